import { describe, expect, it } from 'vitest'
import { entriesOf, matchingEntries, typedEntry } from '../../../src/playground/page/composer/entries.ts'
import {
  checkFilled,
  matchingChoices,
  optionValues,
  partialValues,
} from '../../../src/playground/page/composer/filled.ts'
import type { PageCommand, PageOption } from '../../../src/playground/page-protocol/command.ts'

function option(type: PageOption['type'], name: string, label: string, more: Partial<PageOption> = {}): PageOption {
  return { type, name, label, description: '', required: false, autocomplete: false, choices: [], options: [], ...more }
}

function command(name: string, label: string, options: readonly PageOption[] = []): PageCommand {
  return { id: '1', name, label, description: label, options, places: ['server'] }
}

const count = option(4, 'count', '개수', { min_value: 1, max_value: 10 })
const entries = entriesOf([
  command('search', '검색', [option(3, 'query', '검색어', { required: true, autocomplete: true })]),
  command('quiz', '퀴즈', [option(1, 'today', '오늘'), option(1, 'practice', '연습', { options: [count] })]),
  command('help', '도움말'),
])
const labels = (typed: string) => matchingEntries(entries, typed).map(({ label }) => label)

describe('commands are found while one types', () => {
  it.each([
    ['', ['검색', '퀴즈 오늘', '퀴즈 연습', '도움말']],
    ['ㄱ', ['검색']],
    ['거', ['검색']],
    ['검', ['검색']],
    ['sea', ['검색']],
    ['퀴즈 ㅇ', ['퀴즈 오늘', '퀴즈 연습']],
    ['PRACT', ['퀴즈 연습']],
    ['오늘', ['퀴즈 오늘']],
    ['없는것', []],
  ])('%s', (typed, expected) => {
    expect(labels(typed)).toEqual(expected)
  })

  it.each([
    ['검색 오로라 복제', '검색', '오로라 복제'],
    ['search aurora', '검색', 'aurora'],
    ['Quiz Today ', '퀴즈 오늘', ''],
    ['검색', undefined, undefined],
    ['검색어 x', undefined, undefined],
  ])('a whole name with a space behind it is chosen: %s', (typed, label, rest) => {
    const found = typedEntry(entries, typed)
    expect([found?.entry.label, found?.rest]).toEqual([label, rest])
  })
})

describe('an option is checked before it is sent', () => {
  it.each([
    [option(3, 'a', 'a', { required: true }), '', false],
    [option(3, 'a', 'a'), '', true],
    [option(3, 'a', 'a', { max_length: 2 }), '🔥🔥', true],
    [option(3, 'a', 'a', { max_length: 2 }), '가나다', false],
    [option(3, 'a', 'a', { choices: [{ name: '쉬움', value: 'easy' }] }), '쉬움', false],
    [count, '10', true],
    [count, '11', false],
    [count, '1.5', false],
    [count, '셋', false],
    [option(10, 'a', 'a'), '1.5', true],
    [option(7, 'a', 'a'), '이야기', false],
  ] as const)('%o with "%s" is fine: %s', (of, text, fine) => {
    expect(checkFilled({ option: of, text }).ok).toBe(fine)
  })

  it('a suggestion counts with its value, a boolean as one', () => {
    const yes = { option: option(5, 'a', 'a'), text: '참', picked: { name: '참', value: 'true' } }
    expect(checkFilled(yes)).toEqual({ ok: true, value: true })
    const channel = { option: option(7, 'a', 'a'), text: '#이야기', picked: { name: '#이야기', value: '12' } }
    expect(checkFilled(channel)).toEqual({ ok: true, value: '12' })
  })
})

describe('what the bot is sent', () => {
  const [, , practice] = entries
  if (!practice) throw new Error('no entry')

  it('stands inside its subcommand', () => {
    expect(optionValues(practice, [{ option: count, text: '3' }])).toEqual([
      { name: 'practice', options: [{ name: 'count', value: 3 }] },
    ])
    expect(optionValues(practice, [{ option: count, text: '' }])).toEqual([{ name: 'practice', options: [] }])
  })

  it('is the text as it stands for the option being typed', () => {
    const typed = { option: count, text: '없' }
    expect(partialValues(practice, [typed], typed)).toEqual([
      { name: 'practice', options: [{ name: 'count', value: '없' }] },
    ])
  })
})

it('local choices that begin with the typed text come first', () => {
  const choices = ['#이야기', '#오늘의-문제', '#옛-이야기'].map((name) => ({ name, value: name }))
  expect(matchingChoices(choices, '이야').map(({ name }) => name)).toEqual(['#이야기', '#옛-이야기'])
})
