import { expect, test } from 'vitest'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import { PIPELINE, without } from '../../../src/core/search/pipeline.ts'
import { buildSearch } from '../../../src/core/search/search.ts'

const { notebook } = buildNotebook([
  {
    file: 'notes/1 - 나루.md',
    text: [
      ...['# 나루', '', '### 교착상태', '', '- 두 배가 서로 비키기를 기다린다.', ''],
      ...['### 대기시간', '', '- 물때를 본다.', ''],
      ...['### Cart', '', '- 짐을 싣는다.', '', '### Sledge', '', '- 눈 위로 끈다.', ''],
      ...['### Cart and Sledge', '', '- 둘 다 빌려준다.', '', '### Cart vs Sledge', '', '- 바퀴가 있고 없고다.', ''],
      ...['### 등대', '', '- 등불: 높이=3600; 판=1, 최대=12', '- 등대에는 창문이 여럿 있다.'],
    ].join('\n'),
  },
])
const search = buildSearch(notebook)
const first = (query: string, by = search) => by.find(query).results[0]?.section.title

test('a loanword that is heard is also called what the dictionary calls it', () => {
  expect(first('데드락')).toBe('교착상태')
  expect(first('데드락', buildSearch(notebook, without(PIPELINE, 'heard-translations')))).toBeUndefined()
})

test('two Korean words of the dictionary are found where the notes write them as one', () => {
  expect(first('latency')).toBe('대기시간')
})

test('what compares two things comes before what only names both', () => {
  expect(first('cart sledge 차이')).toBe('Cart vs Sledge')
  expect(first('compare sledge with cart')).toBe('Cart vs Sledge')
})

test('a number without a unit does not count what stands elsewhere', () => {
  expect(search.find('등대 창문 최대 개수').results.map(({ statement }) => statement?.text)).not.toContain(
    '등불: 높이=3600; 판=1, 최대=12',
  )
})
