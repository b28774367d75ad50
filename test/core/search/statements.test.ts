import { expect, test } from 'vitest'
import { PIPELINE, without } from '../../../src/core/search/pipeline.ts'
import { askedKind, isOfKind } from '../../../src/core/search/read/asked-kind.ts'
import { saysMany } from '../../../src/core/search/read/asked-number.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import type { BuiltSearch } from '../../../src/core/search/types.ts'
import { notebookOf } from '../../notebook.ts'

/** Notes of no field at all: which statement of a section answers is told by how it is written. */
const notes = notebookOf(
  ...['# 장', '', '### Kestrel', '', '- 임시 방문자 출입증을 나누어 주는 곳이다.', '- 색은 셋 가운데 하나다.'],
  ...[
    '- 유효 기간은 15분에서 12시간까지 정한다.',
    '',
    '### Heron',
    '',
    '- each nest can have four feathers',
    '- feathers are grey',
  ],
  ...[
    '',
    '### Finch 먹이',
    '',
    '- 먹이통은 물가에 둔다.',
    '- 하지만 씨앗은 그늘에 둔다.',
    '- 씨앗은 볕에 말려서 창고에 둔다.',
  ],
  ...['', '### 물음', '', '- 등대 관리자는 어떤 순서로 불을 켜나요?', '- 등대가 나오게 된 배경을 설명해 주세요.'],
  ...['', '### 항구', '', '- 배는 등대를 보고 들어온다.', '- 부표는 붉다.'],
  ...[
    '',
    '### 문답',
    '',
    '- 안개가 짙은 날 배를 대려고 합니다. 이때 어떤 신호를 골라 쓸지 안개와 연관지어 말해주세요.',
  ],
  ...[
    '  - 나팔 소리가 알맞다.',
    '',
    '### 배 위에서',
    '',
    '- 그물을 던진다.',
    '',
    '### 바. 제비의 성장',
    '',
    '- 알에서 나와 털이 난다.',
    '- 까마귀와 제비는 다툰다.',
  ],
  ...['', '### 노트 모음', '', '- 그물: 물고기를 잡는 데 쓰는 것'],
  ...[
    '',
    '### 밧줄',
    '',
    '- 매듭을 짓는다.',
    '',
    '### 연장',
    '',
    '- 밧줄 매듭은 왜 짓나? 풀리지 않게 한다.',
    '- 갈고리는 저렴하지만 무디다.',
    '- 갈고리는 벽에 건다.',
  ],
)
const search = buildSearch(notes)

const first = (query: string, on: BuiltSearch = search) => on.find(query, { cut: false }).results[0]
const shown = (query: string) => first(query)?.statement?.text

test.each([
  ['임시 방문자 출입증은 얼마나 유효해?', '유효 기간은 15분에서 12시간까지 정한다.'],
  ['임시 방문자 출입증 유효 시간', '유효 기간은 15분에서 12시간까지 정한다.'],
])('%s: the number of what the section opens with answers', (query, expected) => {
  expect(shown(query)).toBe(expected)
})

test('what goes on from the statement before comes after what stands by itself, nested or not', () => {
  expect(shown('Finch 씨앗')).toBe('씨앗은 볕에 말려서 창고에 둔다.')
  const therefore = buildSearch(
    notebookOf(
      '# 장',
      '',
      '## Finch 먹이',
      '',
      '- 먹이통은 물가에 둔다.',
      '- 따라서 씨앗은 그늘에 둔다.',
      '- 씨앗은 볕에 말려서 창고에 둔다.',
    ),
  )
  expect(first('Finch 씨앗', therefore)?.statement?.text).toBe('씨앗은 볕에 말려서 창고에 둔다.')
})

test('what is asked of the reader is no answer; what stands under it is', () => {
  expect(first('등대')?.section.title).toBe('항구')
  expect(shown('안개 짙은 날 배를 대는 신호')).toBe('나팔 소리가 알맞다.')
})

test('a heading that holds the name is opened at its first statement, not at a passing mention', () => {
  expect(shown('제비')).toBe('알에서 나와 털이 난다.')
})

