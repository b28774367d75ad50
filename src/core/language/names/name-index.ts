import { Lists } from '../../lists.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { LeastFirst } from './least-first.ts'
import type { NameForm, Sound } from './name-forms.ts'
import {
  ALIAS,
  FIRST_INITIALS,
  isTooLong,
  leastOfWhole,
  PHONES,
  SHARE,
  slipsIn,
  sureScore,
  TIER,
  type Written,
} from './score.ts'
import { SlipReader } from './slip-reader.ts'
import { type FormTexts, formText, type SortedTexts, sortedInSteps } from './sorted-texts.ts'
import { SoundReader } from './sound-reader.ts'

/** An entry and what a match of one of its names is worth. */
export type Scored = readonly [entry: number, score: number]

/** Texts of one kind, the shortest names first: of names and of aliases, as a whole and of their words. */
interface Ranked {
  readonly texts: SortedTexts
  readonly kinds: readonly Kind[]
}

interface Kind {
  readonly isWhole: boolean
  readonly isAlias: boolean
  readonly order: LeastFirst
}

const KINDS = [true, false].flatMap((isWhole) => [true, false].map((isAlias) => ({ isWhole, isAlias })))
/** Characters that a form is as much work as. */
const WORK_OF_FORM = 100
/** More keys or entries than there are. */
const MANY = 2 ** 32
/** What the names of all words typed, in any order, are worth at most. */
const MOST_OF_WORDS = TIER.words + SHARE

/** Finds the names that may be meant without looking at all of them; what each is worth is score.ts's. */
export class NameIndex {
  readonly #forms: readonly NameForm[]
  readonly #tails: Ranked
  readonly #initials: Ranked
  /** By the class of their first consonant. */
  readonly #sounds: ReadonlyMap<string, SortedTexts>
  /** Phones of the longest name. */
  readonly #longest: number
  /** Forms by pairs of keys that follow each other. */
  readonly #byPair: Lists<number>

  constructor(
    forms: readonly NameForm[],
    tails: Ranked,
    initials: Ranked,
    sounds: ReadonlyMap<string, SortedTexts>,
    byPair: Lists<number>,
  ) {
    this.#forms = forms
    this.#tails = tails
    this.#initials = initials
    this.#sounds = sounds
    this.#byPair = byPair
    this.#longest = forms.reduce((most, { sounds: [whole] }) => Math.max(most, whole?.phones.length ?? 0), 0)
  }

  /** The best `most` entries by what is written, at least; all of them where they are fewer. */
  sure(written: Written, most: number): Scored[] {
    const { keys, whole, words, initialsOnly } = written
    if (keys === '') return []
    const begun = merged(
      this.#tails.kinds.map((kind) =>
        this.#beginning(this.#tails.texts, kind, keys, (share, length) => {
          if (!kind.isWhole) return TIER.word + SHARE * share
          return length === keys.length ? TIER.whole : TIER.start + SHARE * share
        }),
      ),
      most,
    )
    if (initialsOnly) {
      if (begun.length >= most) return begun
      const kinds = this.#initials.kinds.map((kind) => {
        const own = kind.isWhole ? FIRST_INITIALS : 0
        return this.#beginning(this.#initials.texts, kind, whole, (share) => TIER.initials + own + share, keys.length)
      })
      return [...begun, ...merged(kinds, most)]
    }
    const isFull = begun.length >= most
    const inAnyOrder = isFull && (begun.at(-1)?.[1] ?? 0) >= MOST_OF_WORDS ? [] : this.#withWords(words)
    const inside = isFull || whole.length < 2 ? [] : this.#withPair(keys)
    return [...begun, ...[...inAnyOrder, ...inside].map((form) => this.#scored(form, written))]
  }

  /** Forms that may sound so. */
  heard({ phones, first }: Sound): NameForm[] {
    if (isTooLong(phones, this.#longest)) return []
    const begun = [phones.length - PHONES.fewer, phones.length + PHONES.more] as const
    const reader = new SoundReader(phones, leastOfWhole(phones), begun)
    return this.#of(this.#sounds.get(first)?.near(reader) ?? [])
  }

  /** Forms that may be meant by these keys with a slip. */
  slipped(keys: string): NameForm[] {
    const { whole, tail, begun } = slipsIn(keys)
    return this.#of(this.#tails.texts.near(new SlipReader(keys, Math.max(whole, tail), begun)))
  }

  #of(forms: Iterable<number>): NameForm[] {
    return [...forms].sort((a, b) => a - b).map((form) => this.#forms[form] as NameForm)
  }

  *#beginning(
    texts: SortedTexts,
    { isAlias, order }: Kind,
    prefix: string,
    worth: (share: number, length: number) => number,
    typed = prefix.length,
  ): Generator<Scored> {
    for (const place of order.of(...texts.beginning(prefix))) {
      const { entry, keys } = this.#forms[texts.formAt(place)] as NameForm
      yield [entry, worth(Math.min(1, typed / keys.length), keys.length) - (isAlias ? ALIAS : 0)]
    }
  }

  /** Forms that the rarest of several words begins a word of. */
  #withWords(words: readonly string[]): number[] {
    if (words.length < 2) return []
    const { texts } = this.#tails
    const ranges = words.map((word) => texts.beginning(word))
    const [from, to] = ranges.reduce((least, one) => (one[1] - one[0] < least[1] - least[0] ? one : least))
    return [...new Set(Array.from({ length: to - from }, (_, at) => texts.formAt(from + at)))]
  }

  /** Forms that have the rarest pair of these keys. */
  #withPair(keys: string): Int32Array {
    const lists = pairsOf(keys).map((pair) => this.#byPair.of(pair))
    return lists.reduce((least, one) => (one.length < least.length ? one : least))
  }

  #scored(form: number, written: Written): Scored {
    const one = this.#forms[form] as NameForm
    return [one.entry, sureScore(written, one) - (one.alias ? ALIAS : 0)]
  }
}

