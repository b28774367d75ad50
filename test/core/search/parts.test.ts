import { expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { PIPELINE, partsOf, without } from '../../../src/core/search/pipeline.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import type { BuiltSearch } from '../../../src/core/search/types.ts'
import { notebookOf, shippedNotebook } from '../../notebook.ts'
import { shippedLibrary } from '../../shipped-library.ts'
import { otherChapters, shippedSources } from './worlds.ts'

/** What is asked, the heading that answers it first, and the part without which another one does, or none. */
type Case = readonly [part: string, query: string, title: string]

const SHIPPED: readonly Case[] = [
  ['layout', 'tmdrur', 'Convert RDS to Aurora'],
  ['layout', 'ㅏㅑㅠ뭄', 'Amazon OpenSearch'],
  ['exact', '5분', 'DAX'],
  ['exact', '3개의 노드', 'DAX'],
  ['counted', '오로라 데이터는 몇 개의 AZ에 복제돼?', 'High Availability & Read Scaling'],
  ['amounts', 'TTL 오분', 'DAX'],
  ['amounts', 'fifteen replicas', 'Aurora'],
  ['initials', 'ㄱㅇㅅ ㅇㅇ', 'Multi AZ & Read Replicas'],
  ['loanword-initials', 'ㅇㅍㅅㅊ', 'Amazon OpenSearch'],
  ['loanword-initials', 'ㄷㅇㄴㅁㄷㅂ', 'DynamoDB'],
  ['acronyms', 'WF', 'Write Forwarding'],
  ['sound', '키바나', 'Amazon OpenSearch'],
  ['letters', '케이엠에스', '보안'],
  ['prefix', 'kine', 'Amazon Kinesis Data Streams for DynamoDB'],
  ['slips', 'Kinessis', 'Amazon Kinesis Data Streams for DynamoDB'],
  ['glossary', '어떤 쿼리가 디비를 제일 괴롭히는지', 'Troubleshooting & Performance'],
  ['noted', 'GSI 생성 시점', 'Index'],
  ['translations', 'self-healing', 'High Availability & Read Scaling'],
  ['synonyms', '지역 전체가 죽었을 때 대비', 'Global Aurora'],
  ['initials-apart', 'ㅂㅈㄱㄱ', 'Amazon Kinesis Data Streams for DynamoDB'],
  ['joined-words', '스냅 샷', '보안'],
  ['heard-names', '라이트포 워딩', 'Write Forwarding'],
  ['verbs', '다운타임 거의 없게 오로라로 갈아타기', 'Convert RDS to Aurora'],
  ['segments', 'globalauroradatabase', 'Global Aurora'],
  ['unbroken', '오로라 장애조치', 'High Availability & Read Scaling'],
  ['run-together', '라이트포워딩', 'Write Forwarding'],
  ['abbreviations', 'WFW', 'Write Forwarding'],
  ['guessed-segments', '지연시칸', 'Global Aurora'],
  ['words', '보안 엔드포인트', 'Serverless - Data API'],
  ['heading', 'AS', 'Aurora Serverless'],
  ['name', 'RDS란?', 'RDS'],
  ['statement', '3개의 노드', 'DAX'],
  ['adjacent', 'replication lag', 'Global Aurora'],
  ['scope', 'which engines does RDS support', 'RDS'],
  ['number', 'DynamoDB 항목 하나는 최대 몇 KB까지 저장돼?', 'DynamoDB'],
  ['in-scope', '오로라 최대 용량', 'Aurora'],
]

const shipped = { ...shippedSources }
const search = buildSearch(shippedNotebook, shipped)
const firstOf = (query: string, by = search) => by.find(query, { cut: false, limit: 1 }).results[0]?.section.title

test.each(SHIPPED)('without %s "%s" is not answered by %s', (part, query, title) => {
  expect(firstOf(query)).toBe(title)
  expect(firstOf(query, buildSearch(shippedNotebook, { ...shipped, ...without(PIPELINE, part) }))).not.toBe(title)
})

test('without inner-words the second part of a word written without spaces is not found', () => {
  const notes = notebookOf(
    '# 노트',
    '',
    '## 하나',
    '',
    '- 배포는 화요일에 한다.',
    '',
    '## 둘',
    '',
    '- 재해복구전략을 세운다.',
  )
  for (const part of ['복구', '전략']) {
    expect(firstOf(part, buildSearch(notes))).toBe('둘')
    expect(firstOf(part, buildSearch(notes, without(PIPELINE, 'inner-words')))).toBeUndefined()
  }
})

test('without index a table of contents comes before what it lists', () => {
  const links = Array.from({ length: 6 }, (_, at) => `- [달력 ${at}](${at}.md)`)
  const notes = notebookOf(
    '# 모음',
    '',
    '## 차례',
    '',
    '- 달력',
    ...links,
    '',
    '## 도구',
    '',
    '- 달력은 날짜를 보여 준다.',
  )
  const listed = notes.sections.filter((section) => section.index)
  expect(listed.length).toBe(1)
  expect(firstOf('달력', buildSearch(notes))).toBe('도구')
  expect(firstOf('달력', buildSearch(notes, without(PIPELINE, 'index')))).not.toBe('도구')
})

test('beside tables of contents a section of names alone is one as well; beside other text it is none', () => {
  const lists = ['# 모음', '', '## 하나', '', '- [가](가.md)', '- [나](나.md)', '', '## 둘', '', '- 달력', '- 시계']
  expect(
    notebookOf(...lists)
      .sections.filter((one) => one.index)
      .map((one) => one.title),
  ).toEqual(['둘'])
  const told = notebookOf(...lists, '', '## 셋', '', '- 달력은 날짜를 보여 준다.')
  expect(told.sections.filter((one) => one.index)).toEqual([])
})

test('without apart a word that is also written as two is not found there', () => {
  const notes = notebookOf(
    '# 노트',
    '',
    ...['## 하나', '', '- 교착상태는 멈춤이다.', ''],
    ...['## 둘', '', '- 교착 상태의 빈도를 낮춘다.'],
  )
  expect(firstOf('교착상태 빈도', buildSearch(notes))).toBe('둘')
  const apart = (by = buildSearch(notes)) => by.find('교착상태').results.map((hit) => hit.section.title)
  expect(apart()).toEqual(['둘', '하나'])
  expect(apart(buildSearch(notes, without(PIPELINE, 'apart')))).toEqual(['하나'])
})

test('without asked-heading a difference, a reason and what one is are told by the name alone', () => {
  const notes = notebookOf(
    '# 도구',
    '',
    ...['## 달력', '', '- 달력을 어디에서 처음 보았는지 나는 모른다. 달력은 벽에 있었다.', ''],
    ...['### 달력의 역사', '', '- 옛날 달력의 개념은 음력이다. 달력, 달력, 달력.', ''],
    ...['### 정의', '', '- 날짜를 보여 주는 표이다.', ''],
    ...['### [사용하는 이유는?]', '', '- 약속을 잊지 않는다.', ''],
    ...['### 달력의 종류의 차이', '', '- 걸어 두거나 세워 둔다.'],
  )
  const bare = buildSearch(notes, without(PIPELINE, 'asked-heading'))
  for (const [query, title] of [
    ['달력이 뭐야', '정의'],
    ['달력 왜 써요', '[사용하는 이유는?]'],
  ] as const) {
    expect(firstOf(query, buildSearch(notes))).toBe(title)
    expect(firstOf(query, bare)).not.toBe(title)
  }
  expect(firstOf('달력 역사의 정의', buildSearch(notes))).not.toBe('정의')
})

test('without empty a heading that only stands over others comes before what is said under it', () => {
  const notes = notebookOf('# 노트', '', '## 달력', '', '### 달력 읽기', '', '- 달력은 날짜를 보여 준다.')
  expect(firstOf('달력', buildSearch(notes))).toBe('달력 읽기')
  expect(firstOf('달력', buildSearch(notes, without(PIPELINE, 'empty')))).toBe('달력')
})

test('without language what is told in two of them is not answered in the one of the query', () => {
  const { notebook } = buildNotebook([
    { file: 'notes/calendar.md', text: '# Tools\n\n## Calendar (달력)\n\n- It shows the day.\n' },
    {
      file: 'notes/달력.md',
      text: '# 도구\n\n## Calendar (달력)\n\n- 오늘이 며칠인지, 어느 요일인지, 다음 달이 언제인지 보여 준다.\n',
    },
  ])
  const fileOf = (by: BuiltSearch) => by.find('달력').results[0]?.section.file
  expect(fileOf(buildSearch(notebook))).toBe('notes/달력.md')
  expect(fileOf(buildSearch(notebook, without(PIPELINE, 'language')))).toBe('notes/calendar.md')
})

test('two letters complete what stands behind the word before them, and nothing else', () => {
  const notes = notebookOf(
    '# Notes',
    '',
    '## Placement groups',
    '',
    '- Placement groups keep machines close.',
    '## Grapes',
  )
  const search = buildSearch(notes)
  expect(search.find('placement gr').results[0]?.section.title).toBe('Placement groups')
  expect(search.find('gr').results).toEqual([])
})

test('a difference of two things is told by what is said of each', () => {
  const notes = notebookOf(
    ...['# 도구', '', '## 달력', '', '- 달력은 날짜를 보여 준다.', ''],
    ...['## 시계', '', '- 시계는 시간을 보여 준다.'],
  )
  expect(buildSearch(notes).find('달력이랑 시계 차이').results).toHaveLength(2)
})

test('words of any question are nothing else: 수 is no number, 쓸 is heard as no name', () => {
  const notes = notebookOf(
    ...['# Tools', '', '## Three shells', '', '- Count the number of shells through three.', ''],
    ...['## Calendar', '', '- A calendar hangs on the wall.'],
  )
  expect(firstOf('캘린더를 벽에 쓸 수 있어?', buildSearch(notes))).toBe('Calendar')
})

test('a name in letters is heard as no verb', () => {
  const notebook = notebookOf('# 호수\n\n### 산\n\n- 물이 얼지 않으면 간다.\n\n### ANR\n\n- 앱이 멈춘다.\n')
  expect(
    buildSearch(notebook)
      .find('ANR')
      .results.map(({ section }) => section.title),
  ).toEqual(['ANR'])
})

test('notes in one language lack every word of the other, and answer a question about what they name', () => {
  const notes = notebookOf(
    ...['# Tools', '', '## Calendar', '', '- Hang the calendar in front of you.', ''],
    ...['## Clock', '', '- Wind it up.', '', '## Kettle', '', '- The kettle stands on drawer 4 and stays there.'],
  )
  const three = buildSearch(notes)
  expect(three.find('kettle drawer 알림표').results[0]?.section.title).toBe('Kettle')
  expect(three.find('kettle drawer Cupboard').results).toEqual([])
  const found = buildSearch(notes).find('캘린더는 어느 쪽 방향으로 걸어두면 좋아?').results
  expect(found[0]?.section.title).toBe('Calendar')
})

test('a list of headings of other files leads there, without a single link', () => {
  const { notebook } = buildNotebook([
    { file: 'notes/00.md', text: '# 차례\n\n## 도구 모음\n\n- 달력 읽기\n- 시계 맞추기\n- 자 대기\n' },
    ...['달력 읽기', '시계 맞추기', '자 대기'].map((title) => ({
      file: `notes/${title}.md`,
      text: `# 도구\n\n## ${title}\n\n- ${title}는 이렇게 한다.\n`,
    })),
  ])
  expect(notebook.sections.filter(({ index }) => index).map(({ title }) => title)).toEqual(['도구 모음'])
})

test('a chapter goes by the name of its file', () => {
  const text = (title: string, said: string) => [`# ${title}`, '', `- ${said}`, ''].join('\n')
  const { notebook } = buildNotebook([
    { file: 'notes/01 - 달력.md', text: text('날짜를 보는 도구', '벽에 건다.') },
    { file: 'notes/02 - 시계.md', text: text('시간을 보는 도구', '달력 옆에 둔다.') },
  ])
  expect(firstOf('달력', buildSearch(notebook))).toBe('날짜를 보는 도구')
})

test.each(['락은 언제 써?', '락의 장점', '락이란'])(
  'without one-syllable a noun of one syllable is not found behind another particle: %s',
  (query) => {
    const notes = notebookOf(
      '# 노트',
      '',
      ...['## 하나', '', '- 세마포어는 여럿이 쓸 때 쓴다.', ''],
      ...['## 둘', '', '- 락 하나를 쥔 이만 쓴다.', '- 장점이 많다.'],
    )
    expect(firstOf(query, buildSearch(notes))).toBe('둘')
    const found = buildSearch(notes, without(PIPELINE, 'one-syllable')).find(query).results
    expect(found.map(({ statement }) => statement?.text.startsWith('락'))).not.toContain(true)
  },
)

test('정의 is no 정 with a particle', () => {
  const notes = notebookOf(
    '# 노트',
    '',
    '## 하나',
    '',
    '- 정을 나눈다.',
    '',
    '## 둘',
    '',
    '- 정의가 먼저다.',
    '- 정의는 짧다.',
  )
  expect(firstOf('정의', buildSearch(notes))).toBe('둘')
})

test('an English word of any question is a name in a Korean query, in capitals or alone', () => {
  const notes = notebookOf(
    ...['# 노트', '', '## 줄', '', '- 요청은 줄을 선다.', '- 요청은 느리다.', ''],
    ...['## 방식', '', '### GET', '', '- 주소에 담는다.', '', '### POST', '', '- 몸통에 담는다.'],
  )
  const by = buildSearch(notes)
  for (const query of ['GET 요청', 'get 방식', 'GET이란?']) expect(firstOf(query, by)).toBe('GET')
  expect(by.find('오로라 do you').results).toEqual([])
})

test('a heading that only another name of a word is does not part what stands under others', () => {
  const notes = notebookOf(
    ...['# 노트', '', '## 프로세스(Process)란?', '', '- 도는 프로그램이다.', ''],
    ...['## 창구', '', '- 창구는 손님을 한 줄로 처리한다.', '- 창구는 번호표를 받는다.'],
  )
  expect(buildSearch(notes).find('창구는 번호표를 처리해?').results[0]?.section.title).toBe('창구')
})

test('without conjugated a verb with another ending is not found', () => {
  const notes = notebookOf(
    '# 도구',
    '',
    ...['## 하나', '', '- 등불을 처마에 매단다. 처마에 매달고 불을 켠다.', ''],
    ...['## 둘', '', '- 등불은 기름을 먹고, 등불 심지는 등불보다 짧다.'],
  )
  expect(firstOf('등불을 매달았으면', buildSearch(notes))).toBe('하나')
  expect(firstOf('등불을 매달았으면', buildSearch(notes, without(PIPELINE, 'conjugated')))).toBe('둘')
})

test('without list what lists the things that are asked for comes after what only speaks of them', () => {
  const notes = notebookOf(
    '# 도구',
    '',
    ...['## 하나', '', '- 수레의 재료: 나무, 쇠, 가죽', ''],
    ...['## 둘', '', '- 수레 재료는 헛간에 넣는다.', '- 수레 재료는 해마다 산다.'],
  )
  const query = '수레의 재료는 어떤 것들이 있어?'
  expect(firstOf(query, buildSearch(notes))).toBe('하나')
  expect(firstOf(query, buildSearch(notes, without(PIPELINE, 'list')))).toBe('둘')
})

test('every part has a case', () => {
  const held = new Set([
    ...SHIPPED.map(([part]) => part),
    'conjugated',
    'list',
    'one-syllable',
    'inner-words',
    'index',
    'apart',
    'asked-heading',
    'empty',
    'language',
    // statements.test.ts
    'titled',
    // other-words.test.ts
    'heard-translations',
  ])
  expect(
    partsOf(PIPELINE)
      .map(({ name }) => name)
      .filter((name) => !held.has(name)),
  ).toEqual([])
})

test('what facts say a statement is about finds it', () => {
  const first = (query: string) => shippedLibrary.search.find(query).results[0]
  expect(first('오로라 최대 용량')?.statement?.text).toContain('128TB')
  expect(first('how many read replicas can aurora have')?.statement?.text).toContain('15개')
  expect(first('오로라 복제본은 최대 몇 개')?.statement?.text).toContain('15개')
})

/** What is asked of a subject that the notes say of another only, and the words of that one's value. */
const OF_ANOTHER: readonly (readonly [query: string, other: string])[] = [
  ['RDS 읽기 전용 복제본 몇 개까지', '15'],
  ['how many read replicas can RDS have', '15'],
  ['RDS 복제본 최대 몇 개', '15'],
  ['RDS 최대 용량', '128TB'],
  ['RDS 페일오버 몇 초', '30초'],
  ['RDS 보조 리전 몇 개', '5개'],
  ['RDS 데이터 보존 기간 며칠', '365일'],
  ['DAX TTL 몇 분', '15'],
  ['DAX 복제본 최대 몇 개', '15'],
  ['DynamoDB 복제본 몇 개', '15'],
  ['DynamoDB 최대 용량 몇 TB', '128TB'],
  ['DynamoDB 자동 페일오버 시간', '30초'],
  ['OpenSearch 인증 토큰 몇 분', '15분'],
  ['OpenSearch 복제본 몇 개', '15'],
  ['오픈서치 복제본 몇 개', '15'],
  ['ElastiCache TTL 몇 분', '5분'],
  ['오로라 항목 최대 크기', '400KB'],
  ['오로라 인증 토큰 수명', '15분'],
  // An abbreviation names what it is, not a word of what it stands for; and what has no heading is no other thing.
  ['DAX 최대 용량', '400KB'],
  ['dax 최대 용량', '400KB'],
  ['GSI 최대 개수', '5개'],
  ['TDE 최대 몇 개', '15'],
  ['Custom Endpoint 최대 몇 개', '15'],
]

test.each(OF_ANOTHER)('the value of another subject never answers for the one that is named: %s', (query, other) => {
  const { results } = shippedLibrary.search.find(query)
  expect(results.map((hit) => hit.statement?.text ?? '').filter((text) => text.includes(other))).toEqual([])
})

const OTHERS_OF_ANOTHER: readonly (readonly [query: string, other: string])[] = [
  ['EFS 보관 기간 며칠', '일'],
  ['EBS 파일 최대 크기', '5GB'],
  ['Lambda 터널 대역폭 얼마', 'Gbps'],
  ['Cognito 세션 유효 기간', '12시간'],
  ['Simple AD 세션 최대 몇 시간', '시간'],
  ['NAT 터널 몇 개', '2개'],
  ['EFS 인스턴스 최대 몇 대', '16대'],
  ['S3 메모리 최대 얼마', '10GB'],
  ['CloudFront 상태 검사 간격 몇 초', '30초'],
  ['Transit Gateway CIDR 최대 몇 개', '5개'],
  ['STS 사용자 최대 몇 명', '5,000명'],
]
const others = buildSearch(otherChapters)

test.each(OTHERS_OF_ANOTHER)('nor over several chapters: %s', (query, other) => {
  const shown = others.find(query).results.map((hit) => hit.statement?.text ?? '')
  expect(shown.filter((text) => text.includes(other))).toEqual([])
})

test.each([
  ['RDS 읽기 전용 복제본 몇 개까지', '여러'],
  ['닥스 캐시 유지 시간', '5분'],
  ['RDS는 어떤 엔진들을 지원해?', 'MariaDB'],
  ['rds가 지원하는 엔진', 'MariaDB'],
])('its own is told: %s', (query, own) => {
  expect(shippedLibrary.search.find(query).results[0]?.statement?.text).toContain(own)
})

test.each([
  ['RDS', 'RDS'],
  ['RDS란?', 'RDS'],
  ['ＲＤＳ', 'RDS'],
  ['알디에스', 'RDS'],
  ['<:aws:123456789012345678> RDS', 'RDS'],
  ['dynamo', 'DynamoDB'],
  ['dhfhfk', 'Aurora'],
  ['what is Aurora', 'Aurora'],
  ['오로라가 뭐야?', 'Aurora'],
  ['ㅇㄹㄹ', 'Aurora'],
  ['DynmaoDB', 'DynamoDB'],
  ['커스텀 엔드포인트', 'Custom Endpoint'],
])('a name is answered by its section, and by what is said there first: %s', (query, title) => {
  const [hit] = search.find(query).results
  expect([hit?.section.title, hit?.statement?.index]).toEqual([title, 0])
})

const named = buildSearch(
  buildNotebook([
    {
      file: 'notes/1 - 저장.md',
      text: [
        ...['# 저장', '', '- Cat Home Service는 CHS라고도 한다.', ''],
        ...['### 들어가기 전', '', '- CHS(Cat Home Service)를 알아야 한다. CHS는 집이다.', ''],
        ...['### Cat Home Service', '', '- 고양이를 재우는 곳이다.', '- Cat Home Service에는 CHS 창문이 있다.', ''],
        ...['### 문서', '', '- Document 유형은 목록이다.', '- Memory를 잰다.', '- Distributing은 나누기다.', ''],
        ...['### Dog & Read Kennels', '', '- 개를 위해 둔다.', '- Read Kennels: 읽는 개의 집이다.', ''],
        ...['### 청소', '', '- 물통 청소 주기를 하루로 한다.', '- 마루는 6개다.'],
      ].join('\n'),
    },
    {
      file: 'notes/2 - 책갈피.md',
      text: [
        ...['# 책갈피(Finder)', '', '### 목적', '', '- 빨리 찾게 한다.', '', '### 구성', '', '- 파일을 둔다.', ''],
        ...['### 관리', '', '- 서랍에는 종이와 연필과 책갈피 상자와 지우개를 둔다.'],
      ].join('\n'),
    },
    {
      file: 'notes/3 - Kestrel.md',
      text: ['# Kestrel', '', '- 매를 다룬다. Gateway 하나다.', '- 게이트웨다.'].join('\n'),
    },
  ]).notebook,
)

test.each([
  ['the initials of a heading', 'CHS', 'Cat Home Service', '고양이를 재우는 곳이다.'],
  ['the first part of a chapter that says nothing itself', '책갈피란', '목적', '빨리 찾게 한다.'],
  ['a part of a heading', 'Read Kennels', 'Dog & Read Kennels', 'Read Kennels: 읽는 개의 집이다.'],
])('a name is answered where it is told: %s', (_, query, title, said) => {
  const [hit] = named.find(query).results
  expect([hit?.section.title, hit?.statement?.text]).toEqual([title, said])
})

const among = buildSearch(
  notebookOf(
    ...['# 장', '', '### 방문과 표시', '', '- 방문마다 쿠폰는 서로 기대지 않는다.', '- 쿠폰보다 상자가 느리다.'],
    ...[
      '- 쿠폰(Badge)란?',
      '  - 개념',
      '    - 손님이 지니는 이름이 적힌 천이다.',
      '  - 쿠폰를 떼는 곳',
      '- Ferret: 굴을 판다.',
    ],
    ...['- 굴에는 Ferret 둘이 산다.', '', '### 저장소 - 옮겨 쓰기', '', '- 받은 글을 본관에 다시 적는다.'],
    ...['- 옮겨 쓰기를 쓰면 어디에 적혔는지 몰라도 된다.', '', '### 물통', '', '- 물통은 최대 3개를 둔다.', ''],
    ...['### A/B-C', '', '- A/B-C는 줄을 살핀다.'],
  ),
)

test.each([
  ['a title over labels', '쿠폰', '손님이 지니는 이름이 적힌 천이다.'],
  ['the same, asked for', '쿠폰란?', '손님이 지니는 이름이 적힌 천이다.'],
  ['a title and a colon', 'Ferret', 'Ferret: 굴을 판다.'],
  ['a part of a heading behind a dash', '옮겨 쓰기', '받은 글을 본관에 다시 적는다.'],
])('a name that is told among others is answered by what has it for a title: %s', (_, query, said) => {
  expect(among.find(query).results[0]?.statement?.text).toBe(said)
})

test('a name read in several ways is no more than itself, and the most of something is a number', () => {
  expect(among.find('A/B-C 최대 거리').results).toEqual([])
  expect(among.find('물통 최대 개수').results[0]?.statement?.text).toBe('물통은 최대 3개를 둔다.')
})

test.each([
  ['a longer name is no slip', 'DocumentDB'],
  ['nor is that of another thing', 'MemoryDB'],
  ['two letters begin no word', 'DI'],
  ['one of a few nouns is nowhere', '유리창 청소 주기'],
  ['nor at the end', '물통 청소 요금표'],
  ['a number of nothing', '몇 개까지'],
  ['a number of nothing, as a question', '몇 개야?'],
])('what the notes do not name is not answered: %s', (_, query) => {
  expect(named.find(query).results).toEqual([])
})

test.each([
  ['취 for 치', '오픈서취', 'Amazon OpenSearch'],
  ['a name that ends as a particle does', '다이나모디비', 'DynamoDB'],
  ['too much of it', '람다 연결 너무 많음', 'RDS Proxy for Lambda'],
  ['to look at it', '로그 보기', 'Logs'],
])('what is named is found: %s', (_, query, title) => {
  expect(search.find(query).results[0]?.section.title).toBe(title)
})

test('a counter before a question mark is not taken for another layout', () => {
  expect(search.find('DAX 노드 최대 몇 개?').searchedFor).toBeUndefined()
})

test('the least does not answer how many at most, nor the other way round', () => {
  const bounds = buildSearch(
    notebookOf('# 장', '', '### Kestrel', '', '- 둥지는 최소 3개를 둔다.', '', '### Heron', '', '- 연못은 최대 7개다.'),
  )
  expect(bounds.find('Kestrel 둥지 최대 몇 개?').results).toEqual([])
  expect(bounds.find('Kestrel 둥지 최소 몇 개?').results[0]?.statement?.text).toBe('둥지는 최소 3개를 둔다.')
  expect(bounds.find('Heron 연못 최소 몇 개?').results).toEqual([])
  expect(bounds.find('Heron 연못 몇 개?').results[0]?.statement?.text).toBe('연못은 최대 7개다.')
})

test.each(['Heron 연못 몇 개까지?', 'Heron 연못 몇개까지 돼', 'Heron 연못 최대 몇 개'])(
  '"%s" is answered by the most',
  (query) => {
    const bounds = buildSearch(
      notebookOf(
        '# 장',
        '',
        '### Heron',
        '',
        '- 연못 1개가 기본이다.',
        '- 갈대밭의 큰 연못은 최대 7개다.',
        '',
        '### Kestrel',
        '',
        '- 둥지다.',
      ),
    )
    expect(bounds.find(query).results[0]?.statement?.text).toBe('갈대밭의 큰 연못은 최대 7개다.')
  },
)
