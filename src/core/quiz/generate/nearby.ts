import { bareName, ownAliases } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { around, placeOf } from './around.ts'
import { genusOf } from './genus.ts'
import { commonTo, isContrast, isLike, isListedBeside, isToldApart } from './glossary-lines.ts'
import { listOf } from './one-sort.ts'
import { isDefinition, isSortOf, shapeOf } from './terms.ts'
import type { Described } from './types.ts'
import { mayMeanTheSame, type Wording, wordingOf } from './wording.ts'

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

/** A description with its names as they are compared; worked out once for each. */
interface Known extends Wording {
  readonly name: string
  readonly names: readonly string[]
  /** The line that its name is an item under. */
  readonly list: number | undefined
}

/** What the notes describe, by the heading that it stands under, in the order of the notes. */
export class Neighbours {
  readonly #places = new Map<string, Described[]>()
  readonly #at = new Map<string, Map<Described, number>>()
  readonly #known = new Map<Described, Known>()
  readonly #near = new Map<Described, readonly Described[]>()

  add(one: Described): void {
    const sort = sortOf(one)
    for (const key of [placeOf(one.point.section), wideOf(one), ...(sort === undefined ? [] : [sort])]) {
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
    // Of its own sort, if there are such: others are told by that alone.
    const sorted = near.length >= ENOUGH_BESIDE ? near : this.#ofGenus(own, near, wording)
    const isEnough =
      near.length >= (own.by === 'list' ? ENOUGH_BESIDE : FEW) ||
      (sorted.length >= ENOUGH_BESIDE && sorted.length > near.length)
    const wide = isEnough || !isDefined(own) ? sorted : this.#wider(own, sorted, wording)
    const beside = wide.length >= ENOUGH_BESIDE ? wide : this.#elsewhere(own, wide, wording)
    // Whatever else the notes say of such a name.
    const common = commonTo([own, ...place.filter((one) => one !== own && isListedBeside(own, one))].map(wording))
    const alike = new Set(
      place
        .filter((one) => !isContrast(own, one, wording) && isLike(own, one, wording, common))
        .flatMap((one) => wording(one).names),
    )
    const all = beside.filter((one) => !wording(one).names.some((name) => alike.has(name)))
    this.#near.set(own, all)
    return all
  }

  #around(own: Described, key: string, window?: number): readonly Described[] {
    return around(this.#places.get(key) ?? [], this.#at.get(key)?.get(own) ?? 0, window)
  }

  #nearestFirst(own: Described, key: string, window?: number): readonly Described[] {
    const places = this.#at.get(key)
    const at = places?.get(own) ?? 0
    const far = (one: Described) => Math.abs((places?.get(one) ?? 0) - at)
    return this.#around(own, key, window).toSorted((a, b) => far(a) - far(b))
  }

  /** Whatever they stand under: what each of them is, the notes say in so many words. */
  #wider(own: Described, near: readonly Described[], wording: (one: Described) => Known): Described[] {
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const found: Described[] = []
    // A file of a whole course has things of many sorts: of those far off one is told by that alone.
    const isLong = (this.#places.get(wideOf(own))?.length ?? 0) > MOST_OF_TOPIC
    if (isLong && genusOf(own.words) === undefined) return [...near]
    for (const one of this.#around(own, wideOf(own), isLong ? LISTS : undefined)) {
      const { name } = wording(one)
      if (
        !isDefined(one) ||
        (isLong && genusOf(one.words) === undefined) ||
        seen.has(name) ||
        !isOther(own, one, wording)
      )
        continue
      seen.add(name)
      found.push(one)
    }
    return [...near, ...found.slice(0, FEW + 2)]
  }

  /** Whatever else its chapter says what it is, of the same look: for what says itself enough of what it is. */
  #elsewhere(own: Described, near: readonly Described[], wording: (one: Described) => Known): readonly Described[] {
    if (!saysWhatItIs(own)) return near
    const shape = shapeOf(bareName(own.name))
    return this.#ofChapter(own, near, wording, (one) => saysWhatItIs(one) && shapeOf(bareName(one.name)) === shape)
  }

  /** The nearest first. */
  #ofChapter(
    own: Described,
    near: readonly Described[],
    wording: (one: Described) => Known,
    isAlike: (one: Described) => boolean,
  ): readonly Described[] {
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const found: Described[] = []
    for (const one of this.#nearestFirst(own, wideOf(own), LISTS)) {
      const { name } = wording(one)
      if (!isAlike(one) || seen.has(name) || !isOther(own, one, wording)) continue
      seen.add(name)
      found.push(one)
    }
    return [...near, ...found.slice(0, FEW + 1 - near.length)]
  }

  /** Of the sort that its definition says it is, `… 전송하는 방식`, the nearest first: wherever its chapter defines them. */
  #ofGenus(own: Described, near: readonly Described[], wording: (one: Described) => Known): readonly Described[] {
    const sort = sortOf(own)
    if (sort === undefined) return near
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const found: Described[] = []
    for (const one of this.#nearestFirst(own, sort)) {
      const { name } = wording(one)
      if (one === own || seen.has(name) || shapeOf(one.name) !== shapeOf(own.name) || !isOther(own, one, wording))
        continue
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
      list: listOf(one),
    }
    this.#known.set(one, known)
    return known
  }
}

/** Of a glossary, defined, or of a sort: not what somebody remarks of it. */
function saysWhatItIs({ point, words, loose }: Described): boolean {
  return !loose && (point.inGlossary === true || isDefinition(words) || genusOf(words) !== undefined)
}

function isDefined({ by, words, loose }: Described): boolean {
  return loose === undefined && (by === 'title' || isDefinition(words) || genusOf(words) !== undefined)
}

/** Its chapter; of a chapter's own name, the folder. */
function wideOf({ point: { section }, by, words }: Described): string {
  const isOfFile = section.depth === 0 || (section.parent === undefined && isDefinition(words))
  return by !== 'list' && isOfFile ? `folder ${section.file.replace(/[^/]*$/, '')}` : `file ${section.file}`
}

/** Its chapter, and the sort that its definition says it is of; undefined where it says none. */
function sortOf(one: Described): string | undefined {
  const genus = one.loose ? undefined : genusOf(one.words)
  return genus === undefined ? undefined : `sort ${wideOf(one)} ${genus}`
}

/** What it is nested under, however far up. */
function linesOver({ parent }: Statement, section: Section): string[] {
  const over = parent === undefined ? undefined : section.statements[parent]
  return over ? [over.text.replace(/\s*[:：]\s*$/, ''), ...linesOver(over, section)] : []
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
    // One of another list at most beside items of a list, and none where its own is short.
    const further = found.length < ENOUGH_BESIDE || own.point.inGlossary ? 0 : found.length + 1
    const room = tier === 0 || own.by !== 'list' ? MOST : further
    for (const one of alike) {
      if (found.length >= room) break
      const { name } = wording(one)
      if (distance(own, one, wording) !== tier || seen.has(name) || !isOther(own, one, wording)) continue
      seen.add(name)
      found.push(one)
    }
  }
  return found
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
    !ownWords.names.some((alias) => name.includes(alias)) &&
    !words.folded.includes(ownName) &&
    (isContrast(own, one, wording) || isToldApart(own, one, wording) || !mayMeanTheSame(ownWords, words))
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
function distance(own: Described, other: Described, wording: (one: Described) => Known): number {
  const [{ section }, { section: far }] = [own.point, other.point]
  if (section === far) return wording(own).list === wording(other).list ? 0 : 1
  return section.parent === far.parent && section.depth === far.depth ? 2 : 3
}
