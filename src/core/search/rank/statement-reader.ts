import { goesOn } from '../../language/goes-on.ts'
import type { Statement } from '../../notes/types.ts'
import { findInSteps, Pace, type Steps } from '../../steps.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import {
  type AskedKind,
  askedKind,
  asksOnly,
  isLabel,
  isOfKind,
  isPreface,
  otherKind,
  underLabel,
} from '../read/asked-kind.ts'
import type { AskedNumber } from '../read/asked-number.ts'
import type { Query } from '../read/query.ts'
import { AskedLists } from './asked-lists.ts'
import { type Matcher, type Met, raise } from './matcher.ts'
import { NumberReader } from './number-reader.ts'
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

/** The statement of one section that answers best, and what it has to say. */
export interface BestStatement {
  /** Its place; -1 when only headings hold anything. */
  readonly statement: number
  /** What it holds itself, and together with those that it is nested under. */
  readonly own: Met
  readonly told: Met
  /** The most of the query's mass that one statement holds, its headings counted in part. */
  readonly share: number
  readonly adjacent: number
  readonly number: number
  /** Whether it is a list where one is asked for; true when none is. */
  readonly isListed: boolean
  /** How much it tells of the name that is asked for, where that is its title: `Mutex: …`. */
  readonly titled: number
}

/** What goes on from the statement before says less without it. */
const CONTINUED = 0.6
/** What is better or worse than the thing that is named is another one. */
const OF_ANOTHER = 0.6
/** A question tells nothing, nor does what leads elsewhere. */
const ASKING = 0.7

/** What joins several things in one heading. */
const JOINT = /[&,/·+]|\s(?:and|or|vs\.?|versus)\s|\p{L}(?:와|과)\s/iu
/** Another name of the one thing. */
const IN_BRACKETS = /\([^()]*\)/g
/** Labels that stand over each other. */
const MOST_LABELS = 3

/** To look at a statement, however short, in characters read. */
const WORK_OF_STATEMENT = 40

/** `told`: its heading says that just this is told there. */
type Named = 'whole' | 'part' | 'told' | undefined

interface Read {
  readonly at: number
  readonly own: Met
  readonly told: Met
  readonly worth: number
  readonly number: number
}

/** Chooses the statement of a section that answers: its words, those that it is nested under, the number and the kind asked for. */
export class StatementReader {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #asked: AskedNumber | undefined
  readonly #kind: AskedKind | undefined
  readonly #otherKind: AskedKind | undefined
  readonly #number: NumberReader
  readonly #titles: TitleReader
  readonly #lists: AskedLists
  readonly #asksForName: boolean
  /** What is good or bad of a thing is asked. */
  readonly #judges: boolean

