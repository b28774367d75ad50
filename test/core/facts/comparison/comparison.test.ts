import { describe, expect, test } from 'vitest'
import { compareSubjects } from '../../../../src/core/facts/comparison/comparison.ts'
import { oneSidedRows, openingRows } from '../../../../src/core/facts/comparison/opening-rows.ts'
import type { ComparisonRow } from '../../../../src/core/facts/comparison/row.ts'
import { absenceKey, absentAs, onlyColumn } from '../../../../src/core/facts/comparison/sides.ts'
import { valueKey } from '../../../../src/core/facts/values/value.ts'
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
    [['DDB Streams', 'Kinesis Data Streams'], { retention: 'differs', consumers: 'differs', capture: 'same' }],
    [['Writer Endpoint', 'Reader Endpoint', 'Custom Endpoint'], { 'connects-to': 'differs', balancing: 'partial' }],
    [['Reader Endpoint', 'Custom Endpoint', 'Instance Endpoint'], { use: 'differs', balancing: 'partial' }],
    [['Writer Endpoint', 'Custom Endpoint', 'Instance Endpoint'], { use: 'differs', 'connects-to': 'differs' }],
    [['Writer Endpoint', 'Reader Endpoint', 'Instance Endpoint'], { use: 'differs', 'connects-to': 'differs' }],
    [['DynamoDB', 'Aurora'], { what: 'differs', storage: 'differs', 'cross-region': 'same', engines: 'partial' }],
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
    expect(parts).toEqual([{ part: 1, whole: 0, isKind: true, isApart: false }])
    expect(row(rows, 'storage')?.tone).toBe('same')
    for (const id of ['engines', 'max-storage', 'read-replicas']) expect(row(rows, id)).toBeUndefined()
    expect(row(rows, 'capacity')?.tone).toBe('partial')
    expect(row(rows, 'capacity')?.absences[0]).toMatchObject({
      kind: 'of-columns',
      columns: [{ name: 'Aurora Serverless' }],
    })
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
    expect(openingRows(comparison).map((one) => one.attribute.id)).toEqual(['choose', 'what', 'cached'])
    expect(
      oneSidedRows(comparison)
        .map((one) => one.attribute.id)
        .slice(0, 3),
    ).toEqual(['problem', 'latency', 'ttl'])
    const ids = openingRows(compared('RDS', 'Aurora')).map((one) => one.attribute.id)
    expect(ids.indexOf('azs')).toBeLessThan(ids.indexOf('what'))
  })

  test.each([
    ['RDS', 'Aurora', ['cost', 'query', 'choose']],
    ['DynamoDB Streams', 'Kinesis Data Streams', ['freshness']],
  ])('%s and %s: no row that says nothing', (one, other, gone) => {
    const ids = compared(one, other).rows.map(({ attribute }) => attribute.id)
    for (const id of gone) expect(ids).not.toContain(id)
  })
})

