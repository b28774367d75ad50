import { foldName } from '../../language/fold.ts'
import type { Names } from '../../language/names/types.ts'
import { phonesOf } from '../../language/phones.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { isBelow } from './relations.ts'
import { groupInSteps } from './subject-names.ts'

/** What a name as typed means. */
export type Resolution =
  | { readonly kind: 'one'; readonly subject: Subject }
  /** Several bear this name: ask which, best first. */
  | { readonly kind: 'several'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Subject[] }

const SUGGESTIONS = 5
/** A name of several words is meant by some of them where it is more than this share of it. */
const MOST_OF_NAME = 0.5

export function* makeResolver(
  all: readonly Subject[],
  names: Names<Subject>,
  notebook: Notebook,
): Steps<(typed: string) => Resolution> {
  const byKey = new Map(all.map((one) => [one.key, one]))
  const byPath = new Map(all.filter((one) => isTitled(one)).map((one) => [one.section.id, one]))
  const byName = yield* groupInSteps(all, (one) => [foldName(one.name)])
  const byAlias = yield* groupInSteps(all, (one) => one.aliases.map(foldName))
  const titled = all.filter(isTitled)
  const bearing = (folded: string) => [...(byName.get(folded) ?? []), ...(byAlias.get(folded) ?? [])]
  return (typed: string): Resolution => {
    const exact = byKey.get(typed) ?? byPath.get(typed)
    if (exact) return { kind: 'one', subject: exact }
    const alike = bearing(foldName(typed))
    const above = alike.every((one) => !isTitled(one))
      ? holding(typed, titled).filter(
          (one) => isMostOf(typed, one) && alike.some((term) => isBelow(term, one, notebook)),
        )
      : []
    if (above.length > 0) return chosen(above, () => 0, notebook)
    if (alike.length > 0) {
      const found = chosen(alike, (one) => Number(!byName.get(foldName(typed))?.includes(one)), notebook)
      if (found.kind === 'several') return found
      const called = found.subject.aliases.flatMap((one) => bearing(foldName(one)))
      return withOtherMatters(found.subject, typed, [...alike, ...called], notebook)
    }
    const held = holding(typed, all)
    if (held.length > 0) {
      const share = (one: Subject) => (isChapter(one) ? -Math.round(10 * shareOf(typed, one)) : 0)
      const found = chosen(held, share, notebook)
      const meant = found.kind === 'one' ? shareOf(typed, found.subject) : 1
      const isMeant =
        meant > MOST_OF_NAME || (meant === MOST_OF_NAME && found.kind === 'one' && isChapter(found.subject))
      return isMeant ? found : { kind: 'none', suggestions: held.slice(0, SUGGESTIONS) }
    }
    const near = INITIALS.test(typed.trim()) ? undefined : names.resolve(typed)
    const meant = near && chosen([near, ...bearing(foldName(near.name))], () => 0, notebook)
    if (meant && (meant.kind === 'several' || isTitled(meant.subject) || isSpelledByEar(typed, meant.subject)))
      return meant
    return { kind: 'none', suggestions: names.suggest(typed, SUGGESTIONS) }
  }
}

/** Initials that only sound like others are others: HTTPS beside HTTP. */
const INITIALS = /^[b-df-hj-np-tv-xz\d]{2,6}$/i

/** A title of its own, or a facts file: more than a bold word somewhere. */
function isTitled({ kind, sheet }: Subject): boolean {
  return kind === 'chapter' || kind === 'service' || kind === 'section' || sheet !== undefined
}

/**
 * The one that a name means: a chapter before a section before a bold word, a whole before its parts, the closer name; where
 * that leaves several, all of them, best first.
 */
function chosen(
  candidates: readonly Subject[],
  distance: (one: Subject) => number,
  notebook: Notebook,
): Extract<Resolution, { kind: 'one' | 'several' }> {
  const ranked = [...new Set(candidates)].sort((a, b) => rankOf(a) - rankOf(b) || distance(a) - distance(b))
  const [best, ...others] = ranked as [Subject, ...Subject[]]
  const rivals = others.filter(
    (one) => rankOf(one) === rankOf(best) && distance(one) === distance(best) && !isBelow(one, best, notebook),
  )
  return rivals.length === 0 ? { kind: 'one', subject: best } : { kind: 'several', subjects: ranked }
}