test('a statement that has the name for its title comes before what only uses the word; without the signal it does not', () => {
  expect(first('그물이란')?.section.title).toBe('노트 모음')
  const untitled = buildSearch(notes, without(PIPELINE, 'titled'))
  expect(first('그물', untitled)?.section.title).toBe('배 위에서')
  expect(first('그물')?.section.title).toBe('노트 모음')
})

const DEFINED = buildSearch(
  notebookOf(
    ...['# 장', '', '## 돛의 쓰임', '', '- 배마다 다르다.', '- 바람이 불면 돛을 올린다.', '- 돛은 값이 비싸다.', ''],
    ...['## 배는 무엇으로 가는가?', '', '- **돛**: 바람을 받아 배를 미는 천', '- **키**: 방향을 정하는 판', ''],
    ...[
      '## 나루',
      '',
      '- **뱃길**: 서쪽·남쪽',
      '- 뱃길이 넓다.',
      '',
      '## 뱃길의 깊이',
      '',
      '- 물이 빠지면 얕아진다.',
      '',
    ],
    ...[
      '## 나루',
      '',
      '- **갈퀴**: 쇠·나무·대',
      '- 갈퀴와 삽',
      '',
      '## 뱃전',
      '',
      '- **갈퀴**: 배를 끌어당기는 연장',
      '',
    ],
    ...['## 부두', '', '- **밧줄걸이**: 배를 매는 기둥', '- **바다 안개**가 끼면 부두를 닫는다.', '- 밧줄이 많다.', ''],
    ...['## 곳간', '', '- **밧줄**: 삼을 꼬아 만든 줄', '', '## 안개', '', '- 바다안개: 바다에서 밀려오는 안개', ''],
  ),
)

test.each([
  ['돛', '바람을 받아 배를 미는 천'],
  ['돛이란?', '바람을 받아 배를 미는 천'],
  ['갈퀴', '배를 끌어당기는 연장'],
  ['밧줄', '삼을 꼬아 만든 줄'],
  ['바다 안개란', '바다에서 밀려오는 안개'],
])(
  '%s is answered by what tells what that is, wherever it stands; a list beside the name or a longer name is no such',
  (query, said) => {
    expect(DEFINED.find(query).results[0]?.statement?.text).toContain(said)
  },
)

test('what many sections begin their lines with is defined by none of them', () => {
  const cited = buildSearch(
    notebookOf(
      ...['# Birds', '', '## Jane Heron', '', '- She was born by the sea. Heron wrote of herons, Heron drew them.', ''],
      ...[
        '## Nests',
        '',
        '- Heron: a nest is made of sticks.',
        '',
        '## Eggs',
        '',
        '- Heron (1975) said that eggs are blue.',
        '',
      ],
      ...['## Flight', '', '- Heron: the flight is slow.', '', '## Song', '', '- It is loud.'],
    ),
  )
  expect(cited.find('Heron').results[0]?.section.title).toBe('Jane Heron')
})

test('a number in letters says how many, and what is cheap is a reason', () => {
  expect(saysMany('each nest can have four feathers', { kind: 'number' })).toBe(true)
  expect(saysMany('each nest is grey', { kind: 'number' })).toBe(false)
  const why = askedKind('갈고리를 왜 고르나?')
  const section = notes.sections.find(({ title }) => title === '연장')
  if (!why || !section) throw new Error('no reason is asked for')
  const reasons = section.statements.filter(({ index }) => isOfKind(why, section, index))
  expect(reasons.map(({ text }) => text)).toContain('갈고리는 저렴하지만 무디다.')
  expect(reasons.map(({ text }) => text)).not.toContain('갈고리는 벽에 건다.')
})

test('a line in bold is the title of what follows it, and no answer itself', () => {
  const bold = buildSearch(
    notebookOf(
      ...['# 장', '', '## 재는 법', '', '**정밀도(precision)**', '', '맞다고 한 것 가운데 맞는 것이다.', ''],
      ...['**재현율(recall)**', '', '맞는 것 가운데 맞다고 한 것이다.', '', '놓치면 낮아진다.'],
    ),
  )
  expect(bold.find('재현율').results[0]?.statement?.text).toBe('맞는 것 가운데 맞다고 한 것이다.')
})

