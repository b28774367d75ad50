import { compareSubjects } from '../core/facts/comparison/comparison.ts'
import type { Comparison, ComparisonRow } from '../core/facts/comparison/row.ts'
import { cellText, verdictText } from '../views/fact-text.ts'
import type { Cli, CliCommand } from './command.ts'
import { errataJson, errataLine } from './errata.ts'
import { findColumns } from './subjects.ts'

export const compare: CliCommand = {
  name: 'compare',
  help: ({ cliHelp }) => cliHelp.compare,
  usage: 'A B [C]',
  run(cli, names) {
    const columns = findColumns(names, cli)
    if (!columns) return 1
    const { vocabulary, notebook } = cli.library()
    const comparison = compareSubjects(columns, vocabulary, notebook)
    if (cli.json) cli.out(JSON.stringify(asJson(comparison, cli)))
    else print(comparison, cli)
    return 0
  },
}

function asJson({ columns, rows, parts }: Comparison, cli: Cli) {
  const { text } = cli
  return {
    columns: columns.map((one) => one.name),
    parts: parts.map(({ part, whole, ...how }) => ({ part: columns[part]?.name, whole: columns[whole]?.name, ...how })),
    rows: rows.map((row) => ({
      attribute: row.attribute.name[text.language],
      same: row.tone === 'same',
      cells: row.cells.map((facts, column) => ({
        text: cellText(row, column, text),
        missing: facts.length === 0,
        citations: facts.flatMap((fact) => fact.citations),
        inherited: facts.some((fact) => fact.from?.relation === 'whole'),
        errata: errataJson(facts, cli),
      })),
    })),
  }
}

function print(comparison: Comparison, cli: Cli): void {
  const names = comparison.columns.map((one) => one.name)
  for (const { part, whole, ...how } of comparison.parts)
    cli.out(cli.text.compare.partOfWhole(names[part] ?? '', names[whole] ?? '', how))
  for (const row of comparison.rows) printRow(row, comparison, cli)
  const automatic = comparison.columns.filter((_, at) => comparison.automatic[at]).map((one) => one.name)
  if (automatic.length > 0) cli.out(cli.text.compare.automatic(automatic))
}

const MARKS = { differs: '≠', partial: '…', same: '=' } as const

function printRow(row: ComparisonRow, { columns }: Comparison, cli: Cli): void {
  const { attribute, tone, cells } = row
  const names = columns.map((one) => one.name)
  const said = verdictText(row, names, cli.text)
  cli.out(`${MARKS[tone]} ${attribute.name[cli.text.language]}${said ? `  (${said})` : ''}`)
  cells.forEach((facts, at) => {
    const whole = facts.find(({ from }) => from?.relation === 'whole')?.from
    const inherited = whole ? `  (${cli.text.facts.inherited(whole.name)})` : ''
    cli.out(
      `    ${names[at]}: ${cellText(row, at, cli.text).replaceAll('\n', ' / ')}${inherited}${errataLine(facts, cli)}`,
    )
  })
}
