import { ownAliases } from '../../facts/subjects/subject-names.ts'
import { foldedWords, foldName } from '../../language/fold.ts'
import { GENERAL_DICTIONARY } from '../../language/general-dictionary.ts'
import { phonesOf as phonesAnew } from '../../language/phones.ts'
import { camelParts } from '../../language/scripts.ts'
import { soundsAlike } from '../../language/transliteration.ts'
import { lazily, remembered } from '../../memo.ts'
import { isAcronymIn, sharedStems } from './terms.ts'
import type { Point } from './types.ts'
import { camelIn, formsIn, formsOf, latinWords, saysParts } from './word-parts.ts'

/** The description says the name, or enough of one of its words, in either language; unless it says as much of the others' names. */
export function tells(words: string, name: string, others: readonly string[] = []): boolean {
  // `Goals (what is sought), Operators (what is done)`: the letters stand before what explains each.
  const bare = words.replace(/[(（][^()（）]*[)）]/g, ' ')
  if ([name, ...ownAliases(name)].some((one) => isAcronymIn(one, words) || isAcronymIn(one, bare))) return true
  if (acronymsOf(name).some((one) => isAcronymIn(one, words))) return true
  if (saysWhole(words, name) || beginsAsSaid(words, name)) return true
  if (/^[a-z]{2}$/i.test(name) && new RegExp(`\\b${name}\\b`, 'i').test(words)) return true
  if (saysSkeleton(words, name)) return true
  if (saysParts(words, name) || saysNumber(words, name) || saysCapitals(words, name) || saysLettered(words, name))
    return true
  // `Equal allocation` beside `Fair allocation`: what both are called tells neither.
  const own = withoutShared(name, others)
  if (saysTranslated(words, own) || soundsIn(words, own)) return true
  if (saysNumbered(words, name, others)) return true
  const shared = [
    ...sharedStems(name, words),
    ...endsIn(words, name),
    ...formsIn(words, name),
    ...(others.length > 0 ? camelIn(words, name) : []),
  ]
  return shared.some((stem) => others.filter((other) => foldName(other).includes(stem)).length < 2)
}

/** The name without the words that two others, or all of them, have as well. */
function withoutShared(name: string, others: readonly string[]): string {
  if (others.length < 2) return name
  const all = others.map((one) => new Set(foldedWords(one)))
  return name.replace(/[\p{L}\p{N}]+/gu, (word) =>
    all.filter((one) => one.has(foldName(word))).length >= 2 ? ' ' : word,
  )
}

/** `제1정규형` of 제 1 정규형: the same letters, however they are parted. */
function saysWhole(words: string, name: string): boolean {
  const whole = foldName(name).replace(/[^\p{L}\p{N}]/gu, '')
  return (
    whole.length >= FEWEST_LETTERS &&
    foldName(words)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .includes(whole)
  )
}

const FEWEST_LETTERS = 4

/** `NT` of NTFS. */
function beginsAsSaid(words: string, name: string): boolean {
  if (!/^[A-Z]{3,6}$/.test(name.trim())) return false
  return (words.match(/(?<![A-Za-z])[A-Z]{2,5}(?![A-Za-z])/g) ?? []).some((one) => name.trim().startsWith(one))
}

/** `configuration` of `cfg`: a word without its vowels, cut short. */
function saysSkeleton(words: string, name: string): boolean {
  const letters = name.trim()
  if (!/^[b-df-hj-np-tv-xz]{3,5}$/.test(letters)) return false
  return (words.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => {
    if (!word.startsWith(letters.charAt(0))) return false
    let at = 0
    return [...letters].every((letter) => {
      at = word.indexOf(letter, at) + 1
      return at > 0
    })
  })
}

/** `Layer 7` of `L7 Switch`. */
function saysLettered(words: string, name: string): boolean {
  return [...name.matchAll(/(?<![\p{L}\p{N}])([A-Z])(\d+)(?![\p{L}\p{N}])/gu)].some(([, letter = '', number = '']) =>
    new RegExp(`(?<![A-Za-z])${letter}[a-z]+ ${number}(?!\\d)`, 'iu').test(words),
  )
}