  constructor(query: Query, index: InvertedIndex, words: Matcher) {
    this.#index = index
    this.#words = words
    this.#asked = query.asked
    this.#number = new NumberReader(query, index, words)
    this.#titles = new TitleReader(index, words)
    this.#kind = query.asked ? undefined : askedKind(query.text)
    this.#otherKind = this.#kind && otherKind(this.#kind)
    this.#lists = new AskedLists(index, this.#titles, this.#kind)
    this.#asksForName = query.isName && !query.asked
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
      const whole = own.slice()
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
    return { share, adjacent, ...(yield* this.#chosen(section, read, named, listed)) }
  }

  #workOf(unit: number): number {
    const { tokensOf } = this.#index
    return WORK_OF_STATEMENT + (tokensOf[unit + 1] ?? 0) - (tokensOf[unit] ?? 0)
  }

  #worth(section: number, at: number, holds: number, together: number, number: number): number {
    const one = this.#index.sections[section]
    const statement = one?.statements[at]
    if (!one || !statement) return 0
    const asked = (this.#asked ? NUMBER * number : 0) + (this.#isAsked(section, at) ? KIND : 0)
    const worth = holds + SIDE_BY_SIDE * Math.max(0, together) + asked
    if (statement.kind === 'code') return CODE * worth
    if (this.#judges && this.#titles.measuresBy(statement.text)) return OF_ANOTHER * worth
    const tellsNothing = asksOnly(statement.text) || isPreface(statement.text)
    if (tellsNothing && underLabel(one, at).length === 0) return ASKING * worth
    return goesOn(statement.text) ? CONTINUED * worth : worth
  }

  #isAsked(section: number, at: number): boolean {
    const one = this.#index.sections[section]
    return one !== undefined && this.#kind !== undefined && isOfKind(this.#kind, one, at)
  }

  *#chosen(
    section: number,
    read: readonly Read[],
    named: Named,
    listed: Read | undefined,
  ): Steps<Omit<BestStatement, 'share' | 'adjacent'>> {
    const none = {
      statement: -1,
      own: this.#words.nothing(),
      told: this.#words.nothing(),
      number: this.#asked ? 0 : 1,
      isListed: this.#kind?.name !== 'list',
      titled: 0,
    }
    // A name is asked for what it is, which is said first; of why and how it speaks, whether it says the name again or not.
    const isDefinition =
      named === 'told' || (named && !this.#asked && (this.#kind === undefined || this.#kind.name === 'definition'))
    const ofKind = named === 'whole' ? yield* this.#firstOfKind(section, read) : undefined
    const titled =
      named === 'whole' || named === 'told' || !this.#asksForName
        ? undefined
        : yield* first(read, ({ at, own }) => this.#titles.isTitled(section, at, own))
    const kinds = named && !listed ? this.#lists.kinds(section, read) : undefined
    let best =
      titled ??
      listed ??
      kinds ??
      (isDefinition ? yield* this.#defining(section, read, named) : (ofKind ?? mostOf(read)))
    const one = this.#index.sections[section]
    const label = best && one?.statements[best.at]
    if (!one || !best || !label) return none
    const isListed = this.#kind?.name !== 'list' || kinds !== undefined || this.#isAsked(section, best.at)
    const heads = (over: Statement, depth: number) => isLabel(over) || (depth === 0 && best === listed)
    for (
      let over: Statement | undefined = label, depth = 0;
      over && heads(over, depth) && depth < MOST_LABELS;
      depth++
    ) {
      const below: ReadonlySet<number> = new Set(underLabel(one, best.at))
      const told = this.#asksForName || listed ? [] : read.filter(({ at }) => below.has(at))
      best = mostOf(told) ?? besides(best, below)
      over = below.size > 0 ? one.statements[best.at] : undefined
    }
    return {
      statement: best.at,
      own: best.own,
      told: best.told,
      number: this.#asked ? best.number : 1,
      isListed,
      titled: titled === undefined ? 0 : this.#titles.tells(one, titled.at),
    }
  }

  *#firstOfKind(section: number, read: readonly Read[]): Steps<Read | undefined> {
    const one = this.#index.sections[section]
    for (const kind of [this.#kind, this.#otherKind]) {
      if (!one || !kind) continue
      const found = yield* first(read, ({ at }) => isOfKind(kind, one, at))
      if (found) return found
    }
    return undefined
  }

  /** What is said first; of a part of the heading what begins with its name, `Read Replicas: …`, or defines it. */
  *#defining(section: number, read: readonly Read[], named: Named): Steps<Read | undefined> {
    const one = this.#index.sections[section]
    const says = ({ at }: Read) => !isPreface(one?.statements[at]?.text ?? '')
    const said = (yield* first(read, says)) ?? read[0]
    if (named !== 'part') return said
    const titles = this.#titles
    const ofSeveral = isJoint(one?.title ?? '')
      ? ((yield* first(read, ({ at }) => titles.beginsWhole(section, at))) ??
        (yield* first(read, ({ at, own }) => titles.begins(section, at, own))))
      : undefined
    const isSaid = said && this.#words.share(said.own) > 0
    const defined = isSaid ? undefined : yield* first(read, ({ at, own }) => titles.defines(section, at, own))
    return ofSeveral ?? defined ?? said
  }
}

/** A few at a time. */
function first(read: readonly Read[], isMeant: (one: Read) => boolean): Steps<Read | undefined> {
  return findInSteps(read, WORK_OF_STATEMENT, isMeant)
}

/** The first of those that are worth most. */
function mostOf(read: readonly Read[]): Read | undefined {
  return read.reduce<Read | undefined>((best, one) => (best && best.worth >= one.worth ? best : one), undefined)
}

/** The first of what stands under a label, none of which was read. */
function besides(label: Read, below: ReadonlySet<number>): Read {
  const [first = label.at] = below
  return { ...label, at: first }
}

/** Whether a heading names several things. */
export function isJoint(title: string): boolean {
  return JOINT.test(title.replace(IN_BRACKETS, ''))
}
