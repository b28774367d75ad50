import { describe, expect, test } from 'vitest'
import {
  type ComparisonRow,
  compareSubjects,
  oneSidedRows,
  openingRows,
} from '../../../../src/core/facts/comparison/comparison.ts'
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

  test('what to choose stands first, and is said by the notes only', () => {
    expect(openingRows(compared('DAX', 'ElastiCache'))[0]?.attribute.id).toBe('choose')
    expect(row(compared('RDS', 'Aurora').rows, 'choose')).toBeUndefined()
  })

  test('every cell has its citations, and every row something', () => {
    for (const { cells } of compared('DynamoDB', 'Aurora').rows) {
      expect(cells.flat().length).toBeGreaterThan(0)
      for (const fact of cells.flat()) expect(fact.citations.length).toBeGreaterThan(0)
    }
  })
})

describe('equal is equal, different is different', () => {
  test.each([
    ['snapshots', 'snapshots'],
    ['the one that is yes with a remark', 'multi-az'],
    ['connections', 'connections'],
    ['accepted work', 'accepts'],
    ['migration', 'migration'],
    ['backups, by "as in RDS"', 'backup'],
  ])('RDS and Aurora: %s', (_, id) => {
    expect(row(compared('RDS', 'Aurora').rows, id)?.tone).toBe('same')
  })

  test('a kind beside its whole: what the whole says of it, and no row that it only inherits', () => {
    const { rows, parts } = compared('Aurora', 'Aurora Serverless')
    expect(parts).toEqual([{ part: 1, whole: 0, isKind: true }])
    for (const id of ['serverless', 'storage']) expect(row(rows, id)?.tone).toBe('same')
    for (const id of ['engines', 'max-storage', 'read-replicas']) expect(row(rows, id)).toBeUndefined()
    expect(row(rows, 'capacity')?.tone).toBe('partial')
    expect(row(rows, 'capacity')?.absences[0]).toMatchObject({ kind: 'below', section: { title: 'Aurora Serverless' } })
  })

  test('a kind has what its whole has, marked as inherited, beside something else', () => {
    const [rds, serverless] = row(compared('RDS', 'Aurora Serverless').rows, 'engines')?.cells ?? []
    expect(rds?.[0]?.from).toBeUndefined()
    expect(serverless?.[0]).toMatchObject({
      value: { items: ['PostgreSQL', 'MySQL'] },
      from: { relation: 'whole', name: 'Aurora' },
    })
  })

  test('amounts of different bases are not ranked', () => {
    const replicas = row(compared('Aurora', 'Aurora Global Database').rows, 'read-replicas')
    expect(replicas?.tone).toBe('differs')
    expect(replicas?.verdict).toEqual({ kind: 'differs' })
  })

  test('a section below speaks for a subject that says nothing itself', () => {
    const [, aurora] = row(compared('RDS', 'Aurora').rows, 'authentication')?.cells ?? []
    expect(aurora?.[0]).toMatchObject({ from: { relation: 'part', name: 'Data API' } })
  })

  test('rows stand as people decide, and what one side alone has stands apart', () => {
    const comparison = compared('DAX', 'ElastiCache')
    expect(openingRows(comparison).map((one) => one.attribute.id)).toEqual(['choose', 'what', 'clients', 'cached'])
    expect(
      oneSidedRows(comparison)
        .map((one) => one.attribute.id)
        .slice(0, 3),
    ).toEqual(['problem', 'latency', 'ttl'])
    const ids = openingRows(compared('RDS', 'Aurora')).map((one) => one.attribute.id)
    expect(ids.indexOf('azs')).toBeLessThan(ids.indexOf('what'))
  })

  test.each([
    ['RDS', 'Aurora', ['cost', 'integrates']],
    ['DynamoDB Streams', 'Kinesis Data Streams', ['freshness']],
  ])('%s and %s: no row that says nothing', (one, other, gone) => {
    const ids = compared(one, other).rows.map(({ attribute }) => attribute.id)
    for (const id of gone) expect(ids).not.toContain(id)
  })
})

const ORDER = { differs: 0, partial: 1, same: 2 }
