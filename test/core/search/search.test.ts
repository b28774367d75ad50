import fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Vocabulary } from '../../../src/core/search/index/vocabulary.ts'
import { PIPELINE } from '../../../src/core/search/pipeline.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import { finish } from '../../../src/core/steps.ts'
import { notebookOf, shippedNotebook } from '../../notebook.ts'
import { often } from '../../often.ts'
import { shippedLibrary } from '../../shipped-library.ts'
import { shippedSources } from './worlds.ts'

const search = buildSearch(shippedNotebook, shippedSources)

/** The words that are marked in the best hit's statement. */
function marked(query: string): string[] {
  const [hit] = search.find(query).results
  return (hit?.highlights ?? []).map(([from, to]) => hit?.statement?.text.slice(from, to) ?? '')
}

test.each([
  ['jamo of a half-typed word', '스트라잎', ['스트라이프']],
  ['initials', 'ㅌㅇㅅㅌㅍ', ['타임스탬프']],
  ['the wrong layout, meant in Korean', 'xkdlatmxoavm', ['타임스탬프']],
  ['the wrong layout, meant in English', 'ㅏㅑㅠ뭄', ['Kibana']],
  ['another script', '카산드라', ['Cassandra']],
  ['an alias', 'audit log', ['감사 로그']],
  ['a slip', 'Casandra', ['Cassandra']],
  ['missing spaces', '감사로그', ['감사 로그']],
  ['a number with its unit in another language', '5 minutes', ['5분']],
])('what was found is marked in the original: %s', (_, query, words) => {
  expect(marked(query)).toEqual(words)
})

test.each([
  ['by sound', '라이트포워딩', 'Write Forwarding'],
  ['with a slip', 'customendpiont', 'Custom Endpoint'],
  ['a plural that Korean leaves out', '퍼포먼스인사이트', 'Troubleshooting & Performance'],
  ['one end known, the other with a slip', '감사로구', 'Logs'],
  ['cut in two where the notes write one', '클라우드 와치 로그', 'OpenSearch + OS Dashboard + Logstash'],
])('a name of several words is found when its spaces are missing or wrong: %s', (_, query, title) => {
  expect(search.find(query).results.map((hit) => hit.section.title)).toContain(title)
})

test('letters that begin each word and the second half of the last find a heading, and nothing less does', () => {
  const letters = buildSearch(notebookOf('# A', '', '### Mail Database', '', '- 편지', '', '### 다른 것', '', '- 말'))
  expect(letters.find('MDB').results[0]?.section.title).toBe('Mail Database')
  for (const query of ['MDT', 'MXB', 'XDB']) expect(letters.find(query).results).toEqual([])
})

test('a word that the notes do not know never makes an answer surer', () => {
  for (const query of ['primary school', 'primary school near me', '오라클 주가', '에어컨 인덱스']) {
    expect([query, search.find(query).results.length]).toEqual([query, 0])
  }
})

test('it says what was searched for when that is not what was typed', () => {
  expect(search.find('xkdlatmxoavm').searchedFor).toBe('타임스탬프')
  expect(search.find('ㅏㅑㅠ뭄').searchedFor).toBe('kibana')
  for (const typed of ['타임스탬프', 'Kibana', 'ㅌㅇㅅㅌㅍ', 'how do I migrate', 'hod', '카산드라']) {
    expect(search.find(typed).searchedFor).toBeUndefined()
  }
})

test('the excerpt is the statement that answers, not the beginning of its section', () => {
  const [hit] = search.find('인증 토큰 수명').results
  expect(hit?.section.id).toBe('Databases > RDS > IAM Authentication')
  expect(hit?.statement?.text).toBe('인증 토큰의 수명은 15분이다.')
})

test('no result means not in the notes; near misses stand apart', () => {
  const { results, suggestions } = search.find('하둡 클러스터 설치')
  expect(results).toEqual([])
  expect(suggestions.length).toBeGreaterThan(0)
  expect(search.find('하둡 클러스터 설치', { cut: false }).results.length).toBeGreaterThan(0)
})