/** `XML` of `XMLReader`: letters that a word of the name opens with, or ends in. */
function saysCapitals(words: string, name: string): boolean {
  const said = new Set(words.match(/(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])/g))
  return camelParts(name).some(({ text }) => said.has(text))
}

/** `10 Mbps` of `10Base2`: a number of two figures and more. */
function saysNumber(words: string, name: string): boolean {
  const said = new Set(words.match(NUMBER))
  return (name.match(NUMBER) ?? []).some((one) => said.has(one))
}

/** `1-1s` of `Skipping 1-1s`: a word that a figure is a part of, unless others have it as well. */
function saysNumbered(words: string, name: string, others: readonly string[]): boolean {
  const wordsOf = (text: string) =>
    new Set((text.match(NUMBERED_WORD) ?? []).map((one) => foldName(one).replace(/s$/, '')))
  const said = wordsOf(words)
  return [...wordsOf(name)].some((one) => said.has(one) && others.filter((other) => wordsOf(other).has(one)).length < 2)
}

/** `L4`, `1-1`, `3D`; not `42`. */
const NUMBERED_WORD =
  /(?<![\p{L}\p{N}.-])(?=[A-Za-z\d-]*\d)(?=[A-Za-z\d]*[A-Za-z-])[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?![A-Za-z\d])/gu

const NUMBER = /(?<![\d.,])\d{2,}(?![\d.,])/gu

/** `경로` of 단순경로: what the name is a sort of, where it is written as one. */
function endsIn(words: string, name: string): readonly string[] {
  const end = /^[가-힣]{1,4}([가-힣]{2})$/u.exec(name.trim())?.[1]
  return end !== undefined && new RegExp(`(?<![가-힣])${end}`, 'u').test(words) ? [end] : []
}

/** `FIFO` of `FIFO 알고리즘`. */
function acronymsOf(name: string): readonly string[] {
  return name.match(/(?<![A-Za-z])[A-Z]{2,6}(?=s?(?![A-Za-z]))/g) ?? []
}

const translations = lazily(() => {
  const found = new Map<string, string[]>()
  for (const group of GENERAL_DICTIONARY.translations) {
    for (const word of group.map(foldName)) {
      const isHangul = /[가-힣]/.test(word)
      const others = group.map(foldName).filter((one) => one.length > 1 && /[가-힣]/.test(one) !== isHangul)
      found.set(word, [...(found.get(word) ?? []), ...others])
    }
  }
  return found
})

/** `password` and 비밀번호: a word of the name as the dictionary has it in the other language. */
function saysTranslated(words: string, name: string): boolean {
  const said = foldName(words)
  const latin = new Set(foldedWords(words))
  const parts = (name.match(/[A-Za-z]+/g) ?? []).flatMap((word) =>
    camelParts(word).map((one) => one.text.toLowerCase()),
  )
  const all = [...foldedWords(name), ...parts]
  return [...all, ...all.flatMap(formsOf)].some((word) =>
    translations()
      .get(word)
      ?.some((other) => (/[가-힣]/.test(other) ? said.includes(other) : latin.has(other))),
  )
}

/** The same words stand in many descriptions. */
const phonesOf = remembered(phonesAnew)

/** Sure that it is one word, heard. */
const ALIKE = 0.9
/** Of four sounds and more, each at its place. */
const NEARLY = 0.75
const FEWEST_PHONES = 3

/** `cache` and 캐시를: a word of the name as it sounds in the other script, whatever Korean hangs behind it. */
function soundsIn(words: string, name: string): boolean {
  const parts = (name.match(/[A-Za-z]+/g) ?? []).flatMap((word) =>
    camelParts(word).map((one) => one.text.toLowerCase()),
  )
  const all = [...foldedWords(name), ...parts]
  const said = saidIn(words)
  return [...new Set([...all, ...all.flatMap(formsOf)])].flatMap(soundingParts).some((word) => {
    const isHangul = /^[가-힣]+$/.test(word)
    if (!isHangul && !/^[a-z]{3,}$/.test(word)) return false
    const phones = phonesOf(word)
    if (phones.length < FEWEST_PHONES) return false
    return (isHangul ? said().latin : said().hangul).some((other) => isHeard(phones, other))
  })
}

