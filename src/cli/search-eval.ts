import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readDictionary } from '../content/dictionary.ts'
import { readGlossary } from '../content/glossary.ts'
import { folderSource } from '../content/source.ts'
import type { Notebook } from '../core/notes/types.ts'
import { type GradedQuery, lineShare, type Metrics, measure } from '../core/search/metrics.ts'
import { PIPELINE, type Pipeline, partsOf, without } from '../core/search/pipeline.ts'
import { buildSearch } from '../core/search/search.ts'
import type { Hit, Search } from '../core/search/types.ts'
import { finish } from '../core/steps.ts'
import { type Cli, type CliCommand, UsageError } from './command.ts'

const shape = z.array(
  z.object({
    id: z.string(),
    query: z.string(),
    category: z.string(),
    relevant: z.array(
      z.union([
        z.object({ section: z.string(), grade: z.number(), lines: z.array(z.number()).exactOptional() }),
        z.object({ file: z.string(), grade: z.number(), lines: z.array(z.number()) }),
      ]),
    ),
  }),
)

const LIMIT = 10

export const searchEval: CliCommand = {
  name: 'search-eval',
  help: ({ cliHelp }) => cliHelp.searchEval,
  usage: 'FILE… [--kinds] [--ablate] [--misses]',
  options: {
    kinds: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
  run(cli, positionals, values) {
    if (positionals.length === 0) throw new UsageError((text) => text.cli.noFile())
    const read = positionals.map(readQueries)
    const { search, notebook } = cli.library()
    const queries = read.flatMap((rows, at) => rows.map((row) => inSections(row, notebook, positionals[at] ?? '')))
    if (!cli.json) cli.out(tableRow('kind', FIGURES))
    const kinds = values.kinds === true ? new Set(queries.map((one) => one.category)) : []
    tell(cli, 'all', queries, search)
    for (const kind of kinds) {
      const own = queries.filter((one) => one.category === kind)
      tell(cli, kind, own, search)
    }
    if (values.misses === true) for (const query of queries) tellMiss(cli, query, search)
    if (values.ablate === true) ablate(cli, queries)
    return 0
  },
}

type Row = z.infer<typeof shape>[number]

function readQueries(path: string): Row[] {
  let source: string
  try {
    source = readFileSync(path, 'utf8')
  } catch {
    throw new UsageError((text) => text.cli.unread(path))
  }
  const parsed = shape.safeParse(parseJson(source))
  if (!parsed.success) {
    const why = z.prettifyError(parsed.error)
    throw new UsageError((text) => text.cli.noQueries(path, why))
  }
  return parsed.data
}

/** A query graded by lines of files, as one graded by sections. */
function inSections(row: Row, { sections }: Notebook, path: string): GradedQuery {
  const relevant = row.relevant.flatMap((one) => {
    if ('section' in one) return [one]
    const own = sections.filter(({ file }) => file.normalize('NFC') === one.file)
    if (own.length === 0) throw new UsageError((text) => text.cli.noNotes(path, row.id, one.file))
    const above = (line: number) => own.findLast((section) => section.line <= line) ?? own[0]
    const lines = Map.groupBy(one.lines, (line) => above(line)?.id ?? '')
    return [...lines].map(([section, own]) => ({ section, grade: one.grade, lines: own }))
  })
  return { ...row, relevant }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function hitsOf(queries: readonly GradedQuery[], search: Search, cut: boolean): (readonly Hit[])[] {
  return queries.map(({ query }) => finish(search.findInSteps(query, { limit: LIMIT, cut })).results)
}

function idsOf(found: readonly (readonly Hit[])[]): string[][] {
  return found.map((hits) => hits.map((hit) => hit.section.id))
}

const FIGURES = ['S@1', 'S@3', 'nDCG@5', 'empty', 'S@3 cut', 'false', 'line', 'queries'] as const

/** Shares; undefined where the queries do not tell. */
function figuresOf(
  queries: readonly GradedQuery[],
  search: Search,
): Record<(typeof FIGURES)[number], number | undefined> {
  const found = hitsOf(queries, search, false)
  const alone = measure(queries, idsOf(found))
  const shipped = measure(queries, idsOf(hitsOf(queries, search, true)))
  const answered = (share: number) => (alone.answerable > 0 ? share : undefined)
  return {
    'S@1': answered(alone.successAt1),
    'S@3': answered(alone.successAt3),
    'nDCG@5': answered(alone.ndcgAt5),
    empty: answered(alone.empty),
    'S@3 cut': answered(shipped.successAt3),
    false: shipped.unanswerable > 0 ? shipped.falseAnswers : undefined,
    line: lineShare(
      queries,
      found.map(([first]) => first?.statement),
    ),
    queries: queries.length,
  }
}

function tell(cli: Cli, kind: string, queries: readonly GradedQuery[], search: Search): void {
  const figures = figuresOf(queries, search)
  if (cli.json) cli.out(JSON.stringify({ kind, ...figures }))
  else
    cli.out(
      tableRow(
        kind,
        FIGURES.map((name) => (name === 'queries' ? String(queries.length) : percent(figures[name]))),
      ),
    )
}

/** Right at once and not held back is no miss. */
function tellMiss(cli: Cli, query: GradedQuery, search: Search): void {
  const one = [query]
  const alone = idsOf(hitsOf(one, search, false))
  const held = idsOf(hitsOf(one, search, true))[0]?.length === 0
  const answerable = query.relevant.length > 0
  if (answerable ? measure(one, alone).successAt1 === 1 && !held : held) return
  const found = alone[0]?.slice(0, 3) ?? []
  const { id, category } = query
  if (cli.json)
    cli.out(JSON.stringify({ miss: id, kind: category, query: query.query, held: answerable && held, found }))
  else cli.out(`${answerable && held ? 'CUT ' : ''}${category}: ${query.query} → ${found.join(' | ')}`)
}

/** Every part of the search left out in turn: the table of docs/search.md. */
function ablate(cli: Cli, queries: readonly GradedQuery[]): void {
  const { notebook } = cli.library()
  const glossary = finish(readGlossary(folderSource(cli.content), cli.text)).value
  const dictionary = finish(readDictionary(folderSource(cli.content), cli.text)).value
  const measured = (pipeline: Pipeline): Metrics => {
    const search = buildSearch(notebook, { glossary, dictionary, ...pipeline })
    return measure(queries, idsOf(hitsOf(queries, search, false)))
  }
  const all = measured(PIPELINE)
  if (!cli.json) cli.out('| without | S@1 | S@3 | what it is for |\n|---|---|---|---|')
  for (const { name, why } of partsOf(PIPELINE)) {
    const less = measured(without(PIPELINE, name))
    const [at1, at3] = [all.successAt1 - less.successAt1, all.successAt3 - less.successAt3]
    if (cli.json) cli.out(JSON.stringify({ without: name, lost: { 'S@1': at1, 'S@3': at3 } }))
    else cli.out(`| ${name} | ${percent(-at1)} | ${percent(-at3)} | ${why} |`)
  }
}

function percent(share: number | undefined): string {
  return share === undefined ? '-' : (100 * share).toFixed(1)
}

function tableRow(name: string, cells: readonly string[]): string {
  return [name.padEnd(16), ...cells.map((cell) => cell.padStart(8))].join('')
}
