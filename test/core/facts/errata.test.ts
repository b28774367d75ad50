import { describe, expect, test } from 'vitest'
import { blocksQuestions, buildErrata } from '../../../src/core/facts/errata.ts'
import { citationOf } from '../../../src/core/notes/quote.ts'
import type { Section, Statement } from '../../../src/core/notes/types.ts'
import { shippedLibrary } from '../../shipped-library.ts'

const { errata, notebook } = shippedLibrary

function onLine(line: number): { statement: Statement; section: Section } {
  for (const section of notebook.sections) {
    const statement = section.statements.find((one) => one.line === line)
    if (statement) return { statement, section }
  }
  throw new Error(`no statement on line ${line}`)
}

const shownOn = (line: number) => errata.shownOn([onLine(line).statement]).map((one) => one.id)

describe('errata of the shipped chapter', () => {
  test.each([
    [148, 'opensearch-serverless'],
    [192, 'rds-storage-types'],
    [453, 'global-db-regions'],
    [453, 'global-db-lag'],
    [382, 'aurora-postgresql-logs'],
    [473, 'no-us-central-1'],
    [413, 'serverless-proxy-fleet'],
    [413, 'serverless-means-v2'],
    [427, 'data-api-provisioned'],
    [206, 'multi-az-cluster'],
  ])('line %i carries %s', (line, id) => {
    expect(shownOn(line)).toContain(id)
  })

  // A row of the list of what has changed a line; ranges are the statements under a heading.
  test.each([
    9, 12, 14, 15, 16, 34, 60, 64, 67, 72, 74, 75, 82, 98, 99, 100, 101, 107, 117, 122, 126, 145, 146, 148, 155, 159,
    160, 161, 169, 170, 179, 182, 188, 192, 199, 203, 204, 205, 206, 213, 256, 266, 294, 300, 301, 310, 311, 312, 319,
    321, 333, 334, 340, 349, 357, 359, 372, 377, 382, 387, 393, 394, 395, 406, 407, 408, 409, 413, 414, 418, 419, 420,
    421, 422, 426, 427, 428, 429, 430, 448, 453, 456, 466, 473, 480, 485,
  ])('line %i is marked', (line) => {
    expect(shownOn(line)).not.toEqual([])
  })

  test('what AWS says too is not marked', () => {
    expect(shownOn(401)).toEqual([])
  })

  test('low confidence is known but not shown, and blocks nothing', () => {
    const { statement, section } = onLine(333)
    const unsure = buildErrata(errata.of(statement).map((one) => ({ ...one, confidence: 'low' as const })))
    expect(unsure.of(statement).map((one) => one.id)).toEqual(['aurora-stripes'])
    expect(unsure.shownOn([statement])).toEqual([])
    expect(errata.blocking([citationOf(statement, section)])).not.toEqual([])
    expect(unsure.blocking([citationOf(statement, section)])).toEqual([])
  })

  test('a cosmetic one is shown and blocks no question', () => {
    const cosmetic = errata.byId.get('opensearch-full-name')
    expect(shownOn(145)).toEqual(['opensearch-full-name'])
    expect(cosmetic && blocksQuestions(cosmetic)).toBe(false)
  })

  test('statements and citations find the same', () => {
    for (const section of notebook.sections) {
      for (const statement of section.statements) {
        const byCitation = errata.shownAt([citationOf(statement, section)])
        expect(new Set(byCitation)).toEqual(new Set(errata.shownOn([statement])))
      }
    }
  })

  test('each says what is true now in both languages, and where that is from', () => {
    expect(errata.all.length).toBeGreaterThanOrEqual(50)
    for (const one of errata.all) {
      expect(one.now.ko).toMatch(/[가-힣]/)
      expect(one.now.en).not.toMatch(/[가-힣]/)
      for (const words of [one.source, ...(one.since ? [one.since] : [])]) expect(words.en).not.toMatch(/[가-힣]/)
      expect(one.source.ko).not.toMatch(/knowledge|verified|guide|docs|quoting|copied|from|list of|context/)
      expect(one.since?.ko ?? '').toMatch(/^(?:[\d-]*|.*[가-힣].*)$/)
    }
  })
})

test('no errata, no warnings', () => {
  expect(buildErrata([]).shownOn([onLine(148).statement])).toEqual([])
})

test('a correction that leaders add touches a fact whose file names others', () => {
  const [known] = errata.all
  const [statement] = known?.statements ?? []
  if (!known || !statement) throw new Error('no erratum')
  const own = { ...known, id: 'own', added: { by: '7', at: 0 } }
  const both = buildErrata([known, own])
  const fact = { statements: [statement], errata: [known.id] }
  expect(both.touching(fact).map(({ id }) => id)).toEqual([known.id, 'own'])
  expect(
    buildErrata([known, { ...known, id: 'own' }])
      .touching(fact)
      .map(({ id }) => id),
  ).toEqual([known.id])
})
