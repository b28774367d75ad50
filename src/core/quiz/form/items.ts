import { type OutlinePart, outlineInSteps } from '../../notes/headings.ts'
import type { NoteProblem } from '../../notes/problem.ts'
import { Pace, type Steps } from '../../steps.ts'
import { type FormLine, linesOf, textLine } from './lines.ts'
import { type Piece, readTitle, type Title } from './pieces.ts'

/** One question as it lies in a file: its pieces as lines, nothing understood yet. */
export interface RawItem {
  readonly line: number
  /** `Hard` of `#### 문제 (Hard)`. */
  readonly suffix: string
  readonly pieces: ReadonlyMap<Piece, FormLine[]>
  /** Of another form than ours, which has no sources, ids or difficulties, and whose written answers are one text. */
  readonly foreign?: true
}

/** As much as so many characters read. */
const WORK_OF_PART = 100

export interface SplitFile {
  readonly items: readonly RawItem[]
  /** Lines that belong to no piece of any question. */
  readonly outside: ReadonlySet<number>
  /** What was not read as it is written. */
  readonly problems: readonly NoteProblem[]
}

interface Draft {
  readonly line: number
  readonly suffix: string
  readonly pieces: Map<Piece, FormLine[]>
}

/**
 * Cuts a file into questions: one begins at every 문제, and at a 보기 or 정답 that its forerunner has already. A rule or a
 * foreign heading ends one that has its answer. Text outside of questions is skipped.
 */
export function* splitItems(source: string): Steps<SplitFile> {
  const items: Draft[] = []
  let open: Draft | undefined
  let into: FormLine[] | undefined
  let level = 0
  const outside = new Set<number>()
  let outsideFrom: number | undefined = 1
  const endOutside = (next: number): void => {
    for (let line = outsideFrom ?? next; line < next; line++) outside.add(line)
    outsideFrom = undefined
  }
  const enter = (title: Title, line: number): void => {
    endOutside(line)
    if (startsItem(title.piece, open)) {
      open = { line, suffix: title.piece === 'question' ? title.suffix : '', pieces: new Map() }
      items.push(open)
    }
    into = open && pieceOf(open, title.piece)
    for (const text of [title.rest, title.piece === 'answer' ? title.suffix : '']) {
      if (text !== '') into?.push(textLine(text, line))
    }
  }
  const { parts, problems } = yield* outlineInSteps(source)
  yield
  const pace = new Pace()
  const answered = answeredBelow(parts)
  for (const [at, part] of parts.entries()) {
    if (pace.isDue(WORK_OF_PART)) yield
    const title = part.title === '' ? undefined : readTitle(part.title)
    const below = title === undefined && part.title !== '' && part.level > level && into !== undefined
    if (title) {
      level = part.level
      enter(title, part.line)
    } else if (below) {
      into?.push(textLine(part.title, part.line))
    } else if (part.title !== '' || open?.pieces.has('answer')) {
      open = undefined
      into = undefined
    } else {
      into = undefined
    }
    if (!into) outsideFrom ??= part.line
    for (const line of linesOf(part.statements)) {
      const alone = line.depth === 0 ? readTitle(line.text) : undefined
      const opens =
        alone !== undefined &&
        opensPiece(alone, line, open !== undefined && !open.pieces.has('answer') && !answered[at])
      if (opens) enter({ ...alone, rest: '' }, line.line)
      if (!opens || alone.rest !== '') into?.push(line)
    }
  }
  endOutside(source.split('\n').length + 1)
  return { items, outside, problems }
}

/** A line of its own that does what a heading does: a bare `문제`, or `정답: B` where the question has no 정답 otherwise. */
function opensPiece(title: Title, { kind }: FormLine, lacksAnswer: boolean): boolean {
  if (title.piece === 'answer' && title.rest !== '') return kind !== 'code' && lacksAnswer
  return kind === 'paragraph' && title.rest === '' && MAIN.includes(title.piece)
}

/** For each part, whether a 정답 heading follows it before the next question. */
function answeredBelow(parts: readonly OutlinePart[]): boolean[] {
  let next: Piece | undefined
  return parts
    .toReversed()
    .map(({ title }) => {
      const answered = next === 'answer'
      const piece = title === '' ? undefined : readTitle(title)?.piece
      if (piece === 'question' || piece === 'answer') next = piece
      return answered
    })
    .reverse()
}

const MAIN: readonly Piece[] = ['question', 'choices', 'answer']

function startsItem(piece: Piece, open: Draft | undefined): boolean {
  if (piece === 'question') return true
  if (piece === 'choices') return !open || open.pieces.has('choices') || open.pieces.has('answer')
  return piece === 'answer' && (!open || open.pieces.has('answer'))
}

function pieceOf(item: Draft, piece: Piece): FormLine[] {
  const lines = item.pieces.get(piece) ?? []
  item.pieces.set(piece, lines)
  return lines
}
