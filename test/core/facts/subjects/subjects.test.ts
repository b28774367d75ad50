import { describe, expect, test } from 'vitest'
import { buildSubjects, type Subjects } from '../../../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import { notebookOf } from '../../../notebook.ts'
import { shippedLibrary } from '../../../shipped-library.ts'

function subjectsOf(...lines: readonly string[]): Subjects {
  return buildSubjects(notebookOf('# 장', '', ...lines), [], (entries) => namesInSteps(entries))
}

const named = (subjects: Subjects, name: string) => subjects.all.filter((one) => one.name === name)

describe('subjects of the notes', () => {
  test('a bold term and a section of one name under one service are one subject with both citations', () => {
    const subjects = subjectsOf(
      '### Aurora',
      '#### Endpoint',
      '- **Custom Endpoint**',
      '  - 집합',
      '#### Custom Endpoint',
      '- 정의',
    )
    const [custom, ...more] = named(subjects, 'Custom Endpoint')
    expect(more).toEqual([])
    expect(custom?.kind).toBe('section')
    expect(custom?.citations.map((one) => [one.section, one.line])).toEqual([
      ['장 > Aurora > Custom Endpoint', 7],
      ['장 > Aurora > Endpoint', 5],
    ])
    expect(custom?.statements.map((one) => one.text)).toEqual(['정의', 'Custom Endpoint', '집합'])
  })

  test('the same names under two services stay two; the one with a title is meant', () => {
    const subjects = subjectsOf('### EBS', '- **Snapshot**: 사본', '### RDS', '#### Snapshot', '- 복사본')
    expect(named(subjects, 'Snapshot').map((one) => one.kind)).toEqual(['term', 'section'])
    expect(subjects.resolve('snapshot')).toMatchObject({ kind: 'one', subject: { kind: 'section' } })
  })

  test('a service is the shallowest kind', () => {
    const subjects = subjectsOf('### S3', '#### Replication', '- **CRR**: 리전 사이')
    expect(subjects.all.map((one) => [one.name, one.kind, one.service.title])).toEqual([
      ['장', 'chapter', 'S3'],
      ['S3', 'service', 'S3'],
      ['Replication', 'section', 'S3'],
      ['CRR', 'term', 'S3'],
    ])
    expect(subjects.services.map((one) => one.name)).toEqual(['S3'])
  })

  test('a term has what is nested under it, or else its neighbours up to the next term', () => {
    const subjects = subjectsOf('### RDS', '- **A**', '  - 하나', '- 둘', '- **B**: 셋', '- 넷', '- **C**: 다섯')
    const said = (name: string) => named(subjects, name)[0]?.statements.map((one) => one.text)
    expect(said('A')).toEqual(['A', '하나'])
    expect(said('B')).toEqual(['B: 셋', '넷'])
    expect(said('C')).toEqual(['C: 다섯'])
  })

  test('a whole is meant before its part of the same name; the heading path says which', () => {
    const subjects = subjectsOf('### VPC', '- 망', '#### VPC', '- 또 망')
    expect(subjects.resolve('VPC')).toMatchObject({ kind: 'one', subject: { kind: 'service' } })
    expect(subjects.resolve('장 > VPC > VPC')).toMatchObject({ kind: 'one', subject: { kind: 'section' } })
  })

  test('keys are the sections’ own, and no two subjects share one', () => {
    const { all } = shippedLibrary.subjects
    expect(new Set(all.map((one) => one.key)).size).toBe(all.length)
    const sections = all.filter((one) => one.kind === 'service' || one.kind === 'section')
    expect(sections.map((one) => one.key)).toEqual(shippedLibrary.notebook.sections.map((one) => one.key))
  })
})

const FILES = [
  ['06 - Databases/Amazon Aurora.md', '# 🐬 Amazon Aurora', 'Aurora is a database.', '## Storage', '- Six copies.'],
  [
    '06 - Databases/RDS - Relational Database Service.md',
    '# Amazon RDS (Relational Database Service)',
    'RDS is managed.',
    '## RDS Backups',
    '- Daily.',
    '## Extras',
    '- **Aurora** is told elsewhere.',
    '- **Placement**: near.',
  ],
  ['compute/README.md', '# 계산', '## 1. 람다란?', '- 함수다.', '## SG - Security Group', '- 막는다.'],
  [
    '동적 계획법 (Dynamic Programming).md',
    '## 동적 계획법 (Dynamic Programming)',
    '- 작은 문제로 나눈다.',
    '### DP 활용 코드',
    '- 코드다.',
  ],
  ['two/a.md', '# 하나', '- **Placement**: far.', '## UDP Header', '- 8 bytes.'],
] as const

