import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

const FOLDER = 'test/fixtures/cases'
const read = (path: string) => readQuestionText({ file: path, text: readFileSync(`${FOLDER}/${path}`, 'utf8') })
const named = (start: string) => {
  const found = readdirSync(`${FOLDER}/questions`).find((name) => name.startsWith(start))
  if (found === undefined) throw new Error(start)
  return read(`questions/${found}`)
}

/** `single B`: kind and key of each question; `line code` of what is left out. */
function told({ questions }: ReturnType<typeof read>): string[] {
  return questions.map(({ line, source, problems }) =>
    source ? `${source.kind} ${source.key.join('+')}` : `${line} ${problems.map(({ problem }) => problem.code)[0]}`,
  )
}

describe("other groups' files", () => {
  it.each([
    ['s01', '###### 1. A.', ['single B', 'single A']],
    ['s02', '1. A.', ['single B', 'several A+C']],
    ['s04', '**1.** ①', ['single C', 'single A']],
    ['s05', 'Q1. ①', ['single B', 'single A']],
    ['s07', '### 1. A.', ['single B', 'single B']],
    ['s08', '## 문제 1 1)', ['single B', 'single B']],
    ['s09', '#### 1)', ['single B', 'single B']],
    ['s11', '**문제 8-1** ①', ['single B', 'single A']],
    ['s12', '### 문제 1 (개념 이해) A., ### 문제 1 (코드 분석) A.', ['single B', 'single B']],
    ['s14', '## Question 1: ____', ['typed 스팟 인스턴스', 'typed 보안 그룹']],
    ['s15', '## 1 A., ## 1 -', ['single C', 'single B']],
    ['s17', 'Aiken', ['single B', 'single A']],
    ['s18', 'GIFT', ['single A', 'ox X']],
    ['s19', '## 문제 1 1)', ['single B', 'single A']],
    ['s20', '## Q1. A.', ['single B', 'several A+C']],
    ['s21', '#### 문제, ## 문제 1. A.', ['single B', 'single A']],
    ['s22', '--- ____', ['typed MD5', 'typed 원자성, 일관성, 고립성, 지속성', '28 answer-missing']],
    ['s23', '[1] Q. - [x]', ['3 answer-missing', 'single A']],
    ['s24', '#### 문제', ['single B']],
    ['t01', '## 문제 1 1)', ['several A+C', 'single B']],
    ['t02', '#### 문제 ①', ['single C']],
    ['t03', '#### 문제', ['single A', 'single C']],
    ['t04', '#### 문제', ['single D', '11 key-not-a-choice', 'several A+C', 'single C']],
    ['t05', '#### 문제', ['single A', 'single B']],
    ['t06', '#### 문제, #### 문제 1 A.', ['single A', 'single B', '20 key-missing']],
    ['t07', '#### 문제', ['ox X', 'ox O', 'ox O', 'ox X', 'ox O']],
    ['t09', '#### 문제, #### 문제 A.', ['single C', 'single B']],
    ['u04', '#### 문제', ['single B']],
    ['u05', '#### 문제', ['single B']],
    ['u08', '#### 문제', ['single B']],
    ['u09', '#### 문제', ['single B']],
    ['u11', '#### 문제', ['single B']],
    ['u12', '#### 문제', ['several A+C']],
    ['u13', '#### 문제', ['single B']],
    ['u14', '#### 문제', ['single B']],
    ['u15', '#### 문제', ['single B']],
    ['u16', '#### 문제', ['ox O']],
    ['u17', '#### 문제', ['ox O']],
  ])('%s is read as "%s"', (start, form, questions) => {
    const reading = named(start)
    expect({ form: reading.form, questions: told(reading) }).toEqual({ form, questions })
  })

  it.each([
    ['01-circled.md', ['single A', 'single B']],
    ['02-checkbox.md', ['single B', 'several A+B']],
    ['03-details.md', ['single C']],
    ['04-odap.md', ['single C']],
    ['05-english.md', ['single B']],
    ['anki.csv', ['typed 35일']],
    ['anki.txt', ['typed 35일', 'typed 6개']],
  ])('of question-exports %s is taken', (name, questions) => {
    expect(told(read(`question-exports/${name}`))).toEqual(questions)
  })

  it('keep stem, choices and explanation apart', () => {
    const source = (start: string, at = 0) => named(start).questions[at]?.source
    expect(source('s04')).toMatchObject({
      stem: '다음 중 집계 함수가 아닌 것은?',
      choices: ['COUNT', 'SUM', 'UPPER', 'AVG'].map((text) => ({ text })),
      explanation: '`UPPER`는 한 값씩 바꾸는 함수입니다.',
    })
    expect(source('s04', 1)?.stem).toBe('다음 SQL이 돌려주는 행의 수는?\n```sql\nSELECT * FROM T WHERE 1 = 0;\n```')
    expect(source('s07')?.choices[1]?.text).toBe('tool image app')
    expect(source('s15')).toMatchObject({
      stem: '버킷의 파일을 가장 빨리 옮기는 방법은?\n요구사항\n- 가장 빠르게',
      explanation: '이전 서비스\n- 저장소 사이에서 옮긴다.',
    })
    expect(source('s18')?.rationales).toEqual({ A: 'right', B: 'relational' })
    expect(source('s21')?.explanation).not.toContain('정답')
    expect(source('s23', 1)?.stem).toBe('가용 영역을 잘 설명한 것은?')
    expect(source('t02')).toMatchObject({
      stem: expect.stringContaining('ㄱ. 파티션 키는 꼭 있어야 한다.'),
      choices: ['ㄱ', 'ㄴ', 'ㄱ, ㄷ', 'ㄱ, ㄴ, ㄷ'].map((text) => ({ text })),
    })
  })
})