/**
 * A section of a chapter about something else (`5) Session` of the seven layers), where that name stands elsewhere under a
 * title that has it (`Cookie & Session`): it is asked which, the one under that title first.
 */
function withOtherMatters(
  best: Subject,
  typed: string,
  alike: readonly Subject[],
  notebook: Notebook,
): Extract<Resolution, { kind: 'one' | 'several' }> {
  const names = [typed, best.name, ...best.aliases]
  const isTitledSo = ({ section: { path } }: Subject, least: number) =>
    path
      .slice(0, path.length - least)
      .some((title) => names.some((name) => shareOf(name, { name: title, aliases: [] }) > 0))
  const inItsOwn = isChapter(best) || best.sheet !== undefined || best.kind === 'term' || isTitledSo(best, 1)
  const elsewhere = inItsOwn
    ? []
    : alike.filter((one) => one !== best && !isBelow(one, best, notebook) && isTitledSo(one, isTitled(one) ? 1 : 0))
  return elsewhere.length === 0
    ? { kind: 'one', subject: best }
    : { kind: 'several', subjects: [...new Set([...elsewhere, best, ...alike])] }
}

/** A name of one word written as it sounds in the other script: 쿠키 for Cookie. Nothing else sounds just so. */
function isSpelledByEar(typed: string, { name, aliases }: Subject): boolean {
  const [word = '', ...more] = wordsOf(typed)
  const heard = phonesOf(word)
  if (more.length > 0 || heard.length < LEAST_PHONES) return false
  return [name, ...aliases].map(wordsOf).some(([other = '', ...rest]) => {
    return rest.length === 0 && /^[a-z]/.test(other) !== /^[a-z]/.test(word) && phonesOf(other) === heard
  })
}

const LEAST_PHONES = 4

/** Chapters first, then sections by their depth, then what is only bold or in a table. */
function rankOf(subject: Subject): number {
  if (JOINT.test(subject.name)) return TWO_THINGS
  if (isChapter(subject)) return 0
  return isTitled(subject) ? subject.section.depth : BOLD
}

const BOLD = 100
/** A title of two things is neither's own. */
const TWO_THINGS = 50

/** A title of which a bold word below it is the larger half: 한국 KTX over **KTX**. */
function isMostOf(typed: string, one: Subject): boolean {
  return shareOf(typed, one) >= MOST_OF_NAME && !JOINT.test(one.name)
}

/** Names of two things at once. */
const JOINT = /\s[&+]\s|,\s|\s(?:vs\.?|and|or)\s|[가-힣](?:와|과)\s/i

/** Subjects whose name has every typed word: `Proxy` is in several, so it is asked which. */
function holding(typed: string, all: readonly Subject[]): readonly Subject[] {
  return all.filter((one) => shareOf(typed, one) > 0)
}

/** How much of a name, at its best, the typed words are; 0 where one of them is not in it. */
function shareOf(typed: string, { name, aliases }: Pick<Subject, 'name' | 'aliases'>): number {
  const sought = wordsOf(typed)
  if (sought.length === 0) return 0
  const shares = [name, ...aliases].map((one) => {
    const words = wordsOf(one)
    if (!sought.every((word) => words.includes(word))) return 0
    return sought.length / words.filter((word) => sought.includes(word) || !KIND_OF_THING.test(word)).length
  })
  return Math.max(...shares)
}

/** Behind a name, what kind of thing it is adds nothing to it: 스크럼 기법, 싱글톤 패턴. */
const KIND_OF_THING =
  /^(?:기법|방법|방식|패턴|알고리즘|모델|모형|이론|개념|개요|시스템|구조|원칙|법칙|서비스|pattern|algorithm|model|theory|method|technique|principle|service|system|concept|overview)s?$/

function wordsOf(name: string): string[] {
  return name
    .split(/[\s()（）/&+,·-]+/)
    .map((word) => foldName(word).replace(/(?<=[aeiouy][a-z]*[a-z]{2}[^s]|[a-z]{2}[aeiouy][^s])s$/, ''))
    .filter((word) => word !== '')
}
