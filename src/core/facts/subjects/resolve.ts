import { foldName } from '../../language/fold.ts'
import type { Names } from '../../language/names/types.ts'
import { nameOfFile } from '../../notes/file-names.ts'
import type { Chapter, Notebook } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { byPart } from './by-part.ts'
import { byPlace } from './by-place.ts'
import { byTitle } from './by-title.ts'
import { isChapter } from './chapters.ts'
import { COMPARES, chosen, isTitled, type Meant, type Resolution, rankOf } from './chosen.ts'
import { clippedInSteps } from './clipped.ts'
import { uncountedInSteps } from './counted.ts'
import { isFar, isOneSlip, isShort, isSpelledByEar } from './guesses.ts'
import { holdersInSteps, isOneOfTwo, MOST_OF_NAME, onlyHeadOf, shareOf, withoutKind } from './holding.ts'
import { initialsOf, initialsOfAll } from './letters.ts'
import { meaningsInSteps } from './meanings.ts'
import { kindsInSteps } from './notes-kinds.ts'
import { withoutFileNumber } from './numbered-files.ts'
import { withOtherMatters } from './other-matters.ts'
import { otherWordsInSteps } from './other-words.ts'
import { isBelow } from './relations.ts'
import { besideOthersInSteps } from './sides.ts'
import { groupInSteps } from './subject-names.ts'
import { aliasesOfTitle, isOwnName, nameOfTitle } from './title-names.ts'
import { withTwins } from './twins.ts'
import { besideOfWhole, ofWhole } from './whole-and-part.ts'

export type { Resolution } from './chosen.ts'

const SUGGESTIONS = 5

