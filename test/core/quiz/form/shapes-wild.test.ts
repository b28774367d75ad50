import { describe, expect, it, test } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

const told = (file: string, text: string) =>
  readQuestionText({ file, text })
    .questions.map(({ line, source, problems }) =>
      source
        ? `${source.kind} ${source.key.join('+')}${source.choices.length > 2 ? `/${source.choices.length}` : ''}`
        : `${line}!${problems[0]?.problem.code}`,
    )
    .join('; ')

/** Files as their authors' own programs write them, each invented. */
const FILES: readonly (readonly [shape: string, file: string, text: string, told: string])[] = [
  [
    'Aiken without blank lines',
    'q.txt',
    'Biggest?\nA. ant\nB. whale\nC. dog\nANSWER: B\nSmallest?\nA. ant\nB. whale\nANSWER: A\n',
    'single B/3; single A',
  ],
  [
    'Aiken with one key missing',
    'q.txt',
    'Biggest?\nA. ant\nB. whale\n\nSmallest?\nA. ant\nB. whale\nANSWER: A\n',
    '1!answer-missing; single A',
  ],
  [
    'Aiken with a choice lost, a key of two and an explanation',
    'q.txt',
    '1. Biggest?\nA) ant\nC) whale\nANSWER: C\n\n2. Which two?\nA) ant\nB) whale\nC) dog\nANSWER: A, C\nExplanation: both.\n',
    '1!block-unclear; several A+C/3',
  ],
  [
    'code as choices',
    'q.md',
    '### 1. 출력은?\nA.\n```py\nprint("A. x")\n```\nB.\n```py\nprint("정답: B")\n```\n**정답: A**\n',
    'single A',
  ],
  ['Q and A with numbered choices', 'q.md', '### Q1\n> 무엇?\n\n1. 하나\n2. 둘\n3. 셋\n\n**A:** 2\n', 'single B/3'],
  ['arrows', 'q.md', '1. 회수되는 것은?\n   -> 스팟\n2. 약정하는 것은?\n   -> 예약\n', 'typed 스팟; typed 예약'],
  [
    'an arrow in an explanation',
    'q.md',
    '1. 무엇?\nA. 하나\nB. 둘\n정답: A\n\n- 버전 관리란?\n\n  -> 여럿을 둔다.\n',
    'single A',
  ],
  [
    'what was picked beside what is right, in a table',
    'q.md',
    '## 1. 하나는?\n- A. 가\n- B. 나\n\n| 내 답 | 정답 | 결과 |\n|---|---|---|\n| A | B | X |\n\n## 2. 둘은?\n- A. 가\n- B. 나\n\n| 내 답 | 정답 |\n|---|---|\n| A | A |\n',
    'single B; single A',
  ],
  ['statements with a bold letter', 'q.md', '1. Whales swim. **T**\n2. Fire is cold. **F**\n', 'ox O; ox X'],
  [
    'blocks that other programs fold',
    'q.md',
    '1. Biggest?\n- A. ant\n- B. whale\n\n:::spoiler 정답\nB\n:::\n\n2. Smallest?\n- A. ant\n- B. whale\n\n??? note "정답"\n    A\n\n3. 셋째?\n- A. 가\n- B. 나\n\n::: {.answer}\nB\n:::\n',
    'single B; single A; single B',
  ],
  [
    'choices of several cells',
    'q.md',
    '1. 바르게 이은 것은?\n\n| | 가 | 나 |\n|---|---|---|\n| ① | 하나 | 둘 |\n| ② | 둘 | 하나 |\n| ③ | 셋 | 하나 |\n\n정답: ②\n',
    'single B/3',
  ],
  ['boxes of other fonts', 'q.md', '1. 무엇?\n☐ 하나\n☑ 둘\n☐ 셋\n', 'single B/3'],
  ['boxes of two fonts', 'q.md', '1. 고르시오?\n□ 하나\n☐ 둘\n☑ 셋\n', 'single C/3'],
  ['a tick of another font beside boxes', 'q.md', '1. 고르시오?\n☐ 하나\n✅ 둘\n□ 셋\n', 'single B/3'],
  ['two signs beside boxes, either of which may be the tick', 'q.md', '1. 고르시오?\n☐ 하나\n☒ 둘\n☑ 셋\n', ''],
  ['a key behind a tick, below boxes', 'q.md', '1. 고르시오?\n☐ 하나\n☐ 둘\n✅ 정답: 2\n', 'single B'],
  [
    'signs of boxes that begin sections',
    'q.md',
    '□ 1장\n1. 무엇?\n① 하나\n② 둘\n정답: ②\n\n□ 2장\n1. 무엇?\n① 하나\n② 둘\n정답: ①\n',
    'single B; single A',
  ],
  ['an arrow above choices', 'q.md', '1. 무엇이 더 싼가?\n→ 아래에서 고르시오\nA. 하나\nB. 둘\n정답: B\n', 'single B'],
  [
    'an arrow and one line more above choices',
    'q.md',
    '1. 무엇이 더 싼가?\n→ 아래에서 고르시오\n(하나만)\nA. 하나\nB. 둘\n정답: B\n',
    'single B',
  ],
  [
    'an arrow above a list without labels',
    'q.md',
    '1. 무엇이 더 싼가?\n→ 아래에서 고르시오\n- 하나\n- 둘\n정답: 둘\n',
    'single B',
  ],
  ['an arrow above a key', 'q.md', '1. 무엇이 더 싼가?\n→ 한 낱말로 쓴다\n정답: 예약\n', 'typed 예약'],
  [
    'an arrow above a question of its own with choices',
    'q.md',
    '1. 회수되는 것은?\n→ 스팟\n해설: 둘이 있다.\n2. 더 싼 것은?\nA. 하나\nB. 둘\n정답: B\n',
    'typed 스팟; single B',
  ],
  [
    'bullets that ask',
    'q.md',
    '- 읽기만 하는 것은?\n    - 정답: 복제본\n- 나누는 것은?\n    - 정답: 분산기\n',
    'typed 복제본; typed 분산기',
  ],
  [
    'a table of keys that ends in a short row',
    'q.md',
    '1. 가?\n① 하나 ② 둘\n2. 나?\n① 하나 ② 둘\n3. 다?\n① 하나 ② 둘\n\n**정답**\n\n| 1 | 2 |\n|---|---|\n| ① | ② |\n| **3** | |\n| ② | |\n',
    'single A; single B; single B',
  ],
  [
    'keys under the title of the explanations',
    'q.md',
    '### 1. 가?\n- A. 하나\n- B. 둘\n\n### 2. 나?\n- A. 하나\n- B. 둘\n\n## 해설\n\n### 1번 정답: B\n둘이다. A는 아니다.\n\n### 2번 정답: A\n하나다.\n',
    'single B; single A',
  ],
  ['two languages in a title', 'q.md', '1. 무엇?\n(A) 하나\n(B) 둘\n**정답 (Answer):** (B)\n', 'single B'],
  ['how many knew it', 'q.md', '1. 무엇? (정답률 55%)\n① 하나\n② 둘\n정답: ②\n', 'single B'],
  ['escaped marks', 'q.md', '1\\. 무엇?\n1\\) 하나\n2\\) 둘\n3\\) 셋\n정답\\: 2\n', 'single B/3'],
  [
    'labels side by side in our own form',
    'q.md',
    '#### 문제\n무엇?\n#### 보기\n(1) 하나 (2) 둘 (3) 셋 (4) 넷\n#### 정답\n(3)\n',
    'single C/4',
  ],
  [
    'broken lines in our own form',
    'q.md',
    '#### 문제\n무엇?\n#### 보기\n1) 하나<br/>2) 둘<br/>3) 셋\n#### 정답\n1\n\n#### 문제\n어느 것?\n#### 보기\n- A. 하나<br>- B. 둘<br>- C. 셋\n#### 정답\nB\n',
    'single A/3; single B/3',
  ],
  [
    'a key and what is said of a range',
    'q.md',
    '#### 문제\n틀린 것은?\n#### 보기\n1. 가\n2. 나\n3. 다\n4. 라\n#### 정답\n4번. 1~3번은 모두 맞는 설명이다.\n',
    'single D/4',
  ],
  [
    'keys of three questions behind the last',
    'q.md',
    '1. 가?\n① 하나 ② 둘 ③ 셋\n2. 나?\n① 하나 ② 둘 ③ 셋\n3. 다?\n① 하나 ② 둘 ③ 셋\n\n정답: ①③②\n',
    '1!answer-missing; 3!answer-missing; 5!key-not-clear',
  ],
  [
    'a question in two languages with one key',
    'q.md',
    '## Question 1\nWhich is big?\n\nA. ant\nB. whale\nC. S3\n\n[번역]\n큰 것은?\n\nA. 개미\nB. 고래\nC. S3\n\n정답은: B\n\n## Question 2\nWhich is small?\n\nA. ant\nB. whale\n\n작은 것은?\n\nA. 개미\nB. 고래\n\n정답은: A\n',
    'single B/3; single A',
  ],
  [
    'two questions with one key',
    'q.md',
    '## Question 1\n큰 것은?\n\nA. 개미\nB. 고래\n\n작은 것은?\n\nA. 개미\nB. 고래\n\n정답은: A\n',
    '1!block-unclear',
  ],
  [
    'choices without any mark that a number counts',
    'q.md',
    [1, 2, 3].map((nth) => `Q${nth}. ${nth}째로 맞는 것은?\n하나\n\n둘\n\n셋\n\n넷\n\n정답: ${nth}\n`).join('\n'),
    'single A/4; single B/4; single C/4',
  ],
  [
    'one number below lines without marks',
    'q.md',
    'Q1. 몇 개인가?\n가로가 2이다.\n세로가 1이다.\n높이가 1이다.\n\n정답: 2\n',
    '1!choices-missing',
  ],
  ['a label below lines without marks', 'q.md', 'Q1. 맞는 것은?\n하나\n둘\n셋\n넷\n정답: ②\n', '1!choices-missing'],
  [
    'numbers without labels, and a number as key',
    'q.md',
    '### 1. 결과는?\n- 2\n- 1\n- 3\n\n정답: 1\n',
    '1!key-not-clear',
  ],
  [
    'an answer by its name in other languages',
    'q.md',
    '###### 1. ¿Qué?\n\n- A: uno\n- B: dos\n\n#### Respuesta correcta: B\n\n---\n\n###### 2. 何?\n\n- A: 一\n- B: 二\n\n#### 答え: A\n',
    'single B; single A',
  ],
  [
    'keys in a table that unfolds under its title',
    'q.md',
    '### Q1\n첫째?\n\na) 하나  \nb) 둘  \n\n---\n\n### Q2\n둘째?\n\na) 하나  \nb) 둘  \n\n---\n\n## 📝 Answers\n\n<details>\n<summary>Click to view</summary>\n\n| Q | A | Q | A |\n|---|---|---|---|\n| 1 | b | 2 | a |\n\n</details>\n\n---\n\n[← Back](./README.md)\n',
    'single B; single A',
  ],
  [
    'keys in a list that unfolds under its title',
    'q.md',
    '### 1번\n첫째?\n1) 하나\n2) 둘\n\n### 2번\n둘째?\n1) 하나\n2) 둘\n\n## 정답\n<details>\n<summary>펼치기</summary>\n\n1. 2\n2. 1\n\n</details>\n',
    'single B; single A',
  ],
  [
    'fields of a form',
    'q.md',
    '### Question 1\n<form>\n  <p>Select all:</p>\n  <label><input type="checkbox" name="q"> Star</label><br>\n  <label><input type="checkbox" name="q"> Bus</label><br>\n  <label><input type="checkbox" name="q"> Tree</label><br>\n</form>\n\n**Answer:** Star, Tree\n\n### Question 2\n<p>Pick:</p>\n<label><input type=radio name="r"> A) one</label><br>\n<label><input type=radio name="r"> B) two</label><br>\n\n**Answer: B) two**\n',
    'several A+C/3; single B',
  ],
  [
    'a form that says of each field what it is not',
    'q.md',
    '### Question 1\n<p>Pick:</p>\n<label><input type="radio" name="q" aria-checked="false"> one</label><br>\n<label><input type="radio" name="q" checked> two</label><br>\n<label><input type="radio" name="q" class="not checked"> three</label><br>\n',
    'single B/3',
  ],
  [
    'a cross beside empty boxes',
    'q.md',
    '1. 무엇?\n☐ 하나\n☐ 둘\n❌ 셋\n\n2. 어느 것?\n① 하나\n② 둘\n정답: ②\n',
    '1!answer-missing; single B',
  ],
  [
    'a remark below boxes that nobody ticked',
    'q.md',
    '1. 고르시오?\n☐ 하나\n☐ 둘\n☐ 셋\n✅ 둘은 회수된다.\n\n2. 어느 것?\n① 하나\n② 둘\n정답: ②가 정답이 아니다\n\n3. 어느 것?\n① 하나\n② 둘\n정답: ②\n',
    '1!answer-missing; 7!key-not-clear; single B',
  ],
  [
    'texts of several choices as the key',
    'q.md',
    '1. 모두?\n- 하나\n- 둘\n- 셋\n정답: 하나, 셋\n\n2. 모두?\n- 하나\n- 둘\n- 셋\n정답: 하나, 넷\n\n3. 모두?\n- 2\n- 1\n- 3\n정답: 1, 3\n',
    'several A+C/3; 7!key-not-a-choice; 13!key-not-clear',
  ],
  [
    'where the keys stand',
    'q.md',
    '# 퀴즈\n- 문항: 2개\n- 정답: 맨 아래\n\n### 1. 무엇?\n- A. 하나\n- B. 둘\n정답: 하단 참조\n\n### 2. 어느 것?\n- A. 하나\n- B. 둘\n정답: see the end of the page\n\n## 정답\n1. B\n2. A\n',
    'single B; single A',
  ],
  [
    'arrows that are what is asked about',
    'q.md',
    '1. 빈칸은?\n→ 요청 → ( ) → 응답\n① 하나 ② 둘\n정답: ②\n\n2. 다음은?\n→ 요청\n① 하나 ② 둘\n정답: ①\n',
    'single B; single A',
  ],
  [
    'keys in sentences of a sheet',
    'q.md',
    '1. 가?\n① 하나 ② 둘\n2. 나?\n① 하나 ② 둘\n\n## 정답\n1. ②가 정답이다.\n2. ①이 맞다.\n',
    'single B; single A',
  ],
  [
    'choices behind their title',
    'q.md',
    '문제: 무엇인가?\n보기: A. 하나 B. 둘 C. 셋\n정답: B\n\n문제: 어느 것인가?\n보기: ① 하나 ② 둘 ③ 셋\n정답>> ①\n',
    'single B/3; single A/3',
  ],
  ['an answer that is a place', 'q.md', '1. 위의 반대는?\n정답: 아래쪽\n', 'typed 아래쪽'],
  [
    'a place as what is asked for',
    'q.md',
    '1. 스택에서 먼저 넣은 것은 어디에 있나?\n정답: 맨 아래\n2. 큐에서 다음에 나올 것은 어디에 있나?\n정답: 맨 앞\n',
    'typed 맨 아래; typed 맨 앞',
  ],
  [
    'a place as a choice',
    'q.md',
    '1. Is heaven above or below?\nAnswer: above\n\n2. Where is the sea?\nA. above\nB. below\nAnswer: below\n',
    'typed above; single B',
  ],
  [
    'keys that are said to be elsewhere, and are not',
    'q.md',
    '1. 무엇?\n정답: 맨 아래 참조\n\n2. 어느 것?\n① 하나\n② 둘\n정답: 하단 참조\n',
    '1!answer-missing; 4!key-not-a-choice',
  ],
  [
    'an arrow above a numbered question',
    'q.md',
    '무엇이 회수되나?\n→ 스팟\n\n1. 다음을 쓰시오\n정답: 예약\n',
    'typed 스팟; typed 예약',
  ],
  [
    'an arrow above a question without a number',
    'q.md',
    '무엇이 회수되나?\n→ 스팟\n\n예약은 무엇이라 하는가\n정답: RI\n',
    'typed 스팟; typed RI',
  ],
  [
    'an arrow above choices behind a blank line',
    'q.md',
    '무엇이 회수되나?\n→ 아래에서 고른다\n\n1. 예약\n2. 스팟\n정답: 2\n',
    'single B',
  ],
  [
    'words of which one stands in a list of examples',
    'q.md',
    '1. 빠른 것을 더 쓰시오.\n- 캐시\n- 디스크\n정답: 캐시, 레지스터\n',
    'typed 캐시, 레지스터',
  ],
  [
    'texts that begin with an article, one with a comma',
    'q.md',
    '1. Which two stop a train? (Choose two)\n- [ ] A whistle\n- [ ] A signal on the line, red or dark\n- [ ] The driver\n\n**Answer:** A signal on the line, red or dark, The driver\n',
    'several B+C/3',
  ],
  [
    'a text that begins with an article, and is none',
    'q.md',
    '1. Which stops a train?\n- [ ] A whistle\n- [ ] A signal\n- [ ] The driver\n\n**Answer:** A signal on the line\n',
    '1!key-not-clear',
  ],
  [
    'labels with their texts, joined by a word',
    'q.md',
    '1. Which hold? (Choose two)\n\n1. Rails are steel.\n2. Wheels are round.\n3. Trains fly.\n\nThe correct answer is **1. Rails are steel.** and **2. Wheels are round.**\n',
    'several A+B/3',
  ],
  [
    'labels of which one has another text',
    'q.md',
    '1. Which hold? (Choose two)\n\n1. Rails are steel.\n2. Wheels are round.\n3. Trains fly.\n\nThe correct answer is **1. Rails are steel.** and **3. Trains float.**\n',
    '1!key-not-clear',
  ],
  [
    'a text with code in it',
    'q.md',
    '1. Which?\n- A. `wc` counts, `cp` copies\n- B. `cp` counts, `wc` copies\n\nAnswer: A. `wc` counts, `cp` copies\n',
    'single A',
  ],
  [
    'what is said of each choice',
    'q.md',
    '# one\n\nA train must not stop. What do you do?\n\nA. Brake.\n\nB. Drive on.\n\n## Feedback\n\nA is not correct because it stops.\n\nB is correct because it goes on.\n',
    'single B',
  ],
  [
    'what is said of each choice where the wrong one is asked for',
    'q.md',
    '# one\n\nWhich is not a train?\n\nA. An express.\n\nB. A ferry.\n\n## Feedback\n\nA is correct because it runs on rails.\n\nB is not correct because it floats.\n',
    '3!answer-missing',
  ],
  [
    'what is said of some choices',
    'q.md',
    '# one\n\nWhich is a train?\n\nA. An express.\n\nB. A ferry.\n\nC. A bus.\n\n## Feedback\n\nA is correct because it runs on rails.\n\nB is not correct because it floats.\n',
    '3!answer-missing',
  ],
  [
    'a key, and another one behind it',
    'q.md',
    '1. Which?\n1. Express\n2. Ferry\n\nCorrect Answer: 1. Express\n\nBecause.\n\nThe correct answer is **2. Ferry**\n',
    '1!key-not-clear',
  ],
  [
    '`A.` under one question after another, and no B',
    'q.md',
    '#### 1. 낮에 다니는 것은?\n\n> A. `통근 열차`\n\n***\n\n#### 2. 밤에 다니는 것은?\n\n> A.`야간 열차`\n\n***\n\n#### 3. 둘을 쓰시오.\n\n> A. `완행`, `급행`\n',
    'typed 통근 열차; typed 야간 열차; typed 완행, 급행',
  ],
  [
    '`A.` under two questions, and a B',
    'q.md',
    '1. 무엇?\nA. 하나\nB. 둘\n정답: B\n\n2. 무엇?\nA. 하나\nB. 둘\n정답: A\n\n3. 무엇?\nA. 하나\nB. 둘\n정답: A\n',
    'single B; single A; single A',
  ],
  [
    'fields in a language',
    'q.json',
    '[{"qEnglish":"Which?","optionsEnglish":["a cat","a dog","a fox"],"optionsHindi":[],"correct":0},{"qEnglish":"Whose?","optionsEnglish":["mine","yours","ours"],"correct":2}]',
    'single A/3; single C/3',
  ],
  [
    'a number beside a list that nobody knows for choices',
    'q.json',
    '[{"question":"Which?","items":["a cat","a dog","a fox"],"answer":2}]',
    '1!block-unclear',
  ],
  ['`A.` above a `*B.`', 'q.txt', '1) Which is a star?\nA. Moon\n*B. Sun\nC. Earth\n', 'single B/3'],
  [
    'one question, and `A.` alone',
    'q.md',
    '1. 나중에 넣은 것이 먼저 나오는 것은?\n\n**A.** **스택**\n',
    '1!block-unclear',
  ],
  ['one heading, and `A.` alone', 'q.md', '# 순서\nA. 인사\n', ''],
]

