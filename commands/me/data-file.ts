import { eachInSteps, mapInSteps, type Steps } from '../../src/core/steps.ts'
import type { OwnRows } from '../../src/store/privacy.ts'
import type { Text } from '../../src/text/text.ts'

interface About {
  readonly memberId: string
  /** ISO. */
  readonly at: string
}

/** In characters read: of years there are tens of thousands. */
const WORK_OF_ROW = 200

/** Rows as they stand, by table, a line each: whole, and for programs. */
export function* dataAsJson(own: OwnRows, { memberId, at }: About): Steps<string> {
  const tables: string[] = []
  for (const [table, rows = []] of Object.entries(own)) {
    const lines = yield* mapInSteps(rows, WORK_OF_ROW, (one) => `   ${JSON.stringify(one)}`)
    tables.push(`  ${JSON.stringify(table)}: [\n${lines.join(',\n')}\n  ]`)
  }
  const head = Object.entries({ program: 'Saegim', memberId, exportedAt: at })
  const said = head.map(([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join('')
  return `{\n${said} "tables": {\n${tables.join(',\n')}\n }\n}\n`
}

/** The same to be read: a table each, with what it is for. */
export function* dataAsMarkdown(own: OwnRows, { memberId, at }: About, { me }: Text): Steps<string> {
  const parts: string[] = []
  for (const [table, rows = []] of Object.entries(own)) {
    const named = new Set<string>()
    yield* eachInSteps(rows, WORK_OF_ROW, (one) => {
      for (const column of Object.keys(one)) named.add(column)
    })
    const columns = [...named]
    const lines = yield* mapInSteps(rows, WORK_OF_ROW, (one) => tableLine(columns.map((column) => cellOf(one[column]))))
    parts.push(
      [
        `## ${me.tables[table] ?? table} (\`${table}\`, ${me.rows(rows.length)})`,
        '',
        tableLine(columns),
        tableLine(columns.map(() => '---')),
        ...lines,
        '',
      ].join('\n'),
    )
  }
  return [`# ${me.dataTitle}`, '', me.dataHead(memberId, at), '', ...parts].join('\n')
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** One line, which no mark inside ends. */
function cellOf(value: string | number | null | undefined): string {
  return value === null || value === undefined
    ? ''
    : String(value)
        .replace(/[\\|`<]/g, '\\$&')
        .replace(/\s+/g, ' ')
}
