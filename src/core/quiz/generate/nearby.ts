import { addTo, bareName, ownAliases } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { around, placeOf } from './around.ts'
import { genusOf } from './genus.ts'
import { isDefinition, isSortOf, shapeOf } from './terms.ts'
import type { Described } from './types.ts'
import { mayMeanTheSame, shareIn, sharesWords, type Wording, wordingOf } from './wording.ts'

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
}

/** What the notes describe, by the heading that it stands under, in the order of the notes. */
export class Neighbours {
  readonly #places = new Map<string, Described[]>()
  readonly #at = new Map<string, Map<Described, number>>()
  /** By what their definitions say that they are. */
  readonly #genera = new Map<string, Described[]>()
  readonly #known = new Map<Described, Known>()
  readonly #near = new Map<Described, readonly Described[]>()

  add(one: Described): void {
    const genus = one.loose ? undefined : genusOf(one.words)
    if (genus !== undefined) addTo(this.#genera, `${wideOf(one)} ${genus}`, one)
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
    // Of its own sort, if there are such: others are told by that alone.
    const sorted = near.length >= ENOUGH_BESIDE ? near : this.#ofGenus(own, near, wording)
    const isEnough = near.length >= FEW || (sorted.length >= ENOUGH_BESIDE && sorted.length > near.length)
    const wide = isEnough || !isDefined(own) ? sorted : this.#wider(own, sorted, wording)
    const enough = own.point.inGlossary ? ENOUGH_BESIDE : FEW
    const beside = wide.length >= enough || isEnough ? wide : this.#listed(own, wide, wording)
    const listed = beside.length >= ENOUGH_BESIDE ? beside : this.#elsewhere(own, beside, wording)
    // Whatever else the notes say of such a name.
    const common = commonTo([own, ...place.filter((one) => one !== own && isListedBeside(own, one))].map(wording))
    const alike = new Set(
      place
        .filter((one) => !isContrast(own, one, wording) && isLike(own, one, wording, common))
        .flatMap((one) => wording(one).names),
    )
    const all = listed.filter((one) => !wording(one).names.some((name) => alike.has(name)))
    this.#near.set(own, all)
    return all
  }

  #around(own: Described, key: string, window?: number): readonly Described[] {
    return around(this.#places.get(key) ?? [], this.#at.get(key)?.get(own) ?? 0, window)
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

  /** Whatever else its chapter says what it is, of the same look, the nearest first: for what says itself enough of what it is. */
  #elsewhere(own: Described, near: readonly Described[], wording: (one: Described) => Known): readonly Described[] {
    if (own.loose || !saysWhatItIs(own)) return near
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const place = this.#places.get(wideOf(own)) ?? []
    const at = this.#at.get(wideOf(own))?.get(own) ?? 0
    const far = (one: Described) => Math.abs((this.#at.get(wideOf(own))?.get(one) ?? 0) - at)
    const found: Described[] = []
    for (const one of around(place, at, LISTS).toSorted((a, b) => far(a) - far(b))) {
      const { name } = wording(one)
      const isAlike = !one.loose && saysWhatItIs(one) && shapeOf(bareName(one.name)) === shapeOf(bareName(own.name))
      if (!isAlike || seen.has(name) || !isOther(own, one, wording)) continue
      seen.add(name)
      found.push(one)
    }
    return [...near, ...found.slice(0, FEW + 1 - near.length)]
  }

  /** Of the sort that its definition says it is, `… 전송하는 방식`, the nearest first: wherever its chapter defines them. */
  #ofGenus(own: Described, near: readonly Described[], wording: (one: Described) => Known): readonly Described[] {
    const genus = own.loose ? undefined : genusOf(own.words)
    if (genus === undefined) return near
    const seen = new Set([own, ...near].map((one) => wording(one).name))
    const key = `${wideOf(own)} ${genus}`
    const place = this.#genera.get(key) ?? []
    const at = place.indexOf(own)
    const found: Described[] = []
    for (const one of around(place, at).toSorted(
      (a, b) => Math.abs(place.indexOf(a) - at) - Math.abs(place.indexOf(b) - at),
    )) {
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
    }
    this.#known.set(one, known)
    return known
  }
}

/** Of a glossary, defined, or of a sort: not what somebody remarks of it. */
function saysWhatItIs({ point, words }: Described): boolean {
  return point.inGlossary === true || isDefinition(words) || genusOf(words) !== undefined
}

/** One word, or letters: what several words of Korean say is a headline as often as a name. */
function isProper(name: string): boolean {
  if (/[가-힣]/.test(name)) return /^[가-힣]{3,}$/u.test(name)
  return /^[A-Z]|^[a-z]{4,}$/u.test(name) && name.split(' ').length <= 3 && !SAYS.test(name)
}

const SAYS = /\b(?:can|may|will|must|is|are|to|of|when|how|if|not)\b/iu

function isDefined({ by, words, loose }: Described): boolean {
  return loose === undefined && (by === 'title' || isDefinition(words) || genusOf(words) !== undefined)
}

/** Its chapter; of a chapter's own name, the folder. */
function wideOf({ point: { section }, by, words }: Described): string {
  const isOfFile = section.depth === 0 || (section.parent === undefined && isDefinition(words))
  return by !== 'list' && isOfFile ? `folder ${section.file.replace(/[^/]*$/, '')}` : `file ${section.file}`
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
    // One of another section at most beside items of a list, and none where its own list is short.
    const further = found.length < ENOUGH_BESIDE || own.point.inGlossary ? 0 : found.length + 1
    const room = tier < 2 || own.by !== 'list' ? MOST : further
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

function isLike(
  own: Described,
  one: Described,
  wording: (one: Described) => Known,
  common: ReadonlySet<string>,
): boolean {
  return one !== own && one.point.section === own.point.section && sharesWords(wording(own), wording(one), common)
}

/** `열차` and `상태` of the states that a train may be in: what most lines of a glossary say tells none of them. */
function commonTo(list: readonly Known[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { stems } of list) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const fewest = Math.max(FEWEST_COMMON, list.length / 2)
  return new Set([...counts].flatMap(([stem, count]) => (count >= fewest ? [stem] : [])))
}

const FEWEST_COMMON = 3

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

function isListedBeside({ point: own }: Described, { point: other }: Described): boolean {
  return (
    own.inGlossary === true &&
    other.inGlossary === true &&
    own.section === other.section &&
    own.statement.parent === other.statement.parent
  )
}

/** Of one glossary, in the same words but for one or two: `may be read by many` beside `may be read by one`. */
function isContrast(own: Described, other: Described, wording: (one: Described) => Known): boolean {
  if (!isListedBeside(own, other)) return false
  // One that says all that the other does holds there as well.
  return sharesOf(own, other, wording).every((one) => one >= CONTRAST && one < 1)
}

function sharesOf(own: Described, other: Described, wording: (one: Described) => Known): readonly number[] {
  return [shareIn(wording(own), wording(other)), shareIn(wording(other), wording(own))]
}

/** The same in fewer words: both are lines of one glossary, which tells them apart by what is left. */
function isToldApart(own: Described, other: Described, wording: (one: Described) => Known): boolean {
  return isListedBeside(own, other) && sharesOf(own, other, wording).every((one) => one < MOST_SAID)
}

/** So much two lines of a glossary have in common that what they differ by is meant. */
const CONTRAST = 0.6
/** Of more than that the other line of a glossary says as well, it may hold there; with less it is told apart by the rest. */
const MOST_SAID = 0.85

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