it.each([
  ...['① 또는 ②', '② 아니면 ①', '②?', '아마 ②', '① maybe', 'probably ①', 'おそらく ①', '①かも', '① 或 ②', '①일 듯'],
  ...['① (확실하지 않음)', '① (②도 가능)', '미정', '① o ②', '① / ②', '① (not sure)', '1. ② 2. ①'],
])('"%s" is no clear key', (key) => {
  const text = `Q1. 무엇?\n① 하나\n② 둘\n정답: ${key}\n`
  const [only, ...more] = readQuestionText({ file: 'questions/a.md', text }).questions
  expect([only?.source, more, only?.line]).toEqual([undefined, [], 1])
})

it('numbers that Markdown counts by itself are no part of the stem', () => {
  const text = ['하나는', '둘은', '셋은']
    .map((stem) => `1. ${stem}?\n    - A. 가\n    - B. 나\n\n    정답: B\n`)
    .join('\n')
  const { questions } = readQuestionText({ file: 'questions/a.md', text })
  expect(questions.map(({ source }) => source?.stem)).toEqual(['하나는?', '둘은?', '셋은?'])
})

describe('a key of several labels', () => {
  const REFUSED = /^w(?:07|15|16|17|29|30|34|35|38|44|45|46|48|49|51)/
  const RIGHT: Readonly<Record<string, string>> = {
    w47: 'A+B+C+D',
    w50: 'B',
    w52: 'C',
    w53: 'C',
    w54: 'C',
    w55: 'C',
    w56: 'C',
    w57: 'C',
  }
  const names = readdirSync(`${FOLDER}/questions`).filter((name) => name.startsWith('w'))

  it.each(names)('is all of them, or an error: %s', (name) => {
    const [only, ...more] = read(`questions/${name}`).questions
    expect(more).toEqual([])
    const expected = REFUSED.test(name) ? undefined : (RIGHT[name.slice(0, 3)] ?? 'A+C')
    expect(only?.source?.key.join('+')).toBe(expected)
  })
})

