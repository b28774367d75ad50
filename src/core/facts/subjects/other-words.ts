import { foldName } from '../../language/fold.ts'
import { GENERAL_DICTIONARY } from '../../language/general-dictionary.ts'
import { phonesOf } from '../../language/phones.ts'
import { skeletonOf, soundsAlike, soundThreshold } from '../../language/transliteration.ts'
import { lazily } from '../../memo.ts'
import type { Notebook } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import { namesInWords, shareOf, wordsOf } from './holding.ts'
import type { Meanings } from './meanings.ts'
import { groupInSteps } from './subject-names.ts'

interface OtherWords {
  (typed: string): Meant | undefined
  /** A title of one word that sounds nearly as a Korean word was typed: 해시코드 of `hashcode()`. */
  nearly(typed: string): Meant | undefined
}

/**
 * Names in the other language: said by ear and word for word, `격리 수준` for Isolation Level, `window function` for 윈도우 함수.
 * `part`: what a name means that is a part of others.
 */
export function* otherWordsInSteps(
  allTitled: readonly Subject[],
  known: Meanings,
  part: (typed: string) => Meant | undefined,
  notebook: Notebook,
): Steps<OtherWords> {
  const titled = yield* filterInSteps(allTitled, WORK_OF_SUBJECT, (one) => namesInWords(one).some(isShort))
  const bySound = yield* groupInSteps(titled, (one) => {
    const inWords = namesInWords(one)
    const ofOneWord = [one.name, ...one.aliases].filter((_, at) => inWords[at]?.length === 1)
    return ofOneWord.map((name) => scriptOf(name) + phonesOf(foldName(name)))
  })
  const heard = new Map<string, Set<string>>()
  const words = new Set<string>()
  yield* eachInSteps(titled, WORK_OF_SUBJECT, ({ name, aliases }) => {
    for (const word of [name, ...aliases].map(inWords).filter(isShort).flat()) {
      if (words.has(word)) continue
      words.add(word)
      const key = consonantsOf(word)
      heard.set(key, (heard.get(key) ?? new Set()).add(word))
    }
  })
  const nearly = (typed: string) => {
    const word = typed.trim()
    if (!/^[가-힣]{2,}$/.test(word) || phonesOf(word).length < ENOUGH_SOUNDS) return undefined
    for (const other of spelledAs(word, heard)) {
      const found = soundsAlike(phonesOf(word), phonesOf(other)) < NEARLY ? [] : known.alike(other).filter(isTitled)
      if (found.length > 0) return chosen(found, () => 0, notebook)
    }
    return undefined
  }
  const exactly = (typed: string) => {
    const words = typed
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(BOTH, ''))
    if (words.length > WORDS) return undefined
    if (words.length === 1) {
      if (phonesOf(foldName(typed)).length < FEW_SOUNDS) return undefined
      const found = (bySound.get(otherScript(typed) + phonesOf(foldName(typed))) ?? []).filter((one) =>
        says(one, typed, notebook),
      )
      if (found.length > 0) return chosen(found, () => 0, notebook)
    }
    const others = words.map((word) => [
      ...(translations().get(foldName(word)) ?? []),
      ...translationsByEar(word),
      // One word that is only nearly heard may be another slip.
      ...(words.length === 1 ? [] : spelledAs(word, heard)),
      ...(words.length === 1 ? [] : variantsOf(word, heard)),
      // `PC 레지스터`
      ...(words.length === 1 ? [] : [word]),
    ])
    const names = [...combined(others)]
    for (const name of names) {
      const found = known(name)
      if (found?.bearers.some(isTitled)) return found.meant
    }
    // `isolation level` is most of 트랜잭션 격리 수준; one word is to be all of it but for its kind, 탐욕 of 탐욕 알고리즘.
    const isAll = (name: string, found: Meant) => found.kind === 'one' && shareOf(name, found.subject) === 1
    for (const name of names) {
      const found = part(name)
      if (found && (words.length > 1 || isAll(name, found))) return found
    }
    return undefined
  }
  return Object.assign(exactly, { nearly })
}