test.each(FILES)('%s (%s)', (_, file, text, expected) => {
  expect(told(file, text)).toBe(expected)
})

test.each([
  ['정답은 스택입니다.', '스택'],
  ['답: 2.5초', '2.5초'],
  ['답: e.g.', 'e.g.'],
])('a written answer without what ends its sentence: %s', (said, key) => {
  expect(told('q.md', `1. 나중에 넣은 것이 먼저 나오는 것은?\n${said}\n`)).toBe(`typed ${key}`)
})

describe('a key that somebody wrote in a hurry', () => {
  const key = (marks: readonly string[], said: string) =>
    told(
      'q.md',
      `1번 문제. 무엇이 맞나?\n${['하나', '두울', '세엣', '네엣'].map((text, at) => `${marks[at]}${text}`).join('\n')}\n\n정답: ${said}\n`,
    )
  const CIRCLED = ['① ', '② ', '③ ', '④ ']
  const LETTERS = ['A. ', 'B. ', 'C. ', 'D. ']
  const DIGITS = ['1) ', '2) ', '3) ', '4) ']
  const SYLLABLES = ['가. ', '나. ', '다. ', '라. ']

  it.each([
    ...['③ (출제 오류)', '③ (확인 필요)', '③ (재확인)', '③ (검토 중)', '③ 이라고 생각함', '③ (to be verified)'],
    ...['③ (needs review)', '③ 외 전부', '③ 이외', '③ (①과 ④도 인정)'],
  ])('"%s" is doubted, or called wrong', (said) => {
    expect(key(CIRCLED, said)).toBe('1!key-not-clear')
  })

  it.each(['C is wrong', 'C is incorrect', "C isn't", 'C (unverified)', 'C most likely', 'C (B는 정답)'])(
    '"%s" is doubted, or called wrong',
    (said) => {
      expect(key(LETTERS, said)).toBe('1!key-not-clear')
    },
  )

  it.each([
    [DIGITS, '1) 하나, 세엣'],
    [DIGITS, '3) 아닐 수도'],
    [SYLLABLES, '다 맞음'],
    [SYLLABLES, '다 정답'],
  ])('%j: "%s" names several, or none', (marks, said) => {
    expect(key(marks, said)).toBe('1!key-not-clear')
  })

  it.each([
    [CIRCLED, '③ (①, ② 오답)'],
    [CIRCLED, '③ (① 아님)'],
    [CIRCLED, '세엣 (③)'],
    [CIRCLED, '✅ ③'],
    [LETTERS, 'C (A is wrong)'],
    [LETTERS, 'C✅'],
    [DIGITS, '3번 (1번 아님)'],
    [DIGITS, '3. 1~2번은 작다'],
    [SYLLABLES, '다 세엣'],
  ])('%j: "%s" is the third', (marks, said) => {
    expect(key(marks, said)).toBe('single C/4')
  })
})

it('both languages of a choice are shown, and neither list in the stem', () => {
  const text =
    '## Question 1\nWhich is big?\n\nA. ant\nB. big\n  whale\n\n[번역]\n큰 것은?\n\nA. 개미\nB. 고래\n\n정답은: B\n'
  const [source] = readQuestionText({ file: 'q.md', text }).questions.map((one) => one.source)
  expect(source?.choices.map((choice) => choice.text)).toEqual(['ant / 개미', 'big whale / 고래'])
  expect(source?.stem).toBe('Which is big?\n[번역]\n큰 것은?')
})