describe('chapters are subjects', () => {
  const files = FILES.map(([file, ...lines]) => ({ file: `notes/${file}`, text: lines.join('\n\n') }))
  const { notebook } = buildNotebook(files)
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))

  test.each([
    [
      'Aurora',
      'notes/06 - Databases/Amazon Aurora.md',
      'its maker, which the notes leave out elsewhere; not the bold word',
    ],
    ['오로라', 'notes/06 - Databases/Amazon Aurora.md', 'the sound of that'],
    ['RDS', 'notes/06 - Databases/RDS - Relational Database Service.md', 'its file; not the section with the word'],
    ['Relational Database Service', 'notes/06 - Databases/RDS - Relational Database Service.md', 'its brackets'],
    ['compute', 'notes/compute/README.md', 'its folder'],
    ['람다', 'notes/compute/README.md', 'a title that asks'],
    ['Security Group', 'notes/compute/README.md', 'what an abbreviation stands for'],
    ['DP', 'notes/동적 계획법 (Dynamic Programming).md', 'initials'],
    ['동적 계획법', 'notes/동적 계획법 (Dynamic Programming).md', 'without brackets'],
  ])('%s is in %s: %s', (typed, file) => {
    const found = subjects.resolve(typed)
    expect(found).toMatchObject({ kind: 'one', subject: { section: { file } } })
    if (typed === 'DP' || typed === 'RDS') expect(found.kind === 'one' && found.subject.section.line).toBe(1)
  })

  test('a tag is a name only where nothing else bears it; a plural is its singular', () => {
    const tagged = buildNotebook([
      { file: 'notes/elb.md', text: '---\ntags: [failover, spreading]\n---\n# ELB\n\nIt spreads.' },
      {
        file: 'notes/terms.md',
        text: '# Terms\n\n## Failover\n\n- It moves.\n\n## VPC Security Groups\n\n- They guard.',
      },
    ])
    const { resolve } = buildSubjects(tagged.notebook, [], (entries) => namesInSteps(entries))
    expect(resolve('failover')).toMatchObject({ kind: 'one', subject: { name: 'Failover' } })
    expect(resolve('spreading')).toMatchObject({ kind: 'one', subject: { name: 'ELB' } })
    expect(resolve('security group')).toMatchObject({ kind: 'one', subject: { name: 'VPC Security Groups' } })
  })

  test('a file that is only counted goes by the one title that all of it stands under', () => {
    const notes = [
      { file: 'notes/unit07.md', text: '## Looms\n\nThey weave.\n\n### Parts\n\n- A shuttle.' },
      { file: 'notes/dyes.md', text: '## Madder\n\nIt is red.\n\n### Roots\n\n- They are dried.' },
    ]
    const { all, resolve } = buildSubjects(buildNotebook(notes).notebook, [], (entries) => namesInSteps(entries))
    expect(all.map((one) => one.name)).toEqual(['Looms', 'Parts', 'dyes', 'Madder', 'Roots'])
    expect(resolve('unit07')).toMatchObject({ kind: 'one', subject: { name: 'Looms' } })
  })

  test('what is opened unpicked is suggested first, before a shorter name in it', () => {
    const notes = [
      { file: 'notes/greedy.md', text: '# Loom Algorithm\n\nIt makes cloth.\n\n## Parts\n\n- **Loom A**: old.' },
    ]
    const { suggest, resolve } = buildSubjects(buildNotebook(notes).notebook, [], (entries) => namesInSteps(entries))
    const found = resolve('Loom')
    expect(found.kind).toBe('one')
    expect(suggest('Loom')[0]).toBe(found.kind === 'one' && found.subject)
  })

  describe('in the other number, and half of a name', () => {
    const notes = [
      { file: 'notes/carts.md', text: '# Carts\n\nThey carry.\n\n## Cart\n\n- It rolls.' },
      { file: 'notes/wheels.md', text: '# Wheels\n\nThey turn.\n\n## Axle\n\n- It holds.' },
      {
        file: 'notes/harbour.md',
        text: '# Harbour\n\nShips land.\n\n## Wheel\n\n- It steers.\n\n## Pods\n\n- Of whales.',
      },
      { file: 'notes/lamp-oil.md', text: '# Lamp Oil\n\nIt burns.' },
      { file: 'notes/street-tram.md', text: '# Street Tram\n\nIt runs on rails.' },
      { file: 'notes/tasks.md', text: '# Tasks\n\nThey are done.' },
      { file: 'notes/market-hall.md', text: '# Market Hall\n\nIt sells.' },
      { file: 'notes/town-hall.md', text: '# Town Hall\n\nIt rules.' },
    ]
    const { resolve } = buildSubjects(buildNotebook(notes).notebook, [], (entries) => namesInSteps(entries))
    test.each([
      ['Cart', ['Carts'], 'the whole before its part'],
      ['Wheel', ['Wheels'], 'the chapter before a section of another one'],
      ['pod', ['Pods'], 'short words too'],
      ['Axles', ['Axle'], 'either way'],
      ['Tram', ['Street Tram'], 'a kind of it'],
      ['Lamp', [], 'Lamp Oil is no lamp'],
      ['Hall', ['Market Hall', 'Town Hall'], 'two kinds of it'],
      ['Stacks', [], 'of two slips in a short word none is its first letter'],
    ])('%s is %j: %s', (typed, names) => {
      const found = resolve(typed)
      const meant = found.kind === 'one' ? [found.subject] : found.kind === 'several' ? found.subjects : []
      expect(meant.map((one) => one.name)).toEqual(names)
    })
  })

  describe('one of several is plainly meant', () => {
    const copied = '# DAYS\n\n## 07. Day seven\n\n### 7.6 Tide\n\n- The sea comes and goes twice a day.'
    const notes = [
      { file: 'notes/all.md', text: copied },
      { file: 'notes/seven.md', text: copied.replace('# DAYS', '# SEVENTH') },
      {
        file: 'notes/unit09.md',
        text: '## Flood(Rising Water)\n\n- It rises.\n\n## Flood vs Ebb\n\n| Matter | Flood | Ebb |\n|---|---|---|\n| Way | in | out |',
      },
      { file: 'notes/harbour.md', text: '# Harbour\n\n## Flood gates at night\n\n- **Flood**: closes them.' },
      {
        file: 'notes/crews.md',
        text: '# Crews and Mates\n\n**Mate** is one of a crew.\n\n## Crew vs Mate\n\n| Matter | Crew | Mate |\n|---|---|---|\n| Count | many | one |',
      },
      { file: 'notes/review.md', text: '# Knot Review\n\n- Tie it twice.' },
      { file: 'notes/lines.md', text: '# Lines\n\n## Knot and line at sea\n\n- Tie it.' },
    ]
    const { resolve } = buildSubjects(buildNotebook(notes).notebook, [], (entries) => namesInSteps(entries))
    test.each([
      ['Tide', 'notes/all.md', 5, 'of the same words in a copied file the first'],
      [
        'Flood',
        'notes/unit09.md',
        1,
        'the title in a file that is only counted, before what weighs it or names it by the way',
      ],
      ['Mate', 'notes/crews.md', 1, 'the bold word above before that of a table below'],
      ['Knot', 'notes/review.md', 1, 'a review of it'],
    ])('%s is in %s at %i: %s', (typed, file, line) => {
      const found = resolve(typed)
      const at = found.kind === 'one' ? found.subject.section : undefined
      expect([found.kind, at?.file, at?.line]).toEqual(['one', file, line])
    })
  })

  test('several bold words of one name ask which; a word of a longer name is never opened unasked', () => {
    expect(subjects.resolve('Placement')).toMatchObject({ kind: 'several', subjects: [{}, {}] })
    expect(subjects.resolve('UDP')).toMatchObject({ kind: 'none', suggestions: [{ name: 'UDP Header' }] })
  })
})

