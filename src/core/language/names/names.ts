import Fuse from 'fuse.js'
import { remembered } from '../../memo.ts'
import { eachInSteps, finish, type Steps } from '../../steps.ts'
import { allowedSlips } from '../edit-distance.ts'
import { foldedWords } from '../fold.ts'
import { type Glossary, NO_GLOSSARY, namesOneThing } from '../glossary.ts'
import { toKeys } from '../hangul.ts'
import { hangulTyped, latinTyped } from '../keyboard-layout.ts'
import { lettersOf } from '../letter-names.ts'
import { phonesOf } from '../phones.ts'
import { koreanStem } from '../stems.ts'
import { type NameForm, nameForm, type Sound, soundOf } from './name-forms.ts'
import { type NameIndex, nameIndexInSteps, type Scored } from './name-index.ts'
import { ALIAS, asWritten, hasSlips, MEANT, soundScore, TIER } from './score.ts'
import type { Named, Names } from './types.ts'

/** Ways that guess are only tried while the sure ones found fewer than this. */
const ENOUGH = 3
/** What another spelling of the same costs. */
const OTHER_SPELLING = 6
const MAX_TYPED = 100
/** Fewer keys than this have no slips: any word is near them. */
const LEAST_KEYS = 4
const SLIPS = { keys: ['keys'], includeScore: true, threshold: 0.34, distance: 40, minMatchCharLength: 2 }
/** What a slip adds at its best. */
const LEAST_SLIP = 15
/** Characters that a name is as much work as. */
const WORK_OF_NAME = 200

export function buildNames<T>(entries: readonly Named<T>[], glossary: Glossary = NO_GLOSSARY): Names<T> {
  return finish(namesInSteps(entries, glossary))
}

/**
 * Names by what was typed so far, in tiers (score.ts), of what is written and then of what was meant: another layout, letters read out, the
 * sound, a slip (fuse.js over keystrokes). Ties keep the entries' order, so that the list never flickers. What it costs grows
 * with what is found, not with the names (name-index.ts).
 */
export function* namesInSteps<T>(entries: readonly Named<T>[], glossary: Glossary = NO_GLOSSARY): Steps<Names<T>> {
  const others = otherNames(glossary)
  const forms: NameForm[] = []
  const soundsOf = remembered(phonesOf)
  let longest = 0
  yield* eachInSteps(entries, WORK_OF_NAME, ({ name, aliases = [] }, entry) => {
    const called = [name, ...aliases]
    const more = [...aliases, ...called.flatMap((one) => others.get(fold(one)) ?? [])]
    for (const [at, one] of [name, ...more].entries()) {
      const form = nameForm(one, entry, at > 0, soundsOf)
      forms.push(form)
      longest = Math.max(longest, form.keys.length)
    }
  })
  return namesAmong(entries, yield* nameIndexInSteps(forms), longest)
}

function namesAmong<T>(entries: readonly Named<T>[], index: NameIndex, longest: number): Names<T> {
  /** The best `most`, or more, of them all. */
  function scored(typed: string, most: number): Scored[] {
    const best = new Map<number, number>()
    const add = (entry: number, score: number) => {
      if (score > 0 && score > (best.get(entry) ?? 0)) best.set(entry, score)
    }
    for (const [entry, score] of index.sure(asWritten(typed), most)) add(entry, score)
    if (best.size < ENOUGH) {
      for (const meant of otherSpellings(typed).map(asWritten))
        for (const [entry, score] of index.sure(meant, most)) add(entry, score - OTHER_SPELLING)
    }
    if (best.size < ENOUGH) for (const [entry, score] of guessed(typed)) add(entry, score)
    return [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  }
  function* guessed(typed: string): Generator<Scored> {
    const worth = ({ entry, alias }: NameForm, score: number) => [entry, score - (alias ? ALIAS : 0)] as const
    for (const sound of soundsOf(typed))
      for (const form of index.heard(sound)) yield worth(form, soundScore(sound, form))
    const keys = toKeys(fold(typed))
    if (keys.length < LEAST_KEYS || keys.length - allowedSlips(keys.length) > longest) return
    const near = index.slipped(keys).filter((form) => hasSlips(keys, form))
    for (const { item, score = 1 } of near.length === 0 ? [] : new Fuse(near, SLIPS).search(keys))
      yield worth(item, TIER.slip + LEAST_SLIP * (1 - score))
  }

  const entryValue = (entry: number) => (entries[entry] as Named<T>).value
  const repeated = entries.length - new Set(entries.map((one) => one.value)).size
  return {
    suggest: (typed, limit = 25) => {
      const text = typed.slice(0, MAX_TYPED)
      const most = limit + repeated
      const found =
        fold(text) === ''
          ? entries.slice(0, most).map((one) => one.value)
          : scored(text, most).map(([entry]) => entryValue(entry))
      return [...new Set(found)].slice(0, limit)
    },
    resolve: (typed) => {
      const text = typed.slice(0, MAX_TYPED)
      const [first] = fold(text) === '' ? [] : scored(text, ENOUGH)
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