test('of a heading of several things what begins with the whole name is shown, not what begins with a part of it', () => {
  const several = buildSearch(
    notebookOf(
      ...['# 장', '', '## 고무 망치와 고무 도장', '', '고무 망치를 쓰려면 먼저 고무 도장을 본다.', ''],
      ...['고무 도장은 이름을 찍는 것이다.', '', '고무 망치는 살살 치는 것이다.'],
    ),
  )
  expect(several.find('고무 도장').results[0]?.statement?.text).toBe('고무 도장은 이름을 찍는 것이다.')
})

test('a name in a heading that opens with something else is told where it is defined', () => {
  const defined = buildSearch(
    notebookOf(
      ...['# 장', '', '## 부두에서 지키는 것 (밧줄걸이)', '', '배를 대는 곳에는 순서가 있다.', ''],
      ...['배를 묶는 쇠기둥을 밧줄걸이라고 한다.', '', '밧줄걸이에 앉지 않는다.'],
    ),
  )
  expect(defined.find('밧줄걸이가 뭐예요').results[0]?.statement?.text).toBe('배를 묶는 쇠기둥을 밧줄걸이라고 한다.')
})

test('what only leads elsewhere is not shown where something is said', () => {
  const leads = buildSearch(
    notebookOf(
      ...['# 장', '', '## 나팔', '', '- 악보의 개념을 모른다면 악보를 보고 오자.', '- 숨을 불어 소리를 낸다.', ''],
      ...['## 북과 채', '', '- See also 북과 채의 그림', '- 북은 채로 친다.'],
    ),
  )
  expect(first('나팔', leads)?.statement?.text).toBe('숨을 불어 소리를 낸다.')
  expect(first('북 치는 채', leads)?.statement?.text).toBe('북은 채로 친다.')
})

test('an advantage is told by what is fast, a drawback by what is lost', () => {
  const both = buildSearch(
    notebookOf(
      ...['# 장', '', '## 수레', '', '- 바퀴가 두 개 달린 것이다.', '- 짐을 쉽게 옮긴다.', '- 진창에서는 느리다.'],
    ),
  )
  expect(first('수레 장점', both)?.statement?.text).toBe('짐을 쉽게 옮긴다.')
  expect(first('수레 단점', both)?.statement?.text).toBe('진창에서는 느리다.')
})

test('questions of the notes that nothing answers are no answer, whatever they end in', () => {
  const asked = buildSearch(
    notebookOf(
      ...['# 장', '', '## 물음', '', 'Q. 돛이란?', '', 'Q. 돛과 노 비교해서 설명', '', '## 노', '', '- 노를 젓는다.'],
    ),
  )
  expect(asked.find('돛이란?').results).toEqual([])
  expect(asked.find('돛과 노 비교').results).toEqual([])
  expect(asked.find('돛이란?', { cut: false }).results.length).toBeGreaterThan(0)
})

test('a line in bold over paragraphs is no list of what is asked for', () => {
  const list = askedKind('수레의 종류')
  const [section] = notebookOf(
    '# 장',
    '',
    '## 수레',
    '',
    '**수레의 종류**',
    '',
    '손으로 민다.',
    '',
    '소가 끈다.',
  ).sections
  if (!list || !section) throw new Error('no list is asked for')
  expect(isOfKind(list, section, 0)).toBe(false)
  const [listed] = notebookOf('# 장', '', '## 수레', '', '**수레의 종류**', '', '- 손수레', '- 달구지').sections
  expect(listed && isOfKind(list, listed, 0)).toBe(true)
})

/** A section whose first statement says what the thing is, and what is asked of it stands further below. */
const CART = [
  ...['# 장', '', '## 수레', '', '바퀴가 달려 짐을 싣는 것이다.', '', '- 소가 끈다.', '- 사람이 민다.', ''],
  ...['수레를 쓰면 얻는 이점들은 다음과 같다.', '', '- 허리가 곧다.', '- 길이 넓다.', ''],
  ...['수레는 비탈에서 구르기도 한다. 대응방안은 아래와 같다.', '', '- 굄돌을 놓는다.', '- 끈을 당긴다.', ''],
  ...['**수레가 나가는 경우**', '', '- 장날', '- 이삿날', ''],
  ...['- **손수레**: 손으로 미는 것', '- **소달구지**: 소가 끄는 것', '- **외바퀴 수레**: 바퀴가 하나인 것'],
]

