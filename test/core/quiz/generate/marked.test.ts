import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { proveQuote } from '../../../../src/core/notes/quote.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function made(kind: string, ...lines: readonly string[]) {
  const kinds = GENERATING_KINDS.filter((one) => one.name === kind)
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map(({ question }) => question)
}

const rightOf = ({ choices, key }: ReturnType<typeof made>[number]) =>
  choices.find(({ label }) => key.includes(label))?.text

describe('a gap for what a sentence sets in bold or as code', () => {
  const HARBOUR = ['# Harbour', '## Berths']
  const others = [
    '- A ship that waits outside is held by a **storm anchor**.',
    '- The pilot boards every tanker from a **rope ladder**.',
    '- Cargo of less than a ton is lifted with a **hand winch**.',
  ]
  test.each([
    ['several words of English', '- Every large ship is moored at the quay with a **steel hawser**.', 1],
    ['a word that says how, not what', '- Every large ship is moored at the quay **very slowly**.', 0],
    ['a verb', '- **Announce** every large ship at the quay with a horn.', 0],
    ['a word that the rest says', '- Every steel ship is moored at the quay with a **steel hawser**.', 0],
    ['one of a series', '- Every large ship has ropes, **steel hawsers** and fenders at the quay.', 0],
    ['a sentence that lacks its verb', '- Every large ship at the quay, with a **steel hawser**.', 0],
  ])('%s', (_, line, count) => {
    const gaps = made('gap', ...HARBOUR, line, ...others).filter(({ line: at }) => at === 3)
    expect(gaps).toHaveLength(count)
  })

  test('code stands beside code of its look', () => {
    const lines = [
      '- 배를 띄울 때에는 `launch()` 함수를 부른다',
      '- 닻을 내릴 때에는 `moor()` 함수를 부른다',
      '- 화물을 실을 때에는 `load()` 함수를 부른다',
      '- 빈 갑판의 넓이는 `--area` 옵션으로 준다',
    ]
    const [first] = made('gap', '# 항구', '## 명령', ...lines)
    expect(first?.choices.map(({ text }) => text).toSorted()).toEqual(['launch()', 'load()', 'moor()'])
  })

  test('Korean words in bold are names where they head something', () => {
    const lines = (head: string) => [
      '# 항구',
      `## ${head}`,
      '- 배를 매어 두는 굵은 기둥이 줄지어 선다',
      '## 등대',
      '- 높은 곳에서 불을 밝힌다',
      '## 부두',
      '- 배가 닿는 긴 둑을 따라 걷는다',
      '## 항해',
      '- 큰 배는 바람이 그친 뒤에 **계선주**에 밧줄을 건다',
      '- 작은 배는 안개가 낀 날에 **등대**를 보고 들어온다',
      '- 낡은 배는 겨울이 오기 전에 **부두**에 올려 둔다',
    ]
    const right = (head: string) => made('gap', ...lines(head)).map(rightOf)
    expect(right('계선주')).toContain('계선주')
    expect(right('기둥')).not.toContain('계선주')
  })
})

describe('a paragraph is asked about by the sentence that defines', () => {
  const LAW = [
    '# Salvage law',
    '## Who is paid',
    'Nobody expected the wreck. That is where it begins. *Salvage* is the rescue of a ship by somebody without any duty to do so. It was rare.',
    '',
    'Here is the other half. *Towage* is the pulling of a sound vessel under a contract made beforehand. Most of them are small.',
    '',
    'And then there is a third. *Wreckage* is the cargo that washes ashore after nobody claims it. It fills the beaches.',
  ]

  test('by a name in italics', () => {
    const all = made('name', ...LAW)
    expect(all.map(rightOf)).toEqual(['Salvage', 'Towage', 'Wreckage'])
    expect(new Set(all.map(({ id }) => id)).size).toBe(3)
    for (const { quotes } of all)
      for (const quote of quotes) expect(proveQuote(quote, notebookOf(...LAW)).ok).toBe(true)
  })

  test.each([
    ['by any of its sort', 'A salvor is a person who saves a ship in danger without being asked.', 1],
    ['of somebody: what he did once', 'A salvor is a man who saved the old ship before the war began.', 0],
    ['of one that was spoken of', 'The salvor is the person who saves a ship that is in danger.', 0],
    ['of whoever is told of', 'A company is a group of persons that share what they earn.', 0],
  ])('%s', (_, sentence, count) => {
    const lines = [...LAW, '', `One more word on this. ${sentence} They rarely met.`]
    expect(made('name', ...lines).filter(({ line }) => line === 9)).toHaveLength(count)
  })

  test('no number of it is asked for, and nothing of it is turned', () => {
    const lines = [
      '# Law',
      '## Wrecks',
      'It was a storm. The **old court** gave 400 pounds to the crew of the boat that came first. It was fair.',
    ]
    expect(made('value', ...lines)).toHaveLength(0)
  })
})