/** How words sound, those of either script, once somebody asks: what has too little of a sound is left out. */
function saidIn(words: string): () => { readonly latin: readonly string[]; readonly hangul: readonly string[] } {
  return lazily(() => {
    const said = [...new Set([...foldedWords(words), ...latinWords(words)])]
    const sounds = (spoken: readonly string[]) =>
      spoken.map(phonesOf).filter((phones) => phones.length >= FEWEST_PHONES)
    return {
      latin: sounds(said.filter((word) => /^[a-z]{4,}$/.test(word))),
      hangul: sounds(said.flatMap(beginningsOf)),
    }
  })
}

/** `headers` is heard as one header; of 퀵정렬 its beginning may be the word. */
function soundingParts(word: string): string[] {
  if (/^[a-z]{5,}s$/.test(word)) return [word, word.slice(0, -1)]
  return /^[가-힣]{3,}$/.test(word) ? [word, word.slice(0, -1), word.slice(0, -2)] : [word]
}

function isHeard(phones: string, others: string): boolean {
  const least = others.length > FEWEST_PHONES && phones.length === others.length ? NEARLY : ALIKE
  return soundsAlike(phones, others, least) >= least
}

function beginningsOf(word: string): string[] {
  if (!/^[가-힣]{2,}$/.test(word)) return []
  return Array.from({ length: Math.min(3, word.length - 1) }, (_, at) => word.slice(0, word.length - at))
}

/** Where it stands, without what would say its name; undefined where a word of the place is repeated by the right choice alone. */
export function placeFor(
  { path, hasChapter, lead }: Point,
  name: string,
  right: string,
  wrong: readonly string[],
): readonly string[] | undefined {
  const place = pathWithout(path, name)
  // The line above its list says more of where that stands, but is not worth giving the answer away.
  if (lead !== undefined) {
    const led = pathWithout([...path, lead], name)
    if (!placeTells(led, right, wrong)) return led
  }
  if (!placeTells(place, right, wrong)) return place
  // What the chapter is called is told for those who need it; it is never worth giving the answer away.
  const below = hasChapter ? pathWithout(path.slice(1), name) : place
  return placeTells(below, right, wrong) ? undefined : below
}

function placeTells(path: readonly string[], right: string, wrong: readonly string[]): boolean {
  const place = path.join(' ')
  if (sharedStems(place, right).some((stem) => !wrong.some((one) => foldName(one).includes(stem)))) return true
  // `제 5 정규화` under `제 5 정규형`, beside the fourth.
  const numbers = (text: string): readonly string[] => text.match(/\d+/g) ?? []
  const own = numbers(right).filter((one) => !wrong.some((other) => numbers(other).includes(one)))
  if (own.length > 0 && wrong.some((one) => numbers(one).length > 0) && own.some((one) => numbers(place).includes(one)))
    return true
  return right.length <= LONGEST_NAME && isSaidIn(place, right) && !wrong.some((one) => isSaidIn(place, one))
}

/** `Job queue` in 작업을 줄 세우는 큐. */
function isSaidIn(place: string, name: string): boolean {
  return saysTranslated(place, name) || soundsIn(place, name)
}

const LONGEST_NAME = 24

const SHORTEST_SAID = 2

/** Where it stands, without what would say its name. */
export function pathWithout(path: readonly string[], name: string): string[] {
  const sought = foldName(name)
  return path.filter((part) => {
    const folded = foldName(part)
    // `A` is in many a heading, and says none of them.
    if (sought.length < SHORTEST_SAID) return folded !== sought
    return !folded.includes(sought) && !sought.includes(folded)
  })
}
