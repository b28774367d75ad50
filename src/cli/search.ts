import type { Errata } from '../core/facts/errata.ts'
import { citationOf, citationOfSection } from '../core/notes/quote.ts'
import type { Citation } from '../core/notes/types.ts'
import type { Hit, SearchAnswer } from '../core/search/types.ts'
import { finish } from '../core/steps.ts'
import type { NoteUrl } from '../views/citation.ts'
import { errataSaid } from '../views/errata.ts'
import { type Cli, type CliCommand, countOf, type ExitCode, UsageError } from './command.ts'

const DEFAULT_LIMIT = '10'
const LIMIT_AT_MOST = 1_000

export const search: CliCommand = {
  name: 'search',
  help: ({ cliHelp }) => cliHelp.search(DEFAULT_LIMIT),
  usage: 'QUERY | --stdin [--limit N] [--no-cut]',
  options: {
    stdin: { type: 'boolean', default: false },
    limit: { type: 'string', default: DEFAULT_LIMIT },
    'no-cut': { type: 'boolean', default: false },
  },
  async run(cli, positionals, values): Promise<ExitCode> {
    const limit = countOf('--limit', values.limit, LIMIT_AT_MOST)
    const options = { limit, cut: values['no-cut'] !== true }
    if (values.stdin === true) {
      if (positionals.length > 0) throw new UsageError((text) => text.cli.queryOrLines())
      for await (const line of cli.lines()) print(cli, finish(cli.library().search.findInSteps(line, options)))
      return 0
    }
    if (positionals.length === 0) throw new UsageError((text) => text.cli.query())
    print(cli, finish(cli.library().search.findInSteps(positionals.join(' '), options)))
    return 0
  },
}

function print(cli: Cli, answer: SearchAnswer): void {
  if (cli.json) {
    cli.out(JSON.stringify(asJson(answer, cli.library().errata, cli.noteUrl)))
    return
  }
  const found = answer.results.length > 0
  if (!found) cli.out(cli.text.search.notInNotes(answer.query))
  else if (answer.searchedFor !== undefined) cli.out(`→ ${answer.searchedFor}`)
  for (const result of answer.results) {
    const { section, statement, score } = result
    cli.out(`${score.toFixed(3)}  ${section.file}:${statement?.line ?? section.line}  ${section.id}`)
    const url = cli.noteUrl(citationOfResult(result))
    if (url) cli.out(`       ${url}`)
    const said = statement ? errataSaid(cli.library().errata.shownOn([statement]), cli.text) : ''
    if (statement) cli.out(`       ${statement.text.replaceAll('\n', ' ')}${said === '' ? '' : `  ${said}`}`)
  }
  for (const { section } of answer.suggestions) cli.out(`?      ${section.id}`)
}

function asJson({ query, results, suggestions }: SearchAnswer, errata: Errata, noteUrl: NoteUrl) {
  return {
    query,
    results: results.map((result) => ({
      section: result.section.id,
      file: result.section.file,
      line: result.statement?.line ?? result.section.line,
      score: result.score,
      errata: (result.statement ? errata.shownOn([result.statement]) : []).map(({ id, verdict, now }) => ({
        id,
        verdict,
        now,
      })),
      // Left out where no NOTES_URL_TEMPLATE is set.
      url: noteUrl(citationOfResult(result)),
    })),
    suggestions: suggestions.map(({ section }) => section.id),
  }
}

function citationOfResult({ section, statement }: Hit): Citation {
  return statement ? citationOf(statement, section) : citationOfSection(section)
}
