import { bareName, ownAliases } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { gramsOf, similarity } from '../checks/similarity.ts'
import { around, placeOf } from './around.ts'
import { isDefinition, isSortOf, shapeOf, stemsOf } from './terms.ts'
import type { Described } from './types.ts'

/** Descriptions that share more than this share of their letters may both hold. */
const MOST_ALIKE = 0.3
/** The same of the beginnings of their words. */
const MOST_SHARED = 0.5
/** But of two that stand in one section, where so many words are the same. */
const SHARED_NEAR = { words: 2, share: 0.33 }
/** So many of its own section, and the topic is one that the notes tell apart. */
const ENOUGH_BESIDE = 2
/** More than a few are never looked at. */
const MOST = 12
/** With fewer under one heading, headings of the whole chapter are looked at; of chapters, those of its folder. */
const FEW = 3
/** On either side in its chapter, of other lists; farther off something else is spoken of. */
const LISTS = 16
/** So many things a chapter on one topic describes. */
const MOST_OF_TOPIC = 40

/** A text as it is compared; worked out once for each. */
export interface Wording {
  readonly folded: string
  readonly grams: ReadonlySet<string>
  readonly stems: readonly string[]
}

/** A description with its names as they are compared; worked out once for each. */
interface Known extends Wording {
  readonly name: string
  readonly names: readonly string[]
}

/** What the notes describe, by the heading that it stands under, in the order of the notes. */
export class Neighbours {
  readonly #places = new Map<string, Described[]>()
  readonly #at = new Map<string, Map<Described, number>>()
  readonly #known = new Map<Described, Known>()
  readonly #near = new Map<Described, readonly Described[]>()

  add(one: Described): void {
    for (const key of [placeOf(one.point.section), wideOf(one)]) {
      const place = this.#places.get(key) ?? []
      this.#places.set(key, place)
      const at = this.#at.get(key) ?? new Map<Described, number>()
      this.#at.set(key, at.set(one, place.length))
      place.push(one)
    }
  }

  /** Looked up once for each. */
  of(own: Described): readonly Described[] {
    const known = this.#near.get(own)
    if (known) return known
    const wording = (one: Described) => this.#wording(one)
    const place = this.#around(own, placeOf(own.point.section))
    const near = nearest(own, place, wording)
    const wide = near.length >= FEW || !isDefined(own) ? near : this.#wider(own, near, wording)
    const listed = wide.length >= FEW ? wide : this.#listed(own, wide, wording)
    // Whatever else the notes say of such a name.
    const alike = new Set(place.filter((one) => isLike(own, one, wording)).flatMap((one) => wording(one).names))
    const all = listed.filter((one) => !wording(one).names.some((name) => alike.has(name)))
    this.#near.set(own, all)
    return all
  }

  #around(own: Described, key: string): readonly Described[] {
    return around(this.#places.get(key) ?? [], this.#at.get(key)?.get(own) ?? 0)
  }

  /** Whatever they stand under: what each of them is, the notes say in so many words. */
  #wider(own: Described, near: readonly Described[], wording: (one: Described) => Known): Described[] {
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const found: Described[] = []
    // A file of a whole course has things of many sorts: beside each other they tell each other apart by that alone.
    if ((this.#places.get(wideOf(own))?.length ?? 0) > MOST_OF_TOPIC) return [...near]
    for (const one of this.#around(own, wideOf(own))) {
      const { name } = wording(one)
      if (!isDefined(one) || seen.has(name) || !isOther(own, one, wording)) continue
      seen.add(name)
      found.push(one)
    }
    return [...near, ...found.slice(0, FEW + 2)]
  }

  /** A short list beside other lists of its chapter: their names, the nearest first. */
  #listed(own: Described, near: readonly Described[], wording: (one: Described) => Known): readonly Described[] {
    if (own.by !== 'list' || own.loose || !isProper(own.name)) return near
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const place = this.#places.get(wideOf(own)) ?? []
    const at = this.#at.get(wideOf(own))?.get(own) ?? 0
    const far = (one: Described) => Math.abs((this.#at.get(wideOf(own))?.get(one) ?? 0) - at)
    const found: Described[] = []
    for (const one of around(place, at, LISTS).toSorted((a, b) => far(a) - far(b))) {
      const { name } = wording(one)
      const isAlike = one.by === 'list' && !one.loose && isProper(one.name) && shapeOf(one.name) === shapeOf(own.name)
      if (!isAlike || seen.has(name) || !isOther(own, one, wording)) continue
      seen.add(name)
      found.push(one)
    }
    return [...near, ...found.slice(0, FEW + 1 - near.length)]
  }

  #wording(one: Described): Known {
    const known = this.#known.get(one) ?? {
      ...wordingOf(one.words),
      name: foldName(one.name),
      names: [one.name, ...ownAliases(one.name)].map(foldName),
    }
    this.#known.set(one, known)
    return known
  }
}

