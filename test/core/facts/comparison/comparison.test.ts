import { describe, expect, test } from 'vitest'
import { type ComparisonRow, compareSubjects } from '../../../../src/core/facts/comparison/comparison.ts'
import { shippedLibrary } from '../../../shipped-library.ts'

const { subjects, vocabulary, notebook } = shippedLibrary

function compared(...names: readonly string[]) {
  const columns = names.flatMap((name) => {
    const found = subjects.resolve(name)
    return found.kind === 'one' ? [found.subject] : []
  })
  expect(columns).toHaveLength(names.length)
  return compareSubjects(columns, vocabulary, notebook)
}

const row = (rows: readonly ComparisonRow[], id: string) => rows.find((one) => one.attribute.id === id)

describe('the comparisons that people ask for', () => {
  test('rows that differ come first, then those that one side lacks, then equal ones', () => {
    const tones = compared('RDS', 'Aurora').rows.map((one) => one.tone)
    expect(tones).toEqual([...tones].sort((a, b) => ORDER[a] - ORDER[b]))
    expect(new Set(tones).size).toBe(3)
  })

  test.each<[string[], Record<string, ComparisonRow['tone']>]>([
    [['DAX', 'ElastiCache'], { cached: 'differs', choose: 'differs', latency: 'partial', ttl: 'partial' }],
    [['RDS', 'Aurora'], { engines: 'differs', storage: 'differs', backup: 'same', 'max-storage': 'partial' }],
    [['LSI', 'GSI'], { key: 'differs', 'sort-key': 'differs', defined: 'differs', query: 'same' }],
    [['Multi-AZ', '읽기 전용 복제본'], { replication: 'differs', use: 'differs', accepts: 'partial' }],
    [['DDB Streams', 'Kinesis Data Streams'], { retention: 'differs', consumers: 'differs', capture: 'differs' }],
    [['Writer Endpoint', 'Reader Endpoint', 'Custom Endpoint'], { 'connects-to': 'differs', endpoint: 'same' }],
    [['Reader Endpoint', 'Custom Endpoint', 'Instance Endpoint'], { use: 'differs', balancing: 'partial' }],
    [['Writer Endpoint', 'Custom Endpoint', 'Instance Endpoint'], { use: 'differs', accepts: 'partial' }],
    [['Writer Endpoint', 'Reader Endpoint', 'Instance Endpoint'], { use: 'differs', 'connects-to': 'differs' }],
    [['DynamoDB', 'Aurora'], { what: 'differs', storage: 'differs', 'cross-region': 'differs', engines: 'partial' }],
  ])('%j', (names, tones) => {
    const { rows, automatic } = compared(...names)
    expect(automatic).toEqual(names.map(() => false))
    const found = Object.keys(tones).map((id) => [id, row(rows, id)?.tone])
    expect(Object.fromEntries(found)).toEqual(tones)
  })

  test('a number says which is larger, a list what is shared', () => {
    expect(row(compared('DDB Streams', 'KDS').rows, 'retention')?.verdict).toEqual({ kind: 'larger', column: 1 })
    expect(row(compared('RDS', 'Aurora').rows, 'engines')?.verdict).toEqual({
      kind: 'lists',
      common: ['PostgreSQL', 'MySQL'],
      own: [['MariaDB', 'Oracle', 'Microsoft SQL Server'], []],
    })
    expect(row(compared('Amazon OpenSearch', 'Aurora Serverless').rows, 'serverless')?.verdict).toEqual({
      kind: 'only',
      columns: [1],
    })
  })

  test('what to choose is said by the notes only', () => {
    expect(compared('DAX', 'ElastiCache').choose.map((facts) => facts.length)).toEqual([1, 1])
    expect(compared('RDS', 'Aurora').choose.flat()).toEqual([])
  })

  test('every cell has its citations, and every row something', () => {
    for (const { cells } of compared('DynamoDB', 'Aurora').rows) {
      expect(cells.flat().length).toBeGreaterThan(0)
      for (const fact of cells.flat()) expect(fact.citations.length).toBeGreaterThan(0)
    }
  })
})

const ORDER = { differs: 0, partial: 1, same: 2 }
