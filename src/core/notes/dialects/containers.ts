import { Pace, type Steps } from '../../steps.ts'
import { columns, Fences } from '../fences.ts'
import { type Mark, markOf, mayMark } from './container-marks.ts'

/** HTML that ends on its own line, so that Markdown goes on right below; nothing of it is shown. */
const PART = '<? ?>'
const LINES_OF_CODE = 1_000
const INDENT = 4

/**
 * Blocks of other tools (`:::tip`, `!!! note`, `{% hint %}`, `<TabItem>` …) on the same lines as what Markdown has: the marks are
 * gone, and what a block holds stands under its title, as what is folded stands under its summary.
 */
export function* readContainers(source: readonly string[]): Steps<readonly string[]> {
  if (!source.some((line) => mayMark(line))) return source
  const reader = new Containers([...source])
  const pace = new Pace()
  for (let at = 0; at < source.length; ) {
    const next = reader.read(at)
    if (pace.isDue((next - at) * 20)) yield
    at = next
  }
  return reader.lines
}

interface Open {
  readonly key: string
  readonly titled: boolean
}

class Containers {
  readonly lines: string[]
  readonly #fences: Fences
  readonly #open: Open[] = []
  /** The last line that said what a term is. */
  #definedAt = -1
  /** Where the next closing mark of a kind stands, as far as was looked. */
  readonly #closings = new Map<string, number>()

  constructor(lines: string[]) {
    this.lines = lines
    this.#fences = new Fences(lines)
  }

  /** Reads what stands on a line; the line to go on with. */
  read(at: number): number {
    const line = this.lines[at] ?? ''
    if (!mayMark(line) || line.length > LONGEST) return at + 1
    const fence = this.#fences.opensAt(at, columns(/^[ \t]*/.exec(line)?.[0] ?? ''))
    if (fence) return this.#fence(at, fence)
    const element = this.#elementOver(at)
    if (element !== undefined) return element
    const mark = markOf(line)
    if (!mark || (mark.closes && mark.ofHtml && !this.#open.some(({ key }) => key === mark.key))) {
      this.#contents(at)
      this.#defined(at)
      return at + 1
    }
    if (mark.hidden || (mark.code !== undefined && !mark.closes)) return this.#whole(at, mark)
    if (mark.closes) this.#close(at, mark)
    else if (mark.key === undefined) this.#indented(at, mark)
    else this.#opened(at, mark)
    return at + 1
  }

  /** `<Card` whose `title="Tides"` and `>` stand on lines of their own: MDX. The line to go on with. */
  #elementOver(at: number): number | undefined {
    const line = this.lines[at] ?? ''
    if (!/^[ \t]*<[A-Z][\w.]*(?:[ \t][^<>]*)?$/.test(line)) return undefined
    const end = this.lines.slice(at + 1, at + LINES_OF_ELEMENT).findIndex((one) => /^\s*$|[<>]/.test(one))
    const last = this.lines[at + 1 + end]
    if (end < 0 || last === undefined || !/^[^<>]*>[ \t]*$/.test(last)) return undefined
    const tag = this.lines.slice(at, at + 2 + end).join(' ')
    const mark = markOf(tag)
    this.lines.fill(PART, at, at + 2 + end)
    if (mark?.key !== undefined) this.#opened(at, mark)
    return at + 2 + end
  }

