import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuestions } from '../../../../src/core/quiz/form/form.ts'
import { isError } from '../../../../src/core/quiz/form/problem.ts'
import { rowsInSteps } from '../../../../src/core/quiz/form/rows.ts'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'
import { finish } from '../../../../src/core/steps.ts'

const read = (text: string) => parseQuestions('questions/a.md', text)
const one = (text: string) => {
  const [parsed, more] = read(text)
  if (!parsed?.source || more) throw new Error(JSON.stringify(read(text)))
  return parsed.source
}
const errors = (text: string) =>
  read(text).flatMap(({ problems }) =>
    problems.filter((p) => isError(p.problem)).map((p) => `${p.line} ${p.problem.code}`),
  )

const WRITTEN_IN = `![그림](data:image/png;base64,${'A'.repeat(30_000)})`
const STEM = '#### 문제\n- 무엇인가?\n'
const CHOICES = '#### 보기\n- A: 하나\n- B: 둘\n- C: 셋\n'
const whole = (answer: string, choices = CHOICES) => `${STEM}${choices}#### 정답\n${answer}`

it.each([
  ['무엇을 보여 주는가: `![a](b.png)`', 0],
  ['```\n  <img src="a.png">\n  ```', 0],
  ['무엇이 보이는가: ![a](b.png)', 1],
  ['```\n  text\n  ```\n- ![a](b.png)', 1],
])('a picture is told of where it is one, not where code shows how it is written: %s', (stem, count) => {
  const problems = read(`#### 문제\n- ${stem}\n${CHOICES}#### 정답\n- 정답: B`).flatMap((one) => one.problems)
  expect(problems.filter((one) => one.problem.code === 'picture-left-out')).toHaveLength(count)
})

it('why a file is no JSON is said in one line, whatever lines the file has', () => {
  const { questions } = readQuestionText({ file: 'q.json', text: '[\n1,\n2,,\n]' })
  const problems = questions.flatMap((one) => one.problems.map(({ problem }) => problem))
  expect(problems).toMatchObject([{ code: 'not-json', reason: expect.not.stringMatching(/\n/) }])
})

// Two runs of blanks side by side in a pattern cost the cube of them: this would take a quarter of an hour.
it.each(['정답: B', '정답: B (', '정답: B 해설'])('a key with blanks without end is read at once: %s', (answer) => {
  expect(read(whole(`- ${answer}${' '.repeat(20_000)}x`)).length).toBe(1)
})

// One that somebody else's file has: a line of eight hundred blanks took three seconds.
it.each(['1. x? (정답', '1. x? [answer:', '1. x? (', '1. x?'])(
  'a stem with blanks without end is read at once: %s',
  (stem) => {
    const read = (blanks: number) =>
      computing(() => readQuestionText({ file: 'q.md', text: `${stem}${' '.repeat(blanks)}x\n① 가\n② 나\n정답: ①` }))
    read(100)
    expect(read(20_000)).toBeLessThan(1_000)
  },
)

// Each quote looked at its whole cell, or at all that follows: a minute for what takes a moment.
it.each(['"', '"a,', '" ,', ' "a\n'])('a sheet of nothing but %j is read at once', (piece) => {
  expect(finish(rowsInSteps(piece.repeat(500_000 / piece.length), ',')).length).toBeGreaterThan(0)
})

/** What it computes, whatever else the machine does. */
function computing(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

// Each row, answer and bracket once looked through all that follow it: four times as many cost sixteen times as much, or more.
it.each([
  ['a table', 'q.md', '|문제|A|B|정답|\n|-|-|-|-|\n', () => '|무엇?|b|c|A|\n', 1_000],
  ['numbered questions', 'q.md', '', (at: number) => `${(at % 900) + 1}. 무엇?\n① 가 ② 나\n정답: ①\n\n`, 400],
  ['clozes that are never closed', 'q.txt', '#separator:tab\n', () => '{{c1::a::', 400],
  ['tags that are never closed', 'q.txt', '#html:true\n#separator:tab\na\t', () => '<style ', 10_000],
  ['sounds that are never closed', 'q.txt', '#separator:tab\na\t', () => '[sound:', 10_000],
])('%s: four times as many cost about four times as much', (_, file, head, piece, times) => {
  const read = (count: number) =>
    computing(() =>
      readQuestionText({ file, text: head + Array.from({ length: count }, (_, at) => piece(at)).join('') }),
    )
  read(times)
  expect(read(4 * times)).toBeLessThan(9 * Math.max(read(times), read(times), 10))
})

it('quotes hold separators and line ends, where they are closed', () => {
  const rows = finish(rowsInSteps('"a, b","c ""d""","e\nf",\n5" disk,"x" y,""\n"open,b\n', ','))
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['a, b', 'c "d"', 'e\nf', ''],
    ['5" disk', '"x" y', ''],
    ['"open', 'b'],
  ])
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 4])
})

