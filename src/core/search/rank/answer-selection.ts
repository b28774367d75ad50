import type { Section, Statement } from '../../notes/types.ts'
import { findInSteps, type Steps } from '../../steps.ts'
import type { InvertedIndex } from '../index/inverted-index.ts'
import { type AskedKind, isLabel, isOfKind, isPreface, otherKind, underLabel } from '../read/asked-kind.ts'
import type { Query } from '../read/query.ts'
import type { AskedLists } from './asked-lists.ts'
import { isJoint } from './joint-title.ts'
import type { Matcher, Met } from './matcher.ts'
import type { TitleReader } from './title-reader.ts'

/** Labels that stand over each other. */
const MOST_LABELS = 3

/** To look at a statement, however short, in characters read. */
export const WORK_OF_STATEMENT = 40

/** `told`: its heading says that just this is told there. */
export type Named = 'whole' | 'part' | 'told' | undefined

/** One statement as it was read: its place, what it holds itself and with those above it, and what that is worth. */
export interface Read {
  readonly at: number
  readonly own: Met
  readonly told: Met
  readonly worth: number
  readonly number: number
}

/** What is taken for the answer of a section, and what it has to say. */
export interface SelectedStatement {
  /** Its place; -1 when only headings hold anything. */
  readonly statement: number
  /** What it holds itself, and together with those that it is nested under. */
  readonly own: Met
  readonly told: Met
  readonly number: number
  /** Whether it is a list where one is asked for; true when none is. */
  readonly isListed: boolean
  /** How much it tells of the name that is asked for, where that is its title: `Mutex: …`. */
  readonly titled: number
}

interface Readers {
  readonly index: InvertedIndex
  readonly words: Matcher
  readonly titles: TitleReader
  readonly lists: AskedLists
  readonly kind: AskedKind | undefined
}

/** Chooses among the statements of a section that were read: a title, a list, a definition, one of the kind asked for, else what is worth most. */
export class AnswerSelection {
  readonly #index: InvertedIndex
  readonly #words: Matcher
  readonly #titles: TitleReader
  readonly #lists: AskedLists
  readonly #kind: AskedKind | undefined
  readonly #otherKind: AskedKind | undefined
  readonly #asksNumber: boolean
  readonly #asksForName: boolean

  constructor({ asked, isName }: Query, { index, words, titles, lists, kind }: Readers) {
    this.#index = index
    this.#words = words
    this.#titles = titles
    this.#lists = lists
    this.#kind = kind
    this.#otherKind = kind && otherKind(kind)
    this.#asksNumber = asked !== undefined
    this.#asksForName = isName && !asked
  }

  /** `listed`: what is asked stands under it. */
  *select(section: number, read: readonly Read[], named: Named, listed: Read | undefined): Steps<SelectedStatement> {
    const none = {
      statement: -1,
      own: this.#words.nothing(),
      told: this.#words.nothing(),
      number: this.#asksNumber ? 0 : 1,
      isListed: this.#kind?.name !== 'list',
      titled: 0,
    }
    // A name is asked for what it is, which is said first; of why and how it speaks, whether it says the name again or not.
    const isDefinition =
      named === 'told' || (named && !this.#asksNumber && (this.#kind === undefined || this.#kind.name === 'definition'))
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
    const isListed = this.#kind?.name !== 'list' || kinds !== undefined || this.#isOfKind(one, best.at)
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
      number: this.#asksNumber ? best.number : 1,
      isListed,
      titled: titled === undefined ? 0 : this.#titles.tells(one, titled.at),
    }
  }

  #isOfKind(section: Section, at: number): boolean {
    return this.#kind !== undefined && isOfKind(this.#kind, section, at)
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
