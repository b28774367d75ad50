import { describe, expect, test } from 'vitest'
import { buildAttributeSet } from '../../../../src/core/facts/attributes.ts'
import { cardOf } from '../../../../src/core/facts/card.ts'
import { compareSubjects } from '../../../../src/core/facts/comparison/comparison.ts'
import { termName } from '../../../../src/core/facts/subjects/subject-names.ts'
import { buildSubjects } from '../../../../src/core/facts/subjects/subjects.ts'
import type { Attribute, Fact, Subject } from '../../../../src/core/facts/types.ts'
import { foldedWords, foldName } from '../../../../src/core/language/fold.ts'
import { namesInSteps } from '../../../../src/core/language/names/names.ts'
import { notebookOf, shippedNotebook } from '../../../notebook.ts'
import { shippedLibrary } from '../../../shipped-library.ts'

const attribute = (id: string, words: string[]): Attribute => ({ id, name: { ko: id, en: id }, type: 'text', words })
const vocabulary = buildAttributeSet([
  attribute('scale', ['처리량', 'scal']),
  attribute('cost', ['저렴', '비용', '쓴 만큼']),
  attribute('capacity', ['용량']),
])
const notebook = notebookOf(
  '# 장',
  '### EBS',
  '- 네트워크 드라이브다.',
  '- 처리량이 높다.',
  '- st1은 저렴하고 용량이 크다.',
  '- 이름 모를 말',
  '### EFS',
  '- 관리형 NFS다.',
  '- 용량을 정하지 않고 쓴 만큼 낸다.',
  '- **Mode**',
  '  - 처리량이 부하를 따른다.',
)
const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
const subject = (name: string) => subjects.all.find((one) => one.name === name) as Subject

/** What a fact says as a line of a card. */
function told({ attribute, value }: Fact): string {
  const said = value.kind === 'statement' ? value.statement.text : value.kind === 'text' ? value.text : ''
  return `${attribute.name.ko}: ${said}`
}

function worldOf(...lines: string[]) {
  const world = notebookOf('# 장', ...lines)
  const { all } = buildSubjects(world, [], (entries) => namesInSteps(entries))
  const find = (name: string) => all.find((one) => one.name === name) as Subject
  return {
    card: (name: string) => cardOf(find(name), vocabulary, world),
    lines: (name: string) => {
      const { summary, facts } = cardOf(find(name), vocabulary, world)
      return [...summary, ...facts].map(told)
    },
    comparison: (...names: string[]) => compareSubjects(names.map(find), vocabulary, world),
    absences: (...names: string[]) =>
      compareSubjects(names.map(find), vocabulary, world).rows.map(({ attribute, absences }) => [
        attribute.name.ko,
        ...absences.map((one) => one?.kind),
      ]),
    rows: (...names: string[]) =>
      compareSubjects(names.map(find), vocabulary, world).rows.map(({ attribute, cells }) => [
        attribute.name.ko,
        ...cells.map((facts) => facts.map((fact) => told(fact).replace(/^[^:]*: /, ''))),
      ]),
  }
}

test('statements of a subject without a facts file stand under the attributes whose words they hold, word for word', () => {
  const card = cardOf(subject('EBS'), vocabulary, notebook)
  expect(card.automatic).toBe(true)
  expect(card.summary.map((one) => one.value)).toMatchObject([{ statement: { text: '네트워크 드라이브다.' } }])
  expect(card.facts.map((one) => [one.attribute.id, one.statements[0]?.text, one.citations[0]?.line])).toEqual([
    ['scale', '처리량이 높다.', 4],
    ['cost', 'st1은 저렴하고 용량이 크다.', 5],
    ['other', '이름 모를 말', 6],
  ])
})

test('where several attributes fit, columns meet in the same row', () => {
  const { rows, automatic } = compareSubjects([subject('EBS'), subject('EFS')], vocabulary, notebook)
  expect(automatic).toEqual([true, true])
  expect(rows.map((row) => [row.attribute.id, row.tone])).toEqual([
    ['what', 'differs'],
    ['scale', 'differs'],
    ['cost', 'differs'],
  ])
})

