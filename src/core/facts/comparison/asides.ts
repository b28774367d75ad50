import type { Notebook, Statement } from '../../notes/types.ts'
import { listOf } from '../extraction/places.ts'
import type { Fact } from '../types.ts'

/** A fact as it is read by itself: under the names that the note has over it, its own among them. */
export interface Line {
  readonly fact: Fact
  /** Without those names. */
  readonly written: Fact
  /** The outermost of them. */
  readonly part: string | undefined
  /** How many of them. */
  readonly depth: number
  /** Asked, or made up. */
  readonly isAside: boolean
}

/**
 * Without cases that somebody made up, questions, and what the letters of a formula stand for, where more is told; else the
 * formulas, else these as they are written.
 */
export function withoutAsides(lines: readonly Line[], formulas: readonly Line[], { byId }: Notebook): readonly Line[] {
  const equations = new Map<string, Equations>()
  const isInEquation = (letter: string, { section, text }: Statement) => {
    const own = equations.get(section) ?? new Equations(byId.get(section)?.statements ?? [])
    equations.set(section, own)
    return own.with(letter).some((one) => one !== text)
  }
  const isOfFormula = (one: Statement) => {
    const letter = letterOf(one)
    return letter !== undefined && (!/^[A-Za-z]$/.test(letter) || isInEquation(letter, one))
  }
  const letters = listsOfLetters(lines, isOfFormula)
  /** A table with a letter of a formula in each of its rows: what it is, and its unit. */
  const isLegend = (one: Statement) => {
    const names = one.table?.rows.map(({ cells }) => cells[0]?.trim() ?? '') ?? []
    return (
      names.length > 0 &&
      names.length <= MOST_LETTERS &&
      names.every((name) => SYMBOL.test(name) && isInEquation(name, one))
    )
  }
  const isOfLetters = ({ fact: { statements } }: Line) =>
    statements.every((one) => letters.has(listOf(one)) || isOfFormula(one) || isLegend(one))
  const told = lines.filter((one) => !one.isAside && !isOfLetters(one))
  if (told.length > 0) return told
  return formulas.length > 0 && lines.every(isOfLetters)
    ? formulas
    : lines.map(({ written, ...one }) => ({ ...one, written, fact: written, part: undefined }))
}

/** Lists of which most lines say what a letter stands for, and one of a formula: `tanh: activation`, among those, does as well. */
function listsOfLetters(lines: readonly Line[], isOfFormula: (one: Statement) => boolean): ReadonlySet<string> {
  const more = new Map<string, number>()
  const ofFormulas = new Set<string>()
  const items = lines.flatMap(({ fact: { statements } }) => statements.filter(({ kind }) => kind === 'item'))
  for (const one of items) {
    more.set(listOf(one), (more.get(listOf(one)) ?? 0) + (letterOf(one) === undefined ? -1 : 1))
    if (isOfFormula(one)) ofFormulas.add(listOf(one))
  }
  return new Set([...more].flatMap(([place, count]) => (count > 0 && ofFormulas.has(place) ? [place] : [])))
}

/** `k is the number of ropes`, with the letter written as a formula, or as code. */
function letterOf({ runs, kind, table }: Statement): string | undefined {
  const [first, next] = runs.filter(({ text }) => text.trim() !== '')
  if (kind === 'code' || table || first?.code !== true || next?.code === true) return undefined
  const letter = first.text.trim()
  return LETTER.test(letter) && STANDS_FOR.test(next?.text ?? '') ? letter : undefined
}

/** So many letters a section's formulas have at most, and so many of its equations are looked at. */
const [MOST_LETTERS, MOST_EQUATIONS] = [60, 300]

/** The equations of a section, in which a letter is sought once. */
class Equations {
  readonly #texts: readonly string[]
  readonly #with = new Map<string, readonly string[]>()

  constructor(statements: readonly Statement[]) {
    this.#texts = statements.flatMap(({ text }) => (text.includes('=') ? [text] : [])).slice(0, MOST_EQUATIONS)
  }

  /** `A` among the records of names, `w` among the rights to a file stand in none. */
  with(letter: string): readonly string[] {
    const known = this.#with.get(letter)
    if (known || this.#with.size >= MOST_LETTERS) return known ?? []
    const written = letter.split(/\s+/).map(RegExp.escape).join('\\s?')
    const pattern = new RegExp(`(?<!\\p{L})${written}(?!\\p{L})`, 'u')
    const found = this.#texts.filter((text) => pattern.test(text))
    this.#with.set(letter, found)
    return found
  }
}

const LETTER =
  /^(?:[\p{L}][\p{M}]?[′'*]?(?:[_^](?:\([^()]{1,12}\)|[\p{L}\p{N},+-]{1,8}))*(?:\([\p{L}\p{N}, ]{1,8}\))?)$/u
/** A letter, with what changes or adds it up: `Δ t`, `Σ I`, `#e`. */
const SYMBOL = /^[^\p{L}\p{N}]{0,2}\s?[\p{L}][\p{M}]?(?:\s?[\p{L}][\p{M}]?)?(?:_\S{1,8})?$/u
const STANDS_FOR = /^\s*(?:[:：=–—-]|(?:is|are|denotes?|represents?|stands? for|means?)\s|은 |는 |이란 )/i

/** Whether a line, or what stands over it, says that it is a case that somebody made up, or a question. */
export function isAsideIn(text: string): boolean {
  return ASIDES.some((kind) => kind.test(text))
}

const ASIDES = [
  /^(?:scenario|case study|시나리오|사례 ?연구)(?=$|[^\p{L}])/iu,
  // With what answers it.
  /^(?:q|question|질문)\s?\d*\s?(?:[.:)]\s|$)|^(?:q ?& ?a|quiz|review questions|연습 ?문제)(?=$|[^\p{L}])/iu,
]
