import { expect, test } from 'vitest'
import { analyse } from '../../../src/core/language/tokens.ts'
import { PIPELINE, without } from '../../../src/core/search/pipeline.ts'
import { answersNumber, askedNumber } from '../../../src/core/search/read/asked-number.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import { notebookOf, shippedNotebook } from '../../notebook.ts'
import { shippedSources } from './worlds.ts'

const search = buildSearch(shippedNotebook, shippedSources)
const made = buildSearch(
  notebookOf(
    ...['# 장', '', '### Kestrel', '', '- 토큰의 유효 기간을 정한다.', '- 토큰은 15분 뒤에 만료된다.'],
    ...['- 매의 둥지', '  - 나무에 있다.', '  - 알은 최대 6개다.', '- 깃털은 갈색이다.'],
    ...['', '### Heron', '', '- 왜가리는 하루에 물고기를 잡는다.', '- 깃털은 회색이며 이전할 수 있다.'],
  ),
)

function line(query: string, on = search): string | undefined {
  return on.find(query).results[0]?.statement?.text
}

test.each([
  ['몇 분이야', { unit: 'minute', kind: 'time' }],
  ['몇분까지', { unit: 'minute', kind: 'time' }],
  ['몇 퍼센트씩', { unit: 'percent', kind: 'share' }],
  ['며칠이나', { kind: 'time' }],
  ['얼마나', {}],
  ['몇이야', {}],
  ['분', undefined],
])('"%s" asks for a number: %o', (typed, asked) => {
  const [word, next] = analyse(typed)
  expect(askedNumber(word, next)).toEqual(asked)
})

test('a number of that unit answers best, another of its kind less, one of another kind not', () => {
  const minutes = { unit: 'minute', kind: 'time' }
  expect(answersNumber(minutes, 'minute')).toBe(1)
  expect(answersNumber(minutes, 'hour')).toBeGreaterThan(0)
  expect(answersNumber(minutes, 'hour')).toBeLessThan(1)
  expect(answersNumber(minutes, 'gb')).toBe(0)
  expect(answersNumber({ kind: 'time' }, 'count')).toBe(0)
  expect(answersNumber({}, 'gb')).toBeGreaterThan(0)
})

test.each([
  ['TTL 기본값이 몇 분이야?', '기본적으로 5분간 지속되는 TTL을 가지고 있다.'],
  ['오로라는 몇 개까지 복제본을 만들 수 있어?', '마스터 노드와 함께 최대 15개의 읽기 전용 복제본을 생성할 수 있다.'],
  ['가중치는 몇 퍼센트씩 줘?', '각각의 복제본에 25%의 가중치를 할당한다.'],
])('%s: the statement that names the number answers', (query, expected) => {
  expect(line(query)).toBe(expected)
})

test('a nested statement is about what it is nested under', () => {
  expect(line('매의 둥지는 몇 개야?', made)).toBe('알은 최대 6개다.')
  expect(line('매의 둥지 나무', made)).toBe('나무에 있다.')
  // A label alone says nothing: the first of what stands under it does.
  expect(line('매의 둥지', made)).toBe('나무에 있다.')
})

test('a service that the question names comes before others that say more, and these do not answer for it', () => {
  expect(search.find('RDS 백업 보관 기간 며칠이야?').results).toEqual([])
  expect(search.find('보관 기간 며칠이야?').results.length).toBeGreaterThan(0)
})

test.each([
  'DAX 요금 얼마야?',
  'DAX 인스턴스 타입 뭐 써야 돼?',
  '라이트 포워딩 지원 버전 뭐야?',
  'SQS 메시지 보관 기간 며칠이야?',
])('a name that the notes have, or what it is asked about, is no answer by itself: %s', (query) => {
  expect(search.find(query).results).toEqual([])
})

test('the name alone is answered', () => {
  for (const query of ['DAX가 뭐야?', '라이트 포워딩 알려줘', '커스텀 엔드포인트는 왜 써?'])
    expect([query, search.find(query).results.length > 0]).toEqual([query, true])
})

test.each([
  ['옮기기', '깃털은 회색이며 이전할 수 있다.'],
  ['옮겨지나요', '깃털은 회색이며 이전할 수 있다.'],
])('a verb is any word that begins with its stem, and finds what is written for it: %s', (verb, expected) => {
  expect(line(verb, made)).toBe(expected)
  expect(buildSearch(shippedNotebook, without(PIPELINE, 'verbs')).find('옮겨지나요').results).toEqual([])
})

test.each([
  ['핫키', 'DAX'],
  ['데이터에이피아이', 'Serverless - Data API'],
  ['다이나모스트림', 'Amazon Kinesis Data Streams for DynamoDB'],
  ['replication', 'High Availability & Read Scaling'],
])('"%s" finds %s', (query, title) => {
  expect(search.find(query).results.map((hit) => hit.section.title)).toContain(title)
})

test('a word that is spelt right is not taken for another that looks like it', () => {
  const [hit] = search.find('replication').results
  const marked = (hit?.highlights ?? []).map(([from, to]) => hit?.statement?.text.slice(from, to))
  expect(marked).toEqual(['복제'])
})

const kinds = buildSearch(
  notebookOf(
    ...['# 장', '', '### 잠금', '', '- 잠금은 문을 닫는 것이다.', '- 잠금은 도둑을 막기 위해 건다.'],
    ...['- 잠금은 나무로, 쇠로, 돌로 된 것이 있다.', ''],
    ...['### 예제', '', '```', '예제 함수', '```', '', '- 예제 함수는 값을 더한다.', ''],
    ...['### Zone', '', '- Name servers hold the records of a zone.', '- A zone gets 4 name servers.'],
  ),
)

test.each([
  ['a definition', '잠금이 뭐야?', '잠금은 문을 닫는 것이다.'],
  ['a reason', '잠금은 왜 해?', '잠금은 도둑을 막기 위해 건다.'],
  ['a list', '잠금은 무슨 종류가 있어?', '잠금은 나무로, 쇠로, 돌로 된 것이 있다.'],
  ['what is said before its code', '예제 함수', '예제 함수는 값을 더한다.'],
  ['a number without a unit', 'how many name servers', 'A zone gets 4 name servers.'],
])('a question is answered by the statement of its kind: %s', (_, query, expected) => {
  expect(line(query, kinds)).toBe(expected)
})

test('so many words are guessed at and no more: a pasted page costs no more than a query', () => {
  const unknown = ['쿠뷰', '퓨처럼', '뮤큐', '휴튜', '규듀', '뷰슈', '쥬츄', '큐휴', '튜뮤'].map(
    (word) => `${word}${word}`,
  )
  const found = (words: readonly string[]) =>
    made.find([...words, '왜가뤼'].join(' '), { cut: false }).results.map((hit) => hit.section.title)
  expect(found(unknown.slice(0, 2))).toEqual(['Heron'])
  expect(found(unknown)).toEqual([])
})

test.each([
  ...['RDS 설명해줘', 'RDS에 대해 설명해 주세요', 'RDS 뜻', 'explain RDS', 'define RDS', 'RDS가 뭔데'].map((typed) => [
    typed,
    'RDS',
  ]),
  ...['Aurora 설명해줘', '오로라 설명 부탁해요'].map((typed) => [typed, 'Aurora']),
  ['DynamoDB 설명 좀 해주세요', 'DynamoDB'],
])('"%s" asks what it is', (typed, name) => {
  expect(search.find(typed).results[0]?.section.id).toBe(`Databases > ${name}`)
})

test('how something works is asked in its own words', () => {
  expect(search.find('explain how failover works').results[0]?.section.id).toContain('Failover')
})