test('what stands under a name is told under that name on a card, and with it in a comparison', () => {
  const { facts } = cardOf(subject('EFS'), vocabulary, notebook)
  expect(facts.map(told)).toContain('Mode: 처리량이 부하를 따른다.')
  expect(facts.some((one) => one.statements[0]?.text === 'Mode')).toBe(false)
  const { rows } = compareSubjects([subject('EBS'), subject('EFS')], vocabulary, notebook)
  const scale = rows.find((row) => row.attribute.id === 'scale')
  expect(scale?.cells[1]?.[0]?.value).toMatchObject({ under: 'Mode', statement: { text: '처리량이 부하를 따른다.' } })
})

test('a section that opens with such a name is not summed up by what stands under it', () => {
  const global = worldOf(
    '### A',
    '#### Global',
    '- **Replica**',
    '  - 비용이 드는 복제본이다.',
    '- **Database**',
    '  - 비용이 더 든다.',
  )
  expect(global.card('Global').summary).toEqual([])
  expect(global.card('Global').facts.map(told)).toEqual([
    'Replica: 비용이 드는 복제본이다.',
    'Database: 비용이 더 든다.',
  ])
  expect(global.card('Replica').summary[0]?.value).not.toHaveProperty('under')
})

test('a section without text speaks through those under it', () => {
  const empty = notebookOf('# 장', '### S3', '#### Class', '- 비용이 다르다.')
  const [s3] = buildSubjects(empty, [], (entries) => namesInSteps(entries)).services
  const card = cardOf(s3 as Subject, vocabulary, empty)
  expect(card.facts.concat(card.summary).map((one) => one.statements[0]?.text)).toEqual(['비용이 다르다.'])
})

describe('what a part of a subject is, is not said of the subject', () => {
  test.each([
    ['a bold name', '- **Standard**: 자주 쓴다.', '- **Archive**: 드물게 쓴다.'],
    ['a name and a colon', '- Standard: 자주 쓴다.', '- Archive: 드물게 쓴다.'],
    ['a name and a dash', '1. Standard - 자주 쓴다.', '2. Archive - 드물게 쓴다.'],
    ['bold lines over items beside them', '- **Standard**', '- 자주 쓴다.', '- **Archive**', '- 드물게 쓴다.'],
  ])('%s', (_, ...lines) => {
    const world = worldOf('### S3', '#### Class', ...lines)
    expect(world.card('Class').summary).toEqual([])
    expect(world.lines('Class')).toEqual(['Standard: 자주 쓴다.', 'Archive: 드물게 쓴다.'])
  })

  test.each([
    ['two sides in bold under one item', '**In**', '', '- 밀어 넣는다.', '', '**Out**(Push Out)', '', '- 꺼낸다.'],
    ['counted lines in an item, with bullets beside them', '1. In', '- 밀어 넣는다.', '2. Out(Push Out)', '- 꺼낸다.'],
  ])('nor is %s said of the item alone', (_, ...lines) => {
    const world = worldOf(
      '### Disk',
      '#### Swap',
      '- 어떻게 다른가?',
      '',
      ...lines.map((line) => line && `    ${line}`),
    )
    expect(world.lines('Swap')).toEqual([
      '어떻게 다른가? › In: 밀어 넣는다.',
      '어떻게 다른가? › Out(Push Out): 꺼낸다.',
    ])
  })

  test('of a list a name in bold with brackets is told itself', () => {
    const world = worldOf('### Disk', '#### Page', '- **Size** (fixed at creation)', '- One table a process.')
    expect(world.lines('Page')).toContainEqual(expect.stringMatching(/Size \(fixed at creation\)$/))
  })

  test('and the part does not repeat its own name', () => {
    const world = worldOf(
      '### VPC',
      '#### Guards',
      '- **SG**: 상태를 안다.',
      '- **NACL**: 상태를 모른다.',
      '  - 서브넷에 붙는다.',
    )
    expect(world.lines('NACL')).toEqual(['무엇인가: 상태를 모른다.', '그 밖에: 서브넷에 붙는다.'])
    expect(world.rows('SG', 'NACL')).toContainEqual(['무엇인가', ['상태를 안다.'], ['상태를 모른다.']])
  })

  test('nor takes the next one for its own', () => {
    const world = worldOf('### S3', '#### Keys', '- **SSE-C**: 고객의 키다.', '- 클라이언트 측: 미리 암호화한다.')
    expect(world.lines('SSE-C')).toEqual(['무엇인가: 고객의 키다.'])
  })

  test('a heading of two names is summed up by neither', () => {
    const world = worldOf('### VPC', '#### SG vs NACL', '- 그룹은 상태를 안다.', '- NACL은 상태를 모른다.')
    expect(world.lines('SG vs NACL')).toEqual(['그 밖에: 그룹은 상태를 안다.', '그 밖에: NACL은 상태를 모른다.'])
  })

  test('what stands in sections below is told under their titles', () => {
    const world = worldOf('### 기구', '#### 의정부', '- 재상들이 모인다.', '#### 승정원', '- 왕명을 전한다.')
    expect(world.lines('기구')).toEqual(['의정부: 재상들이 모인다.', '승정원: 왕명을 전한다.'])
  })

  test('a later statement that names the subject says what it is', () => {
    const world = worldOf('### TCP', '- Ordered: by number.', '- TCP is a transport protocol.')
    expect(world.card('TCP').summary.map(told)).toEqual(['무엇인가: TCP is a transport protocol.'])
  })

  test('a term that is the heading’s own name is the same subject', () => {
    const world = worldOf('### 리스트', '- **리스트(list)** 는 가변 시퀀스다.', '- 순서가 있다.')
    expect(world.card('리스트').summary.map(told)).toEqual(['무엇인가: 리스트(list) 는 가변 시퀀스다.'])
  })
})