/** Small files in shapes that other groups' repositories have; none of their words. */
const OTHERS: readonly [what: string, text: string, questions: readonly string[]][] = [
  [
    'rules under the headings and before the answer',
    '## Prob. 7 ⭕\n---\nWhich two?<br>\n\nA. ID\n\nB. TOTAL\n\nC. NO\n\n---\n<details>\n<summary>정답 및 해설 보기</summary>\n<br>\nAnswer : A, C\n\n해설 :\n\n까닭.<br>\n\n1차 시도 : A, C 맞음\n</details>\n\n## Prob. 8 ❌\n---\nWhat?\n\nA. One\n\nB. Two\n\n---\n<details>\n<summary>정답 및 해설 보기</summary>\nAnswer : B\n</details>\n',
    ['several A+C', 'single B'],
  ],
  [
    'a list whose items are questions',
    '1. **Question 2:**\nWhich word?\n    A) `require`\n    B) `import`\n\n    **Correct answer: B) `import`**\n\n1. **Question 3:**\nWhat for?\n    A) To import or so\n    B) To export\n\n    **Correct answer: B) To export**\n',
    ['single B', 'single B'],
  ],
  [
    'answers with their reasons at the end',
    '**1.** What is a topic?\n- A. A log\n- B. A queue\n\n**2.** A group?\n- A. Readers\n- B. Writers\n\n## Answers\n\n**1. Correct Answer: A**\n- **Explanation:** A log with 2 copies.\n\n**2. Correct Answer: B**\n- **Explanation:** A is wrong.\n',
    ['single A', 'single B'],
  ],
  [
    'a title Answer above the choices',
    'ID: 1\nWhich completes it?\nAnswer\nA. two\nB. three\nCorrect Answer: B\nRationale\nChoice B is the best.\n\nID: 2\nWhich is it?\nAnswer\nA. one\nB. two\nCorrect Answer: A\nRationale\nIt is.\n',
    ['single B', 'single A'],
  ],
  [
    'a table of answers',
    '1번. 첫째는?\n(가) 하나 (나) 둘 (다) 셋\n\n2번. 둘째는?\n(가) 하나 (나) 둘 (다) 셋\n\n| 문제 | 정답 |\n|---|---|\n| 1 | 나 |\n| 2 | 다 |\n',
    ['single B', 'single C'],
  ],
  [
    'a line of answers',
    '1. 첫째는?\n① 하나 ② 둘 ③ 셋\n\n2. 둘째는?\n① 하나 ② 둘\n③ 셋\n\n3. 셋째는?\n① 하나\n② 둘\n\n정답\n1. ② 2. ③ 3. ①\n',
    ['single B', 'single C', 'single A'],
  ],
  [
    'a line of answers that one question is not in',
    '1. 첫째는?\n① 하나 ② 둘\n\n2. 둘째는?\n① 하나 ② 둘\n\n3. 셋째는?\n① 하나 ② 둘\n\n정답\n1. ② 3. ①\n',
    ['1 sheet-mismatch', '4 sheet-mismatch', '7 sheet-mismatch'],
  ],
  [
    'a table of questions',
    '| 번호 | 문제 | 정답 |\n|---|---|---|\n| 1 | 관계형 저장소는? | RDS |\n| 2 | 객체 저장소는? | S3 |\n',
    ['typed RDS', 'typed S3'],
  ],
  [
    'a table of answers with the numbers above',
    '1. 첫째는?\n① 하나 ② 둘\n2. 둘째는?\n① 하나 ② 둘\n\n| 1 | 2 |\n|---|---|\n| ① | ② |\n',
    ['single A', 'single B'],
  ],
  [
    'choices and the answer in one table',
    '1. 하나는?\n\n| A | 가나 |\n|---|---|\n| B | 다라 |\n| 정답 | B |\n\n2. 둘은?\n\n| ① 가 | ② 나 |\n|---|---|\n| ③ 다 | ④ 라 |\n\n**정답** ④\n',
    ['single B', 'single D'],
  ],
  [
    'stem and choices in one line',
    'Q1. 무엇인가? ① 하나 ② 둘\n정답 ②\n\nQ2. 어느 것? A) 하나 B) 둘\n정답은 A번입니다.\n',
    ['single B', 'single A'],
  ],
  [
    'a written answer under 답변',
    '## 1. 차이는?\n\n<details>\n<summary>답변</summary>\n\n하나는 여기, 하나는 저기.\n\n</details>\n\n## 2. 무엇?\n\n<details>\n<summary>답변</summary>\n\n이것\n\n</details>\n',
    ['typed 하나는 여기, 하나는 저기.', 'typed 이것'],
  ],
  ['answers to questions that stand elsewhere', '## 정답\n1. ② 2. ③ 3. ①\n', ['1 sheet-mismatch']],
  [
    'a sheet that says other than a question does',
    '1. 첫째는?\n① 하나 ② 둘\n정답: ①\n\n2. 둘째는?\n① 하나 ② 둘\n\n3. 셋째는?\n① 하나 ② 둘\n\n## 정답\n1. ② 2. ② 3. ①\n',
    ['1 key-not-clear', 'single B', 'single A'],
  ],
  [
    'a mixed file',
    '[문제 1] 첫째는?\nㄱ. 하나\nㄴ. 둘\n[정답] ㄴ\n[해설] 둘이다.\n\n[문제 2] 참인가? (O/X)\n[정답] X\n\n문제3) 수도는?\n정답) 서울\n\n### 4. 표는?\n\n| A | 하나 |\n|---|---|\n| B | 둘 |\n| C | 셋 |\n\n**Answer: C**\n\n5. 코드?\n```\nA. one\nB. two\n```\nAnswer: A\n\n#### 문제\n- 여섯째는?\n#### 보기\n- A: 하나\n- B: 둘\n#### 정답\n- 정답: B\n',
    ['single B', 'ox X', 'typed 서울', 'single C', 'single A', 'single B'],
  ],
  [
    'items without labels, their texts as the key',
    '#### Which is it?\n\n- The first of them.\n- The second of them.\n\n<details>\n<summary>Reveal Answer</summary>\n<strong>The second of them</strong>\n</details>\n\n----\n\n##### Which two?\n\n- One or so.\n- Two.\n- Three.\n\n<details>\n<summary>Reveal Answer</summary>\n\n- One or so.\n- Three.\n</details>\n',
    ['single B', 'several A+C'],
  ],
  [
    'marks on the right choice',
    '1. 첫째는?\n- A. 하나\n- **B. 둘**\n- C. 셋\n\n2. 둘째는?\n- A. 하나 ✅\n- B. 둘\n\n3. 셋째는?\n- A. 하나\n- B. 둘 (정답)\n',
    ['single B', 'single A', 'single B'],
  ],
]

it.each(OTHERS)('%s is read', (_, text, questions) => {
  expect(told(readQuestionText({ file: 'questions/a.md', text }))).toEqual(questions)
})