const WORDS = 3
/** `프로세스와 스레드` */
const BOTH = /(?<=[가-힣]{2})(?:와|과)$/
const WORK_OF_SUBJECT = 100

/** `DispatcherServlet` is heard as two. */
function inWords(name: string): readonly string[] {
  return wordsOf(name.replace(/(?<=[a-z])(?=[A-Z][a-z])/g, ' '))
}

function isShort(words: readonly string[]): boolean {
  return words.length <= WORDS
}

/** Names that are tried for what was typed. */
const COMBINATIONS = 64

/** A word of fewer sounds may be heard as several; of fewer than a few, as anything. */
const ENOUGH_SOUNDS = 4
const FEW_SOUNDS = 2

/** What words that sound alike have in common, by their script. */
function consonantsOf(word: string): string {
  return scriptOf(word) + skeletonOf(phonesOf(word))
}

/** The word of titles in the other script that sounds most like it, and enough. */
function spelledAs(word: string, heard: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const phones = phonesOf(foldName(word))
  const skeleton = skeletonOf(phones)
  if (phones.length < LEAST_SOUNDS || skeleton === '') return []
  const key = otherScript(word) + skeleton
  const alike = [...(heard.get(key) ?? [])]
    .map((one) => ({ one, alike: soundsAlike(phones, phonesOf(one)) }))
    .filter(({ alike }) => alike >= soundThreshold(skeleton))
  return alike
    .sort((a, b) => b.alike - a.alike)
    .slice(0, ALIKE_AT_MOST)
    .map(({ one }) => one)
}

/** A loanword that titles spell a little otherwise in Korean too: 메소드 of 메서드. */
function variantsOf(word: string, heard: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const same = heard.get(consonantsOf(word)) ?? new Set()
  if (!/^[가-힣]{3,}$/.test(word) || same.has(word)) return []
  return [...same].filter((one) => soundsAlike(phonesOf(word), phonesOf(one)) >= SAME)
}

const SAME = 0.95
const NEARLY = 0.85
const LEAST_SOUNDS = 3
const ALIKE_AT_MOST = 2

/** A short sound may be of anything: its own notes must write the word. */
function says({ section }: Subject, typed: string, notebook: Notebook): boolean {
  if (phonesOf(foldName(typed)).length >= ENOUGH_SOUNDS) return true
  const chapter = notebook.sections.filter(({ file }) => file === section.file)
  return chapter.some(({ statements }) => statements.some(({ text }) => text.includes(typed.trim())))
}

function* combined(lists: readonly (readonly string[])[]): Generator<string> {
  const counts = lists.map((one) => one.length)
  const total = counts.reduce((product, one) => product * one, 1)
  for (let nth = 0; nth < Math.min(total, COMBINATIONS); nth++) {
    let rest = nth
    yield lists
      .map((one, at) => {
        const word = one[rest % (counts[at] ?? 1)]
        rest = Math.floor(rest / (counts[at] ?? 1))
        return word
      })
      .join(' ')
  }
}

function scriptOf(word: string): string {
  return /[가-힣]/.test(word) ? '가' : 'a'
}

function otherScript(word: string): string {
  return /[가-힣]/.test(word) ? 'a' : '가'
}

/** 그리디 is heard in `greedy`, which is 탐욕. */
function translationsByEar(word: string): readonly string[] {
  const phones = /^[가-힣]+$/.test(word) ? phonesOf(word) : ''
  return phones.length < ENOUGH_SOUNDS ? [] : (translationsBySound().get(phones) ?? [])
}

const translationsBySound = lazily(
  () =>
    new Map(
      [...translations()].flatMap(([word, others]) =>
        scriptOf(word) === 'a' ? [[phonesOf(word), others] as const] : [],
      ),
    ),
)

/** What each word is in the other language. */
const translations = lazily(() => {
  const found = new Map<string, readonly string[]>()
  for (const group of GENERAL_DICTIONARY.translations)
    for (const word of group) {
      const others = group.filter((one) => scriptOf(one) !== scriptOf(word) && !/\s/.test(one))
      found.set(foldName(word), [...(found.get(foldName(word)) ?? []), ...others])
    }
  return found
})
