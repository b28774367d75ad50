import { normalizeSource, withoutLongBlanks } from '../../../notes/normalize.ts'
import { finish, Pace, type Steps } from '../../../steps.ts'
import { withTitle } from './folded.ts'
import { htmlLines, outsideOfCode } from './html-lines.ts'
import { withHtmlLabels } from './html-lists.ts'
import { withChoicesApart } from './lines-in-one.ts'

/** One line of somebody else's file, without the marks of its block. */
export interface SheetLine {
  readonly line: number
  readonly indent: number
  /** Of a heading; 0 for other lines. */
  readonly heading: number
  readonly bullet: boolean
  /** `- [x]`. */
  readonly checked?: boolean
  /** Inside of a fence; its language. */
  readonly code?: string
  /** `<summary>`: what is pressed to unfold. */
  readonly summary?: true
  readonly rule?: true
  /** Inside of `<details>`. */
  readonly folded: boolean
  readonly afterBlank: boolean
  /** The cells of a table's row. */
  readonly cells?: readonly string[]
  /** Inline Markdown. */
  readonly text: string
  /** The same without emphasis: what its marks are read from. */
  readonly plain: string
  /** All of it is bold. */
  readonly strong: boolean
}

type Bare = Omit<SheetLine, 'line' | 'afterBlank' | 'folded'>

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }

/** Reads a file line by line; blank lines are kept as what they part. Never throws. */
export function readSheet(source: string): SheetLine[] {
  return finish(sheetInSteps(source))
}