test('an empty query, an empty notebook and sections without text answer nothing, quietly', () => {
  for (const typed of ['', '   ', '!!!', '?']) expect(search.find(typed).results).toEqual([])
  expect(buildSearch(notebookOf('')).find('무엇').results).toEqual([])
  const [hit] = buildSearch(notebookOf('# A', '', '### 그림만', '', '![x](x.png)', '', '### 다음', '', '- 말')).find(
    '그림만',
  ).results
  expect([hit?.section.title, hit?.statement, hit?.highlights]).toEqual(['그림만', undefined, []])
})

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '인증 토큰',
    'dhfhfk',
    'ㅂㄱ',
    'read replica',
    '복제본은',
    '15분',
    '디비',
    '글로벌 테이블',
    '🙂 감사 로그',
  ),
  fc
    .array(fc.constantFrom('오로라', 'ㅇ', 'rds', 'dkwnfk', '는', '5분', '\uD800', '\0', '😀', 'é'), { maxLength: 8 })
    .map((parts) => parts.join(' ')),
)

test.each([
  [
    'why a name is used, by what says so',
    '### Tern',
    ['- Tern은 바닷새의 이름이다.', '- 반복 작업을 줄이기 위해 쓴다.'],
    'Tern은 왜 써?',
    1,
  ],
  ['a name, by what answers the question below it', '### Tern', ['- Tern이란?', '  - 바닷새를 말한다.'], 'tern', 1],
])('a section answers %s', (_, heading, lines, query, index) => {
  const birds = buildSearch(notebookOf('# Birds', '', heading, '', ...lines, '', '### Heron', '', '- 다리가 길다.'))
  expect(birds.find(query, { cut: false }).results[0]?.statement?.index).toBe(index)
})

test.each([
  [
    'a plural of a word that the notes write by its sound',
    ['# A', '', '### B', '', '- 콜드 스타트를 없앤다.'],
    'cold starts',
  ],
  ['what is made of a noun by 적', ['# A', '', '### B', '', '- 명시적인 거부가 먼저다.'], '명시적으로 거부'],
  [
    'a heading’s word that the statement says in the other language',
    ['# A', '', '### Policy', '', '- 글이다.', '', '### B', '', '- 최소 권한 정책을 만들어 준다.'],
    '최소 권한 정책',
  ],
])('a query is answered, as %s', (_, lines, query) => {
  const other = Array.from({ length: 12 }, (_, at) => ['', `### Other ${at}`, '', '- 겨울에 본다.']).flat()
  expect(buildSearch(notebookOf(...lines, ...other)).find(query).results).not.toEqual([])
})

test.each(['what is Harbour Tern', 'Harbour Tern이란?'])(
  'a name of which one word is nowhere is not answered: %s',
  (query) => {
    const other = Array.from({ length: 12 }, (_, at) => ['', `### Bird ${at}`, '', '- It is seen in winter.']).flat()
    const birds = buildSearch(
      notebookOf('# Birds', '', '### Nests', '', '- A harbour is no place for a nest.', ...other),
    )
    expect(birds.find(query).results).toEqual([])
  },
)

test('whatever is typed, marks lie inside their statement, in order, apart, and cut no character', () => {
  fc.assert(
    fc.property(typed, (query) => {
      for (const { statement, highlights, score } of search.find(query, { cut: false }).results) {
        expect(Number.isFinite(score)).toBe(true)
        let last = -1
        for (const [from, to] of highlights) {
          expect(from).toBeGreaterThan(last)
          expect(to).toBeGreaterThan(from)
          expect(statement?.text.slice(from, to).isWellFormed()).toBe(true)
          expect(to).toBeLessThanOrEqual(statement?.text.length ?? 0)
          last = to
        }
      }
    }),
    { numRuns: often(40) },
  )
})

test('the same query has the same answer, whatever was asked before', () => {
  const ids = (query: string) => search.find(query, { cut: false }).results.map((hit) => [hit.section.id, hit.score])
  const first = ids('복제본 승격')
  for (const other of ['ㅂㄱ', 'endpoint', '오로라', 'zzzz']) ids(other)
  expect(ids('복제본 승격')).toEqual(first)
})

test.each([
  ['lone surrogate', '\uD800'],
  ['NUL', '\0'],
  ['long', '가'.repeat(20_000)],
  ['long words', '인증 '.repeat(7000)],
  ['another script', '数据库 نص δοκιμή'],
  ['decomposed', '인증'.normalize('NFD')],
])('nothing that can be typed throws: %s', (_, query) => {
  expect(() => search.find(query, { cut: false })).not.toThrow()
})

test('a decomposed query means the same', () => {
  const ids = (query: string) => search.find(query).results.map((hit) => hit.section.id)
  expect(ids('인증 토큰'.normalize('NFD'))).toEqual(ids('인증 토큰'))
})

