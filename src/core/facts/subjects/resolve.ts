import { foldName } from '../../language/fold.ts'
import type { Names } from '../../language/names/types.ts'
import { phonesOf } from '../../language/phones.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { COMPARES, chosen, isTitled, type Meant, type Resolution, rankOf } from './chosen.ts'
import { holdersInSteps, isKindOf, isSideOf, MOST_OF_NAME, shareOf, wordsOf } from './holding.ts'
import { meaningsInSteps } from './meanings.ts'
import { isBelow } from './relations.ts'
import { groupInSteps } from './subject-names.ts'
import { initialsOf, isCounted, nameOfTitle } from './title-names.ts'

export type { Resolution } from './chosen.ts'

const SUGGESTIONS = 5

/** What a name has in brackets behind it: `DFS` of `Depth-first search (DFS)`. */
function glossOf(name: string): string | undefined {
  return /[(（]([^()（）]+)[)）]\s*$/.exec(name)?.[1]
}

interface Resolver {
  resolve(typed: string): Resolution
  /** All that are called exactly so. */
  bearing(typed: string): readonly Subject[]
}

export function* makeResolver(
  all: readonly Subject[],
  byKey: ReadonlyMap<string, Subject>,
  names: Names<Subject>,
  notebook: Notebook,
): Steps<Resolver> {
  const byPath = new Map(all.filter((one) => isTitled(one)).map((one) => [one.section.id, one]))
  const holding = yield* holdersInSteps(all)
  const known = yield* meaningsInSteps(all, holding, notebook)
  const inInitials = yield* groupInSteps(all, (one) => (isTitled(one) ? [initialsOf(one.name) ?? []].flat() : []))
  const bearing = (name: string) => known(name)?.bearers ?? []
  /** `DFS` of a title Depth-First Search, where otherwise a bold `DFS(G, s)` alone has those letters. */
  const spelledOut = (typed: string): Resolution | undefined => {
    const titles = /^[A-Z]{3,5}$/.test(typed) ? (inInitials.get(typed.toLowerCase()) ?? []) : []
    const isOwn = bearing(typed).some(
      (one) => isTitled(one) || foldName(one.name) === foldName(typed) || glossOf(one.name) === typed,
    )
    return titles.length > 0 && !isOwn ? chosen(titles, () => 0, notebook) : undefined
  }
  /** `What is a lock?`, `락이란?` ask for what they name, where nothing is called so itself. */
  const asked = (typed: string) => (known(typed) ? typed : nameOfTitle(typed))
  const asWritten = yield* groupInSteps(all.filter(isTitled), ({ name }) => (CODE.test(name) ? [name] : []))
  const resolve = (written: string): Resolution => {
    const exact = byKey.get(written) ?? byPath.get(written)
    if (exact) return { kind: 'one', subject: exact }
    const typed = asked(written)
    // `push()` is what a title writes so, and no Push.
    const coded = asWritten.get(typed.trim())
    if (coded) return chosen(coded, () => 0, notebook)
    const name = known(typed)
    const spelled = spelledOut(typed.trim())
    if (spelled) return spelled
    if (name) {
      if (name.meant.kind === 'several' || name.isAbove) return name.meant
      const { subject } = name.meant
      const best = subject.sheet ? name.meant : known.eitherNumber(typed, subject)
      if (best.kind === 'one' && best.subject === subject)
        return withOtherMatters(subject, typed, [...name.bearers, ...subject.aliases.flatMap(bearing)], notebook)
      if (best.kind === 'several' || isBelow(subject, best.subject, notebook)) return best
      // A chapter in the other number, or a section of its own chapter, before a section of another one.
      if (rankOf(best.subject) < rankOf(subject)) return best
      return { kind: 'several', subjects: [...new Set([best.subject, ...name.bearers])] }
    }
    const held = holding(typed)
    if (held.length > 0) {
      return byPart(typed, held, notebook) ?? { kind: 'none', suggestions: held.slice(0, SUGGESTIONS) }
    }
    const near = isShort(typed.trim()) ? undefined : names.resolve(typed)
    const guess = near && chosen([near, ...bearing(near.name)], () => 0, notebook)
    if (guess && (guess.kind === 'several' || isTitled(guess.subject) || isSpelledByEar(typed, guess.subject)))
      return guess
    return { kind: 'none', suggestions: names.suggest(typed, SUGGESTIONS) }
  }
  return { resolve, bearing }
}

/** What a part of names means: of which it is the most, or the one chapter of that kind, as KTX is 한국 KTX. */
function byPart(typed: string, held: readonly Subject[], notebook: Notebook): Meant | undefined {
  const share = (one: Subject) => (isChapter(one) ? -Math.round(10 * shareOf(typed, one)) : 0)
  const found = chosen(held, share, notebook)
  if (found.kind === 'several' || shareOf(typed, found.subject) > MOST_OF_NAME) return found
  const { subject } = found
  if (held.length === 1 && isSideOf(typed, subject)) return found
  if (!isChapter(subject) || !isKindOf(typed, subject)) return undefined
  const others = held.filter(
    (one) => one !== subject && isTitled(one) && isKindOf(typed, one) && !isBelow(one, subject, notebook),
  )
  return others.length === 0 ? found : { kind: 'several', subjects: [subject, ...others] }
}

/** One word with signs in it: `push()`, `List<T>`, `index.max`. */
const CODE = /^(?=\S*[A-Za-z])(?=\S*[^\p{L}\p{N}\s-])\S+$/u

/** Initials that only sound like others are others: HTTPS beside HTTP. */
const INITIALS = /^[b-df-hj-np-tv-xz\d]{2,6}$/i
/** With a vowel they are written in capitals: LRU is no LRQ. */
const CAPITALS = /^[A-Z\d]{2,4}$/

function isShort(typed: string): boolean {
  return INITIALS.test(typed) || CAPITALS.test(typed)
}

/**
 * A section of a chapter about something else (`5) Session` of the seven layers), where that name stands elsewhere under a
 * title that has it (`Cookie & Session`): it is asked which, the one under that title first.
 */
function withOtherMatters(best: Subject, typed: string, alike: readonly Subject[], notebook: Notebook): Meant {
  const names = [typed, best.name, ...best.aliases]
  const isTitledSo = ({ section: { path } }: Subject, below: number, share: number) =>
    path
      .slice(0, path.length - below)
      .some(
        (title) => !COMPARES.test(title) && names.some((name) => shareOf(name, { name: title, aliases: [] }) >= share),
      )
  const [chapter = ''] = best.section.path
  const inItsOwn =
    isChapter(best) ||
    best.sheet !== undefined ||
    best.kind === 'term' ||
    isCounted(chapter) ||
    isTitledSo(best, 1, SOME)
  const isElsewhere = (one: Subject) => one.section.file !== best.section.file && !isBelow(one, best, notebook)
  const elsewhere = inItsOwn
    ? []
    : alike.filter((one) => isElsewhere(one) && isTitledSo(one, isTitled(one) ? 1 : 0, MOST_OF_NAME))
  return elsewhere.length === 0
    ? { kind: 'one', subject: best }
    : { kind: 'several', subjects: [...new Set([...elsewhere, best, ...alike])] }
}

/** Any word of a title. */
const SOME = Number.MIN_VALUE

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
