import { goesOn } from '../../language/goes-on.ts'
import { Pace, type Steps } from '../../steps.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { type AskedKind, askedKind, asksOnly, isOfKind, isPreface, underLabel } from '../read/asked-kind.ts'
import type { AskedNumber } from '../read/asked-number.ts'
import type { Query } from '../read/query.ts'
import {
  AnswerSelection,
  type Named,
  type Read,
  type SelectedStatement,
  WORK_OF_STATEMENT,
} from './answer-selection.ts'
import { AskedLists } from './asked-lists.ts'
import { type Matcher, type Met, raise } from './matcher.ts'
import { NumberReader } from './number-reader.ts'
import { bestStretch } from './stretch.ts'
import { TitleReader } from './title-reader.ts'

/** How much a word in a heading counts for the statements below it, and one of the first of them for those that tell a number. */
const FROM_HEADING = 0.6
const FROM_OPENING = 0.6
/** What standing side by side, the number and the kind of statement asked for are worth when a statement is chosen. */
const SIDE_BY_SIDE = 0.3
const NUMBER = 0.5
const KIND = 0.12
/** Code shows how; it seldom says what was asked. */
const CODE = 0.8

/** The statement of one section that answers best. */
export interface BestStatement extends SelectedStatement {
  /** The most of the query's mass that one statement holds, its headings counted in part. */
  readonly share: number
  readonly adjacent: number
}

/** What goes on from the statement before says less without it. */
const CONTINUED = 0.6
/** What is better or worse than the thing that is named is another one. */
const OF_ANOTHER = 0.6
/** A question tells nothing, nor does what leads elsewhere. */
const ASKING = 0.7

/** Reads the statements of a section, and weighs each: its words, those that it is nested under, the number and the kind asked for. */
export class StatementReader {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #asked: AskedNumber | undefined
  readonly #kind: AskedKind | undefined
  readonly #number: NumberReader
  readonly #titles: TitleReader
  readonly #lists: AskedLists
  readonly #selection: AnswerSelection
  /** What is good or bad of a thing is asked. */
  readonly #judges: boolean

  constructor(query: Query, index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
    this.#asked = query.asked
    this.#number = new NumberReader(query, index, words)
    this.#titles = new TitleReader(index, words)
    this.#kind = query.asked ? undefined : askedKind(query.text)
    this.#lists = new AskedLists(index, this.#titles, this.#kind)
    const readers = { index, words, titles: this.#titles, lists: this.#lists, kind: this.#kind }
    this.#selection = new AnswerSelection(query, readers)
    this.#judges = this.#kind?.name === 'advantage' || this.#kind?.name === 'drawback'
  }

  /** `held`: what the headings hold; what all statements hold is added to it. `named`: the query is a name of the section, or of a part of it. */
  *best(section: number, held: Met, named: Named): Steps<BestStatement> {
    const words = this.#words
    const context = words.nothing()
    raise(context, held, FROM_HEADING)
    const first = (this.#index.unitsOf[section] ?? 0) + 1
    const last = this.#index.unitsOf[section + 1] ?? first
    const nested = new Map<number, Met>()
    const opening = words.nothing()
    const headings = held.slice()
    const read: Read[] = []
    /** What is asked stands under it, and the most that any statement holds under the same headings. */
    let head: Read | undefined
    let most = 0
    let share = words.share(context)
    const isNamedAbove = words.groups.every((group) => group.weak || group.valued || words.shareOf(group, context) > 0)
    let adjacent = 0
    const pace = new Pace()
    for (let unit = first; unit < last; unit++) {
      if (pace.isDue(this.#workOf(unit))) yield
      const own = words.nothing()
      const together = words.readUnit(unit, own)
      const outer = nested.get(this.#index.outerOf[unit] ?? -1)
      const number = this.#number.answers(section, unit - first)
      const under = own.slice()
      raise(under, headings, 1)
      const all = words.share(under)
      most = Math.max(most, all)
      if (all > (head?.worth ?? 0) && this.#lists.isHead(section, unit - first))
        head = { at: unit - first, own, told: under, worth: all, number }
      const tells = number === 1 && this.#asked?.value !== undefined
      if (together < 0 && !outer && !named && !(tells && isNamedAbove)) continue
      if (tells) words.meetValued(own)
      raise(held, own, 1)
      const whole = bestStretch(unit, own, words, this.#index).slice()
      if (tells) words.meetValued(whole)
      if (outer) raise(whole, outer, 1)
      const told = whole.slice()
      if (together >= 0 || outer) nested.set(unit, told)
      raise(whole, context, 1)
      const holds = words.share(whole)
      if (this.#asked && number > 0) raise(whole, opening, FROM_OPENING)
      if (unit === first) raise(opening, own, 1)
      read.push({
        at: unit - first,
        own,
        told,
        number,
        worth: this.#worth(section, unit - first, words.share(whole), together, number),
      })
      if (together < 0) continue
      share = Math.max(share, holds)
      adjacent = Math.max(adjacent, together)
    }
    const listed = head && head.worth >= most ? head : undefined
    return { share, adjacent, ...(yield* this.#selection.select(section, read, named, listed)) }
  }

  #workOf(unit: number): number {
    const { tokensOf } = this.#index
    return WORK_OF_STATEMENT + (tokensOf[unit + 1] ?? 0) - (tokensOf[unit] ?? 0)
  }

  #worth(section: number, at: number, holds: number, together: number, number: number): number {
    const one = this.#index.sections[section]
    const statement = one?.statements[at]
    if (!one || !statement) return 0
    const asked = (this.#asked ? NUMBER * number : 0) + (this.#kind && isOfKind(this.#kind, one, at) ? KIND : 0)
    const worth = holds + SIDE_BY_SIDE * Math.max(0, together) + asked
    if (statement.kind === 'code') return CODE * worth
    if (this.#judges && this.#titles.measuresBy(statement.text)) return OF_ANOTHER * worth
    const tellsNothing = asksOnly(statement.text) || isPreface(statement.text)
    if (tellsNothing && underLabel(one, at).length === 0) return ASKING * worth
    return goesOn(statement.text) ? CONTINUED * worth : worth
  }
}