test('a table of contents comes after what it leads to', () => {
  const contents = ['## 목차', '- [백업](b.md)', '- [백업 정책](c.md)', '- [복구](d.md)', '- 그 밖']
  const notebook = notebookOf('# 책', ...contents, '## 저장', '- 데이터는 백업 정책에 따라 백업한다.')
  expect(
    buildSearch(notebook)
      .find('백업 정책')
      .results.map((one) => one.section.title)[0],
  ).toBe('저장')
})

test('within one section the statement that has most of a query is found, or its heading, or nothing', () => {
  const section = shippedNotebook.byId.get('Databases > RDS > IAM Authentication')
  if (!section) throw new Error('no section')
  const hit = finish(search.withinInSteps(section, '인증 토큰 수명'))
  expect(hit?.statement?.text).toBe('인증 토큰의 수명은 15분이다.')
  expect(hit?.highlights.length).toBeGreaterThan(0)
  expect(finish(search.withinInSteps(section, 'IAM Authentication'))?.section).toBe(section)
  expect(finish(search.withinInSteps(section, '살구 조림'))).toBeUndefined()
  // It leaves nothing behind: the next search finds what it did before.
  expect(marked('ㅌㅇㅅㅌㅍ')).toEqual(['타임스탬프'])
})

test('a word that is typed over and over is read a few times', () => {
  let read = 0
  const find = () => {
    read++
    return []
  }
  const counting = { name: 'counting', why: 'how often words are read', find }
  const counted = buildSearch(shippedNotebook, { ways: [counting] })
  counted.find('ㄱ ㄴ '.repeat(100))
  const often = read
  read = 0
  counted.find('ㄱ ㄴ '.repeat(3))
  expect(often).toBe(read)
})

/** Nothing here is of any field: what counts is how the headings are put together. */
const NAMED = buildSearch(
  notebookOf(
    ...[
      '## 매듭 (Knotlock, 묶인 상태)',
      '> 두 끈이 서로를 기다리는 모습이다.',
      '### 매듭(Knotlock) 발생 조건',
      '> 넷이 모두 성립해야 매듭이 발생한다.',
      '## 2) 고리(Ring)',
      '- 끈의 양 끝이 이어진 것이다.',
    ].flatMap((line) => [line, '']),
    '# Tar Weave vs Fen Weave\n\n- 둘 다 오래된 기법이다.\n\n## 1. Tar Weave\n\n- 손으로 짠다.\n\n## 2. Fen Weave\n\n- 틀로 짠다.\n',
    '# Mesh\n\n## K+ Mesh\n\n- 촘촘한 그물이다.\n\n## K Mesh\n\n- 성긴 그물이다.\n\n## QTTP\n\n- 그냥 보낸다.\n\n## QTTPS\n\n- 봉해서 보낸다.\n\n## 2-3 Knot\n\n- 두 갈래와 세 갈래다.\n\n## 실(Thread) vs 줄(Rope)\n\n- 굵기가 다르다.\n\n### 실 감는 순서\n\n- 실을 두 번 감는다.\n',
  ),
)

test.each([
  ['매듭', '매듭 (Knotlock, 묶인 상태)'],
  ['매듭이 뭐야', '매듭 (Knotlock, 묶인 상태)'],
  ['knotlock', '매듭 (Knotlock, 묶인 상태)'],
  ['매듭 발생 조건', '매듭(Knotlock) 발생 조건'],
  ['고리란?', '2) 고리(Ring)'],
  ['tar weave', '1. Tar Weave'],
  ['what is Fen Weave', '2. Fen Weave'],
  ['k mesh', 'K Mesh'],
  ['K+ Mesh란', 'K+ Mesh'],
  ['k+mesh', 'K+ Mesh'],
  ['qttp', 'QTTP'],
  ['qttps', 'QTTPS'],
  ['2-3 knot', '2-3 Knot'],
  ['rope', '실(Thread) vs 줄(Rope)'],
  ['실', '실(Thread) vs 줄(Rope)'],
])('%s is answered by the section of that name alone: %s', (query, title) => {
  expect(NAMED.find(query).results[0]?.section.title).toBe(title)
})

test.each([
  '@everyone DAX 캐시 유지 시간',
  '@here DAX 캐시 유지 시간',
  'https://example.com/channels/1/2?a=%EA%B0%80#b DAX 캐시 유지 시간',
  '이거 봐 http://example.com/replicas 오로라 엔드포인트',
])('addresses and who is called stand around what is asked: %s', (query) => {
  const asked = query.replace(/@\S+|https?:\S+/g, '').trim()
  const found = (one: string) => shippedLibrary.search.find(one).results.map(({ section }) => section.id)
  expect(found(query)).toEqual(found(asked))
  expect(found(query)).not.toEqual([])
})