/** Characters that looking at a subject is as much work as. */
const WORK_OF_SUBJECT = 5

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
  const titled = yield* filterInSteps(all, WORK_OF_SUBJECT, isTitled)
  const byPath = new Map<string, Subject>()
  yield* eachInSteps(titled, WORK_OF_SUBJECT, (one) => void byPath.set(one.section.id, one))
  const holding = yield* holdersInSteps(all)
  const known = yield* meaningsInSteps(all, holding, notebook)
  const inInitials = yield* groupInSteps(titled, ({ name }) =>
    [initialsOf(name) ?? [], initialsOfAll(name) ?? []].flat(),
  )
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
  /** A bold word somewhere gives way to the chapter of another of its names, and asks beside a chapter of two of which it is one. */
  const titledSo = (term: Subject, typed: string): Meant | undefined => {
    const isCalled = (one: Subject, name: string) =>
      foldName(withoutFileNumber(one.name)) === foldName(name) || isOwnName(name, one.name)
    const chapters = term.aliases.flatMap((name) =>
      bearing(name).filter((one) => isChapter(one) && isCalled(one, name)),
    )
    if (chapters.length > 0) return chosen(chapters, () => 0, notebook)
    const ofTwo = holding(typed).filter(
      (one) => isChapter(one) && isOneOfTwo(typed, one) && !isBelow(term, one, notebook),
    )
    return ofTwo.length > 0 ? { kind: 'several', subjects: [...new Set([...ofTwo, ...bearing(typed)])] } : undefined
  }
  const empty = new Set(notebook.chapters.filter(({ sections }) => sections.length === 0).flatMap(namesOfEmpty))
  const partOf = (typed: string) => byPart(typed, holding(typed), notebook)
  const byOtherWords = yield* otherWordsInSteps(titled, known, partOf, notebook)
  /** What a part of names means: a title in the other language before a bold word, and asked beside what the whole that was typed has. */
  const partTitled = (typed: string, held: readonly Subject[]): Meant | undefined => {
    const part = byPart(typed, held, notebook)
    if (part?.kind !== 'one') return part
    const elsewhere = isTitled(part.subject) ? undefined : (titledSo(part.subject, typed) ?? byOtherWords(typed))
    if (elsewhere?.kind === 'one') return elsewhere
    const ofItsWhole = besideOfWhole(typed, part.subject, known, holding, notebook)
    return ofItsWhole.length === 0 ? part : { kind: 'several', subjects: [...ofItsWhole, part.subject] }
  }
  const beside = yield* besideOthersInSteps(titled, notebook)
  const withoutOwnKind = yield* kindsInSteps(all)
  const titledOfKind = (typed: string) => {
    const bare = withoutKind(typed) ?? withoutOwnKind(typed)
    return bare === undefined ? [] : known.alike(bare).filter(isTitled)
  }
  /** `strawman fallacy` of a title Strawman, `sudoers file` of a title `Sudo and Sudoers`. */
  const ofItsKind = (typed: string) => {
    const bare = withoutKind(typed)
    if (bare === undefined) return undefined
    const found = known(bare)
    // A bold `OSI` is the `OSI model` too: capitals are a name.
    if (found?.bearers.some((one) => isTitled(one) || CAPITALS.test(one.name))) return found.meant
    return found ? undefined : beside(bare, holding(bare))
  }
  const uncounted = yield* uncountedInSteps(titled)
  const clipped = yield* clippedInSteps(titled, notebook)
  const asClipped = (typed: string) => {
    const found = clipped(typed)
    return found.length > 0 ? chosen(found, () => 0, notebook) : undefined
  }
  const asWritten = yield* groupInSteps(titled, ({ name }) => (CODE.test(name) ? [name] : []))
  /** A heading path; a title alone is a name like any other, where another title bears it too. */
  const atPath = (written: string) => {
    const found = byPath.get(written)
    return found && bearing(written).some((one) => one !== found && isTitled(one)) ? undefined : found
  }
  const meantBy = (written: string): Resolution => {
    const typed = asked(written)
    // `push()` is what a title writes so, and no Push.
    const coded = asWritten.get(typed.trim())
    if (coded) return chosen(coded, () => 0, notebook)
    const name = known(typed)
    const spelled = spelledOut(typed.trim())
    if (spelled) return spelled
    // Who knows whether `log file`, in bold somewhere, means a title Log.
    const ofKind = name && !name.bearers.some(isTitled) ? titledOfKind(typed) : []
    if (name && ofKind.length > 0) return { kind: 'several', subjects: [...new Set([...name.bearers, ...ofKind])] }
    if (name) {
      if (name.meant.kind === 'several' && !name.bearers.some(isChapter)) {
        const chapters = titledOfKind(typed).filter(isChapter)
        if (chapters.length > 0)
          return { kind: 'several', subjects: [...new Set([...chapters, ...name.meant.subjects])] }
      }
      if (name.meant.kind === 'several' || name.isAbove) return name.meant
      const { subject } = name.meant
      const titled = subject.kind === 'term' ? titledSo(subject, typed) : undefined
      if (titled) return titled
      // A bold name alone in a list gives way to a title of which it is the most.
      const most = isNameAlone(subject) ? partTitled(typed, holding(typed).filter(isTitled)) : undefined
      if (most) return most
      // `Factory Method` in a section that weighs it against another gives way to the title `팩토리 메소드`.
      const elsewhere = isWeighed(subject) ? byOtherWords(typed) : undefined
      if (elsewhere?.kind === 'one' && rankOf(elsewhere.subject) < rankOf(subject)) return elsewhere
      // A chapter that is called so but for what kind of thing it is, before a section of another one.
      const ofKinds = [
        ...holding(typed).filter((one) => isOfKind(typed, one)),
        ...titledOfKind(typed).filter(isChapter),
      ]
      const chapters = isChapter(subject) || subject.sheet ? [] : ofKinds
      if (chapters.length > 0 && !chapters.some((one) => isBelow(subject, one, notebook)))
        return chosen([...chapters, subject], () => 0, notebook)
      const best = subject.sheet ? name.meant : known.eitherNumber(typed, subject)
      if (best.kind === 'one' && best.subject === subject)
        return withOtherMatters(subject, typed, [...name.bearers, ...subject.aliases.flatMap(bearing)], notebook)
      if (best.kind === 'several' || isBelow(subject, best.subject, notebook)) return best
      // A chapter in the other number, or a section of its own chapter, before a section of another one.
      if (rankOf(best.subject) < rankOf(subject)) return best
      return { kind: 'several', subjects: [...new Set([best.subject, ...name.bearers])] }
    }
    const held = holding(typed)
    // Of a note that is still empty, nothing that is called nearly so is meant.
    if (empty.has(foldName(typed))) return { kind: 'none', suggestions: held.slice(0, SUGGESTIONS) }
    const whole = uncounted(typed)
    const counts = whole === undefined ? undefined : meantBy(whole)
    if (counts && counts.kind !== 'none') return counts
    const told =
      partTitled(typed, held) ??
      ofWhole(typed, known, notebook) ??
      byPlace(typed, holding, notebook) ??
      asClipped(typed) ??
      ofItsKind(typed) ??
      byOtherWords(typed) ??
      beside(typed, held) ??
      byTitle(typed, held, notebook)
    if (told) return told
    const only = onlyHeadOf(typed, held.filter(isTitled))
    if (only) return { kind: 'one', subject: only }
    const respaced = held.some(isTitled) ? undefined : otherwiseSpaced(typed).find((one) => holding(one).some(isTitled))
    const again = respaced === undefined ? undefined : meantBy(respaced)
    if (again && again.kind !== 'none') return again
    if (held.length > 0) return { kind: 'none', suggestions: held.slice(0, SUGGESTIONS) }
    const near = isShort(typed.trim()) ? undefined : names.resolve(typed)
    const guess = near && chosen([near, ...bearing(near.name)], () => 0, notebook)
    const suggestions = names.suggest(typed, SUGGESTIONS)
    const [best] = guess?.kind === 'several' ? guess.subjects : [guess?.subject]
    // A title by ear, before a slip for another word of the same script and before a bold word.
    const heard = !best || !isTitled(best) || /[가-힣]/.test(best.name) ? byOtherWords.nearly(typed) : undefined
    if (heard) return heard
    // What the notes write so is no slip, though nothing is called so: a bold Satellite is not what STRIDE sounds like.
    if (best && isOtherWord(typed, best, notebook)) return { kind: 'none', suggestions }
    if (guess && best && !isFar(typed, best)) {
      if (guess.kind === 'several' || isTitled(guess.subject)) return guess
      const { name } = guess.subject
      // 싱글톤 is heard in a bold Singleton, and meant by the title `Singleton 패턴`.
      const titled = holding(name).filter((one) => isTitled(one) && shareOf(name, one) > MOST_OF_NAME)
      const told = titled.length > 0 ? chosen(titled, () => 0, notebook) : beside(name, holding(name))
      if (told) return told
      if (isSpelledByEar(typed, guess.subject)) return guess
      return { kind: 'none', suggestions }
    }
    const slip = guess && suggestions.find((one) => isTitled(one) && isOneSlip(typed, one.name))
    return slip ? chosen([slip, ...bearing(slip.name)], () => 0, notebook) : { kind: 'none', suggestions }
  }
  /** A key and a heading path mean one; a name may mean one of several that are told side by side. */
  const resolve = (written: string): Resolution => {
    const exact = byKey.get(written) ?? atPath(written)
    if (exact) return { kind: 'one', subject: exact }
    const found = meantBy(written)
    if (found.kind !== 'one') return found
    const { name } = found.subject
    const besides = holding(name).filter((one) => isOneOfTwo(name, one))
    const subjects = withTwins(found.subject, [...known.alike(name), ...besides])
    return subjects.length === 1 ? found : { kind: 'several', subjects }
  }
  return { resolve, bearing }
}