export function* nameIndexInSteps(forms: readonly NameForm[]): Steps<NameIndex> {
  const tails: FormTexts = new Lists()
  const initials: FormTexts = new Lists()
  const spoken = new Map<string, FormTexts>()
  const byPair = new Lists<number>()
  const add = (to: FormTexts, text: string, form: number, isWhole: boolean) => {
    if (text !== '') to.add(text, formText(form, isWhole))
  }
  yield* eachInSteps(forms, WORK_OF_FORM, (one, form) => {
    one.tails.forEach((text, at) => void add(tails, text, form, at === 0))
    one.initials.forEach((text, at) => void add(initials, text, form, at === 0))
    for (const { phones, first } of one.sounds) {
      const same: FormTexts = spoken.get(first) ?? new Lists()
      spoken.set(first, same)
      add(same, phones, form, false)
    }
    for (const pair of pairsOf(one.keys)) byPair.add(pair, form)
  })
  yield* byPair.close()
  const sounds = new Map<string, SortedTexts>()
  for (const [first, texts] of spoken) sounds.set(first, yield* sortedInSteps(texts))
  const ranked = function* (all: FormTexts): Steps<Ranked> {
    return yield* rankedOf(yield* sortedInSteps(all), forms)
  }
  return new NameIndex(forms, yield* ranked(tails), yield* ranked(initials), sounds, byPair)
}

function* rankedOf(texts: SortedTexts, forms: readonly NameForm[]): Steps<Ranked> {
  const kinds: Ranked['kinds'][number][] = []
  for (const { isWhole, isAlias } of KINDS) {
    const ranks = new Float64Array(texts.size)
    yield* eachInSteps(ranks.keys(), WORK_OF_RANK, (at) => {
      const { alias, keys, entry } = forms[texts.formAt(at)] as NameForm
      const isOfKind = texts.isWholeAt(at) === isWhole && alias === isAlias
      ranks[at] = isOfKind ? keys.length * MANY + entry : Number.POSITIVE_INFINITY
    })
    kinds.push({ isWhole, isAlias, order: new LeastFirst(ranks) })
    yield
  }
  return { texts, kinds }
}

const WORK_OF_RANK = 1

/** Each two keys that follow each other, as one number. */
function pairsOf(keys: string): number[] {
  const pairs: number[] = []
  for (let at = 1; at < keys.length; at++) pairs.push(keys.charCodeAt(at - 1) * 0x10000 + keys.charCodeAt(at))
  return pairs
}

/** Each entry once, by the best of several streams of which each is in order; ties in the order of the entries. */
function merged(streams: readonly Generator<Scored>[], most: number): Scored[] {
  const heads = streams.map((stream) => ({ stream, next: stream.next() }))
  const found = new Map<number, number>()
  while (found.size < most) {
    const open = heads.filter(({ next }) => !next.done)
    const [first] = open
    if (!first) break
    const best = open.reduce((a, b) => (isBefore(b.next.value, a.next.value) ? b : a), first)
    const [entry, score]: Scored = best.next.value
    if (!found.has(entry)) found.set(entry, score)
    best.next = best.stream.next()
  }
  return [...found]
}

function isBefore(a: Scored, b: Scored): boolean {
  return a[1] > b[1] || (a[1] === b[1] && a[0] < b[0])
}