/** One word, or letters: what several words of Korean say is a headline as often as a name. */
function isProper(name: string): boolean {
  if (/[가-힣]/.test(name)) return /^[가-힣]{3,}$/u.test(name)
  return /^[A-Z]|^[a-z]{4,}$/u.test(name) && name.split(' ').length <= 3 && !SAYS.test(name)
}

const SAYS = /\b(?:can|may|will|must|is|are|to|of|when|how|if|not)\b/iu

function isDefined({ by, words, loose }: Described): boolean {
  return loose === undefined && (by === 'title' || isDefinition(words))
}

/** Its chapter; of a chapter's own name, the folder. */
function wideOf({ point: { section }, by, words }: Described): string {
  const isOfFile = section.depth === 0 || (section.parent === undefined && isDefinition(words))
  return by !== 'list' && isOfFile ? `folder ${section.file.replace(/[^/]*$/, '')}` : `file ${section.file}`
}

export function wordingOf(text: string): Wording {
  const folded = foldName(text)
  return { folded, grams: gramsOf(folded), stems: [...new Set(stemsOf(text))] }
}

/** So much of the shorter is in the other that both may hold of one thing. */
export function mayMeanTheSame(one: Wording, other: Wording): boolean {
  return (
    similarity(one.grams, other.grams) > MOST_ALIKE ||
    shareIn(one, other) >= MOST_SHARED ||
    shareIn(other, one) >= MOST_SHARED
  )
}

/** `Tells the sender of jams` and `lets the sender know of jams by a mark`: enough of the shorter is in the other. */
function sharesWords(one: Wording, other: Wording): boolean {
  const [short, long] = one.stems.length <= other.stems.length ? [one, other] : [other, one]
  const shared = short.stems.filter((stem) => long.folded.includes(stem)).length
  return shared >= SHARED_NEAR.words && shared >= short.stems.length * SHARED_NEAR.share
}

/** What it is nested under, however far up. */
function linesOver({ parent }: Statement, section: Section): string[] {
  const over = parent === undefined ? undefined : section.statements[parent]
  return over ? [over.text.replace(/\s*[:：]\s*$/, ''), ...linesOver(over, section)] : []
}

function shareIn({ stems }: Wording, { folded }: Wording): number {
  return stems.length === 0 ? 0 : stems.filter((stem) => folded.includes(stem)).length / stems.length
}

/**
 * Others that it could be mistaken for, the nearest first: headings beside a heading, items beside an item, further ones only where
 * some stand in its own section. Each name once, none that is a part of its own or may be told by the same words.
 */
function nearest(
  own: Described,
  others: readonly Described[],
  wording: (one: Described) => Known,
): readonly Described[] {
  const found: Described[] = []
  const seen = new Set<string>()
  const alike = others.filter((one) => one !== own && (own.by === 'topic' || one.by === own.by))
  for (const tier of [0, 1, 2]) {
    // One of another section at most beside items of a list, and none where its own list is short.
    const room = tier < 2 || own.by !== 'list' ? MOST : found.length >= ENOUGH_BESIDE ? found.length + 1 : 0
    for (const one of alike) {
      if (found.length >= room) break
      const { name } = wording(one)
      if (distance(own, one) !== tier || seen.has(name) || !isOther(own, one, wording)) continue
      seen.add(name)
      found.push(one)
    }
  }
  return found
}

function isLike(own: Described, one: Described, wording: (one: Described) => Known): boolean {
  return one !== own && one.point.section === own.point.section && sharesWords(wording(own), wording(one))
}

function isOther(own: Described, one: Described, wording: (one: Described) => Known): boolean {
  const [ownWords, words] = [wording(own), wording(one)]
  const { name } = words
  const ownName = ownWords.name
  return (
    one.point.language === own.point.language &&
    !name.includes(ownName) &&
    !ownName.includes(name) &&
    !isOneWord(name, ownName) &&
    !isSortOf(one.name, own.name) &&
    ![...own.point.path, ...linesOver(own.point.statement, own.point.section)].some(
      (part) => foldName(bareName(part)) === foldName(bareName(one.name)),
    ) &&
    !words.names.some((alias) => ownWords.folded.includes(alias)) &&
    !words.folded.includes(ownName) &&
    !mayMeanTheSame(ownWords, words)
  )
}

const SAME_START = 6

/** `Consistency` and `Consistent`. */
function isOneWord(one: string, other: string): boolean {
  return (
    /^[a-z]+$/.test(one) &&
    /^[a-z]+$/.test(other) &&
    one.slice(0, SAME_START) === other.slice(0, SAME_START) &&
    one.length >= SAME_START
  )
}

/** 0 in the same list, 1 in the same section, 2 under the same heading, 3 elsewhere: too far to be mistaken for it. */
function distance({ point: own }: Described, { point: other }: Described): number {
  if (own.section === other.section) return own.statement.depth === other.statement.depth ? 0 : 1
  return own.section.parent === other.section.parent && own.section.depth === other.section.depth ? 2 : 3
}
