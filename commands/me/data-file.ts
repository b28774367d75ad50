import { Pace, type Steps } from '../../src/core/steps.ts'
import type { OwnRows } from '../../src/store/members/privacy.ts'
import type { Text } from '../../src/text/text.ts'

interface About {
  readonly memberId: string
  /** ISO. */
  readonly at: string
}

/** Rows as they stand, by table, a line each: whole, and for programs. */
export function dataAsJson(own: OwnRows, about: About): Steps<Buffer> {
  return bytesInSteps(jsonOf(own, about))
}

/** The same to be read: a table each, with what it is for. */
export function dataAsMarkdown(own: OwnRows, about: About, text: Text): Steps<Buffer> {
  return bytesInSteps(markdownOf(own, about, text))
}

function* jsonOf(own: OwnRows, { memberId, at }: About): Iterable<string> {
  const head = Object.entries({ program: 'Saegim', memberId, exportedAt: at })
  const said = head.map(([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`).join('')
  yield `{\n${said} "tables": {`
  for (const [nth, [table, rows = []]] of Object.entries(own).entries()) {
    yield `${nth === 0 ? '' : ','}\n  ${JSON.stringify(table)}: [`
    for (const [at, one] of rows.entries()) yield `${at === 0 ? '' : ','}\n   ${JSON.stringify(one)}`
    yield '\n  ]'
  }
  yield '\n }\n}\n'
}

function* markdownOf(own: OwnRows, { memberId, at }: About, { me }: Text): Iterable<string> {
  yield `# ${me.dataTitle}\n\n${me.dataHead(memberId, at)}\n`
  for (const [table, rows = []] of Object.entries(own)) {
    const columns = Object.keys(rows[0] ?? {})
    yield `\n## ${me.tables[table] ?? table} (\`${table}\`, ${me.rows(rows.length)})\n\n`
    yield `${tableLine(columns)}\n${tableLine(columns.map(() => '---'))}\n`
    for (const one of rows) yield `${tableLine(columns.map((column) => cellOf(one[column])))}\n`
  }
}

/** Bytes are copied so much faster than characters are read. */
const COPIED_TO_READ = 64

/** Of years there are tens of megabytes, which cannot be put together at once. */
function* bytesInSteps(pieces: Iterable<string>): Steps<Buffer> {
  const parts: Buffer[] = []
  const pace = new Pace()
  let part: string[] = []
  for (const piece of pieces) {
    part.push(piece)
    if (!pace.isDue(piece.length)) continue
    parts.push(Buffer.from(part.join('')))
    part = []
    yield
  }
  parts.push(Buffer.from(part.join('')))
  const all = Buffer.allocUnsafe(parts.reduce((sum, one) => sum + one.length, 0))
  let end = 0
  for (const one of parts) {
    end += one.copy(all, end)
    if (pace.isDue(one.length / COPIED_TO_READ)) yield
  }
  return all
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
