import Fuse from 'fuse.js'
import { eachInSteps, finish, type Steps } from '../../steps.ts'
import { allowedSlips, editDistance } from '../edit-distance.ts'
import { foldedWords } from '../fold.ts'
import { type Glossary, NO_GLOSSARY, namesOneThing } from '../glossary.ts'
import { toKeys } from '../hangul.ts'
import { hangulTyped, latinTyped } from '../keyboard-layout.ts'
import { lettersOf } from '../letter-names.ts'
import { koreanStem } from '../stems.ts'
import { skeletonOf, soundsAlike } from '../transliteration.ts'
import { type NameForm, nameForm, type Sound, soundOf } from './name-forms.ts'
import type { Named, Names } from './types.ts'

/**
 * Names by what was typed so far, in tiers: the name itself, its beginning, the beginning of one of its words, initials, the
 * middle; then what was meant: another layout, letters read out, the sound, a slip (fuse.js over keystrokes). A lower tier
 * never overtakes a higher one, and ties keep the entries' order, so that the list never flickers.
 */
const TIER = { whole: 100, start: 90, word: 80, words: 70, initials: 65, middle: 55, sound: 45, slip: 30 } as const
/** Ways that guess are only tried while the sure ones found fewer than this. */
const ENOUGH = 3
/** From here on a name sent unpicked is taken to be meant. */
const MEANT = 40
/** How alike words must sound: those of few consonants nearly the same, unfinished ones more than whole ones. */
const LONG = { whole: 0.8, begun: 0.88 } as const
const SHORT = { whole: 0.9, begun: 0.95 } as const
const NEVER = 2
/** Of a second word at least so much must be there. */
const HALF = 0.5
const MAX_TYPED = 100
/** Fewer keys than this have no slips: any word is near them. */
const LEAST_KEYS = 4
/** Short of this a slip is only one in all of a name or of its last words. */
const LEAST_KEYS_BEGUN = 6
/** A whole name of so many keys may have two slips, one of them a second swap: `Aroura`. */
const LEAST_KEYS_OF_TWO = 6
const SLIPS = { keys: ['keys'], includeScore: true, threshold: 0.34, distance: 40, minMatchCharLength: 2 }
/** Characters that a name is as much work as. */
const WORK_OF_NAME = 200

export function buildNames<T>(entries: readonly Named<T>[], glossary: Glossary = NO_GLOSSARY): Names<T> {
  return finish(namesInSteps(entries, glossary))
}

/** The same, a little at a time. */
export function* namesInSteps<T>(entries: readonly Named<T>[], glossary: Glossary = NO_GLOSSARY): Steps<Names<T>> {
  const others = otherNames(glossary)
  const forms: NameForm[] = []
  const fuse = new Fuse<NameForm>([], SLIPS)
  let longest = 0
  yield* eachInSteps(entries, WORK_OF_NAME, ({ name, aliases = [] }, entry) => {
    const called = [name, ...aliases]
    const more = [...aliases, ...called.flatMap((one) => others.get(fold(one)) ?? [])]
    for (const form of [nameForm(name, entry, false), ...more.map((one) => nameForm(one, entry, true))]) {
      forms.push(form)
      fuse.add(form)
      longest = Math.max(longest, form.keys.length)
    }
  })
  return namesAmong(entries, forms, fuse, longest)
}

function namesAmong<T>(
  entries: readonly Named<T>[],
  forms: readonly NameForm[],
  fuse: Fuse<NameForm>,
  longest: number,
): Names<T> {
  function scored(typed: string): [entry: number, score: number][] {
    const best = new Map<number, number>()
    const add = (form: NameForm, score: number) => {
      const own = form.alias ? score - 2 : score
      if (score > 0 && own > (best.get(form.entry) ?? 0)) best.set(form.entry, own)
    }
    const written = asWritten(typed)
    for (const form of forms) add(form, sureScore(written, form))
    if (best.size < ENOUGH) {
      for (const meant of otherSpellings(typed).map(asWritten))
        for (const form of forms) add(form, sureScore(meant, form) - 6)
    }
    if (best.size < ENOUGH) {
      for (const sound of soundsOf(typed)) for (const form of forms) add(form, soundScore(sound, form))
      const keys = toKeys(fold(typed))
      const hasSlipsSomewhere = keys.length >= LEAST_KEYS && keys.length - allowedSlips(keys.length) <= longest
      const slips = hasSlipsSomewhere ? fuse.search(keys) : []
      for (const { item, score = 1 } of slips) if (hasSlips(keys, item)) add(item, TIER.slip + 15 * (1 - score))
    }
    return [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  }

  const entryValue = (entry: number) => (entries[entry] as Named<T>).value
  return {
    suggest: (typed, limit = 25) => {
      const text = typed.slice(0, MAX_TYPED)
      if (fold(text) === '') return unique(entries.map((one) => one.value)).slice(0, limit)
      return unique(scored(text).map(([entry]) => entryValue(entry))).slice(0, limit)
    },
    resolve: (typed) => {
      const text = typed.slice(0, MAX_TYPED)
      const [first] = fold(text) === '' ? [] : scored(text)
      return first && first[1] >= MEANT ? entryValue(first[0]) : undefined
    },
  }
}

/** Every name of the glossary and what else it is called. */
function otherNames(glossary: Glossary): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>()
  for (const { names } of glossary.groups.filter(namesOneThing)) {
    for (const name of names) {
      const rest = names.filter((one) => one !== name)
      others.set(fold(name), [...(others.get(fold(name)) ?? []), ...rest])
    }
  }
  return others
}

