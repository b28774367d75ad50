import { describe, expect, test } from 'vitest'
import { asDefinition } from '../../../src/core/search/read/as-definition.ts'
import { buildSearch } from '../../../src/core/search/search.ts'
import { notebookOf } from '../../notebook.ts'

const searchOf = (...lines: readonly string[]) =>
  buildSearch(notebookOf('# Notes', ...lines.flatMap((line) => ['', line])))
const titles = (search: ReturnType<typeof searchOf>, typed: string) =>
  search.find(typed).results.map(({ section }) => section.title)

describe('whoever wants a thing explained asks what it is', () => {
  test.each([
    ['물레 설명해줘', '물레 뭐야?'],
    ['물레에 대해 좀 설명해 주세요!', '물레 뭐야?'],
    ['물레 설명 부탁해요', '물레 뭐야?'],
    ['물레 설명 좀', '물레 뭐야?'],
    ['explain wheels', 'what is wheels?'],
    ['please explain to me wheels', 'what is wheels?'],
    ['explain wheels to me.', 'what is wheels?'],
  ])('%s', (typed, asked) => {
    expect(asDefinition(typed, () => false)).toBe(asked)
  })

  test.each(['물레 설명 해상도', '물레 설명 주석', '물레 소개 주소', '물레 설명 해시', '물레 설명 라벨'])(
    'what only begins as an ending does is asked for: %s',
    (typed) => {
      expect(asDefinition(typed, () => false)).toBe(typed)
    },
  )

  test('what a section is called is no order', () => {
    const search = searchOf('### DESCRIBE RAFT', '- It lists planks.', '### RAFT', '- Planks on a river.')
    expect(titles(search, 'describe raft')[0]).toBe('DESCRIBE RAFT')
    expect(titles(search, 'describe a raft')[0]).toBe('RAFT')
  })
})

test('in a long text too a number is asked for', () => {
  const search = searchOf(
    ...['### Kestrel token', '- The token of the kestrel is issued by the northern server when a member logs in.'],
    ...['- It expires after 15 minutes.', '- The kestrel gateway checks the token and the member list.'],
  )
  const typed =
    'After a member logs in at the northern server and the kestrel gateway checks the issued token list, how many minutes until expires'
  expect(search.find(typed).results[0]?.statement?.text).toBe('It expires after 15 minutes.')
})
