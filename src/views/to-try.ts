import type { Library } from '../content/library.ts'
import { isOfTwo } from '../core/facts/subjects/of-two.ts'
import { nameOfTitle } from '../core/facts/subjects/title-names.ts'
import type { Subject } from '../core/facts/types.ts'
import { initialsOf, isSyllable } from '../core/language/hangul.ts'
import { hangulTyped, latinTyped } from '../core/language/keyboard-layout.ts'
import { withoutParticle } from '../core/language/particles.ts'
import { filterInSteps, once, type Steps } from '../core/steps.ts'

/** What a newcomer is told to try, so that it leads somewhere in these notes: their own words, never ours. */
export interface ToTry {
  /** Searches: a name by its initials and on the wrong layout, or as it stands where no name is Hangul. */
  readonly searches: readonly string[]
  readonly pair: readonly [string, string] | undefined
  /** A subject to look up. */
  readonly subject: string | undefined
  /** A word of the notes by its initials, and one on the wrong layout. */
  readonly initials: string | undefined
  readonly layout: string | undefined
}

type Known = Pick<Library, 'search' | 'subjects'>

/** As each library stays as it is. */
const tried = new WeakMap<Known, () => Steps<ToTry>>()

/** Names and words that these notes have: each of them is a search. */
export function toTry(library: Known): Steps<ToTry> {
  const made = tried.get(library) ?? once(() => lookedFor(library))
  tried.set(library, made)
  return made()
}

function* lookedFor(library: Known): Steps<ToTry> {
  const { subjects } = library
  const isKnown = ({ name }: { readonly name: string }) => subjects.resolve(name).kind === 'one'
  const known = yield* filterInSteps(new Set([...subjects.services, ...subjects.all]), WORK_OF_RESOLVING, isKnown)
  const names = [...new Set(known.map((one) => one.name))]
  const words = [...names.filter(isHangul), ...wordsOf(library)].slice(0, MOST_TRIED)
  const mistyped = [...words.map(latinTyped), ...names.slice(0, MOST_TRIED).map(hangulTyped)]
  yield
  return {
    searches: yield* searchesOf(names, library),
    pair: yield* pairOf(known, library),
    subject: names[1] ?? names[0],
    initials: yield* foundOf(words.map(initialsOf), library),
    layout: yield* foundOf(mistyped, library),
  }
}

function* pairOf(known: readonly Subject[], { subjects }: Known): Steps<ToTry['pair']> {
  const compared = comparedBy(subjects)
  yield
  return compared ?? peersOf(known)
}

/** The first that is found. */
function* foundOf(some: readonly (string | undefined)[], library: Known): Steps<string | undefined> {
  for (const one of some.slice(0, MOST_TRIED)) {
    if (one !== undefined && one !== '' && (yield* finds(library, one))) return one
  }
  return undefined
}

/** Characters that opening a name is as much work as. */
const WORK_OF_RESOLVING = 200

/** Each is a search: a member waits for them. */
const MOST_TRIED = 20

const VERSUS =
  /^(?<one>.{2,30}?)\s+(?:vs\.?|versus)\s+(?<other>.{2,30}?)(?:의? (?:비교|차이점?|comparison|differences?))?$/iu

/** Two that the notes themselves set side by side in a title. */
function comparedBy({ all, resolve, together }: Library['subjects']): ToTry['pair'] {
  const titles = new Set(all.map(({ section }) => nameOfTitle(section.title)))
  const pairs = [...titles].flatMap((title) => {
    const { one, other } = VERSUS.exec(title)?.groups ?? {}
    return one && other ? [[one, other] as const] : []
  })
  for (const pair of pairs.slice(0, MOST_TRIED)) {
    const [one, other] = together(
      pair,
      pair.map((name) => resolve(name)),
    )
    if (one?.kind === 'one' && other?.kind === 'one' && one.subject.key !== other.subject.key) return pair
  }
  return undefined
}

/** Two of the same chapter, else of the same kind. */
function peersOf(known: readonly Library['subjects']['all'][number][]): ToTry['pair'] {
  // `A와 B` against C is three things.
  const single = known.filter(({ name }) => !isOfTwo(name))
  for (const one of single.slice(0, MOST_TRIED)) {
    const peer = single.find(
      (other) => other.name !== one.name && other.kind === one.kind && other.section.file === one.section.file,
    )
    if (peer) return [one.name, peer.name]
  }
  const [first, second] = single
  return first && second && first.name !== second.name ? [first.name, second.name] : undefined
}

function* searchesOf(names: readonly string[], library: Known): Steps<string[]> {
  for (const name of names.filter(isHangul)) {
    const [initials, typed] = [initialsOf(name), latinTyped(name) ?? name]
    if ((yield* finds(library, initials)) && (yield* finds(library, typed))) return [initials, typed]
  }
  return names.slice(0, 1)
}

/** Words of the first statements that stand by themselves. */
function wordsOf({ subjects }: Known): string[] {
  const said = subjects.all.slice(0, MOST_TRIED).flatMap(({ statements }) => statements.slice(0, 2))
  const words = said.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])[가-힣]{4,7}(?=[ ,])/gu) ?? [])
  return [...new Set(words.map(withoutParticle).filter(isHangul))]
}

/** Long enough that its initials mean it alone. */
function isHangul(name: string): boolean {
  return name.length >= 3 && [...name].every((char) => isSyllable(char.charCodeAt(0)))
}

function* finds({ search }: Known, query: string): Steps<boolean> {
  return (yield* search.findInSteps(query)).results.length > 0
}
