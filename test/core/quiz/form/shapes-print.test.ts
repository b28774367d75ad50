import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'
import { often } from '../../../often.ts'

interface Asked {
  readonly stem: string
  readonly choices: readonly string[]
  /** Places of the right ones, in order. */
  readonly right: readonly number[]
}

/** Words that are no labels, keys or titles, so that a printed question says one thing only. */
const WORDS = [
  ...'강산들물불빛길집꽃별',
  'river',
  'stone',
  'cloud',
  'green',
  'forest',
  '보안',
  '저장소',
  '큐',
  '캐시',
].filter((word) => word.length > 1)
const word = fc.constantFrom(...WORDS)
const sentence = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(' '))

const asked: fc.Arbitrary<Asked> = fc
  .record({
    words: sentence,
    choices: fc.uniqueArray(sentence, { minLength: 3, maxLength: 5 }),
    picks: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  })
  .map(({ words, choices, picks }) => ({ stem: `${words}?`, choices, right: picks.toSorted() }))

const file = fc.uniqueArray(asked, { minLength: 2, maxLength: 5, selector: ({ stem }) => stem })

const CIRCLED = '①②③④⑤'
const SYLLABLES = '가나다라마'
const JAMO = 'ㄱㄴㄷㄹㅁ'
const letter = (at: number) => 'ABCDE'[at] ?? ''

/** How a stem is opened, from its number. */
const STEMS: readonly ((number: number, stem: string) => string)[] = [
  (n, stem) => `${n}. ${stem}`,
  (n, stem) => `**${n}. ${stem}**`,
  (n, stem) => `### ${n}. ${stem}`,
  (n, stem) => `Q${n}. ${stem}`,
  (n, stem) => `**Q${n}.** ${stem}`,
  (n, stem) => `[문제 ${n}] ${stem}`,
  (n, stem) => `문제${n}) ${stem}`,
  (n, stem) => `## 문제 ${n}\n\n${stem}`,
  (n, stem) => `**Question ${n}**: ${stem}`,
]

interface Labels {
  /** All choices, as lines. */
  readonly print: (choices: readonly string[]) => string
  readonly label: (at: number) => string
}
const lines = (make: (at: number, text: string) => string) => (choices: readonly string[]) =>
  choices.map((text, at) => make(at, text)).join('\n')

const CHOICES: readonly Labels[] = [
  { print: lines((at, text) => `${letter(at)}. ${text}`), label: letter },
  { print: lines((at, text) => `- ${letter(at)}) ${text}`), label: letter },
  { print: lines((at, text) => `   - ${letter(at)}. ${text}`), label: letter },
  { print: lines((at, text) => `${CIRCLED[at]} ${text}`), label: (at) => CIRCLED[at] ?? '' },
  {
    print: (choices) => choices.map((text, at) => `${CIRCLED[at]} ${text}`).join(' '),
    label: (at) => CIRCLED[at] ?? '',
  },
  { print: lines((at, text) => `${at + 1}) ${text}`), label: (at) => `${at + 1}` },
  { print: lines((at, text) => `(${SYLLABLES[at]}) ${text}`), label: (at) => SYLLABLES[at] ?? '' },
  { print: lines((at, text) => `${JAMO[at]}. ${text}`), label: (at) => JAMO[at] ?? '' },
  { print: (choices) => `${choices.map((text, at) => `| ${letter(at)} | ${text} |`).join('\n')}\n`, label: letter },
  { print: (choices) => `\`\`\`\n${lines((at, text) => `${letter(at)}. ${text}`)(choices)}\n\`\`\``, label: letter },
]

const KEYS: readonly ((labels: string) => string)[] = [
  (labels) => `정답: ${labels}`,
  (labels) => `**정답**: ${labels}`,
  (labels) => `정답: ${labels} 해설: 그래서 그렇다.`,
  (labels) => `Answer: ${labels}`,
  (labels) => `**Correct answer: ${labels}**`,
  (labels) => `[정답] ${labels}\n[해설] 그래서 그렇다.`,
  (labels) => `<details><summary>정답 보기</summary>\n\n${labels}\n\n그래서 그렇다.\n</details>`,
  (labels) => `<details>\n<summary>Answer</summary>\n\nCorrect answer: ${labels}\n</details>`,
  (labels) => `> **정답**: ${labels}\n> **해설**: 그래서 그렇다.`,
  (labels) => `### 정답 및 해설\n\n${labels}\n\n그래서 그렇다.`,
]

const JOINTS = [', ', ' ', ',', ' · '] as const

interface Way {
  readonly stem: (number: number, stem: string) => string
  readonly labels: Labels
  readonly key: (labels: string) => string
  readonly joint: string
}
const way: fc.Arbitrary<Way> = fc.record({
  stem: fc.constantFrom(...STEMS),
  labels: fc.constantFrom(...CHOICES),
  key: fc.constantFrom(...KEYS),
  joint: fc.constantFrom(...JOINTS),
})

function keyOf({ right }: Asked, { labels, joint }: Way): string {
  return right.map(labels.label).join(joint)
}

function printed(asks: readonly Asked[], one: Way): string {
  return asks
    .map((ask, at) =>
      [one.stem(at + 1, ask.stem), one.labels.print(ask.choices), one.key(keyOf(ask, one))].join('\n\n'),
    )
    .join('\n\n')
}