function fold(name: string): string {
  return foldedWords(name).join('')
}

/** What was typed, worked out once for all names. */
interface Written {
  readonly whole: string
  readonly keys: string
  /** Keystrokes of each word. */
  readonly words: readonly string[]
  readonly initialsOnly: boolean
}

function asWritten(typed: string): Written {
  const words = foldedWords(typed)
  const whole = words.join('')
  return { whole, keys: toKeys(whole), words: words.map(toKeys), initialsOnly: /^[ㄱ-ㅎ]+$/.test(whole) }
}

/** By what is written: nothing is guessed. The more of the name was typed, the better within its tier. */
function sureScore({ whole, keys, words, initialsOnly }: Written, form: NameForm): number {
  if (keys === '' || form.keys === '') return 0
  const share = Math.min(1, keys.length / form.keys.length)
  if (keys === form.keys) return TIER.whole
  if (form.keys.startsWith(keys)) return TIER.start + 9 * share
  if (form.tails.some((tail) => tail.startsWith(keys))) return TIER.word + 9 * share
  if (initialsOnly) {
    if (form.initials[0]?.startsWith(whole)) return TIER.initials + 4 + share
    return form.initials.some((initials) => initials.startsWith(whole)) ? TIER.initials + share : 0
  }
  const beginsAWord = (word: string) => form.tails.some((tail) => tail.startsWith(word))
  if (words.length > 1 && words.every(beginsAWord)) return TIER.words + 9 * share
  if (whole.length > 1 && form.keys.includes(keys)) return TIER.middle + 9 * share
  return 0
}

/** What else the same keys, or the same word without its particle, may have been meant as. */
function otherSpellings(typed: string): string[] {
  const words = typed.trim().split(/\s+/)
  const last = words.at(-1) ?? ''
  const stemmed = [...words.slice(0, -1), koreanStem(last)].join(' ')
  const layouts = [hangulTyped(typed), latinTyped(typed)].filter((one) => one !== undefined)
  return [...(stemmed === typed.trim() ? [] : [stemmed]), ...layouts, ...lettersOf(fold(typed))]
}

/** How what was typed sounds, as it is and with its layout put right; too little of a sound is none. */
function soundsOf(typed: string): Sound[] {
  const words = foldedWords(koreanStem(typed))
  const readOut = words.map((word) => lettersOf(word)[0] ?? word)
  const repaired = foldedWords(koreanStem(hangulTyped(typed) ?? ''))
  // One syllable in the wrong layout is more likely an abbreviation.
  const meant = [words, readOut, ...(repaired.join('').length > 1 ? [repaired] : [])].flatMap(soundOf)
  return meant.filter(({ phones }) => phones.length > 2)
}

/** How well the beginning of a name, or of one of its words, sounds like what was typed. */
function soundScore({ phones, first }: Sound, form: NameForm): number {
  let best = 0
  form.sounds.forEach((name, at) => {
    // What is half as long again sounds otherwise.
    if (name.first !== first || phones.length > name.phones.length * 1.5 + 2) return
    for (let length = phones.length - 1; length <= phones.length + 2; length++) {
      const least = leastAlike(phones, name, length)
      const alike = least === NEVER ? 0 : soundsAlike(phones, name.phones.slice(0, length))
      const whole = length >= name.phones.length && at === 0 ? 4 : 0
      const score = TIER.sound * alike + whole
      // Half a word that sounds so is a suggestion: 스택 is no Steganography.
      if (alike >= least) best = Math.max(best, isMost(name, length) ? score : Math.min(score, MEANT - 1))
    }
  })
  return best
}

/** Whether the word that a length ends in is heard for the most part. */
function isMost({ ends }: Sound, length: number): boolean {
  const next = ends.findIndex((end) => end >= length)
  const begun = ends[next - 1] ?? 0
  return next < 0 || length - begun >= HALF * ((ends[next] ?? 0) - begun)
}

/** Whole words may sound a little otherwise; the beginning of one says less, and a mere letter of a next word nothing. */
function leastAlike(phones: string, { ends }: Sound, length: number): number {
  const consonants = skeletonOf(phones).length
  const next = ends.findIndex((end) => end >= length)
  if (next < 0 || ends[next] === length) return consonants < 3 ? SHORT.whole : LONG.whole
  const begun = ends[next - 1] ?? 0
  const share = (length - begun) / ((ends[next] ?? 0) - begun)
  if (next > 0 && share < HALF) return NEVER
  return consonants < 3 ? SHORT.begun : LONG.begun
}

/** By keystrokes: the beginning of a name, or of one of its words, with as many slips as its length forgives. */
function hasSlips(keys: string, form: NameForm): boolean {
  const limit = allowedSlips(keys.length)
  if (keys.length >= LEAST_KEYS_OF_TWO && editDistance(keys, form.keys, 2) <= 2) return true
  return form.tails.some((tail) => {
    if (keys.length < LEAST_KEYS_BEGUN) return editDistance(keys, tail, limit) <= limit
    for (let length = keys.length - limit; length <= keys.length + limit; length++)
      if (editDistance(keys, tail.slice(0, length), limit) <= limit) return true
    return false
  })
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
