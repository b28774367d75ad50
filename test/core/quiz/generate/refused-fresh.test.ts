import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { isSaidToBe } from '../../../../src/core/quiz/generate/described.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { withoutEmoji } from '../../../../src/core/quiz/generate/point.ts'
import { pathWithout, placeFor, tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isDefinition, isPlainWord, isTerm, shapeOf } from '../../../../src/core/quiz/generate/terms.ts'
import type { Point } from '../../../../src/core/quiz/generate/types.ts'
import { isWorthAsking } from '../../../../src/core/quiz/generate/worth-asking.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

/** What blind readers faulted on repositories that nobody had prepared, each beside its like that they did not. */
function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

const table = (head: string, ...rows: readonly string[]) => [head, head.replace(/[^|]+/g, '---'), ...rows]

describe('what tells a name', () => {
  test.each([
    ['a word that a figure is a part of', 'Skipping 1-1s', 'Do not put off the 1-1s of whoever is new', [], true],
    ['the same, of the others as well', 'L4 signal', 'Stands at an L4 crossing', ['L4 gate', 'L4 lamp'], false],
    ['what it denies', 'UnsignalledTrackError', 'The line has no signalled track', [], true],
    ['the word that it begins with', 'trackctl', 'A tool that sets the state of the track server', [], true],
    ['the letters that it begins with', 'NRFS', 'Locks for the NR lines and those built after them', [], true],
    ['the words that it was put together of', 'sigtel', 'signals and telegraphs under one roof', [], true],
    ['those, far from each other', 'sigtel', 'signals of every kind, and later on telegraphs', [], false],
    ['a part of it as it sounds in Korean', 'TurboCache', '부하를 줄이는 캐시를 쓴다', [], true],
    [
      'a translated word that the others have',
      'Fair allocation',
      '할당을 똑같이 한다',
      ['Equal allocation', 'Urgent allocation'],
      false,
    ],
  ])('%s', (_, name, words, others, told) => expect(tells(words, name, others)).toBe(told))
})

describe('a label that names no thing', () => {
  test.each([
    'See',
    'Standard',
    'Advanced',
    'Seven old sins',
    'Simple change',
    '구성 요소',
    '도입 전',
    's 35(4)',
    '제12조',
    'p1',
    'Contract doctrine applies',
    '\u200d💡Step 8',
    'Performance',
    '보안',
  ])('%s', (name) => expect(isTerm(withoutEmoji(name))).toBe(false))
  test.each(['S3', 'Simple Signal Service', 'Standard gauge', 'Article 21', '구성원'])('%s is one', (name) =>
    expect(isTerm(withoutEmoji(name))).toBe(true),
  )
})

test.each([
  ['Struggle against changes that come from outside', false],
  ['Redirect the ask to someone who is in charge of it', false],
  ['Policies that define what each guard may do', true],
])('advice is no definition: %s', (words, is) => expect(isDefinition(words)).toBe(is))

test.each([
  ['Brown v Green', 'Long lease', false],
  ['Green LJ', 'Long lease', false],
  ['Brown v Green', 'Black v White', true],
  ['Long lease', 'Short lease', true],
])('%s beside %s', (one, other, alike) => expect(shapeOf(one) === shapeOf(other)).toBe(alike))

describe('a place', () => {
  const point = (path: readonly string[]) => ({ path, hasChapter: false }) as unknown as Point
  test('of a name of one letter is no less a place', () =>
    expect(pathWithout(['Train classes', 'A'], 'A')).toEqual(['Train classes']))
  test.each([
    ['제 5 노선', undefined],
    ['옛 노선', ['옛 노선']],
  ])('that says the number of the right one tells it: %s', (heading, place) =>
    expect(placeFor(point([heading]), '제5선', '제5선', ['제4선', '제2선'])).toEqual(place),
  )
})