describe('the form of questions', () => {
  it('is read whole', () => {
    const source = one(`#### 문제 (Hard)

- 오로라에서 \`쓰기\`는
- 어디로 가는가?

#### 보기

- A: 리더
- B: **라이터**

#### 정답

- 정답: B
- 쓰기는 늘 기본 인스턴스로 간다.
  - 하나뿐이다.
- B: 쓰는 곳이다.
  - 늘 그렇다.
- A: 읽는 곳이다.
- 근거: Notes > DB > A "첫 "말" 끝" #2
- 번호: aurora-1
- 정오: some-erratum
- 예외: right-is-longest 이름이 길다
`)
    expect(source).toMatchObject({
      line: 1,
      kind: 'single',
      stem: '오로라에서 `쓰기`는\n어디로 가는가?',
      choices: [
        { label: 'A', text: '리더', line: 8 },
        { label: 'B', text: '라이터', line: 9 },
      ],
      key: ['B'],
      keyLine: 13,
      explanation: '쓰기는 늘 기본 인스턴스로 간다.\n- 하나뿐이다.',
      rationales: { A: '읽는 곳이다.', B: '쓰는 곳이다.\n- 늘 그렇다.' },
      sources: [{ section: 'Notes > DB > A', words: '첫 "말" 끝', nth: 2, line: 19 }],
      difficulty: 3,
      id: 'aurora-1',
      erratum: 'some-erratum',
      exceptions: [{ code: 'right-is-longest', why: '이름이 길다' }],
    })
  })

  it.each([
    ['①③', '①'],
    ['①, ③', '①'],
    ['①번과 ③번', '①'],
    ['1) 3)', '1)'],
    ['(1)(3)', '1)'],
    ['1 3', '1)'],
    ['1번 3번', '1)'],
    ['가 다', '가.'],
    ['가와 다', '가.'],
    ['ㄱㄷ', 'ㄱ.'],
    ['A C', 'A.'],
    ['AC', 'A.'],
    ['(A)(C)', 'A.'],
    ['A, C입니다', 'A.'],
    ['A, C (두 개)', 'A.'],
  ])('reads the key "%s" as both of its labels, never as the first', (key, first) => {
    const way = [
      '①②③④',
      ['1)', '2)', '3)', '4)'],
      ['가.', '나.', '다.', '라.'],
      ['ㄱ.', 'ㄴ.', 'ㄷ.', 'ㄹ.'],
      ['A.', 'B.', 'C.', 'D.'],
    ]
    const marks = [...(way.find((one) => [...one].includes(first)) ?? [])]
    const choices = marks.map((mark, at) => `${mark} ${['하나', '두울', '세엣', '네엣'][at]}`).join('\n')
    const source = one(`#### 문제\n- 둘을 고르면?\n#### 보기\n${choices}\n#### 정답\n- 정답: ${key}`)
    expect(source).toMatchObject({ kind: 'several', key: ['A', 'C'] })
  })

  it.each([
    ['2 (1은 틀림)', 'B'],
    ['3 - 1은 오답', 'C'],
    ['3 해설: 1은 오답이다', 'C'],
    ['2. 두울', 'B'],
    ['2번', 'B'],
  ])('reads the key "%s" as the one that it affirms', (key, label) => {
    const choices = '1. 하나\n2. 두울\n3. 세엣\n4. 네엣'
    expect(one(`#### 문제\n- 무엇?\n#### 보기\n${choices}\n#### 정답\n- 정답: ${key}`).key).toEqual([label])
  })

  it.each([
    '13',
    '1-3',
    '1.3',
    '２',
    '2️⃣',
    '답은 2',
    '정답은 2입니다',
    '두 번째',
    '둘째',
    '1(X) 2(O)',
    '1X, 2O',
    '1이 아니라 2',
    '~~1~~ 2',
    '✅ 2',
    '2이지만 3도 가능',
    '정답 없음',
    '두울',
    '두울, 세엣',
  ])('asks no choices that stand in the stem for the typed key "%s"', (key) => {
    const list = '1) 하나\n2) 두울\n3) 세엣\n4) 네엣\n'
    expect(errors(`#### 문제\n- 무엇인가?\n${list}#### 정답\n- 정답: ${key}`)).toEqual(['8 choices-missing'])
  })

  it.each(['15, 15개', '0', '1.5', '스팟 인스턴스', '하나의 리전'])(
    'of a stem that counts its conditions, "%s" is typed',
    (key) => {
      const list = '1) 하나\n2) 두울\n'
      expect(one(`#### 문제\n- 다음을 채우는 것은?\n${list}#### 정답\n- 정답: ${key}`)).toMatchObject({ kind: 'typed' })
    },
  )

  it.each([
    ['a numbered list', '무엇인가?\n\n1. 하나\n2. 두울\n\n**정답:** 2'],
    ['circled numbers', '무엇인가?\n\n① 하나\n② 두울\n\n**정답**: ② — 그렇기 때문이다.'],
    ['letters', '무엇인가?\n\na) 하나\nb) 두울\n\n**정답: b)**, 그렇기 때문이다.'],
    ['several of a list', '무엇인가?\n\n1. 하나\n2. 두울\n3. 세엣\n\n**정답:** 1, 3'],
    ['circled jamo', '무엇인가?\n\n㉠ 하나\n㉡ 두울\n\n**정답**: ㉡'],
    ['circled letters', '무엇인가?\n\n- ⓐ 하나\n- ⓑ 두울\n\n**정답**: ⓑ 제외'],
    ['numerals', '무엇인가?\n\nⅠ. 하나\nⅡ. 두울\n\n**정답**: Ⅰ, Ⅱ'],
    ['letters without a point', '무엇인가?\n\n- A 하나\n- B 두울\n- C 세엣\n\n**정답**: A;C'],
    ['a list of which all are right', '무엇인가?\n\n㉮ 하나\n㉯ 두울\n㉰ 세엣\n\n**정답**: 모두'],
    ['a list of which none is', '무엇인가?\n\n- ㉠ 하나\n- ㉡ 두울\n\n**정답**: 해당 없음'],
    ['letters of which all are right', 'Which?\n\n- A one\n- B two\n\n**정답**: All of the above'],
  ])('asks no choices that stand in the stem as %s for a typed number', (_, text) => {
    expect(errors(`## 문제 1\n\n${text}`).map((said) => said.split(' ')[1])).toEqual(['choices-missing'])
  })

  it('asks for words in a stem that lists some', () => {
    expect(
      one('#### 문제\n- ㉠에 들어갈 말은?\n- ㉠ 은 이름을 주소로 바꾼다.\n- ㉡ 은 아니다.\n#### 정답\n- 정답: DNS').key,
    ).toEqual(['DNS'])
    expect(
      one('#### 문제\n- 무엇인가?\n- A 레코드가 있다.\n- B 레코드는 없다.\n#### 정답\n- 정답: A 레코드').key,
    ).toEqual(['A 레코드'])
  })

  it('still takes a number as a typed answer where the stem lists nothing', () => {
    expect(one('#### 문제\n- 복제본은 몇 개인가?\n- 가장 많을 때를 묻는다.\n#### 정답\n- 정답: 5').key).toEqual(['5'])
  })

  const INVISIBLE = ['\u200b', '\u00a0\u3000', '\u3164', '\u2800', '\u00ad\u2063']

  it.each(INVISIBLE)(
    'refuses an answer, a blank, a choice and a stem that nobody sees (%j), with the line',
    (blank) => {
      expect(errors(whole(`- 정답: ${blank}`, ''))).toEqual(['4 key-missing'])
      expect(errors(`#### 문제\n- 답은 {{${blank}}}다.\n#### 정답\n- 왜냐하면`)).toEqual(['4 blank-empty'])
      expect(errors(whole('- 정답: A', `#### 보기\n- A: 하나\n- B: ${blank}\n`))).toEqual(['5 choice-empty'])
      expect(errors(`#### 문제\n- ${blank}\n#### 정답\n- 정답: 답`)).toEqual(['1 stem-missing'])
    },
  )

  it('refuses an answer without a letter or a digit: nobody could be right', () => {
    expect(errors(whole('- 정답: …', ''))).toEqual(['4 key-without-letters'])
  })

  it('reads choices beside each other as several, and misses none', () => {
    const source = one(whole('- 정답: ③', '#### 보기\n① 하나 ② 두울\n③ 세엣　④ 네엣\n'))
    expect(source.choices.map((choice) => choice.text)).toEqual(['하나', '두울', '세엣', '네엣'])
    expect(source.key).toEqual(['C'])
    expect(errors(whole('- 정답: A', '#### 보기\n- A: 하나\n- C: 세엣\n'))).toEqual(['5 choice-label-gap'])
  })

  it.each(['✅', '(정답)', '← 정답', '[answer]'])(
    'shows no %s behind a choice; where the key says otherwise, none is asked',
    (mark) => {
      const choices = `#### 보기\n- A: 하나\n- B: 둘 ${mark}\n`
      expect(one(whole('- 정답: B', choices)).choices.map((choice) => choice.text)).toEqual(['하나', '둘'])
      expect(errors(whole('- 정답: A', choices))).toEqual(['7 key-not-clear'])
    },
  )

  it('ends a typed answer where the explanation begins, and reads O with a remark as O', () => {
    expect(one(whole('- 정답: MD5 해설: 128비트다.', '')).key).toEqual(['MD5'])
    expect(one(whole('- 정답: O (객체 저장소)', ''))).toMatchObject({ kind: 'ox', key: ['O'] })
  })

  it.each([
    [
      'English headings',
      '## Question 3\nWhat?\n## Choices\n- A: x\n- B: y\n## Answer\n- Answer: B\n- Id: q\n- Difficulty: 1',
    ],
    [
      'any heading level, first in the file',
      '# 문제\nWhat?\n## 보기\n- A: x\n- B: y\n## 정답\n- 정답: B\n- 번호: q\n- 난이도: 쉬움',
    ],
    [
      'bold words for headings, the answer in its own line',
      '**문제 3**\nWhat?\n\n**보기**\n① x\n② y\n\n**정답**: ②\n\n해설: so\n번호: q\n난이도: 1\n',
    ],
    ['no answer heading', '## 문제\nWhat?\n## 보기\n- A: x\n- B: y\n- **정답: B**\n- 번호: q\n- 난이도: 1\n'],
    ['paragraphs', '### 문제\n\nWhat?\n\n### 보기\n\nA: x\nB: y\n\n### 정답\n\n정답: B\n번호: q\n난이도: 1\n---\n'],
    [
      'bold lines for headings',
      '**문제**\n\nWhat?\n\n**보기**\n\n- A. x\n- B. y\n\n**정답**\n\n- B\n- 난이도: 1\n- 번호: q',
    ],
    ['numbers for labels', '#### 문제\n- What?\n#### 보기\n1. x\n2. y\n#### 정답\n- 정답: 2번\n- 난이도: 1\n- 번호: q'],
    ['circled numbers', '#### 문제\n- What?\n#### 보기\n- ① x\n- ② y\n#### 정답\n- 정답: ②\n- 난이도: 1\n- 번호: q'],
    ['no labels at all', '#### 문제\n- What?\n#### 보기\n- x\n- y\n#### 정답\n- 정답: b\n- 난이도: 1\n- 번호: q'],
    ['the key in the heading', '#### 문제\n- What?\n#### 보기\n- (A) x\n- (B) y\n#### 정답: B\n- 난이도: 1\n- 번호: q'],
    [
      'the key with its text',
      '#### 문제\n- What?\n#### 보기\n- A) x\n- B) y\n#### 정답\n- 정답: B) y\n- 난이도: 1\n- 번호: q',
    ],
    [
      'the text of the choice',
      '#### 문제\n- What?\n#### 보기\n- A: x\n- B: y\n#### 정답\n- 정답: y\n- 난이도: 1\n- 번호: q',
    ],
    [
      'choices nested in a list',
      '#### 문제\n- What?\n#### 보기\n- 고르기\n  - A: x\n  - B: y\n#### 정답\n- 정답: B\n- 난이도: 1\n- 번호: q',
    ],
    [
      'headings for the small fields',
      '#### 문제\nWhat?\n#### 보기\n- A: x\n- B: y\n#### 정답\nB\n#### 난이도\n1\n#### 번호\nq',
    ],
    [
      'a rule inside a question',
      '#### 문제\nWhat?\n\n---\n\n#### 보기\n- A: x\n- B: y\n#### 정답\n- 정답: B\n- 난이도: 1\n- 번호: q',
    ],
    [
      'windows line ends',
      '#### 문제\r\n- What?\r\n#### 보기\r\n- A: x\r\n- B: y\r\n#### 정답\r\n- 정답: B\r\n- 난이도: 1\r\n- 번호: q\r\n',
    ],
  ])('takes %s', (_, text) => {
    expect(one(text)).toMatchObject({
      kind: 'single',
      stem: 'What?',
      choices: [
        { label: 'A', text: 'x' },
        { label: 'B', text: 'y' },
      ],
      key: ['B'],
      difficulty: 1,
      id: 'q',
    })
  })

  it.each([
    ['A, C', ['A', 'C']],
    ['A,C', ['A', 'C']],
    ['C와 A', ['A', 'C']],
    ['A 그리고 C', ['A', 'C']],
    ['**A**', ['A']],
    ['(c)', ['C']],
    ['B (둘이 맞다)', ['B']],
    ['||B||', ['B']],
    ['A, C (두 개)', ['A', 'C']],
    ['B. 둘', ['B']],
  ])('reads the key "%s"', (key, labels) => {
    expect(one(whole(`- 정답: ${key}`)).key).toEqual(labels)
  })

  it.each([
    ['A 또는 C', 'key-not-clear'],
    ['A or C', 'key-not-clear'],
    ['A/C', 'key-not-clear'],
    ['A?', 'key-not-clear'],
    ['A, B (C도 된다)', 'key-not-clear'],
    ['1이 아니라 2', 'key-not-a-choice'],
    ['A 아님', 'key-not-clear'],
    ['A (아님)', 'key-not-clear'],
    ['A 제외', 'key-not-clear'],
    ['B 빼고', 'key-not-clear'],
    ['a 하고 c', 'key-not-clear'],
    ['a → c', 'key-not-clear'],
    ['A\n- C', 'key-not-clear'],
    ['A → C', 'key-not-clear'],
    ['A, B는 옳다', 'key-not-clear'],
    ['A (C도 인정)', 'key-not-clear'],
    ['A와 ③', 'key-not-clear'],
    ['A 및 3', 'key-not-clear'],
    ['A 하고 ②', 'key-not-clear'],
    ['A and ③', 'key-not-clear'],
    ['A.C', 'key-not-a-choice'],
    ['A~C', 'key-not-a-choice'],
    ['모두 정답', 'key-not-a-choice'],
    ['B (C도 된다)', 'key-not-clear'],
    ['A) 둘', 'key-not-clear'],
    ['E', 'key-not-a-choice'],
    ['A, E', 'key-not-a-choice'],
    ['없음', 'key-not-a-choice'],
    ['7', 'key-not-a-choice'],
    ['', 'key-missing'],
  ])('leaves out the key "%s", with its line', (key, code) => {
    expect(errors(whole(`- 정답: ${key}`))).toEqual([`8 ${code}`])
  })

  it.each([
    ['no stem', `#### 문제\n${CHOICES}#### 정답\n- 정답: A`, '1 stem-missing'],
    ['no 문제 at all', `${CHOICES}#### 정답\n- 정답: A`, '1 stem-missing'],
    ['no answer', `${STEM}${CHOICES}`, '1 answer-missing'],
    ['an answer that says no key', whole('- 해설만 있다.\n- 더 있다.'), '8 key-missing'],
    ['two keys', whole('- 정답: A\n- 정답: B'), '8 key-not-clear'],
    ['one choice', whole('- 정답: A', '#### 보기\n- A: 하나\n'), '3 choices-count'],
    [
      'seven choices',
      whole('- 정답: A', `#### 보기\n${[...'ABCDEFG'].map((l) => `- ${l}: ${l}${l}`).join('\n')}\n`),
      '1 choices-count',
    ],
    [
      'a choice of 1,001 characters',
      whole('- 정답: A', `#### 보기\n- A: 하나\n- B: ${'가'.repeat(1001)}\n`),
      '5 choice-too-long',
    ],
    ['an empty choice', whole('- 정답: A', '#### 보기\n- A: 하나\n- B:\n'), '5 choice-empty'],
    ['a label twice', whole('- 정답: A', '#### 보기\n- A: 하나\n- A: 둘\n'), '5 choice-label-repeated'],
    ['a choice twice', whole('- 정답: A', '#### 보기\n- A: 하나\n- B: 하나\n'), '5 choices-equal'],
    ['a letter for a key without choices', `${STEM}#### 정답\n- 정답: B`, '4 choices-missing'],
    ['a letter for a key beside a blank', '#### 문제\n- {{포트}}이다\n#### 정답\n- 정답: B', '4 choices-missing'],
    ['two blanks', '#### 문제\n- {{가}}와 {{나}}\n#### 정답\n- 해설', '4 several-blanks'],
    ['an empty blank', '#### 문제\n- {{}}이다\n#### 정답\n- 해설', '4 blank-empty'],
    [
      'a stem above the ceiling',
      `#### 문제\n- ${'가'.repeat(4097)}\n${CHOICES}#### 정답\n- 정답: A`,
      '1 stem-too-long',
    ],
    // Not read at all, and so missing from the question without a word.
    [
      'an explanation in one line that is too long',
      `${whole('- 정답: A')}\n- ${'가'.repeat(20_001)}`,
      '8 line-too-long',
    ],
    [
      'a line of a family of emoji',
      `#### 문제\n- 무엇? ${'👨‍👩‍👧'.repeat(3_000)}\n${CHOICES}#### 정답\n- 정답: A`,
      '2 line-too-long',
    ],
    ['an explanation of marks', `${whole('- 정답: A')}\n- ${'[a]'.repeat(1_001)}`, '8 marks-count'],
    ['words beside a picture written in', `${whole('- 정답: A')}\n- 그래서 ${WRITTEN_IN}`, '8 line-too-long'],
    [
      'a block of code that is too long',
      `${whole('- 정답: A')}\n\n\`\`\`\n${`${'말'.repeat(100)}\n`.repeat(401)}\`\`\`\n`,
      '9 block-too-long',
    ],
    [
      'code of one line that is too long',
      `${whole('- 정답: A')}\n\n\`\`\`\n${'말'.repeat(40_001)}\n\`\`\`\n`,
      '9 block-too-long',
    ],
    // What looks like a tag, a comment or a drawing, and is words.
    ...['i <n 인가', '`<!--` 는', 'a <!-- b', '<svg 는', '<a\n- b', '\n\n```\n<!--\n```\n'].map((said) => [
      `a line that is too long below "${said}"`,
      `#### 문제\n- 무엇? ${said}\n- ${'말 '.repeat(10_001)}\n${CHOICES}#### 정답\n- 정답: A`,
      '3 line-too-long',
    ]),
    ['what stands behind more headings than are read', `# x\n`.repeat(40_001) + whole('- 정답: A'), '1 headings-count'],
  ])('leaves out %s', (_, text, error) => {
    expect(errors(text).map((line) => line.replace(/^\d+ /, ''))).toEqual([error.replace(/^\d+ /, '')])
  })

  // It cannot be parted, and nothing of it would be shown.
  it.each([
    ['a picture written in', `\n\n${WRITTEN_IN}\n`],
    ['one named below', `\n\n![그림][a]\n\n[a]: data:image/png;base64,${'A'.repeat(30_000)}\n`],
    ['a drawing', `\n\n<svg>${'<path d="M0 0"/>'.repeat(2_000)}<text>원</text></svg>\n`],
    ['a drawing of several lines', `\n\n<svg>\n<path d="M0 0\n${'1 '.repeat(20_000)}"/>\n</svg>\n`],
    [
      'a picture by a tag of several lines',
      `\n\n<img\n  src="data:image/png;base64,${'A'.repeat(30_000)}"\n  alt="그림">\n`,
    ],
    ['a comment that nothing ends', `\n\n<!-- ${'말 '.repeat(20_000)}\n`],
    ['a comment', `\n\n<!-- ${'말 '.repeat(20_000)}-->\n`],
    ['a comment of several lines', `\n\n<!--\n${'말 '.repeat(20_000)}\n-->\n`],
    ['what stands behind a rule', `\n\n---\n\n${'말 '.repeat(20_000)}\n`],
    ['what stands below a heading of something else', `\n\n### 다른 것\n\n${'말 '.repeat(20_000)}\n`],
  ])('takes a question with %s', (_, below) => {
    const text = `${whole('- 정답: A\n- 그래서 그렇다.')}${below}`
    expect(errors(text)).toEqual([])
    expect(one(text).explanation).toContain('그래서 그렇다.')
    expect(read(`${text}\n${whole('- 정답: A')}`).map(({ source }) => source?.key)).toEqual([['A'], ['A']])
  })

  it('takes a question although what stands between its parts, and is none of them, was not read', () => {
    const between = `---\n\n${'말 '.repeat(20_000)}\n\n`
    expect(errors(`${STEM}${CHOICES}${between}#### 정답\n- 정답: A`)).toEqual([])
  })

  it.each([
    ['letters', '가'],
    ['emoji', '🚀'],
    // Of a line so long nobody reads the rest: only the choice is made of these.
    ['a family of emoji', '👨‍👩‍👧', '가'],
    ['a family of four', '🧑‍👩‍👧‍👦', '가'],
    ['the longest emoji', '👩🏻‍❤️‍💋‍👨🏻', '가'],
    ['stars', '*', '가'],
    ['syllables in jamo', '\u1112\u1161\u11ab'],
    ['accents apart', 'e\u0301'],
    ['right to left', 'ש'],
  ])('a choice may have 1,000 and a stem 4,096 characters as one counts them: %s', (_, inChoice, inStem = inChoice) => {
    const asked = (stem: number, choice: number) => {
      const choices = `#### 보기\n- A: 하나\n- B: 둘 ${inChoice.repeat(choice - 2)}\n`
      return errors(`#### 문제\n- 무엇? ${inStem.repeat(stem - 4)}\n${choices}#### 정답\n- 정답: A`)
    }
    expect(asked(3_000, 999)).toEqual([])
    expect(asked(4_096, 1_000)).toEqual([])
    expect(asked(4_096, 1_001)).toEqual(['5 choice-too-long'])
    expect(asked(4_097, 1_000)).toEqual(['1 stem-too-long'])
  })

  it.each([
    ['several right answers', whole('- 정답: A, B'), 'several', ['A', 'B']],
    ['OX', whole('- 정답: X', '#### 보기\n- O: 맞다\n- X: 틀리다\n'), 'ox', ['X']],
    ['OX without texts', whole('- 정답: O', '#### 보기\n- O\n- X\n'), 'ox', ['O']],
    ['OX behind letters', whole('- 정답: B', '#### 보기\n- A: O\n- B: X\n'), 'ox', ['X']],
    ['OX without choices', `${STEM}#### 정답\n- 정답: X`, 'ox', ['X']],
    ['typed', `${STEM}#### 정답\n- 정답: 3,000 WCU, 3000WCU`, 'typed', ['3,000 WCU', '3000WCU']],
    ['typed, nothing but the answer', `${STEM}#### 정답\n- Aurora`, 'typed', ['Aurora']],
    [
      'cloze',
      '#### 문제\n- 크기는 {{400KB|400 KB}}다.\n#### 정답\n- 정답: 400 킬로',
      'cloze',
      ['400KB', '400 KB', '400 킬로'],
    ],
    ['cloze, of a letter', '#### 문제\n- 등급은 {{B|나}}다.\n#### 정답\n- 정답: B', 'cloze', ['B', '나']],
  ])('knows %s', (_, text, kind, key) => {
    expect(one(text)).toMatchObject({ kind, key })
  })

  it('understands a sentence that says the key', () => {
    expect(one(whole('정답은 B입니다.')).key).toEqual(['B'])
  })

  it.each(['2)', '②', '2번', 'B, C'])('does not take "%s" for a written answer where choices are missing', (key) => {
    expect(errors(`${STEM}#### 정답\n- 정답: ${key}`)).toEqual(['4 choices-missing'])
  })

  it('never shows what a blank holds when there are choices', () => {
    expect(one(`#### 문제\n- {{둘}}이다.\n${CHOICES}#### 정답\n- 정답: B`).stem).not.toContain('둘')
  })

  it('keeps lists, code and links of a stem, and makes everything else harmless', () => {
    const stem = '물음 @everyone <@&1> user_id *굵게* [링크](https://a.b)\n\n- 하나\n  - 안\n\n```sql\nselect 1\n```'
    expect(one(`#### 문제\n${stem}\n${CHOICES}#### 정답\n- 정답: A`).stem).toBe(
      '물음 @\u200Beveryone \\<@&1> user_id *굵게* [링크](https://a.b)\n- 하나\n  - 안\n```sql\nselect 1\n```',
    )
  })

  it('keeps numbers, nesting and lines that continue', () => {
    const stem = '1. 하나\n   이어짐\n2. 둘\n   - 안\n\n무엇인가?'
    expect(one(`#### 문제\n${stem}\n${CHOICES}#### 정답\n- 정답: A`).stem).toBe(
      '1. 하나\n  이어짐\n2. 둘\n  - 안\n무엇인가?',
    )
  })

  it('takes code blocks for choices, and a key that repeats its choice', () => {
    const choices = '#### 보기\n- A:\n  ```json\n  { "a": 1 }\n  ```\n- B: 둘\n'
    const source = one(`${STEM}${choices}#### 정답\n- B: 둘`)
    expect(source).toMatchObject({ choices: [{ text: '{ "a": 1 }' }, { text: '둘' }], key: ['B'], rationales: {} })
  })

  it('takes or leaves every question of a file, whatever stands between', () => {
    const text = `# 모음\n\n머리말\n\n${whole('- 정답: A')}\n\n---\n\n### Aurora\n\n글\n\n${whole('- 정답: Z')}\n\n${CHOICES}`
    const parsed = read(text)
    expect(parsed.map(({ source, line }) => [line, source !== undefined])).toEqual([
      [5, true],
      [20, false],
      [29, false],
    ])
  })

  it('never throws, and counts one question a 문제', () => {
    const piece = fc.constantFrom(
      '#### 문제',
      '- 물음',
      '#### 보기',
      '- A: 가',
      '- B: 나',
      '#### 정답',
      '- 정답: A',
      '---',
      '> 글',
      '',
      '  - 안',
      '```',
      '근거: x "y"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
        const code = lines.filter((line) => line === '```').length > 0
        const parsed = read(lines.join('\n'))
        if (!code) expect(parsed.length).toBeGreaterThanOrEqual(lines.filter((line) => line === '#### 문제').length)
        for (const item of parsed) expect(item.source === undefined).toBe(item.problems.some((p) => isError(p.problem)))
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void read(text)))
  })
})

it.each([
  [['아침', '점심', '저녁'], '2', ['B']],
  [['아침', '점심', '저녁'], '①, ③', ['A', 'C']],
  [['아침', '점심', '저녁'], '4', undefined],
  // The number may be that of a choice's text.
  [['1개', '3개', '2개'], '2', undefined],
])('under letters %j the key %s is %j', (texts, key, taken) => {
  const choices = texts.map((text, at) => `- ${'ABC'[at]}. ${text}`).join('\n')
  const [one] = parseQuestions('questions/a.md', `#### 문제\n- 언제?\n#### 보기\n${choices}\n#### 정답\n정답: ${key}\n`)
  expect(one?.source?.key).toEqual(taken)
})
