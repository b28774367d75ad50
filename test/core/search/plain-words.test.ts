import { expect, test } from 'vitest'
import { GENERAL_DICTIONARY } from '../../../src/core/language/general-dictionary.ts'
import type { SearchParts } from '../../../src/core/search/search.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import { notebookOf } from '../../notebook.ts'

/** Each line a section of its own: its heading, and what it says. */
function searchOver(sections: Readonly<Record<string, string>>, parts: SearchParts = {}) {
  const lines = Object.entries(sections).flatMap(([title, text]) => [`## ${title}`, '', `- ${text}`, ''])
  return buildSearch(notebookOf('# 장', '', ...lines), parts)
}

const answer = (search: ReturnType<typeof searchOver>, query: string) => search.find(query).results[0]?.section.title

test.each([
  ['what a vowel of a verb becomes with its ending', '물레를 쓰면 느려져?', '실잣기'],
  ['the same in the past', '물레가 느려졌나요', '실잣기'],
])('a verb is known in every form: %s', (_, query, title) => {
  const search = searchOver({
    물레: '물레는 나무로 짠다.',
    실잣기: '물레를 돌리면 실 잣는 속도가 저하된다.',
    삯: '물레 삯은 그믐에 낸다.',
    베틀: '베틀은 방에 둔다.',
  })
  expect(answer(search, query)).toBe(title)
})

test("an everyday word is what is written for it, and what is written is nobody's everyday word", () => {
  const search = searchOver({ 길: '고개마다 장애물을 치운다.', 장터: '장터에 걸림돌이 하나 있다.', 우물: '물이 맑다.' })
  expect(answer(search, '고개 걸림돌')).toBe('길')
  expect(answer(search, '장터 장애물')).toBeUndefined()
})

/** A noun, and what is written for the verb that it begins like. */
const NOUNS = [
  ['추리', '여과'],
  ['퍼지', '확산'],
  ['번지', '확산'],
  ['보일러', '표시'],
  ['저항', '항쟁'],
  ['요새', '현대'],
  ['조각', '단편'],
  ['이기주의', '승리'],
  ['이어폰', '연결'],
  ['실어증', '적재'],
  ['적어도', '기록'],
  ['마치', '완료'],
  ['부수적', '파괴'],
  ['발목', '제약'],
  ['모음', '수집'],
  ['버림', '폐기'],
  ['올림', '향상'],
  ['올리브', '향상'],
  ['높이', '향상'],
  ['뿌리', '분산'],
  ['바람', '요구'],
  ['고름', '선택'],
  ['이사회', '이전'],
  ['배우자', '학습'],
  ['피해자', '회피'],
  ['피하지방', '회피'],
  ['밀리초', '지연'],
  ['빌리루빈', '대여'],
  ['부르주아', '호출'],
]

test.each(NOUNS)('a noun is no form of a verb: %s', (noun, written = '') => {
  const search = searchOver({ 길: `고개마다 ${written}에 쓴다.`, 우물: '물이 맑다.' })
  expect(answer(search, noun)).toBeUndefined()
})

test.each([
  ['추려내기', '여과'],
  ['퍼진', '확산'],
  ['번져서', '확산'],
  ['보여지는', '표시'],
  ['이겨서', '승리'],
  ['높인', '향상'],
  ['올려', '향상'],
  ['뿌리기', '분산'],
  ['모으기', '수집'],
  ['밀리는', '지연'],
  ['빌려', '대여'],
  ['피하려면', '회피'],
])('before its endings a verb is one: %s', (verb, written) => {
  const search = searchOver({ 길: `고개마다 ${written}에 쓴다.`, 우물: '물이 맑다.' })
  expect(answer(search, `고개 ${verb}`)).toBe('길')
  expect(search.find(verb).results[0]?.section.title).toBe('길')
})

test('an English word is found by what it may mean, and every sense is Korean', () => {
  const search = searchOver({
    Poultry: 'The hens are moved at harvest.',
    Fields: 'Crops are rotated every spring.',
    Wells: 'A well is dug in autumn.',
  })
  expect(answer(search, '수확')).toBe('Poultry')
  for (const { words, senses } of GENERAL_DICTIONARY.senses) {
    expect(words.filter((word) => /[가-힣]/.test(word))).toEqual([])
    expect(senses.filter((sense) => !/[가-힣]/.test(sense))).toEqual([])
  }
})

test('of two senses neither is found by the other', () => {
  const dictionary = { ...GENERAL_DICTIONARY, senses: [{ words: ['glade'], senses: ['빈터', '숲길'] }] }
  const search = searchOver({ 빈터: '빈터에 앉는다.', 우물: '물이 맑다.' }, { dictionary })
  expect(answer(search, 'glade')).toBe('빈터')
  expect(answer(search, '숲길')).toBeUndefined()
})

test.each([
  ['a drawback by another name', '물레설의 문제점', '가설'],
  ['an example', 'hen 예시 물레설', '가설'],
])('what is asked of a thing need not be said where the thing is told: %s', (_, query, title) => {
  const search = searchOver({
    가설: '물레설: hen 여럿이 돌면 실이 엉킨다.',
    베틀: '베틀은 방에 둔다.',
    우물: '물이 맑다.',
  })
  expect(answer(search, query)).toBe(title)
})

test('a translation is believed more where the notes have no word of the language that is typed', () => {
  const english = {
    Toll: 'In winter a farmer of the village owes a payment to the king.',
    Cart: 'A cart carries the harvest.',
    Barn: 'The forest is near.',
    Wells: 'A bridge is old.',
  }
  const query = '마을의 농부가 지불을 수확으로 삼림에서'
  expect(answer(searchOver(english), query)).toBe('Toll')
  const mixed = { ...english, 우물: '물이 맑다. 두레박은 가볍고 오래 간다.', 베틀: '베틀은 방에 두고 봄에 쓴다.' }
  expect(answer(searchOver(mixed), query)).toBeUndefined()
})

