import { expect, test } from 'vitest'
import { dataAsJson, dataAsMarkdown } from '../../commands/me/data-file.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'

const about = { memberId: '7', at: '2026-11-23T00:00:00.000Z' }
const answers = Array.from({ length: 1_000 }, (_, at) => ({ id: `a${at}`, chosen: '["A|B"]', note: null, points: at }))

test('what is kept of a member is whole in both files', () => {
  const own = { answers, notes: [] } as Parameters<typeof dataAsJson>[0]
  const json = JSON.parse(String(finish(dataAsJson(own, about))))
  expect(json).toEqual({ program: 'Saegim', memberId: '7', exportedAt: about.at, tables: own })
  const lines = String(finish(dataAsMarkdown(own, about, textOf('ko')))).split('\n')
  expect(lines).toContain('| id | chosen | note | points |')
  expect(lines).toContain('| a999 | ["A\\|B"] |  | 999 |')
  expect(lines.filter((line) => line.startsWith('| a'))).toHaveLength(1_000)
})

test.each([
  ['JSON', dataAsJson],
  ['Markdown', dataAsMarkdown],
])('years of rows are written as %s a few at a time', (_, write) => {
  let looked = 0
  const look = (one: object, name: string | symbol) => {
    looked++
    return Reflect.get(one, name)
  }
  const watched = answers.map((row) => new Proxy<(typeof answers)[number]>(row, { get: look }))
  let most = 0
  for (let steps = write({ answers: watched }, about, textOf('ko')), over = false; !over; looked = 0) {
    over = steps.next().done === true
    most = Math.max(most, looked)
  }
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(2_000)
})

test('a few rows that are long each take turns as well', () => {
  const suggestions = Array.from({ length: 200 }, () => ({ fields: '말'.repeat(4_000) }))
  for (const write of [dataAsJson, dataAsMarkdown]) {
    let turns = 0
    for (const steps = write({ suggestions }, about, textOf('ko')); steps.next().done !== true; ) turns++
    expect(turns).toBeGreaterThan(50)
  }
})