const read = (text: string) => readQuestionText({ file: 'questions/a.md', text }).questions
const said = (text: string) =>
  read(text).map(({ source, problems }) =>
    source
      ? { stem: source.stem, choices: source.choices.map((choice) => choice.text), key: source.key.join() }
      : problems.map(({ problem }) => problem.code),
  )
const meant = ({ stem, choices, right }: Asked) => ({ stem, choices, key: right.map(letter).join() })

describe('a question in any shape', () => {
  it('is read back as it was meant', () => {
    fc.assert(
      fc.property(file, way, (asks, one) => {
        expect(said(printed(asks, one))).toEqual(asks.map(meant))
      }),
      { numRuns: often(40) },
    )
  })

  it('has its key in a sheet at the end', () => {
    const sheets: readonly ((keys: readonly string[]) => string)[] = [
      (keys) => `## 정답\n\n${keys.map((key, at) => `${at + 1}. ${key}`).join('\n')}`,
      (keys) => `정답\n${keys.map((key, at) => `${at + 1}. ${key}`).join(' ')}`,
      (keys) => `[정답] ${keys.map((key, at) => `${at + 1}번 ${key}`).join(' ')}`,
      (keys) => `### Answers\n\n${keys.map((key, at) => `${at + 1}-${key}`).join(', ')}`,
      (keys) => `| 문제 | 정답 |\n|---|---|\n${keys.map((key, at) => `| ${at + 1} | ${key} |`).join('\n')}`,
    ]
    const labelled = fc.constantFrom(...CHOICES.filter(({ label }) => /[A①]/.test(label(0))))
    fc.assert(
      fc.property(
        file,
        fc.constantFrom(...STEMS),
        labelled,
        fc.constantFrom(...sheets),
        fc.boolean(),
        (asks, stem, labels, sheet, lost) => {
          const single = asks.map((ask) => ({ ...ask, right: ask.right.slice(0, 1) }))
          const body = single.map((ask, at) => `${stem(at + 1, ask.stem)}\n\n${labels.print(ask.choices)}`).join('\n\n')
          const keys = single.map(({ right }) => labels.label(right[0] ?? 0))
          const text = `${body}\n\n${sheet(lost && keys.length > 2 ? keys.slice(1) : keys)}\n`
          const wanted = lost && keys.length > 2 ? single.map(() => ['sheet-mismatch']) : single.map(meant)
          expect(said(text)).toEqual(wanted)
        },
      ),
      { numRuns: often(40) },
    )
  })

  it('damaged, it is left out with its line, or means the same: never another key, never nothing', () => {
    const key = (ask: Asked, one: Way) => keyOf(ask, one)
    const damages: readonly ((text: string, ask: Asked, one: Way) => string)[] = [
      (text, ask, one) => text.replace(one.key(key(ask, one)), ''),
      (text, ask, one) => text.replace(one.key(key(ask, one)), one.key(`${key(ask, one)} 또는 ${one.labels.label(3)}`)),
      (text, ask, one) => text.replace(one.key(key(ask, one)), one.key(`${key(ask, one)}?`)),
      (text, ask, one) => text.replace(one.key(key(ask, one)), one.key('Z')),
      (text, ask, one) => text.replace(one.labels.print(ask.choices), ''),
      (text, ask) => text.replace(ask.choices[1] ?? '', ask.choices[0] ?? ''),
      (text, ask) => text.replace(ask.stem, ''),
      (text) =>
        text
          .split('\n')
          .slice(0, Math.floor(text.split('\n').length * 0.7))
          .join('\n'),
      (text) => text.replaceAll('\n\n', '\n'),
      (text) => text.split('\n').toReversed().join('\n'),
    ]
    fc.assert(
      fc.property(file, way, fc.nat(), fc.constantFrom(...damages), (asks, one, which, damage) => {
        const ask = asks[which % asks.length]
        if (!ask) return
        const keys = new Map(asks.map((each) => [each.choices.join(), meant(each).key]))
        for (const question of read(damage(printed(asks, one), ask, one))) {
          if (!question.source) {
            expect(question.problems.length).toBeGreaterThan(0)
            expect(question.line).toBeGreaterThan(0)
            continue
          }
          const { choices, key: given } = question.source
          const own = keys.get(choices.map((choice) => choice.text).join())
          if (own !== undefined) expect(given.join()).toBe(own)
        }
      }),
      { numRuns: often(50) },
    )
  })

  it('no text at all makes it throw, and every key in it is a question or an error', () => {
    const piece = fc.constantFrom(
      ...[
        '1. 물음?',
        'Q2.',
        '### 3',
        '① 하나',
        '② 둘',
        'A. 하나',
        'B. 둘',
        '- [x] 하나',
        '- [ ] 둘',
        '정답: ①',
        'Answer: B',
      ],
      ...[
        '---',
        '',
        '```',
        '> ',
        '<details>',
        '</details>',
        '<summary>정답</summary>',
        '| 1 | ② |',
        '| 2 | ① |',
        '## 정답',
        '해설: 말.',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('\n')
        const questions = read(text)
        const said = pieces.some((one) => one === '정답: ①' || one === 'Answer: B')
        if (said && !pieces.includes('```')) expect(questions.length).toBeGreaterThan(0)
      }),
      { numRuns: often(40), examples: [[['---', '정답: ①', '---']]] },
    )
  })
})