  /** Kramdown puts a table of contents where an item stands over `{:toc}`. */
  #contents(at: number): void {
    const isOver = /^[ \t]*\{:[^{}]*\btoc\b[^{}]*\}[ \t]*$/i.test(this.lines[at] ?? '')
    if (isOver && /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(this.lines[at - 1] ?? '')) this.lines.fill('', at - 1, at + 1)
  }

  /** `: what it is` below a term: PHP Markdown Extra, Pandoc, MkDocs. */
  #defined(at: number): void {
    const [, words] = /^ {0,3}:[ \t]+(\S.*)$/.exec(this.lines[at] ?? '') ?? []
    if (words === undefined) return
    const above = this.lines[at - 1]?.trim() === '' ? at - 2 : at - 1
    const term = this.lines[above]?.trim() ?? ''
    if (/^[|+]/.test(term)) this.lines[at] = words
    if (this.#definedAt === above && above >= 0) this.lines[at] = `  - ${words}`
    else if (
      term === '' ||
      term.length > TERM_AT_MOST ||
      !/^[\p{L}\p{N}*`(「『"'$]/u.test(term) ||
      /[.!?。:：]$|^\d+[.)]\s|^[*]\s/u.test(term)
    )
      return
    else {
      const bold = /^\*\*.*\*\*$|^`/.test(term) ? term : `**${term}**`
      const isOne = above === at - 1 && !/^ {0,3}:[ \t]/.test(this.lines[at + 1] ?? '')
      this.lines[above] = `- ${bold}${isOne ? '<br>' : ''}`
      this.lines[at] = isOne ? `  ${words}` : `  - ${words}`
    }
    this.#definedAt = at
  }

  /** MyST writes what is no program behind three backticks. */
  #fence(at: number, fence: { readonly last: number; readonly closed: boolean }): number {
    const [, indent = '', title = ''] = DIRECTIVE.exec(this.lines[at] ?? '') ?? DIRECTIVE_NONE
    if (!fence.closed || !DIRECTIVE.test(this.lines[at] ?? '')) return fence.last + 1
    this.lines[at] = opening(indent, title)
    this.lines[fence.last] = closing(indent, title !== '')
    this.#hideOptions(at + 1)
    return at + 1
  }

  /** A block that is taken letter by letter, or not at all. */
  #whole(at: number, { indent, code = '', key = '', hidden }: Mark): number {
    const end = this.#closingOf(key, at)
    if (end === undefined) return at + 1
    if (hidden) this.lines.fill(PART, at, end + 1)
    else {
      this.lines[at] = `${indent}\`\`\`${code}`
      this.lines[end] = `${indent.replace(/\S/g, ' ')}\`\`\``
    }
    return end + 1
  }

  #closingOf(key: string, at: number): number | undefined {
    let line = Math.max(at + 1, this.#closings.get(key) ?? 0)
    const isClosing = (text: string) => {
      const mark = markOf(text)
      return mark?.closes === true && mark.key === key
    }
    while (line < this.lines.length && !isClosing(this.lines[line] ?? '')) line++
    this.#closings.set(key, line)
    return line - at > LINES_OF_CODE || line >= this.lines.length ? undefined : line
  }

  #opened(at: number, { indent, title = this.#titleBelow(at), key = '' }: Mark): void {
    this.#open.push({ key, titled: title !== '' })
    if (this.#open.length > OPEN_AT_MOST) this.#open.shift()
    this.lines[at] = opening(indent, title)
    this.#hideOptions(at + 1)
  }

  /** Quarto writes a callout's title as a heading in it. */
  #titleBelow(at: number): string {
    if (!/\{[^}]*\.callout/.test(this.lines[at] ?? '')) return ''
    const below = this.lines[at + 1]?.trim() === '' ? at + 2 : at + 1
    const title = /^#{1,6}[ \t]+(.+)$/.exec(this.lines[below] ?? '')?.[1]
    if (title !== undefined) this.lines[below] = PART
    return title ?? ''
  }

  #close(at: number, { indent, key = '' }: Mark): void {
    const nth = this.#open.findLastIndex((one) => one.key === key)
    const closed = nth < 0 ? [] : this.#open.splice(nth)
    this.lines[at] = indent + PART + closed.map(({ titled }) => (titled ? '</details>' : '')).join('')
  }

  /** What is indented below stands as far left as its mark; the empty line behind it closes it. */
  #indented(at: number, { indent, title = '' }: Mark): void {
    const inside = columns(indent) + INDENT
    if (inside > DEEPEST) return
    let last = at
    for (let line = at + 1; line < this.lines.length && line - at < LINES_OF_CODE; line++) {
      const text = this.lines[line] ?? ''
      if (text.trim() === '') continue
      if (columns(/^[ \t]*/.exec(text)?.[0] ?? '') < inside) break
      last = line
    }
    for (let line = at + 1; line <= last; line++) this.lines[line] = outdented(this.lines[line] ?? '')
    const behind = this.lines[last + 1]
    const isClosed = behind === undefined || behind.trim() === '' || behind.startsWith(PART)
    if (last > at && isClosed && title !== '') {
      this.lines[at] = opening(indent, title)
      if (behind !== undefined) this.lines[last + 1] = `${behind.trim() === '' ? indent + PART : behind}</details>`
    } else this.lines[at] = indent + PART + (title === '' ? '' : `<p>${escaped(title)}</p>`)
  }

  #hideOptions(from: number): void {
    for (let at = from; /^[ \t]*:[\w-]+:/.test(this.lines[at] ?? ''); at++) this.lines[at] = PART
  }
}

const LONGEST = 2_000
const LINES_OF_ELEMENT = 30
const OPEN_AT_MOST = 100
const TERM_AT_MOST = 60
const DEEPEST = 100
const DIRECTIVE_NONE: readonly string[] = []
const DIRECTIVE =
  /^([ \t]*)[`~]{3,}\{(?:note|tip|hint|warning|important|caution|danger|attention|error|seealso|admonition|dropdown|topic|sidebar|margin|tab-item|card)\}[ \t]*(.*)$/

function opening(indent: string, title: string): string {
  return indent + PART + (title === '' ? '' : `<details><summary>${escaped(title)}</summary>`)
}

function closing(indent: string, titled: boolean): string {
  return indent + PART + (titled ? '</details>' : '')
}

/** Titles are HTML here: bold and code look so in it too. */
function escaped(title: string): string {
  return title
    .trim()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\[([^\][]+)\]\([^()]*\)/g, '$1')
}

/** Without the four columns that a mark asks for. */
function outdented(line: string): string {
  return line.replace(/^(?: {4}| {0,3}\t)/, '')
}
