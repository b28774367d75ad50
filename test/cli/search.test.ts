import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Cli, type CliCommand, UsageError } from '../../src/cli/command.ts'
import { search } from '../../src/cli/search.ts'
import { searchEval } from '../../src/cli/search-eval.ts'
import { textOf } from '../../src/text/text.ts'
import { shippedLibrary } from '../shipped-library.ts'

async function run(
  command: CliCommand,
  positionals: readonly string[],
  values: Record<string, string | boolean> = {},
  lines: readonly string[] = [],
  json = true,
) {
  const out: string[] = []
  const cli = {
    content: 'content',
    json,
    text: textOf('ko'),
    noteUrl: () => undefined,
    library: () => shippedLibrary,
    out: (line: string) => void out.push(line),
    err: () => {},
    async *lines() {
      yield* lines
    },
  } as unknown as Cli
  const exit = await command.run(cli, positionals, { limit: '10', ...values })
  return { exit, out }
}

test('search --json is one object of exactly these keys', async () => {
  const { exit, out } = await run(search, ['감사', '로그'])
  const [answer] = out.map((line) => JSON.parse(line))
  expect([exit, out.length]).toEqual([0, 1])
  expect(Object.keys(answer)).toEqual(['query', 'results', 'suggestions'])
  expect(answer.query).toBe('감사 로그')
  expect(Object.keys(answer.results[0])).toEqual(['section', 'file', 'line', 'score', 'errata'])
  expect(answer.results[0]).toMatchObject({
    section: 'Databases > Aurora > Logs',
    file: 'notes/databases/Databases.md',
    line: 386,
  })
})

test('without --json, too, it says that something is not in the notes', async () => {
  const said = async (query: string) => (await run(search, [query], {}, [], false)).out[0]
  expect(await said('dkwn')).toBe('「dkwn」은 노트에 없어요.')
  expect(await said('ㅏㅑㅠ뭄')).toBe('→ kibana')
})

test('--stdin answers a query a line, in order, empty ones too', async () => {
  const asked = ['Kibana', '', '하둡 설치', 'ㅏㅑㅠ뭄']
  const { out } = await run(search, [], { stdin: true, limit: '2' }, asked)
  const answers = out.map((line) => JSON.parse(line))
  expect(answers.map((one) => one.query)).toEqual(asked)
  expect(answers.map((one) => one.results.length)).toEqual([2, 0, 0, 2])
})

test('--no-cut is the ranking alone', async () => {
  const cut = JSON.parse((await run(search, ['하둡 클러스터 설치'])).out[0] ?? '')
  const ranked = JSON.parse((await run(search, ['하둡 클러스터 설치'], { 'no-cut': true })).out[0] ?? '')
  expect([cut.results.length, cut.suggestions.length > 0]).toEqual([0, true])
  expect([ranked.results.length > 0, ranked.suggestions]).toEqual([true, []])
})

test.each([
  [search, [], {}],
  [search, ['a'], { stdin: true }],
  [search, ['a'], { limit: 'many' }],
  [searchEval, [], {}],
  [searchEval, ['no-such-file.json'], {}],
] as const)('called wrongly it says how', async (command, positionals, values) => {
  await expect(run(command, positionals, values)).rejects.toThrow(UsageError)
})

const PUBLIC = fileURLToPath(new URL('../core/search/queries/public.json', import.meta.url))
const TO_THE_LINE = fileURLToPath(new URL('../core/search/queries/questions-tune.json', import.meta.url))

test('search-eval prints the figures overall, by kind, and what was missed', async () => {
  const { exit, out } = await run(searchEval, [PUBLIC], { kinds: true, misses: true }, [], false)
  expect(exit).toBe(0)
  expect(out[0]).toMatch(/^kind +S@1 +S@3 +nDCG@5 +empty +S@3 cut +false +line +queries$/)
  expect(out[1]).toMatch(/^all( +\d+\.\d){6} +- +72$/)
  expect(out.find((line) => line.startsWith('negative'))).toMatch(/^negative( +-){5} +\d+\.\d +- +8$/)
})

test('search-eval --json is an object a line: figures, then misses', async () => {
  const { out } = await run(searchEval, [TO_THE_LINE], { misses: true })
  const [all, ...misses] = out.map((line) => JSON.parse(line))
  expect(Object.keys(all)).toEqual(['kind', 'S@1', 'S@3', 'nDCG@5', 'empty', 'S@3 cut', 'false', 'line', 'queries'])
  expect([all.line > 0, all.line < 1, misses.length > 0]).toEqual([true, true, true])
  for (const miss of misses) expect(Object.keys(miss)).toEqual(['miss', 'kind', 'query', 'held', 'found'])
})
