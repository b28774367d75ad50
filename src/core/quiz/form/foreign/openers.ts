import { eachInSteps, type Steps } from '../../../steps.ts'
import { readLabelled } from '../labels.ts'
import { workOfLine } from './choice-groups.ts'
import { readMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

/** A line with which a question may begin. */
export interface Opener {
  readonly at: number
  /** Lines that begin alike have the same style. */
  readonly style: string
  /** `3` of `Q3.`; a chapter's own count before it is left out. */
  readonly number?: number
  /** What the line says besides, as Markdown: the stem, or nothing. */
  readonly rest: string
  /** As a reader recognises it: `### Q1.` */
  readonly sample: string
  readonly rank: number
}

const NUMBER = '(?<number>\\d{1,4})(?:\\s*(?:of|/)\\s*\\d{1,4})?'
const MARK = '[\\])】>」]?'
const LABEL = '(?:\\([^()]{1,40}\\)|\\[[^\\][]{1,40}\\])?'
/** The surest first: a file that says 문제 means it. */
const WORDED = new RegExp(
  `^(?:\\d+[.)]\\s+)?[^\\p{L}\\p{N}<(\\[]*[\\[(【<「]?\\s*(?:(?:예상|기출|연습|실전|객관식|주관식|단답형|practice|sample|exam|quiz)\\s*)?(?:문제|문항|질문|문(?=\\s*\\d)|question|prob(?:lem)?|quiz|퀴즈|ques|exercise|q(?=[\\s.:#-]*\\d))\\s*[.:#-]?\\s*(?:no\\.?\\s*|#)?(?:\\d+\\s*[-.]\\s*)?${NUMBER}\\s*번?\\s*${MARK}\\s*${LABEL}\\s*(?:[.:：)、|]|[-–—](?=\\s))?(?:\\s+|(?<=[.:：)\\]】])|$)(?<rest>.*)$`,
  'iu',
)
/** `## 객관식 1`, `단답형 2.`: what a question is like, and which of them it is. */
const KIND = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:\\p{L}{1,4}\\s+)?(?:객관식|주관식|단답형?|서술형|논술형|설명형|선택형|진위형|빈칸|OX|O/X|MCQ|multiple[- ]choice|short[- ]answer|true/false)\\s*(?:문제|퀴즈|question)?\\s*${NUMBER}\\s*번?\\s*(?:[.:：)]\\s*|\\s+|$)(?<rest>.*)$`,
  'iu',
)
const UNNUMBERED =
  /^(?:\[(?<number>\d{1,4})\]\s*)?(?:q|문제|질문|question|문)\s*(?:[.:：)]|[-–—](?=\s))\s*(?<rest>.*)$/iu
const BARE_WORD = /^[^\p{L}\p{N}]*(?:문제|질문|question)[^\p{L}\p{N}]*$/iu
const BEHIND =
  /^[^\p{L}\p{N}]*(?:제\s*(?=\d{1,4}\s*문))?(?<number>\d{1,4})\s*(?:번|(?<=제\s*\d+\s*)문(?=[.\s항]))(?:항)?(?:\s*문제)?\s*(?:[.:：)\]]|$|\s)\s*(?<rest>.*)$/u
const PLAIN =
  /^(?:[★☆◆◇■▶▷※◎]\s*)?[(（[【]?\s*(?:No\.?\s*|#\s*)?(?<number>\d{1,4})\s*(?<shut>[.)）\]】、:]|\.\))(?:\s+|(?=[^\s\d.])|$)(?<rest>.*)$/iu
const ALONE = /^[^\p{L}\p{N}]*(?<number>\d{1,4})\s*[.)]?$/u
/** `**1** stem`. */
const BOLD = /^(?<number>\d{1,4})\s+(?<rest>\S.*)$/u

interface Way {
  readonly name: string
  readonly pattern: RegExp
  readonly rank: number
  readonly fits?: (line: SheetLine) => boolean
}

const WAYS: readonly Way[] = [
  { name: 'word', pattern: WORDED, rank: 5 },
  { name: 'kind', pattern: KIND, rank: 5, fits: (line) => line.heading > 0 || line.strong },
  { name: 'q', pattern: UNNUMBERED, rank: 5 },
  { name: 'bare', pattern: BARE_WORD, rank: 5 },
  { name: 'id', pattern: /^(?:id|번호)\s*[:：]\s*(?<number>\d{1,4})$/iu, rank: 3 },
  { name: 'behind', pattern: BEHIND, rank: 4 },
  { name: 'number', pattern: PLAIN, rank: 3 },
  { name: 'bold-number', pattern: BOLD, rank: 3, fits: (line) => /^(?:\*\*|__)\d{1,4}(?:\*\*|__)\s/.test(line.text) },
  { name: 'hash', pattern: BOLD, rank: 3, fits: (line) => line.heading === 1 },
  { name: 'alone', pattern: ALONE, rank: 3, fits: (line) => line.heading > 0 || line.strong },
]

/** Every way in which the lines may open questions; one line may be several. */
export function* openersInSteps(lines: readonly SheetLine[]): Steps<Opener[]> {
  const found: Opener[] = []
  yield* eachInSteps(lines, workOfLine, (line, at) => {
    found.push(...numbered(line, at), ...unnumbered(line, at, lines))
  })
  return found
}

function numbered(line: SheetLine, at: number): Opener[] {
  if (line.code !== undefined || line.rule || line.cells || line.summary || line.checked !== undefined) return []
  for (const { name, pattern, rank, fits } of WAYS) {
    const groups = pattern.exec(line.plain)?.groups ?? (pattern.test(line.plain) ? {} : undefined)
    if (!groups || (fits && !fits(line))) continue
    const looks = `${line.heading > 0 ? `h${line.heading}` : ''}${/^(?:\*\*|__)/.test(line.text) ? 'b' : ''}`
    const nested = line.heading === 0 && line.indent >= 2 ? `i${Math.min(line.indent, 12) >> 1}` : ''
    const shut = groups.shut === undefined ? '' : groups.shut
    const rest = groups.rest ?? ''
    return [
      {
        at,
        style: [name, looks, nested, line.bullet ? 'list' : '', shut].join('|'),
        ...(groups.number === undefined ? {} : { number: Number(groups.number) }),
        rest: rest === '' ? '' : restOf(line, rest),
        sample: sampleOf(line, rest),
        rank: rank + (line.heading > 0 ? 1 : looks === '' ? 0 : 0.5),
      },
    ]
  }
  return []
}

/** The rest as it was written, with its emphasis. */
function restOf(line: SheetLine, plain: string): string {
  const whole = line.strong ? line.text.replace(/^(?:\*\*|__)|(?:\*\*|__)(?=[.:]?$)/g, '') : line.text
  for (let cut = 0; cut < whole.length && cut < 80; cut++) {
    const tail = whole.slice(cut).replace(/^(?:\*\*|__)\s*/, '')
    if (plainEquals(tail, plain)) return balanced(tail.trim())
  }
  return plain
}

/** Emphasis that began before the rest has no meaning in it. */
function balanced(text: string): string {
  return (text.match(/\*\*/g)?.length ?? 0) % 2 === 1 ? text.replaceAll('**', '') : text
}

function plainEquals(markdown: string, plain: string): boolean {
  const strip = (text: string) => text.replace(/[*_\\\s]/g, '')
  return strip(markdown) === strip(plain)
}

function sampleOf(line: SheetLine, rest: string): string {
  const own = rest === '' ? line.plain : line.plain.slice(0, Math.max(0, line.plain.length - rest.length))
  const bold = line.text.startsWith('**') ? '**' : ''
  const said = `${'#'.repeat(line.heading)}${line.heading > 0 ? ' ' : ''}${bold}${own.trim().slice(0, 24)}${bold}`
  return said.trim()
}

/** One line between a key and choices: the next stem. */
function isRightBelowKey(lines: readonly SheetLine[], at: number): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]]
  const mark = before && readMark(before)
  const { label } = (line && !readLabelled(line.text) && next && readLabelled(next.text)) || {}
  return (
    mark?.mark === 'answer' &&
    mark.rest !== '' &&
    ASKS.test(line?.plain ?? '') &&
    label?.place === 0 &&
    label.alphabet !== 'digits'
  )
}

const ASKS = /(?:[?？:：]|시오|세요|하라|것은)[.)]?$/u

/** Headings, bold lines, and what follows a rule: a question may begin with them where nothing is numbered. */
function unnumbered(line: SheetLine, at: number, lines: readonly SheetLine[]): Opener[] {
  if (line.code !== undefined || line.cells || line.summary || readMark(line)) return []
  const opener = (style: string, rank: number, rest: string, sample: string, from = at): Opener => {
    return { at: from, style, rest, sample, rank }
  }
  if (line.rule) {
    const next = lines[at + 1]
    return next && !next.rule && next.heading === 0 && !readMark(next)
      ? [opener('rule', 1, next.text, '---', at + 1)]
      : []
  }
  if (line.heading > 1) {
    const sample = '#'.repeat(line.heading)
    // Whose levels vary is cut at all of them.
    return [opener(`heading${line.heading}`, 2, line.text, sample), opener('headings', 1.8, line.text, sample)]
  }
  if (line.folded) return []
  // `- 무엇인가?` with its answer set in below it.
  const next = lines[at + 1]
  if (
    line.bullet &&
    /[?？]$/u.test(line.plain) &&
    next &&
    next.indent > line.indent &&
    readMark(next)?.mark === 'answer'
  )
    return [opener('asking', 1.2, line.text, '-')]
  if (line.strong && line.heading === 0 && !line.bullet) {
    return [opener('bold', 1.5, line.text.replace(/^(?:\*\*|__)|(?:\*\*|__)(?=[.:]?$)/g, ''), '**')]
  }
  const first = lines[at - 1]
  // Where rules part questions, the first one stands under a heading.
  if (first?.heading && !readMark(first))
    return [opener('rule', 1, line.text, '---'), opener('paragraph', 0.5, line.text, '')]
  return at === 0 || line.afterBlank || first?.rule || isRightBelowKey(lines, at)
    ? [opener('paragraph', 0.5, line.text, '')]
    : []
}
