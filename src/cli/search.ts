import type { Errata } from '../core/facts/errata.ts'
import type { SearchAnswer } from '../core/search/types.ts'
import { errataSaid } from '../views/errata.ts'
import { type Cli, type CliCommand, type ExitCode, UsageError } from './command.ts'

const DEFAULT_LIMIT = '10'

export const search: CliCommand = {
  name: 'search',
  summary: 'searches the notes as /search does',
  usage: 'QUERY | --stdin [--limit N] [--no-cut]',
  details: [
    '--stdin        a query a line from standard input, an answer a line, in order',
    `--limit N      at most N results (default ${DEFAULT_LIMIT})`,
    '--no-cut       the ranking alone: never "not in the notes" for lack of confidence',
  ],
  options: {
    stdin: { type: 'boolean', default: false },
    limit: { type: 'string', default: DEFAULT_LIMIT },
    'no-cut': { type: 'boolean', default: false },
  },
  async run(cli, positionals, values): Promise<ExitCode> {
    const limit = Number(values.limit)
    if (!Number.isInteger(limit) || limit < 1)
      throw new UsageError(`--limit takes a whole number, not "${values.limit}"`)
    const options = { limit, cut: values['no-cut'] !== true }
    if (values.stdin === true) {
      if (positionals.length > 0) throw new UsageError('takes a QUERY or --stdin, not both')
      for await (const line of cli.lines()) print(cli, cli.library().search.find(line, options))
      return 0
    }
    if (positionals.length === 0) throw new UsageError('takes a QUERY, or --stdin')
    print(cli, cli.library().search.find(positionals.join(' '), options))
    return 0
  },
}

function print(cli: Cli, answer: SearchAnswer): void {
  if (cli.json) {
    cli.out(JSON.stringify(asJson(answer, cli.library().errata)))
    return
  }
  const found = answer.results.length > 0
  if (!found) cli.out(cli.text.search.notInNotes(answer.query))
  else if (answer.searchedFor !== undefined) cli.out(`→ ${answer.searchedFor}`)
  for (const { section, statement, score } of answer.results) {
    cli.out(`${score.toFixed(3)}  ${section.file}:${statement?.line ?? section.line}  ${section.id}`)
    const said = statement ? errataSaid(cli.library().errata.shownOn([statement]), cli.text) : ''
    if (statement) cli.out(`       ${statement.text.replaceAll('\n', ' ')}${said === '' ? '' : `  ${said}`}`)
  }
  for (const { id } of answer.suggestions) cli.out(`?      ${id}`)
}

function asJson({ query, results, suggestions }: SearchAnswer, errata: Errata) {
  return {
    query,
    results: results.map(({ section, statement, score }) => ({
      section: section.id,
      file: section.file,
      line: statement?.line ?? section.line,
      score,
      errata: (statement ? errata.shownOn([statement]) : []).map(({ id, verdict, now }) => ({ id, verdict, now })),
    })),
    suggestions: suggestions.map((section) => section.id),
  }
}
