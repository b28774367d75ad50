import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { tells } from '../../../../src/core/quiz/generate/telling.ts'
import { isDefinition } from '../../../../src/core/quiz/generate/terms.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

/** What blind readers faulted: each kind of it beside its like that they did not. */
function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

const OTHERS = [
  '- Turnout: leads a train from one track to another',
  '- Ballast: keeps the rails at their place in the ground',
  '- Semaphore: shows by an arm whether the next track is free',
]

describe('a name is not asked for', () => {
  test.each([
    ['of what sort it is', '- Buffer: A heavy steel device', 0],
    ['what it is', '- Buffer: A heavy steel device that stops a train at the end of its track', 1],
    ['letters that are called letters', '- Buffer: An acronym used for what stops a train at the end', 0],
    ['half a sentence', '- Buffer: A heavy steel device that stops a train and is used to', 0],
  ])('%s', (_, line, asked) => {
    const all = made('name', '# Railway', '## Parts', line, ...OTHERS)
    expect(all.filter(({ stem }) => stem.includes('heavy steel') || stem.includes('acronym'))).toHaveLength(asked)
  })
})

describe('what tells a name', () => {
  test.each([
    [
      'the same letters, parted otherwise',
      '제 1 정규형',
      '원자 값만 있으면 제1정규형에 속한다',
      ['제 2 정규형', '제 3 정규형'],
      true,
    ],
    ['a word that it is written with', 'RailTrail', 'A trail of each train', ['RailMap', 'TrackSide'], true],
    [
      'one that others are written with as well',
      'TrackBook',
      'Of each track, the age',
      ['TrackMap', 'TrackSide'],
      false,
    ],
    ['its letters, small words left out', 'IPM', 'The Inspection of Points and Marks', [], true],
  ])('%s', (_, name, words, others, told) => expect(tells(words, name, others)).toBe(told))
})

test.each([
  ['Policies that define what each guard may do', true],
  ['Equipment used to lift a train back on its track', true],
  ['Doors are built so that nobody falls out of them', false],
  ['Longer trains make platforms that nobody needs', false],
])('says what a thing is: %s', (words, is) => expect(isDefinition(words)).toBe(is))

describe('a value is asked for where something is said', () => {
  test.each([
    ['2 cabins, 40 minutes of rest, wide or narrow windows at most', 0],
    ['Night crews have at least 40 minutes of rest at the border', 1],
  ])('%s', (line, asked) => expect(made('value', '# Railway', '## Cars', `- ${line}`)).toHaveLength(asked))
  test.each([
    ['기관사는 입사한 지 30년 이내에 면허를 한 번 더 받는다', 1],
    ['기관사는 나이가 30년대에 들면 면허를 최소 한 번 더 받는다', 0],
  ])('a decade is no amount: %s', (line, asked) =>
    expect(made('value', '# 철도', '## 면허', `- ${line}`)).toHaveLength(asked),
  )
})

const table = (head: string, rows: readonly string[]) => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n')

test.each([
  [
    'sizes of one maker',
    ['| k3.large | two long beds |', '| k3.small | one short bed |', '| k4.large | four long seats |'],
    0,
  ],
  ['things', ['| Sleeper | two long beds |', '| Couchette | one short bunk |', '| Coach | four soft seats |'], 3],
])('a table of %s', (_, rows, asked) =>
  expect(made('table-cell', '# Railway', '## Cars', table('| Type | Furniture |', rows))).toHaveLength(asked),
)