test.each([
  ['수레 장점', '허리가 곧다.'],
  ['수레가 구르는 걸 막으려면?', '굄돌을 놓는다.'],
  ['수레는 어떤 조건에서 나가?', '장날'],
])('%s: what is asked is shown from the list that is announced for it', (query, expected) => {
  expect(first(query, buildSearch(notebookOf(...CART)))?.statement?.text).toBe(expected)
})

test('a list that is announced in another part of a long section is not shown for what another statement names', () => {
  const answers = buildSearch(
    notebookOf(
      ...['# 장', '', '## 문답', '', '- 등대를 왜 세우나요?', '  - 배가 보고 온다.'],
      ...['- 부표를 왜 띄우나요?', '  - 물길을 가른다.', '- 나팔은 안개 속에서 배를 부르려고 둔다.'],
    ),
  )
  expect(first('부표는 왜 띄워?', answers)?.statement?.text).toBe('물길을 가른다.')
  expect(first('나팔은 왜 두나요?', answers)?.statement?.text).toBe('나팔은 안개 속에서 배를 부르려고 둔다.')
})

test('what is announced may be a table', () => {
  const table = buildSearch(
    notebookOf(
      ...['# 장', '', '## 수레를 말해 주세요', '', '수레는 짐을 싣는 것이다.', '', '수레의 장단점은 다음과 같다.', ''],
      ...['| 좋은 점 | 나쁜 점 |', '|---|---|', '| 편하다 | 무겁다 |'],
    ),
  )
  expect(first('수레 장점', table)?.statement?.text).toContain('편하다')
})

test('kinds of a thing are those that are listed by their names', () => {
  const kinds = buildSearch(
    notebookOf(
      ...['# 장', '', '## 수레', '', '수레는 짐을 싣고, 끌고, 미는 것이다.', ''],
      ...['- **손 수레**: 손으로 미는 것', '- **소 수레**: 소가 끄는 것'],
    ),
  )
  expect(first('수레 종류', kinds)?.statement?.text).toBe('손 수레: 손으로 미는 것')
})

test('what is better or worse than the thing that is asked about is another', () => {
  const compared = buildSearch(
    notebookOf(
      ...['# 장', '', '## 수레와 지게', '', '- 수레는 지게 방식에 비해 느리다는 단점이 있다.'],
      ...['- 지게는 무거워서 어깨가 아픈 단점이 있다.', '- A cart is slower than a sledge, a drawback in snow.'],
      ...['- A sledge is slow on stones, its drawback in summer.'],
    ),
  )
  expect(first('지게 단점', compared)?.statement?.text).toBe('지게는 무거워서 어깨가 아픈 단점이 있다.')
  expect(first('sledge drawbacks', compared)?.statement?.text).toBe(
    'A sledge is slow on stones, its drawback in summer.',
  )
})

test('what stands first under the title that is the name is shown, not what says the name again', () => {
  const titles = buildSearch(
    notebookOf(
      ...[
        '# 장',
        '',
        '## 배의 도구',
        '',
        '**나침반**',
        '',
        '- 북쪽을 가리키는 것이다.',
        '- 나침반을 보고 배를 돌린다.',
      ],
    ),
  )
  expect(first('나침반이 뭐야', titles)?.statement?.text).toBe('북쪽을 가리키는 것이다.')
})

test('a name that begins with a word made by 적 is a name', () => {
  const sides = buildSearch(
    notebookOf(
      ...['# 장', '', '## 가까움을 말해 주세요', '', '흔히 시간적 가까움, 공간적 가까움으로 나뉜다.', ''],
      ...['시간적 가까움: 방금 본 것을 또 본다.'],
    ),
  )
  expect(first('시간적 가까움', sides)?.statement?.text).toBe('시간적 가까움: 방금 본 것을 또 본다.')
})