test.each([
  ['DAX 캐시 유지 시간ㅋㅋㅋ', 'DAX 캐시 유지 시간'],
  ['ㅠㅠ DAX 캐시 유지 시간', 'DAX 캐시 유지 시간'],
  ['오로라 백업 ㄷㄷㅋㅋㅋ', '오로라 백업 ㄷㄷ'],
  ['오로라 엔드포인트 ㅈㅅㅠㅠ', '오로라 엔드포인트 ㅈㅅ'],
  [':thinking: DAX 캐시 유지 시간 :wave::skin-tone-2:', 'DAX 캐시 유지 시간'],
  ['@민수 DAX 캐시 유지 시간', 'DAX 캐시 유지 시간'],
  ["what's a custom endpoint?", 'what is a custom endpoint?'],
  ['what’s a custom endpoint?', 'what is a custom endpoint?'],
  ["why can't RDS for Oracle use RAC?", 'why not RDS for Oracle use RAC?'],
])('what people say around what they ask is no word of it: %s', (said, asked) => {
  const found = (query: string) => shippedLibrary.search.find(query).results.map(({ section }) => section.id)
  expect(found(said)).toEqual(found(asked))
  expect(found(said)).not.toEqual([])
})

test('laughter, an emoji or a name alone is looked for as it stands, and so is a name that the notes have', () => {
  const search = buildSearch(
    notebookOf('# 장', '', '## 표지', '', '- @Heron 은 새를 뜻한다.', '', '## 나라', '', '- 왜는 이웃 나라다.'),
  )
  expect(search.find('@heron').results[0]?.section.title).toBe('표지')
  expect(search.find('@heron 이웃').results).toEqual([])
  expect(search.find('@gull 이웃').results[0]?.section.title).toBe('나라')
  for (const nothing of ['ㅋㅋㅋ', ':smile:', '@gull']) expect(search.find(nothing).results).toEqual([])
})

const SPELT = buildSearch(
  notebookOf(
    '# Crafts',
    '',
    ...[
      '## Working Glaze',
      '',
      '- A coat that is put on wet.',
      '',
      '## Kinds of Glaze',
      '',
      '1. Wet',
      '2. Working glaze',
      '',
    ],
    ...['## Vapour', '', '- A cloud of steam.', '', '## Jars', '', '- A vapor leaves them.', ''],
    ...['## Detail', '', '- A small thing.', '', '## Denial', '', '- Saying no.', ''],
    ...['## Vitrification', '', '- Clay is vitrified, and organised in rows.', ''],
  ),
)

test.each([
  ['working glaze', 'Working Glaze'],
  ['what is a working glaze', 'Working Glaze'],
  ['vapor', 'Vapour'],
  ['vapour', 'Vapour'],
  ['denail', 'Denial'],
  ['clay organized', 'Vitrification'],
])(
  '%s is the name of %s: with words of any question in it, spelt the other way, two letters swapped',
  (query, title) => {
    expect(SPELT.find(query).results[0]?.section.title).toBe(title)
  },
)

const HEARD = buildSearch(
  notebookOf(
    ...['# 장', '', '## 몸가짐', '', '- 자신을 돌보고 자신을 낮춘다.', '- 자신을 아는 이가 이긴다.', ''],
    ...['## 임금', '', '- 장수왕: 북쪽 성을 버리고 옮겼다.', ''],
    ...[
      '## 나라',
      '',
      '- 수도: 강가에 있다.',
      '',
      '## 싸움',
      '',
      '- 수의 군대가 나라를 친다.',
      '- 수가 나라에 진다.',
      '',
    ],
    ...['## 우리 은하', '', '- 지름은 10만 광년이다.', '', '## Attachment', '', '- Styles of holding on.', ''],
    ...['## Load', '', '- Stress is measured.', '', '## Types of Ladders', '', '- Some lean, some stand.', ''],
    ...['## 가. Reed Mesh', '', '- 갈대로 엮는다.', '', '## 갈대', '', '- Reed Mesh, reed rope, reed roof', ''],
    ...['## [7] Silk Mesh', '', '- 실로 엮는다.', '', '## 누에', '', '- Silk Mesh, silk rope, silk roof', ''],
  ),
)

test.each([
  ['initials are of a word itself before one with a particle', 'ㅈㅅㅇ', '임금'],
  ['what ends as a particle does is a noun where the notes have it', '나라 수도', '나라'],
  ['kinds are types', 'kinds of ladders', 'Types of Ladders'],
  ['what orders headings is no part of a name', 'reed mesh', '가. Reed Mesh'],
  ['nor is it in brackets', 'silk mesh', '[7] Silk Mesh'],
])('%s: %s', (_, query, title) => {
  expect(HEARD.find(query).results[0]?.section.title).toBe(title)
})

