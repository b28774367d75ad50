import type { OwnRows } from '../../src/store/privacy.ts'
import type { Text } from '../../src/text/text.ts'

interface About {
  readonly memberId: string
  /** ISO. */
  readonly at: string
}

/** Rows as they stand, by table: whole, and for programs. */
export function dataAsJson(own: OwnRows, { memberId, at }: About): string {
  return `${JSON.stringify({ program: 'Saegim', memberId, exportedAt: at, tables: own }, null, 1)}\n`
}

/** The same to be read: a table each, with what it is for. */
export function dataAsMarkdown(own: OwnRows, { memberId, at }: About, { me }: Text): string {
  const parts = Object.entries(own).map(([table, rows = []]) => {
    const columns = [...new Set(rows.flatMap((one) => Object.keys(one)))]
    const lines = rows.map((one) => tableLine(columns.map((column) => cellOf(one[column]))))
    return [
      `## ${me.tables[table] ?? table} (\`${table}\`, ${me.rows(rows.length)})`,
      '',
      tableLine(columns),
      tableLine(columns.map(() => '---')),
      ...lines,
      '',
    ].join('\n')
  })
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
