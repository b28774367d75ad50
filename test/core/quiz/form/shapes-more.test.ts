import { expect, test } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

/** Each invented in a shape of real files: taken with the right key, or left out at its line. */
const FILES: readonly (readonly [shape: string, text: string, told: string])[] = [
  [
    'a dump with 가. and [정답]',
    '1. 밤에 다니는 것은?\n가. 야간 열차\n나. 통근 열차\n[정답] 가\n\n2. 낮에 다니는 것은?\n가. 야간 열차\n나. 통근 열차\n[정답] 나\n[해설] 낮이다.',
    'single A; single B',
  ],
  [
    'a star before a circled choice',
    '1. 가장 빠른 것은?\n   ① 완행\n  *② 급행\n   ③ 화물\n\n2. 가장 느린 것은?\n  *① 화물\n   ② 급행',
    'single B; single A',
  ],
  [
    'a toggle of a list',
    '- Q1. 낮에 다니지 않는 것은?\n    - A. 통근 열차\n    - B. 야간 열차\n    - ▶ 정답\n        - B\n- Q2. 밤에 다니는 것은?\n    - A. 야간 열차\n    - B. 통근 열차\n    - ▶ 정답\n        - A. 야간 열차',
    'single B; single A',
  ],
  [
    'two columns of keys in one table',
    '1. a?\n① x ② y\n2. b?\n① x ② y\n3. c?\n① x ② y\n\n## 정답\n\n| 번호 | 정답 | 번호 | 정답 |\n| --- | --- | --- | --- |\n| 1 | ① | 3 | ② |\n| 2 | ① | | |',
    'single A; single A; single B',
  ],
  [
    'keys in parentheses behind their numbers',
    '1. a?\n(1) x\n(2) y\n(3) z\n2. b?\n(1) x\n(2) y\n(3) z\n\n[정답]\n1 (1)   2 (3)',
    'single A; single C',
  ],
  [
    'a range and its keys',
    '1. a?\n① x ② y\n2. b?\n① x ② y\n3. c?\n① x ② y\n\n정답\n1~3 : ① ② ②',
    'single A; single B; single B',
  ],
  [
    'a range with a key too few',
    '1. a?\n① x ② y\n2. b?\n① x ② y\n3. c?\n① x ② y\n\n정답\n1~3 : ① ②',
    '1!answer-missing; 3!answer-missing; 5!key-missing',
  ],
  [
    'several choices in bold',
    '1. Which is slow?\n- **Freight**\n- Express\n- Night mail\n2. Which is fast?\n- Freight\n- **Express**\n- **Night mail**',
    'single A; 5!answer-missing',
  ],
  [
    'covered answers of a chat',
    '**Q1) 밤에 다니는 것은?**\n① 야간 열차 ② 통근 열차\n||정답: ①||\n\n**Q2) 낮에 다니는 것은?**\n① 야간 열차 ② 통근 열차\n||정답: ②||',
    'single A; single B',
  ],
  [
    'a question whose answer is missing',
    '- Q: What is a siding?\n  A: A track beside the main one.\n- Q: What is a halt?\n  A: A stop without a building.\n- Q: What is a points lever?',
    'typed A track beside the main one.; typed A stop without a building.; 5!answer-missing',
  ],
  [
    'Roman numerals',
    'I. Which is slow?\n   i) freight\n   ii) express\n   Answer: i\nII. Which is fast?\n   i) freight\n   ii) express\n   Answer: ii',
    '1!block-unclear',
  ],
  [
    'a second question that nothing opens',
    '1. What is slow?\nAnswer: freight\nWhat is fast?\nAnswer: express',
    '1!block-unclear',
  ],
  [
    'O and X behind statements',
    '1. 화물은 느리다. (O)\n2. 급행은 느리다. (X)\n3. 완행은 느리다. (O/X)',
    'ox O; ox X; 3!answer-missing',
  ],
  [
    'blanks to fill in',
    '1. 밤에는 (      ) 열차가 다닌다.\n정답: 야간\n2. 낮에는 (      ) 열차가 다닌다.\n답) 통근\n3. (      )는 짐을 나른다.',
    'typed 야간; typed 통근; 5!answer-missing',
  ],
  [
    'several keys, and one or the other',
    'Q1. 모두 고르시오.\n1) 가\n2) 나\n3) 다\n정답 : 1, 3\n\nQ2. 두 개 고르시오.\n1) 가\n2) 나\n3) 다\n정답 : 2번과 3번\n\nQ3. 옳은 것은? (복수 정답 인정)\n1) 가\n2) 나\n정답 : 1 또는 2',
    'several A+C; several B+C; 13!key-not-clear',
  ],
  ['a stem that is a picture', '### 1. ![그림](a.png)\n\n- [x] 가\n- [ ] 나', '1!stem-missing+picture-left-out'],
  [
    'a key in the summary that unfolds',
    '**1. What is slow?**\n\nA) express\nB) freight\n\n<details><summary>Answer: B</summary>\n\nIt is heavy.\n</details>\n\n**2. What is fast?**\n\nA) express\nB) freight\n\n<details><summary>Show answer</summary>\n\n**A** — it is light.\n</details>',
    'single B; single A',
  ],
  [
    'rows of questions',
    '| # | Question | A | B | C | Answer |\n|---|---|---|---|---|---|\n| 1 | Slow? | freight | mail | express | A |\n| 2 | Fast? | freight | mail | express | express |\n| 3 | Late? | freight | mail | express | D |',
    'single A; single C; 5!key-not-a-choice',
  ],
  [
    'keys that somebody doubts',
    '1. a?\n① x ② y\n정답: ① (확실하지 않음)\n2. b?\n① x ② y\n정답: ①?\n3. c?\n① x ② y\n정답: ①인 듯\n4. d?\n① x ② y\n정답: ①',
    '1!key-not-clear; 4!key-not-clear; 7!key-not-clear; single A',
  ],
  ['keys alone, of questions elsewhere', '# 정답\n1. ①\n2. ①', '1!sheet-mismatch'],
  ['questions alone, with keys elsewhere', '1. a?\n① x ② y\n2. b?\n① x ② y', '1!answer-missing; 3!answer-missing'],
  [
    'a key of its own against the sheet',
    '1. a?\n① x ② y\n정답: ①\n\n2. b?\n① x ② y\n정답: ②\n\n## 정답표\n1. ① 2. ①',
    'single A; 5!key-not-clear',
  ],
  [
    'fields of records',
    'question: Which is slow?\noptions:\n  - freight\n  - express\nanswer: freight\n\nquestion: Which is fast?\noptions:\n  - freight\n  - express\nanswer: express',
    'single A; single B',
  ],
  [
    'a box of statements',
    '1. 옳은 것을 모두 고른 것은?\n<보기>\nㄱ. 화물은 느리다.\nㄴ. 급행은 느리다.\nㄷ. 완행은 느리다.\n① ㄱ ② ㄱ, ㄴ ③ ㄱ, ㄷ\n정답: ③',
    'single C',
  ],
]

test.each(FILES)('%s', (_, text, told) => {
  const all = readQuestionText({ file: 'q.md', text }).questions.map(({ source, line, problems }) =>
    source
      ? `${source.kind} ${source.key.join('+')}`
      : `${line}!${problems.map(({ problem }) => problem.code).join('+')}`,
  )
  expect(all.join('; ')).toBe(told)
})