describe('a table', () => {
  const rows = table(
    '| Class | Speed limit |',
    '| A | 160 km an hour |',
    '| B | 120 km an hour |',
    '| C | 80 km an hour |',
  )
  test('whose rows are letters says what its column is called', () => {
    const stems = made('table-cell', '# Railway', '## Lines', ...rows).map(({ stem }) => stem)
    expect(stems.some((one) => one.includes('“Class A”'))).toBe(true)
  })
  test('under a heading that says nothing is not asked about', () => {
    expect(made('table-cell', '# Notes', ...rows)).toHaveLength(0)
  })
  test('whose cell is the first letters of its row is not asked for it', () => {
    const units = table(
      '| Unit name | Symbol |',
      '| Track per carriage | t c^(-1) |',
      '| Light of a lamp | cd |',
      '| Weight of coal | kg |',
      '| Heat of steam | kelvin |',
    )
    const stems = made('table-cell', '# Railway', '## Units', ...units).map(({ stem }) => stem)
    expect(stems.some((one) => one.includes('Track per carriage'))).toBe(false)
    expect(stems.some((one) => one.includes('Weight of coal'))).toBe(true)
  })
})

test.each([
  ['By understanding the signals, a driver is ready for real-world scenarios.', false],
  ['위에는 역무원이라는 이름이 보이는데 각자 정해도 된다.', false],
  ['Its name is train-a4l-with-car-8032 on every platform.', false],
  ['A well-known, state-of-the-art engine pulls the night train.', true],
])('what says nothing of the matter: %s', (text, is) => {
  const [statement] = notebookOf('# Railway', '## Lines', `- ${text}`).sections.at(-1)?.statements ?? []
  expect(statement && isWorthAsking(statement)).toBe(is)
})

test.each([
  ['Halt', 'A state that is reached when the wheels stop', true],
  ['Halt', 'the most trains, but not all of them', true],
  ['Halt', 'Doors shut with less noise.', false],
])('one everyday word of English, %s, is said to be something: %s', (name, words, is) =>
  expect(isSaidToBe({ name, words, by: 'list', point: { language: 'en' } as Point })).toBe(is),
)

describe('a table that only lays things out', () => {
  const count = (...rows: readonly string[]) => made('table-cell', '# Railway', '## Yard', ...rows).length
  test.each([
    [
      'things side by side',
      table(
        '| Name | Track 1 | Track 2 |',
        '| Dawn | coal car | mail car |',
        '| Noon | milk car | snow plough |',
        '| Dusk | oil tank | old crane |',
      ),
      0,
    ],
    [
      'places in a row of bits',
      table(
        '| Place | Meaning of it |',
        '| 1st bit | the line is closed |',
        '| 2nd bit | a train may come |',
        '| 3rd bit | wait for the guard |',
      ),
      0,
    ],
    [
      'bits',
      table(
        '| Code | Meaning of it |',
        '| 00 | the line is closed |',
        '| 01 | a train may come |',
        '| 10 | wait for the guard |',
      ),
      0,
    ],
    ['formulas', table('| Name | Speed of it |', '| Dawn | (N − 1) · S |', '| Noon | N / 2 |', '| Dusk | N · S |'), 0],
    [
      'what somebody called his own',
      table(
        '| Name | Meaning of it |',
        '| tr-a-1 | the line is closed |',
        '| tr-b-1 | a train may come |',
        '| tr-c-1 | wait for the guard |',
      ),
      0,
    ],
    [
      'things and what they mean',
      table(
        '| Name | Meaning of it |',
        '| Red | the line is closed |',
        '| Green | a train may come |',
        '| White | wait for the guard |',
      ),
      1,
    ],
  ])('%s', (_, rows, some) => expect(Math.min(1, count(...rows))).toBe(some))
})

describe('steps', () => {
  test('one that begins another is not asked about', () => {
    const steps = [
      'The guard',
      'The office opens',
      'The guard - opens the doors',
      'The driver sits down',
      'The train leaves',
    ]
    const lines = steps.map((one, at) => `${at + 1}. ${one}`)
    const stems = made('next-step', '# Railway', '## Steps of a departure', ...lines).map(({ stem }) => stem)
    expect(stems.some((one) => one.endsWith('The office opens'))).toBe(true)
    expect(stems.some((one) => one.endsWith('The guard'))).toBe(false)
  })
})

test.each([
  ['Deceleration', true],
  ['halt', false],
  ['Spoofing', false],
  ['chmod', false],
  ['Drag shoe', false],
])('%s: an everyday word, no command and no trade', (name, plain) => expect(isPlainWord(name)).toBe(plain))