/** A bold word of which nothing is told. */
function isNameAlone({ kind, name, statements }: Subject): boolean {
  return kind === 'term' && statements.every(({ text, table }) => !table && foldName(text) === foldName(name))
}

/** A section under a title that weighs it against another: no place of its own. */
function isWeighed(subject: Subject): boolean {
  return isTitled(subject) && !isChapter(subject) && subject.section.path.slice(0, -1).some((one) => COMPARES.test(one))
}

/** Whether the notes have a word of Latin letters as it was typed, which a name in such letters has not. */
function isOtherWord(typed: string, { name, aliases }: Subject, { sections }: Notebook): boolean {
  const written = typed.trim()
  if (!/^[A-Za-z]{3,}$/.test(written)) return false
  const word = new RegExp(`(?<![A-Za-z])${written}(?![A-Za-z])`, 'i')
  // In Korean it may be the same by ear.
  if ([name, ...aliases].some((one) => word.test(one) || /[가-힣]/.test(one))) return false
  return sections.some(({ statements }) => statements.some(({ text }) => text.includes(written) && word.test(text)))
}

/** As it may be written too: `격리수준` with a blank, `데이터 베이스` and `rope walking` without. */
function otherwiseSpaced(typed: string): string[] {
  const name = typed.trim()
  if (/^[A-Za-z]{3,} [A-Za-z]{3,}$/.test(name)) return [name.replace(' ', '')]
  if (!/^[가-힣]+(?:\s[가-힣]+)*$/.test(name) || name.length > MOST_SYLLABLES) return []
  if (/\s/.test(name)) return [name.replace(/\s/g, '')]
  const parted = [...name].slice(2, -1).map((_, at) => [name.slice(0, at + 2), name.slice(at + 2)] as const)
  return parted.filter(([one, other]) => one !== other).map((words) => words.join(' '))
}

const MOST_SYLLABLES = 12

/** `Crank-Nicolson method` is all that Crank-Nicolson says. */
function isOfKind(typed: string, one: Subject): boolean {
  return isChapter(one) && shareOf(typed, one) === 1
}

function namesOfEmpty({ title, file }: Chapter): string[] {
  return [title, nameOfFile(file)].flatMap((one) => [nameOfTitle(one), ...aliasesOfTitle(one)]).map(foldName)
}

/** One word with signs in it: `push()`, `List<T>`, `index.max`. */
const CODE = /^(?=\S*[A-Za-z])(?=\S*[^\p{L}\p{N}\s-])\S+$/u

const CAPITALS = /^[A-Z\d]{2,6}$/
