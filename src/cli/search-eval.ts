import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readGlossary } from '../content/glossary.ts'
import { MECHANISMS, type Mechanism } from '../core/search/mechanisms.ts'
import { type GradedQuery, type Metrics, measure } from '../core/search/metrics.ts'
import { buildSearch } from '../core/search/search.ts'
import type { Search } from '../core/search/types.ts'
import { type Cli, type CliCommand, UsageError } from './command.ts'

const shape = z.array(
  z.object({
    id: z.string(),
    query: z.string(),
    category: z.string(),
    relevant: z.array(z.object({ section: z.string(), grade: z.number() })),
  }),
)

const LIMIT = 10
const COLUMNS = ['S@1', 'S@3', 'nDCG@5', 'empty', 'S@3 cut', 'false', 'queries'] as const

export const searchEval: CliCommand = {
  name: 'search-eval',
  summary: 'measures the search with graded queries',
  usage: 'FILE [--kinds] [--ablate] [--misses]',
  details: [
    'FILE           JSON: [{id, query, category, relevant: [{section, grade}]}]; nothing relevant: not in the notes',
    '--kinds        by kind of query, too',
    '--ablate       the cost of turning each mechanism off, in points of S@1 and S@3',
    '--misses       the queries that are not right at once, with what was found',
    '',
    'S@1, S@3, nDCG@5 and empty are of the ranking alone; "S@3 cut" and "false" (unanswerable, yet answered) as shipped.',
    '',
  ],
  options: {
    kinds: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
  run(cli, positionals, values) {
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new UsageError('takes one FILE')
    const queries = readQueries(path)
    const { search } = cli.library()
    row(cli, 'kind', COLUMNS)
    row(cli, 'all', figures(queries, search))
    if (values.kinds === true) {
      for (const kind of new Set(queries.map((one) => one.category))) {
        row(
          cli,
          kind,
          figures(
            queries.filter((one) => one.category === kind),
            search,
          ),
        )
      }
    }
    if (values.misses === true) misses(cli, queries, search)
    if (values.ablate === true) ablate(cli, queries)
    return 0
  },
}

function readQueries(path: string): GradedQuery[] {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`cannot read "${path}"`)
  }
  const parsed = shape.safeParse(parseJson(source))
  if (!parsed.success)
    throw new UsageError(`"${path}" has not the form of graded queries: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function ranked(queries: readonly GradedQuery[], search: Search, cut: boolean): string[][] {
  return queries.map(({ query }) => search.find(query, { limit: LIMIT, cut }).results.map((hit) => hit.section.id))
}

function figures(queries: readonly GradedQuery[], search: Search): string[] {
  const alone = measure(queries, ranked(queries, search, false))
  const shipped = measure(queries, ranked(queries, search, true))
  const answers = alone.answerable > 0
  const of = (share: number, told: boolean) => (told ? (100 * share).toFixed(1) : '-')
  return [
    of(alone.successAt1, answers),
    of(alone.successAt3, answers),
    of(alone.ndcgAt5, answers),
    of(alone.empty, answers),
    of(shipped.successAt3, answers),
    of(shipped.falseAnswers, shipped.unanswerable > 0),
    String(queries.length),
  ]
}

function misses(cli: Cli, queries: readonly GradedQuery[], search: Search): void {
  for (const query of queries) {
    const one = [query]
    const alone = ranked(one, search, false)
    const shipped = ranked(one, search, true)
    const right = query.relevant.length === 0 ? shipped[0]?.length === 0 : measure(one, alone).successAt1 === 1
    const cut = query.relevant.length > 0 && shipped[0]?.length === 0
    if (right && !cut) continue
    cli.out(`${cut ? 'CUT ' : ''}${query.category}: ${query.query} → ${alone[0]?.slice(0, 3).join(' | ')}`)
  }
}

function ablate(cli: Cli, queries: readonly GradedQuery[]): void {
  const { notebook } = cli.library()
  const glossary = readGlossary(cli.content, cli.text).value
  const without = (mechanism?: Mechanism): Metrics => {
    const search = buildSearch(notebook, glossary, new Set(mechanism ? [mechanism] : []))
    return measure(queries, ranked(queries, search, false))
  }
  const all = without()
  row(cli, 'without', ['S@1 -', 'S@3 -'])
  for (const mechanism of MECHANISMS) {
    const less = without(mechanism)
    const cost = (a: number, b: number) => (100 * (a - b)).toFixed(1)
    row(cli, mechanism, [cost(all.successAt1, less.successAt1), cost(all.successAt3, less.successAt3)])
  }
}

function row(cli: Cli, name: string, cells: readonly string[]): void {
  cli.out([name.padEnd(16), ...cells.map((cell) => cell.padStart(8))].join(''))
}