test('what a query begins with is a noun though it ends as a sentence does', () => {
  expect(HEARD.find('안드로메다 은하 지름').results).toEqual([])
  expect(HEARD.find('우리 은하 지름').results[0]?.statement?.text).toBe('지름은 10만 광년이다.')
})

test('an address alone is looked for as it stands', () => {
  const search = buildSearch(notebookOf('# 장', '', '## 고리', '', '- https://example.com/heron 에 그림이 있다.'))
  expect(search.find('https://example.com/heron').results).toHaveLength(1)
})

test('many words that the notes do not have are read one in a step, and only the first few are guessed at', () => {
  const unknown = Array.from({ length: 30 }, (_, at) => `ql${at.toString(36)}xvkwz${(at * 7).toString(36)}`)
  const search = buildSearch(shippedNotebook)
  const steps = (query: string) => {
    let count = 0
    for (const reading = search.findInSteps(query); !reading.next().done; ) count++
    return count
  }
  // Of a text as long as this sixteen words are read.
  expect(steps(unknown.join(' '))).toBeGreaterThanOrEqual(16)
  const found = (query: string) => search.find(query, { cut: false }).results.map(({ section }) => section.title)
  expect(found(`${unknown.slice(0, 5).join(' ')} readreplicas`)).toContain('Multi AZ & Read Replicas')
  expect(found(`${unknown.join(' ')} readreplicas`)).not.toContain('Multi AZ & Read Replicas')
})

test('of a long text the first words are asked what else they may be, and those further on are read as they stand', () => {
  const birds = [...'가나다라마바사아자차카타파하'].flatMap((one) => [`${one}리새`, `${one}루새`])
  const guessed = new Set<string>()
  const ways = PIPELINE.ways.map((way) => {
    const find: typeof way.find = (stretch, context) => {
      guessed.add(stretch.token.surface)
      return way.find(stretch, context)
    }
    return way.guesses ? { ...way, find } : way
  })
  const search = buildSearch(notebookOf('# 장', '', '## 새', '', ...birds.map((bird) => `- ${bird}는 난다.`)), { ways })
  const asked = (words: readonly string[]) => {
    guessed.clear()
    search.find(words.join(' '))
    return words.filter((word) => guessed.has(word))
  }
  expect(asked(birds.slice(0, 12))).toEqual(birds.slice(0, 12))
  expect(asked(birds)).toEqual(birds.slice(0, 12))
})

test('of what the notes have it is not asked what it would be on the other layout', () => {
  const completions = vi.spyOn(Vocabulary.prototype, 'completions')
  onTestFinished(() => completions.mockRestore())
  const search = buildSearch(shippedNotebook, { ...shippedSources, ways: [] })
  search.find('감사 로그의 백업 Kibana')
  expect(completions).not.toHaveBeenCalled()
  search.find('tmdrur')
  expect(completions).toHaveBeenCalled()
})

test('initials of a loanword find it with a blank among them', () => {
  const found = (query: string) => shippedLibrary.search.find(query).results[0]?.section.title
  expect(found('ㄷㅇㄴㅁㄷㅂ')).toBe('DynamoDB')
  expect(found('ㄷㅇㄴㅁ ㄷㅂ')).toBe('DynamoDB')
  expect(found('ㅇㅍ ㅅㅊ')).toBe('Amazon OpenSearch')
  // Words that only the dictionary has, Carbon, Combine, sound so as well.
  expect(shippedLibrary.search.find('ㅋㅂㄴ').results[0]?.statement?.text).toContain('Kibana')
})

test('a long run without a blank costs a look at each of its characters, not at each from each', () => {
  const work = (length: number) => {
    const run = '가'.repeat(length)
    const notebook = notebookOf(
      '# 지게',
      '',
      `- 지게 장점은 ${run} 좋다`,
      '',
      `${run}는 다음과 같다`,
      '',
      '- 하나',
      '- 둘',
    )
    const one = buildSearch(notebook)
    const costs = Array.from({ length: 5 }, () => {
      const before = process.threadCpuUsage()
      one.find('지게 장점')
      const { user, system } = process.threadCpuUsage(before)
      return user + system
    })
    return Math.min(...costs)
  }
  work(1_000)
  // Ten times as long: the square would be a hundred times as much.
  expect(work(18_000) / Math.max(work(1_800), 1_000)).toBeLessThan(40)
})