describe('rows that the notes name themselves', () => {
  test('a table says what stands in the column or the row of a subject', () => {
    const table = [
      '| 구분 | ALB | NLB |',
      '|---|:-:|---|',
      '| 계층 | 7 | 4 |',
      '| 비용 | 더 든다 | - |',
      '| 고정 IP | No | Yes |',
    ]
    const world = worldOf(
      '### LB',
      ...table,
      '',
      '- **ALB**',
      '  - 경로로 나누는 것이다.',
      '- **NLB**',
      '  - 빠른 것이다.',
    )
    expect(world.rows('ALB', 'NLB')).toEqual([
      ['무엇인가', ['경로로 나누는 것이다.'], ['빠른 것이다.']],
      ['계층', ['7'], ['4']],
      ['고정 IP', ['No'], ['Yes']],
      ['cost', ['더 든다'], []],
    ])
    expect(world.lines('LB')).toContain('계층: ALB: 7 · NLB: 4')
    const turned = worldOf(
      '### LB',
      '| 이름 | 계층 |',
      '|---|---|',
      '| ALB | 7 |',
      '| NLB | 4 |',
      '',
      '- **ALB**: 하나',
      '- **NLB**: 둘',
    )
    expect(turned.rows('ALB', 'NLB')).toContainEqual(['계층', ['7'], ['4']])
  })

  test('labels that several subjects have are rows, a label of the vocabulary too', () => {
    const world = worldOf(
      ...['### 대동법', '- 쌀로 내게 한 법이다.', '- 배경: 방납이 심했다.', '- 비용: 12두'],
      ...['### 균역법', '- 군포를 줄인 법이다.', '- 배경: 군포가 무거웠다.', '- 결작: 2두'],
    )
    expect(world.rows('대동법', '균역법')).toEqual([
      ['무엇인가', ['쌀로 내게 한 법이다.'], ['군포를 줄인 법이다.']],
      ['배경', ['방납이 심했다.'], ['군포가 무거웠다.']],
      ['cost', ['12두'], []],
    ])
  })

  test('sentences about one thing meet in a row of its name', () => {
    const korean = worldOf(
      '### 사헌부',
      '- 감찰했다.',
      '- 우두머리는 대사헌이다.',
      '### 사간원',
      '- 간언했다.',
      '- 우두머리는 대사간이다.',
    )
    expect(korean.rows('사헌부', '사간원')).toContainEqual([
      '우두머리',
      ['우두머리는 대사헌이다.'],
      ['우두머리는 대사간이다.'],
    ])
    const english = worldOf(
      '### TCP',
      '- It connects.',
      '- Header is 20 bytes.',
      '### UDP',
      '- It sends.',
      '- Header is 8 bytes.',
    )
    expect(english.rows('TCP', 'UDP')).toContainEqual(['Header', ['Header is 20 bytes.'], ['Header is 8 bytes.']])
  })
})

test('a statement stands in one row; another row that it has the word of says where it stands', () => {
  const world = worldOf('### 가', '- 비용이 들고 용량도 든다.', '### 나', '- 용량은 크다.', '- 비용이 든다.')
  const statement = '비용이 들고 용량도 든다.'
  const told = world
    .comparison('가', '나')
    .rows.filter(({ cells }) =>
      cells.some((facts) => facts.some((fact) => fact.statements.some((one) => one.text === statement))),
    )
  expect(told).toHaveLength(1)
  expect(world.absences('가', '나').flat()).toContain('in-row')
})