describe('a cell says what holds for its column, and denies nothing', () => {
  const ids = (...names: readonly string[]) => compared(...names).rows.map(({ attribute }) => attribute.id)
  const said = (...names: readonly string[]) =>
    JSON.stringify(compared(...names).rows.flatMap((one) => one.cells.flat()))

  test('what is told of one kind only is not inherited by another, nor lent to the whole beside that kind', () => {
    expect(said('RDS for Oracle', 'RDS for MySQL')).not.toContain('TDE (Oracle')
    expect(row(compared('RDS for Oracle', 'RDS for MySQL').rows, 's3')?.cells[1]).toEqual([])
    const { rows } = compared('Aurora', 'Aurora Serverless')
    expect(row(rows, 'capacity')?.cells.map((facts) => facts.length)).toEqual([0, 1])
    expect(row(rows, 'capacity')?.tone).toBe('partial')
    expect(row(compared('RDS', 'Aurora').rows, 'serverless')?.cells[1]).toHaveLength(1)
  })

  test('what is weighed against one subject is shown beside that one only', () => {
    expect(
      openingRows(compared('Global Database', 'Cross Region Read Replicas')).map((one) => one.attribute.id),
    ).toContain('choose')
    for (const other of ['Aurora', 'Global Tables']) expect(ids('Global Database', other)).not.toContain('choose')
    expect(row(compared('DynamoDB', 'RDS').rows, 'query')?.tone).toBe('differs')
    expect(ids('RDS', 'Aurora')).not.toContain('query')
  })

  test('a row that repeats the names is none', () => {
    expect(ids('RDS for Oracle', 'RDS for MySQL')).not.toContain('engines')
    expect(ids('파티션 키', '파티션 키 + 정렬 키')).not.toContain('key')
    expect(ids('RDS for Oracle', 'Aurora')).toContain('engines')
    // Yes is what its name says, and its whole has it in this kind alone.
    expect(ids('Aurora', 'Aurora Serverless')).not.toContain('serverless')
    expect(ids('Amazon OpenSearch', 'Aurora Serverless')).toContain('serverless')
  })

  test('what only a part says is neither equal nor different, and stands behind the button', () => {
    const comparison = compared('DynamoDB', 'RDS')
    const multiAz = row(comparison.rows, 'multi-az')
    expect(multiAz?.cells[0]?.[0]?.from).toMatchObject({ relation: 'part', name: 'DAX' })
    expect(multiAz?.tone).toBe('partial')
    expect(oneSidedRows(comparison)).toContain(multiAz)
    expect(openingRows(comparison)).not.toContain(multiAz)
  })

  test('an empty cell names the row in which its matter is told, and that row is shown', () => {
    const { rows } = compared('Aurora', 'Aurora Serverless')
    expect(row(rows, 'cost')?.absences[0]).toMatchObject({ kind: 'in-row', attribute: { id: 's3' } })
    expect(row(rows, 's3')).toBeDefined()
  })

  test('an empty cell names all sections below that tell it, and the other column only where nothing else does', () => {
    const titles = (one: string, other: string, id: string) => {
      const absence = row(compared(one, other).rows, id)?.absences.find((at) => at?.kind === 'below')
      return absence?.kind === 'below' ? absence.sections.map(({ title }) => title) : []
    }
    expect(titles('RDS', 'Aurora', 'caution')).toEqual(['Convert RDS to Aurora'])
    expect(titles('DynamoDB', 'S3 인덱스', 'use')).not.toContain('S3 파일의 인덱스로 활용')
    // Its streams are used in a section of another service, which is not below it.
    expect(titles('DynamoDB', 'OpenSearch', 'use')).toEqual([
      ...['주요 기능', 'Amazon Kinesis Data Streams for DynamoDB', 'S3 파일의 인덱스로 활용', 'DAX vs ElastiCache'],
    ])
  })

  test('what only the other column has is said to be that one’s, instead of a way back to it', () => {
    for (const id of ['rto', 'regions', 'replication-lag']) {
      const { cells, absences } = row(compared('Aurora', 'Aurora Global Database').rows, id) ?? {}
      expect(cells?.map((facts) => facts.length)).toEqual([0, 1])
      expect(absences?.[0]).toMatchObject({ kind: 'of-columns', columns: [{ name: 'Aurora Global Database' }] })
    }
  })

  test('a column whose part speaks for it is no empty one, and the line above such rows says so', () => {
    const multiAz = row(compared('DynamoDB', 'RDS').rows, 'multi-az')
    const engines = row(compared('DynamoDB', 'RDS').rows, 'engines')
    expect(multiAz && [onlyColumn(multiAz), absentAs(multiAz, 0), absentAs(multiAz, 1)]).toEqual([1, 'part', undefined])
    expect(engines && [onlyColumn(engines), absentAs(engines, 0)]).toEqual([1, 'not-in-notes'])
    expect(multiAz && absenceKey(multiAz)).not.toBe(engines && absenceKey(engines))
  })

  test('a kind and its whole are told apart by what is said of each, not by what is the kind’s in both', () => {
    const rows = ids('Aurora', 'Aurora Global Database')
    for (const id of ['cross-region', 'disaster', 'balancing']) expect(rows).not.toContain(id)
    expect(row(compared('Global Database', 'Global Tables').rows, 'cross-region')?.tone).toBe('same')
    expect(ids('Global Database', 'Cross Region Read Replicas')).not.toContain('disaster')
  })

  test('what all engines of a whole have stands beside what one has more', () => {
    const backup = row(compared('RDS for Oracle', 'RDS for MySQL').rows, 'backup')
    const [oracle, mysql] = (backup?.cells ?? []).map((facts) => facts.map(({ value }) => valueKey(value, undefined)))
    expect(mysql?.every((one) => oracle?.includes(one))).toBe(true)
    expect(oracle?.length).toBeGreaterThan(mysql?.length ?? 0)
  })

  test('a pointer to another row leads to one that is shown, and says something of the column', () => {
    const prepared = subjects.all.filter((one) => one.sheet)
    const pairs = prepared.flatMap((one, at) => prepared.slice(at + 1).map((other) => [one, other] as const))
    const lost = pairs.flatMap(([one, other]) => {
      const { rows } = compareSubjects([one, other], vocabulary, notebook)
      return rows.flatMap(({ attribute, absences }) =>
        absences.flatMap((absence, at) =>
          absence?.kind !== 'in-row' || row(rows, absence.attribute.id)?.cells[at]?.length
            ? []
            : [`${one.name} | ${other.name}: ${attribute.id}`],
        ),
      )
    })
    expect(lost).toEqual([])
  })

  test('the same words of the notes are a difference only where they tell two things apart', () => {
    const prepared = subjects.all.filter((one) => one.sheet)
    const pairs = prepared.flatMap((one, at) => prepared.slice(at + 1).map((other) => [one, other] as const))
    const alike = pairs.flatMap(([one, other]) =>
      compareSubjects([one, other], vocabulary, notebook)
        .rows.filter(({ tone, cells }) => tone === 'differs' && isOnWordsOfOther(cells) && !hasMore(cells))
        .filter(({ cells }) => cells.flat().every(({ against }) => against === undefined))
        .map(({ attribute }) => `${one.name} | ${other.name}: ${attribute.id}`),
    )
    expect(alike).toEqual([
      // One of the two uses that the stream's row names.
      'Kinesis Data Analytics | Kinesis Data Streams for DynamoDB: use',
      // Of three engines, and so not of this one.
      'RDS for Oracle | RDS for MySQL: authentication',
    ])
  })

  test('what the notes say is as in a whole is equal beside its kinds too, and a part beside a kind of its whole', () => {
    expect(row(compared('RDS for MySQL', 'Aurora').rows, 'snapshots')?.tone).toBe('same')
    expect(row(compared('Aurora', 'RDS for Oracle').rows, 'snapshots')?.tone).toBe('same')
    expect(row(compared('Multi-AZ', 'RDS for MySQL').rows, 'replication')?.tone).toBe('same')
    expect(row(compared('RDS', 'Multi-AZ').rows, 'replication')?.tone).toBe('same')
    expect(row(compared('RDS Proxy', 'RDS Proxy for Aurora').rows, 'endpoint')?.tone).toBe('same')
  })

  test('several is no other number than one that is told', () => {
    const comparison = compared('RDS', 'Aurora')
    const replicas = row(comparison.rows, 'read-replicas')
    expect(replicas?.cells.map((facts) => facts.length)).toEqual([1, 1])
    expect(replicas?.tone).toBe('partial')
    expect(openingRows(comparison)).toContain(replicas)
    expect(row(compared('Aurora', 'Aurora Global Database').rows, 'read-replicas')?.tone).toBe('differs')
  })

  test('what is weighed against one subject is not inherited beside another', () => {
    expect(ids('GSI', 'RDS for Oracle')).toContain('query')
    expect(row(compared('GSI', 'RDS for Oracle').rows, 'query')?.cells[1]).toEqual([])
    expect(row(compared('DynamoDB', 'RDS for MySQL').rows, 'query')?.tone).toBe('differs')
  })

  test('what one thing alone is or is called stands on its card, unless another row leads to it', () => {
    expect(ids('DynamoDB', 'DAX')).not.toContain('full-name')
    expect(ids('Amazon OpenSearch', 'DynamoDB')).not.toContain('former-name')
    expect(row(compared('LSI', 'GSI').rows, 'full-name')?.tone).toBe('differs')
    expect(ids('LSI', 'DynamoDB')).not.toContain('what')
    expect(row(compared('Performance Insights', 'Data API').rows, 'what')?.absences[0]?.kind).toBe('left-over')
  })

  test('what stands on another axis neither equals nor differs', () => {
    const pairs = [
      ...[['RDS', 'Aurora', 'audit'] as const, ['RDS for MySQL', 'Aurora', 'audit'] as const],
      ...[['RDS', 'Aurora', 'monitoring'] as const, ['RDS', 'Aurora', 'replication'] as const],
      ...[
        ['Multi-AZ', 'Aurora', 'replication'] as const,
        ['Multi-AZ', 'Aurora', 'accepts'] as const,
        ['Aurora', 'Global Database', 'replication'] as const,
      ],
      ...[['파티션 키', '파티션 키 + 정렬 키', 'key-good'] as const, ['RDS', 'RDS Proxy', 'scaling'] as const],
      ...[['Performance Insights', 'Enhanced Monitoring', 'freshness'] as const],
      ...[
        ['DynamoDB', 'RDS', 'caution'] as const,
        ['DAX', 'RDS Proxy', 'problem'] as const,
        ['DAX', 'RDS', 'network'] as const,
      ],
      ...[['Write Forwarding', 'Read Replicas', 'consistency'] as const, ['Aurora', 'Aurora Logs', 'logs'] as const],
      ...[['파티션 키', '파티션 키 + 정렬 키', 'example'] as const],
      ...[['DynamoDB', 'Global Tables', 'accepts'] as const, ['RDS', 'Endpoint', 'endpoint'] as const],
      ...[['IAM 인증', 'Write Forwarding', 'benefit'] as const],
      ['스냅샷으로 전환', '읽기 복제본으로 전환', 'downtime'] as const,
    ]
    for (const [one, other, id] of pairs) {
      const comparison = compared(one, other)
      const weighed = row(comparison.rows, id)
      expect([one, other, id, weighed?.tone]).toEqual([one, other, id, 'partial'])
      expect(openingRows(comparison)).toContain(weighed)
    }
    expect(row(compared('Multi-AZ', 'Read Replicas').rows, 'replication')?.tone).toBe('differs')
    expect(row(compared('Global Database', 'Global Tables').rows, 'replication')?.tone).toBe('differs')
    expect(row(compared('RDS', 'DAX').rows, 'audit')?.tone).toBe('differs')
    expect(row(compared('Global Database', 'Global Tables').rows, 'accepts')?.tone).toBe('differs')
  })

  test.each([
    ['RDS Proxy', 'Data API', 'connections', '연결을 관리하는 코드가 필요 없음'],
    ['DAX', 'Data API', 'authorization', 'IAM'],
    ['OpenSearch Patterns - CloudWatch Logs', 'Firehose', 'freshness', '거의 실시간'],
    ['OpenSearch', 'OpenSearch Patterns - DynamoDB', 'query', 'ALB 뒤의 앱이 API로 아이템을 검색'],
    ['IAM 인증', 'RDS Proxy', 'authentication', 'IAM 인증'],
    ['RDS', 'RDS Proxy', 'authentication', 'IAM 인증'],
    ['KDS', 'Firehose', 'use', 'S3, Redshift 등에 저장'],
    ['RDS for MySQL', 'Aurora', 'migration', 'RDS → Aurora: 스냅샷이나 복제본 승격으로'],
  ])('%s and %s say what they share: %s', (one, other, id, common) => {
    expect(row(compared(one, other).rows, id)?.verdict).toMatchObject({ kind: 'lists', common: [common] })
  })

  test.each([
    ['DynamoDB', 'DAX', 'accepts'],
    ['Multi-AZ', 'Aurora', 'failover'],
    ['DynamoDB', 'KDS', 'capture'],
    ['RDS', 'IAM 인증', 'encryption-transit'],
    ['Aurora', 'Reader Endpoint', 'balancing'],
    ['Aurora', 'RDS Proxy', 'connections'],
    ['Performance Insights', 'Data Analytics', 'freshness'],
    ['RDS', 'Aurora', 'accepts'],
  ])('%s and %s say the same of %s', (one, other, id) => {
    expect(row(compared(one, other).rows, id)?.tone).toBe('same')
  })

  test('what a whole has of a part alone is that part’s beside it, not the same', () => {
    const { rows } = compared('Data API', 'Aurora Serverless')
    expect(row(rows, 'endpoint')?.tone).toBe('differs')
    expect(row(rows, 'connections')?.absences[1]).toMatchObject({ kind: 'of-columns', columns: [{ name: 'Data API' }] })
    const [, serverless] = row(rows, 'integrates')?.cells ?? []
    expect(JSON.stringify(serverless)).not.toContain('Secrets Manager')
  })

  test('a row in which one column says its own name, and the others nothing, is none', () => {
    expect(ids('Data API', 'Aurora Serverless')).not.toContain('serverless')
    expect(ids('Aurora Serverless', 'RDS')).not.toContain('serverless')
    expect(ids('RDS', 'Aurora')).toContain('serverless')
  })

  test('a part that says what the other column says does not speak for its whole', () => {
    const [rds] = row(compared('RDS', 'RDS Proxy').rows, 'pipeline')?.cells ?? []
    expect(rds?.map(({ from }) => from?.name)).toEqual(['IAM Authentication', 'Cross Region Failover'])
  })

  test.each([
    ...[['Global Database', 'Cross Region Read Replicas', 'operation', 0, 'benefit'] as const],
    ...[['OpenSearch', 'DynamoDB', 'capacity', 0, 'requires'] as const],
    ...[
      ['OpenSearch', 'DynamoDB', 'expiry', 0, 'logs'] as const,
      ['DynamoDB', 'RDS', 'failover', 0, 'disaster'] as const,
    ],
    ...[
      ['DynamoDB', 'RDS', 'capacity', 1, 'what'] as const,
      ['DynamoDB', 'RDS', 'expiry', 1, 'authentication'] as const,
    ],
    ...[['Multi-AZ', 'Read Replicas', 'consistency', 0, 'replication'] as const],
    ...[['RDS', 'Aurora', 'copies', 0, 'azs'] as const, ['Multi-AZ', 'Aurora', 'copies', 0, 'placement'] as const],
    ...[
      ['RDS', 'RDS Proxy', 'accepts', 1, 'endpoint'] as const,
      ['RDS', 'RDS Proxy', 'read-scaling', 1, 'endpoint'] as const,
    ],
    ...[['RDS', 'RDS Proxy', 'authorization', 1, 'authentication'] as const],
    ...[['DynamoDB', 'DAX', 'expiry', 1, 'ttl'] as const, ['DynamoDB', 'DAX', 'read-scaling', 1, 'problem'] as const],
    ...[['DynamoDB', 'DAX', 'latency', 0, 'disaster'] as const, ['DynamoDB', 'DAX', 'ttl', 0, 'expiry'] as const],
    ...[['DynamoDB', 'DAX', 'cached', 0, 'read-scaling'] as const],
    ...[
      ['Multi-AZ', 'Aurora', 'multi-az', 0, 'placement'] as const,
      ['Multi-AZ', 'Aurora', 'use', 1, 'failover'] as const,
    ],
    ...[['Write Forwarding', 'Global Database', 'example', 1, 'accepts'] as const],
    ['Cross Region Failover', 'Multi-AZ', 'pipeline', 1, 'failover'] as const,
    ['Cross Region Failover', 'Multi-AZ', 'accepts', 0, 'placement'] as const,
  ])('%s and %s: an empty %s leads to where it is told', (one, other, id, at, to) => {
    expect(row(compared(one, other).rows, id)?.absences[at]).toMatchObject({ kind: 'in-row', attribute: { id: to } })
  })

  test('what belongs to a subject by its facts file speaks for it, and is said to belong to it', () => {
    const { rows, parts } = compared('Data API', 'Aurora Serverless')
    expect(parts).toEqual([{ part: 0, whole: 1, isKind: false, isApart: true }])
    for (const id of ['requires', 'authentication', 'authorization', 'query'])
      expect(row(rows, id)?.absences[1]).toMatchObject({ kind: 'of-columns', columns: [{ name: 'Data API' }] })
    const transit = row(compared('Aurora Serverless', 'RDS').rows, 'encryption-transit')
    expect(transit?.cells[0]?.[0]?.from).toMatchObject({ relation: 'part', name: 'Data API' })
  })
})

/** All that one cell rests on, the other one rests on as well. */
function isOnWordsOfOther(cells: ComparisonRow['cells']): boolean {
  const words = cells.map((facts) => new Set(facts.flatMap(({ statements }) => statements)))
  return words.some((own, at) => words.every((other, to) => at === to || [...own].every((one) => other.has(one))))
}

/** A cell has all values of another one, and more. */
function hasMore(cells: ComparisonRow['cells']): boolean {
  const values = cells.map((facts) => new Set(facts.map(({ value }) => valueKey(value, undefined))))
  return values.some((own) => values.some((other) => own !== other && other.isSubsetOf(own) && own.size > other.size))
}

const ORDER = { differs: 0, partial: 1, same: 2 }