describe('names that people use', () => {
  test.each([
    ['LSI', 'LSI'],
    ['Local Secondary Index', 'LSI'],
    ['GSI', 'GSI'],
    ['Multi-AZ', 'Multi-AZ'],
    ['multi az', 'Multi-AZ'],
    ['멀티 AZ', 'Multi-AZ'],
    ['읽기 전용 복제본', 'Read Replicas'],
    ['DDB Streams', 'DynamoDB Streams'],
    ['RDS 프록시', 'RDS Proxy'],
    ['오로라', 'Aurora'],
    ['라이터 엔드포인트', 'Cluster Endpoint'],
    ['사용자 지정 엔드포인트', 'Custom Endpoint'],
    ['Kibana', 'OpenSearch Dashboard'],
    ['글로벌 데이터베이스', 'Aurora Global Database'],
    ['OpenSearch', 'Amazon OpenSearch'],
    ['Kinesis Data Streams', 'Kinesis Data Streams for DynamoDB'],
    ['닥스', 'DAX'],
    ['RDS for Oracle', 'RDS for Oracle'],
    ['write forwarding', 'Write Forwarding'],
    ['Databases > RDS > 보안', '보안'],
  ])('"%s" is %s', (typed, name) => {
    expect(shippedLibrary.subjects.resolve(typed)).toMatchObject({ kind: 'one', subject: { name } })
  })

  test('a section of a chapter about something else asks, where the name stands under a title that has it', () => {
    const files = [
      { file: 'notes/a.md', text: '# 일곱 계층\n\n## 왜 나누나\n\n### 5) 세션(Session)\n\n- 대화를 관리한다.' },
      {
        file: 'notes/b.md',
        text: '# 쿠키 이야기\n\n## Cookie & Session\n\n| | Cookie | Session |\n|---|---|---|\n| 저장 | 브라우저 | 서버 |',
      },
    ]
    const subjects = buildSubjects(buildNotebook(files).notebook, [], (entries) => namesInSteps(entries))
    const found = subjects.resolve('세션')
    expect(found.kind === 'several' && found.subjects.map((one) => one.section.file)).toEqual([
      'notes/b.md',
      'notes/a.md',
    ])
    // Spelled as it sounds, and nothing else sounds so.
    expect(subjects.resolve('쿠키쿠키').kind).toBe('none')
    // With the chapter that it stands in, it is that one.
    expect(subjects.resolve('세션 계층')).toMatchObject({ kind: 'one', subject: { section: { file: 'notes/a.md' } } })
  })

  test('a name in the other script opens what sounds just so; half a word that sounds so is only suggested', () => {
    const subjects = subjectsOf(
      '### 비교',
      '| | Cookie | Token |',
      '|---|---|---|',
      '| 저장 | 브라우저 | 없음 |',
      '### Steganography',
      '- 숨긴다.',
    )
    expect(subjects.resolve('쿠키')).toMatchObject({ kind: 'one', subject: { name: 'Cookie' } })
    expect(subjects.resolve('스택').kind).toBe('none')
  })

  test('a word that stands in several names asks which', () => {
    const found = shippedLibrary.subjects.resolve('Proxy')
    expect(found.kind === 'several' && found.subjects.map((one) => one.name)).toEqual([
      'RDS Proxy for Lambda',
      'RDS Proxy',
      'RDS Proxy for Aurora',
    ])
  })

  test('what the notes do not know is not guessed', () => {
    expect(shippedLibrary.subjects.resolve('쿠버네티스 오퍼레이터').kind).toBe('none')
  })

  test.each([
    ...['Redis', '레디스', 'fpeltm', 'MongoDB', '몽고디비', '카산드라2', 'Neptune', 'Timestream', 'Glue', '글루'],
    ...['EKS', 'ECS', 'EBS', 'VPC', 'NAT GW', 'docker', 'Terraform', 'Batch', 'SQL Server', 'CloudTrail', '테스트'],
  ])('"%s", which the notes have no name like, offers no other', (typed) => {
    expect(shippedLibrary.subjects.suggest(typed).map((one) => one.name)).toEqual([])
    expect(shippedLibrary.subjects.resolve(typed)).toEqual({ kind: 'none', suggestions: [] })
  })
})