test.each([
  ['IP', 'IPsec으로 감싼다.', '그 밖에'],
  ['IP', 'IP를 준다.', 'word'],
  ['IP', 'two IPs', 'word'],
  ['KB', '최대 400KB다.', 'word'],
  ['scal', 'autoscaling', '그 밖에'],
  ['scal', 'it scales', 'word'],
  ['O(', '평균 O(1)', 'word'],
])('the word %s in "%s" is %s', (word, text, expected) => {
  const words = buildAttributeSet([attribute('word', [word])])
  const one = notebookOf('# 장', '### A', '- 하나다.', `- ${text}`)
  const [service] = buildSubjects(one, [], (entries) => namesInSteps(entries)).services
  expect(cardOf(service as Subject, words, one).facts.map((fact) => fact.attribute.name.ko)).toEqual([expected])
})

test('nothing that the shipped chapter says of a subject is lost on its card where nobody prepared facts', () => {
  const { all } = buildSubjects(shippedNotebook, [], (entries) => namesInSteps(entries))
  for (const one of all) {
    const { summary, facts } = cardOf(one, shippedLibrary.vocabulary, shippedNotebook)
    const shown = new Set([...summary, ...facts].flatMap((fact) => fact.statements))
    const names = [one.name, ...one.aliases, ...facts.map((fact) => fact.attribute.name.ko)].map(foldName)
    for (const statement of one.statements) {
      const own = [statement.text, termName(statement.text) ?? ''].map(foldName)
      // What only leads to a list is no row; the list is.
      const isLead = /[:：]$|다음과 같|아래와 같/.test(statement.text)
      if (shown.has(statement) || isLead || names.some((name) => own.includes(name))) continue
      // Or another row says all of it.
      const said = [...shown].map(({ text }) => foldedWords(text))
      expect(said.some((words) => foldedWords(statement.text).every((word) => words.includes(word)))).toBe(true)
    }
  }
})

test('a sentence that only leads to a list gives the list its row, and is none', () => {
  const world = worldOf(
    '### 도커',
    '- 플랫폼이다.',
    '',
    '비용은 다음과 같다:',
    '',
    '- 월 1만 원',
    '- 연 10만 원',
    '',
    '끝.',
  )
  expect(world.lines('도커')).toEqual(['무엇인가: 플랫폼이다.', 'cost: 월 1만 원 · 연 10만 원', '그 밖에: 끝.'])
})

test('a bold word inside a sentence is not said to be what the sentence says', () => {
  const world = worldOf('### 이미지', '- 템플릿이다.', '- **Dockerfile**로 만든다.', '- **태그**는 이름표다.')
  expect(world.lines('Dockerfile')).toEqual(['그 밖에: Dockerfile로 만든다.'])
  expect(world.lines('태그')).toEqual(['무엇인가: 태그는 이름표다.'])
})

test('what a section says of a part is not told again where the part is a column itself', () => {
  const world = worldOf('### 볼륨', '- **볼륨**: 저장소다.', '- **마운트**: 그대로 잇는다.')
  expect(world.rows('볼륨', '마운트')).toEqual([['무엇인가', ['저장소다.'], ['그대로 잇는다.']]])
})

test.each([
  ['- **Replicas**: they serve reads.', 'Replicas: they serve reads.'],
  ['- Replicas: up to 15', 'count: up to 15'],
])('a name that is a number’s stands there only with a number: %s', (line, expected) => {
  const counted = buildAttributeSet([
    { ...attribute('count', []), name: { ko: 'count', en: 'Replicas' }, type: 'count' },
  ])
  const one = notebookOf('# 장', '### A', '- 하나다.', line)
  const [service] = buildSubjects(one, [], (entries) => namesInSteps(entries)).services
  expect(cardOf(service as Subject, counted, one).facts.map(told)).toEqual([expected])
})

