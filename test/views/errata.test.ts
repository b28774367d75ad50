import { expect, test } from 'vitest'
import type { Erratum, VERDICTS } from '../../src/core/facts/errata.ts'
import { type Language, textOf } from '../../src/text/text.ts'
import { errataView } from '../../src/views/errata.ts'

const erratum: Erratum = {
  id: 'one',
  verdict: 'changed',
  confidence: 'high',
  source: { ko: '설명서', en: 'a manual' },
  file: 'errata.yaml',
  line: 1,
  ask: 'corrected',
  now: { ko: '둘이다.', en: 'It is two.' },
  statements: [],
  citations: [],
}

function told(one: Erratum, language: Language = 'ko'): string {
  return (
    errataView(
      [one],
      { page: 0, idOf: () => '' },
      textOf(language),
      () => undefined,
    ).embeds?.[0]?.description?.replaceAll('\\', '') ?? ''
  )
}

test.each<[(typeof VERDICTS)[number], string]>([
  ['changed', '**지금은** 둘이다.'],
  ['renamed', '**지금은** 둘이다.'],
  ['wrong', '**정확히는** 둘이다.'],
  ['misleading', '**정확히는** 둘이다.'],
  ['more', '**덧붙이면** 둘이다.'],
])('what was never right is not told as a change of today: %s', (verdict, sentence) => {
  expect(told({ ...erratum, verdict })).toContain(sentence)
})

test('a button whose corrections are gone says so', () => {
  expect(() => errataView([], { page: 0, idOf: () => '' }, textOf('ko'), () => undefined)).toThrow(
    expect.objectContaining({ code: 'oldButton' }),
  )
})

test.each<[Partial<Erratum>, string, string]>([
  [{ since: { ko: '2019', en: '2019' } }, '2019년부터', 'since 2019'],
  [{ since: { ko: '2024-02', en: '2024-02' } }, '2024년 2월부터', 'since February 2024'],
  [{ since: { ko: '2025-05-21', en: '2025-05-21' } }, '2025년 5월 21일부터', 'since 21 May 2025'],
  [
    { since: { ko: 'gp3는 2022-11부터', en: 'gp3 since 2022-11' } },
    ' · gp3는 2022년 11월부터 · ',
    ' · gp3 since November 2022 · ',
  ],
  [
    { source: { ko: '설명서(2023-06-10)', en: 'manual (2023-06-10)' } },
    '출처: 설명서(2023년 6월 10일)',
    'Source: manual (10 June 2023)',
  ],
])('sources and dates read in the language of the member: %j', (some, ko, en) => {
  expect(told({ ...erratum, ...some })).toContain(ko)
  expect(told({ ...erratum, ...some }, 'en')).toContain(en)
})