test('how long a thing is may be told by its length', () => {
  const search = searchOver({
    Rope: 'A rope measures 128 bits of hemp.',
    Cart: 'A cart carries wood.',
    Barn: 'Hay is kept.',
  })
  expect(answer(search, 'how long is the rope')).toBe('Rope')
})

test('notes in English need not speak of what is counted in Korean', () => {
  const search = searchOver({
    'Harbour experiment': 'The harbour experiment was run in 1971 with 24 students.',
    Wells: 'A well is dug in autumn.',
    Carts: 'A cart carries wood.',
  })
  expect(answer(search, '항구 실험 참가자 수')).toBe('Harbour experiment')
})

test('of a long text what says most is read, wherever it stands', () => {
  const birds = [...'가나다라마바사아자차카타파하'].flatMap((one) => [`${one}리새`, `${one}루새`, `${one}미새`])
  const many = birds.join(' ')
  const search = searchOver({ 둥지: `${many} 모두 난다.`, 숲: `${many} 모두 잔다.`, 비둘기: '비둘기는 걷는다.' })
  const found = search.find(`${many} 비둘기`, { cut: false }).results.map(({ section }) => section.title)
  expect(found).toContain('비둘기')
})

test('what is typed on for long is not read as typed on the other layout', () => {
  const search = searchOver({ 승격: '승격은 그믐에 한다.', 우물: '물이 맑다.' })
  const words = [...'가나다라마바사아자차카타'].map((one) => `${one}루새`)
  expect(search.find(`${words.slice(1).join(' ')} tmdrur`).searchedFor).toContain('승격')
  expect(search.find(`${words.join(' ')} tmdrur`).searchedFor).toBeUndefined()
})

test.each(['저녁 뭐 먹지', '노래 추천해줘'])(
  'talk of which the notes have but one word is not answered, whatever that says there: %s',
  (query) => {
    const search = searchOver({
      저울: '저울의 결과는 장부에 적는다.',
      장터: '저녁에는 장터를 닫는다.',
      길: '큰길을 추천한다.',
      우물: '물이 맑다.',
    })
    expect(search.find(query).results).toEqual([])
    expect(answer(search, '저울 결과 알려줘')).toBe('저울')
  },
)

test('a verb of every day is no loanword that sounds like it, and no slip of another verb', () => {
  const english = searchOver({
    Court: 'A juror sits on a bench.',
    Carts: 'Reduce the load of a cart before a hill.',
    Wells: 'Water is clear.',
  })
  expect(english.find('짐 줄이는 방법', { cut: false }).results.map(({ section }) => section.title)).toEqual(['Carts'])
  const korean = searchOver({
    길: '수레를 빠르게 몬다. 빠르게 가면 좋다.',
    창고: '낡은 수레는 마당에서 폐기한다.',
    우물: '물이 맑다.',
  })
  expect(answer(korean, '수레 버리기')).toBe('창고')
})

test('a short word is found in the other number', () => {
  const search = searchOver({
    Beans: 'Beans grow on poles.',
    Peas: 'A pod holds peas.',
    Wells: 'Water is clear.',
    Bells: 'The pods of a bell.',
  })
  const found = search.find('pods').results.map(({ section }) => section.title)
  expect(found).toEqual(['Bells', 'Peas'])
})

test('a table that has something of everything says less than a sentence that says it', () => {
  const birds = [...'가나다라마바사아자차카타파하거너더러머버'].flatMap((one) => [`${one}리새`, `${one}루새`])
  const rows = birds.map((bird, at) => `| ${bird} | ${at}월에 둥지를 튼다 |`)
  const notes = notebookOf(
    ...['# 장', '', '## 모두', '', '| 새 | 때 |', '|---|---|', ...rows.slice(0, 20)],
    ...['| 두루미 | 논 |', '| 검은 두루미 | 논 |', '| 재두루미, 두루미 | 논 |', ...rows.slice(20)],
    ...['| 물총새 | 겨울 강 |', '| 겨울 참새 | 겨울 |', '| 제비 | 겨울에는 없다 |', ''],
    ...['## 철새', '', '- 두루미가 오는 철은 해마다 다르지만 겨울이 되면 대개 온다.', ''],
    ...['## 우물', '', '- 물이 맑다.'],
  )
  expect(answer(buildSearch(notes), '두루미 겨울')).toBe('철새')
})

test('what is described needs less of its words than a name, unless one of them is nowhere', () => {
  const search = searchOver({
    장터: '소금 장수의 수레가 온다.',
    우물: '물이 맑다. 낡은 두레박이 있다.',
    길: '다리를 놓고 고개를 닦는다.',
    베틀: '실을 지고 넘는 고개는 건너는 데 하루가 든다. 실은 색이 있다.',
  })
  expect(answer(search, '낡은 다리를 건너는 소금 수레')).toBe('장터')
  expect(answer(search, '낡은 나루터를 건너는 소금 수레')).toBeUndefined()
})

test('a count that something is done to is no question of how many', () => {
  const search = searchOver({
    '수레 수 늘리기': '장터 사람에게 빌려 온다.',
    우물: '물이 맑다.',
    창고: '창고에 열쇠 3개가 있다.',
  })
  expect(answer(search, '수레 개수를 늘리는 방법')).toBe('수레 수 늘리기')
  expect(answer(search, '창고 열쇠 개수를 알려줘')).toBe('창고')
})