describe('comparisons of what nobody prepared', () => {
  test('columns of a table without names of rows are told whole: no row is called by its number', () => {
    const world = worldOf(
      ...[
        '### 배치',
        '- **Copies**: share the reads.',
        '- **Standby**: waits for an outage.',
        '#### Copies, Standby',
        '',
      ],
      ...[
        '| Copies | Standby |',
        '| --- | --- |',
        '| Take a share of the reads | Idle until an outage |',
        '| Up to five of them | One only |',
      ],
    )
    const rows = world.rows('Copies', 'Standby')
    expect(rows).toContainEqual([
      '표에 적힌 것',
      ['Take a share of the reads · Up to five of them'],
      ['Idle until an outage · One only'],
    ])
  })

  test('what only a table names is a subject', () => {
    const world = worldOf(
      '### 부하 분산',
      '',
      '| 구분 | ALB | NLB |',
      '|---|---|---|',
      '| 계층 | 7 | 4 |',
      '| 비용 | 12 | 12 |',
    )
    expect(world.rows('ALB', 'NLB')).toEqual([
      ['계층', ['7'], ['4']],
      ['cost', ['12'], ['12']],
    ])
    expect(world.comparison('ALB', 'NLB').rows.map((row) => row.tone)).toEqual(['differs', 'same'])
  })

  test.each([
    ['비용은 12 원이다.', '비용은 12원이다.', 'same'],
    ['비용: 예', '비용: O', 'same'],
    ['비용: 하나, 둘', '비용: 둘 · 하나', 'same'],
    ['비용: 하나와 동일하게 낸다.', '비용: 12', 'differs'],
    ['비용: 나와 동일하게 낸다.', '비용: 12', 'same'],
    ['비용: 12', '비용: 15', 'differs'],
  ])('%s beside %s: %s', (one, other, tone) => {
    const world = worldOf('### 가', '- 그릇이다.', `- ${one}`, '### 나', '- 물건이다.', `- ${other}`)
    expect(world.comparison('가', '나').rows.find((row) => row.attribute.id === 'cost')?.tone).toBe(tone)
  })

  test('a name that a heading gives meets a sentence about it, also one that says there is none', () => {
    const world = worldOf(
      '### 가',
      '- 열차다.',
      '#### 보안 검색',
      '- 짐을 본다.',
      '### 나',
      '- 버스다.',
      '- 보안 검색이 없다.',
    )
    expect(world.rows('가', '나')).toContainEqual(['보안 검색', ['짐을 본다.'], ['보안 검색이 없다.']])
  })

  test('a section of three lines is compared as one of two', () => {
    const lines = (own: string[]) => [
      '### 가',
      ...own,
      '#### 비용',
      '- 거리로 센다.',
      '### 나',
      '- 버스다.',
      '- 비용은 낮다.',
    ]
    const two = worldOf(...lines(['- 열차다.', '- 달린다.'])).rows('가', '나')
    const three = worldOf(...lines(['- 열차다.', '- 달린다.', '- 빨갛다.'])).rows('가', '나')
    expect(three.filter(([label]) => label !== '그 밖에')).toEqual(two.filter(([label]) => label !== '그 밖에'))
    expect(two).toContainEqual(['cost', ['거리로 센다.'], ['비용은 낮다.']])
  })

  test.each([
    ['- 버스와 기차는 나라의 것이다.', '- 환승센터는 둘을 잇는 건물이다.', '환승센터는 둘을 잇는 건물이다.'],
    ['- 설정해야 한다.', '- 적합하다.', undefined],
    ['- 도로를 달리는 차다.', '- 싸다.', '도로를 달리는 차다.'],
    ['- A managed database service.', '- It costs.', 'A managed database service.'],
    ['- You must set it up.', '- It costs.', undefined],
  ])('%s, %s: it is defined by %s', (first, second, expected) => {
    const world = worldOf('### 환승센터', first, second)
    expect(
      world
        .card('환승센터')
        .facts.concat(world.card('환승센터').summary)
        .find((one) => one.attribute.id === 'what')?.statements[0]?.text,
    ).toBe(expected)
  })

  test('a word that is a piece of another, or denied, makes no row', () => {
    const words = buildAttributeSet([attribute('search', ['검색'])])
    const one = notebookOf('# 장', '### A', '- 하나다.', '- 짐을 검색대에 올린다.', '- 검색이 없다.', '- 검색한다.')
    const [service] = buildSubjects(one, [], (entries) => namesInSteps(entries)).services
    const facts = cardOf(service as Subject, words, one).facts.filter((fact) => fact.attribute.id === 'search')
    expect(facts.map((fact) => fact.statements[0]?.text)).toEqual(['검색한다.'])
  })
})