/** The same, stopping between lines. */
export function* sheetInSteps(source: string): Steps<SheetLine[]> {
  const lines: SheetLine[] = []
  const pace = new Pace()
  const raw = withoutSpeakers(withoutComments(withHtmlLabels(normalizeSource(source)))).split('\n')
  let fence: { mark: string; language: string } | undefined
  let folds = 0
  let afterBlank = true
  const judged = /^[ \t]*\[[O○]\]\s+\d/m.test(source)
  let radios = { to: 0, areBoxes: false }
  for (let at = endOfFrontMatter(raw); at < raw.length; at++) {
    const written = withoutLongBlanks(raw[at] ?? '')
    if (pace.isDue(written.length + WORK_OF_LINE)) yield
    const quoted = fence ? written : withTitle(withoutQuote(judged ? written.replace(JUDGED, '$1($2) ') : written))
    const mark = /^\s*(?<mark>`{3,}|~{3,})\s*(?<language>[^\s`]*)[^`]*$/.exec(quoted)?.groups
    if (
      mark &&
      (!fence || (quoted.trim().startsWith(fence.mark) && (mark.language === '' || neverShuts(fence, raw, at))))
    ) {
      fence = fence ? undefined : { mark: mark.mark ?? '', language: mark.language ?? '' }
      continue
    }
    if (fence) {
      const { language } = fence
      lines.push({ ...bare(quoted), line: at + 1, folded: folds > 0, afterBlank: false, code: language })
      continue
    }
    if (at >= radios.to) radios = radiosFrom(raw, at)
    const boxed = at < radios.to && radios.areBoxes ? withBox(quoted) : quoted
    for (const part of htmlLines(boxed).flatMap(withChoicesApart)) {
      folds = Math.max(0, folds + (part.match(/<details\b/gi)?.length ?? 0))
      const read = readLine(part, raw, at)
      const said = read && (read.rule || read.plain !== '' || read.checked !== undefined)
      if (said) lines.push({ ...read, line: at + 1, folded: folds > 0, afterBlank })
      afterBlank = !said && !/<\/?(?:details|summary|p|div)\b/i.test(part)
      folds = Math.max(0, folds - (part.match(/<\/details\s*>/gi)?.length ?? 0))
    }
  }
  return lines
}

/** Behind a block that a line like `` ```md `` was to shut, the next fence opens another: nobody shows a fence in code of a language. */
function neverShuts({ language }: { readonly language: string }, raw: readonly string[], at: number): boolean {
  if (/^(?:|md|markdown|mdx|text|txt)$/i.test(language)) return false
  const next = raw.slice(at + 1).find((line) => /^\s*(?:`{3,}|~{3,})/.test(line))
  return next === undefined || /^\s*(?:`{3,}|~{3,})\s*\w/.test(next)
}

/** In characters, beside its own. */
const WORK_OF_LINE = 10

/** `[X] 2. A claim` beside `[O] 1. Another`: no box. */
const JUDGED = /^(\s*)\[([OX○×])\]\s+(?=\d)/

const RADIO = /^(?<indent>[ \t]{0,8})(?:[-*+][ \t]+)?\((?<tick>[ xX*])\)[ \t]+(?=\S)/

/** Lines from there on that begin as one of several to be picked does, and whether exactly one of them is: blanks to fill have none. */
function radiosFrom(raw: readonly string[], from: number): { readonly to: number; readonly areBoxes: boolean } {
  let to = from
  let ticked = 0
  for (let tick = tickOf(raw[to]); tick !== undefined; tick = tickOf(raw[++to])) if (tick !== ' ') ticked++
  return { to, areBoxes: to - from > 1 && ticked === 1 }
}

/** `(x) two` as a box that is ticked. */
function withBox(line: string): string {
  return line.replace(RADIO, (_, indent: string, tick: string) => `${indent}- [${tick === ' ' ? ' ' : 'x'}] `)
}

function tickOf(line = ''): string | undefined {
  return RADIO.exec(withoutQuote(line))?.groups?.tick
}

function withoutQuote(line: string): string {
  // `>>What is asked?||how<<` of an edX problem.
  const asked = /^\s*>>(?<stem>(?:(?!\|\||<<).)+)(?:\|\|.*)?<<\s*$/.exec(line)?.groups?.stem
  if (asked !== undefined) return asked
  return line.replace(/^\s{0,3}(?:>\s?)+/, '')
}

/** `[name] [오후 2:10] `, `2024년 3월 4일 오후 2:10, name : ` before each line of a chat. */
const SPEAKER =
  /^(?:\[[^\]\n]{1,30}\] \[(?:오전|오후) \d{1,2}:\d{2}\] |\d{4}년 \d{1,2}월 \d{1,2}일 (?:오전|오후) \d{1,2}:\d{2}, [^:\n]{1,30} : )/gmu

function withoutSpeakers(text: string): string {
  return text.replace(SPEAKER, '')
}

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
}

/** Between two rules that say a key stands the end of a question, not what is known of the file. */
function endOfFrontMatter(lines: readonly string[]): number {
  if (!/^---\s*$/.test(lines[0] ?? '') || !/^["']?[\p{L}_-]+["']?\s*:/u.test(lines[1] ?? '')) return 0
  const end = lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
  const saysKey = lines.slice(1, Math.max(1, end)).some((line) => FIELD_ROW.test(line.split(/[:：]/)[0]?.trim() ?? ''))
  return end < 0 || saysKey ? 0 : end + 1
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

function circled(mark: string): string {
  const code = mark.codePointAt(0) ?? 0
  const start = [0x2776, 0x2474, 0x2780, 0x278a].find((one) => code >= one && code < one + 9) ?? code
  return CIRCLED[code - start] ?? mark
}

const TAGS =
  /<\/?(?:details|summary|p|div|span|ul|ol|li|table|tbody|thead|center|font|u|section|blockquote|form|fieldset|label|small|big)\b[^>]*>/gi

function withoutTags(text: string): string {
  return text
    .replace(/<\/?(?:b|strong)\b[^>]*>/gi, '**')
    .replace(/^(\s*(?:[-*+]\s+)?)<(u|ins|mark)>([^<*]+)<\/\2>\s*$/i, '$1**$3**')
    .replace(TAGS, '')
    .replace(/\{:[^}]*\}/g, '')
}

function readLine(part: string, raw: readonly string[], at: number): Bare | undefined {
  const summary = part.startsWith('\u0001')
  const text = outsideOfCode(part, withoutTags)
    .replace('\u0001', '')
    // What a chat covers until it is pressed.
    .replace(/^(\s*(?:[-*+]\s+)?)\|\|((?:(?!\|\|).)+)\|\|\s*$/u, '$1$2')
    .replace(/^\s*\[!\w+\][-+]?\s*/, '')
    .replace(/&(nbsp|lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\u00A0|\u3000/g, ' ')
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (mark) => mark.normalize('NFKC'))
    .replace(/(?<=^\s*(?:[-*+]\s+)?[A-Za-z0-9]{1,3})．\s*/, '. ')
    .replace(/[❶-❾⑴-⑼➀-➈➊-➒]/gu, (mark) => circled(mark))
    .replace(
      /(?<![🇦-🇿])[🇦-🇿](?![🇦-🇿])/gu,
      (sign) => `${String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65)}. `,
    )
    // What Reddit covers.
    .replace(/>!([^!\n]{1,200})!</gu, '$1')
    .replace(/([1-9])\uFE0F?\u20E3/g, (_, digit: string) => `${CIRCLED[Number(digit) - 1]} `)
  if (NAVIGATION.test(text)) return undefined
  if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(text)) return { ...bare(''), rule: true }
  const cells = cellsOf(text, raw, at)
  const field = cells?.length === 2 ? FIELD_ROW.exec(cells[0] ?? '') : null
  if (cells && field) return bare(`${cells[0]}: ${cells[1]}`)
  if (cells)
    return cells.every((cell) => /^(?::?-+:?)?$/.test(cell)) ? undefined : { ...bare(cells.join(' | ')), cells }
  return { ...bare(text), ...(summary ? { summary: true } : {}) }
}

/** A row that says one thing of the question above it. */
const FIELD_ROW = /^(?:\*\*)?(?:정답|답|해설|풀이|(?:correct )?answer|explanation)(?:\*\*)?$/iu

function cellsOf(text: string, raw: readonly string[], at: number): string[] | undefined {
  const row = text.trim()
  const near = (line: string | undefined) => line !== undefined && /^\s*(?:>\s*)?\|?(?:\s*:?-{1,}:?\s*\|)+/.test(line)
  const inTable = row.startsWith('|') || (row.includes('|') && (near(raw[at + 1]) || near(raw[at - 1])))
  if (!inTable || row === '|') return undefined
  return row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

/** Ways within the page say nothing of a question: back to the top, a table of contents. */
const NAVIGATION =
  /^[^\p{L}\p{N}[]*(?:\d+[.)]?)?[\s|*_]*\[[^\]]*\]\((?:#[^)]*|[^)]*#(?:table-of-contents|목차)[^)]*)\)[\s|*_]*$/iu

const HEADING = /^\s{0,3}(?<marks>#{1,6})(?:\s+|(?=[^\s#]))(?<text>.*?)(?:\s+#+)?\s*$/
const BULLET =
  /^(?:(?:[-*+•‣▪◦·]\s+|[•‣▪◦](?=\S))(?:\[(?<tick>[ xX✓✔])\]\s*)?|\d{1,2}[.)]\s+\[(?<counted>[ xX✓✔])\]\s+(?=.*[^?？\s]\s*$)|\[(?<alone>[ xX✓✔*])\]\s+(?=\S))/

function bare(written: string): Bare {
  const indent = /^\s*/.exec(written.replace(/\t/g, '    '))?.[0].length ?? 0
  const heading = HEADING.exec(written)?.groups
  const opened = heading ? (heading.text ?? '') : written.trim()
  const bullet = BULLET.exec(opened)
  const tick = bullet?.groups?.tick ?? bullet?.groups?.counted ?? bullet?.groups?.alone
  const text = (bullet ? opened.slice(bullet[0].length) : opened).trim()
  return {
    indent,
    heading: heading?.marks?.length ?? 0,
    bullet: bullet !== null,
    ...(tick === undefined ? {} : { checked: tick !== ' ' }),
    text,
    plain: plainOf(text),
    strong: /^(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)[.:]?$/u.test(text),
  }
}

/** Without marks of emphasis; what else is Markdown stays. */
function plainOf(text: string): string {
  return text
    .replace(/\\([[\]().:#*_~>-])/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(?<![\w*])[*_](?=\S)([^*_]+)(?<=\S)[*_](?![\w*])/g, '$1')
    .trim()
}
