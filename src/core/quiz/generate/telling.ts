import { ownAliases } from '../../facts/subjects/subject-names.ts'
import { foldedWords, foldName } from '../../language/fold.ts'
import { GENERAL_DICTIONARY } from '../../language/general-dictionary.ts'
import { phonesOf as phonesAnew } from '../../language/phones.ts'
import { camelParts } from '../../language/scripts.ts'
import { soundsAlike } from '../../language/transliteration.ts'
import { remembered } from '../../memo.ts'
import { isAcronymIn, sharedStems } from './terms.ts'
import type { Point } from './types.ts'

/** The description says the name, or enough of one of its words, in either language; unless it says as much of the others' names. */
export function tells(words: string, name: string, others: readonly string[] = []): boolean {
  // `Goals (what is sought), Operators (what is done)`: the letters stand before what explains each.
  const bare = words.replace(/[(（][^()（）]*[)）]/g, ' ')
  if ([name, ...ownAliases(name)].some((one) => isAcronymIn(one, words) || isAcronymIn(one, bare))) return true
  if (acronymsOf(name).some((one) => isAcronymIn(one, words))) return true
  if (saysWhole(words, name)) return true
  if (/^[a-z]{2}$/i.test(name) && new RegExp(`\\b${name}\\b`, 'i').test(words)) return true
  if (saysTranslated(words, name) || soundsIn(words, name) || saysParts(words, name) || saysNumber(words, name))
    return true
  const shared = [
    ...sharedStems(name, words),
    ...endsIn(words, name),
    ...formsIn(words, name),
    ...(others.length > 0 ? camelIn(words, name) : []),
  ]
  return shared.some((stem) => others.filter((other) => foldName(other).includes(stem)).length < 2)
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

/** `work` of `NetWork`: a part that is a word of its own. */
function camelIn(words: string, name: string): readonly string[] {
  const said = latinWords(words)
  return (name.match(/[A-Za-z]+/g) ?? [])
    .flatMap((word) => {
      const parts = camelParts(word)
      return parts.length > 1 ? parts.map((one) => one.text.toLowerCase()) : []
    })
    .filter((part) => part.length >= SHORTEST_PART && said.some((one) => one === part || one === `${part}s`))
}

/** `10 Mbps` of `10Base2`: a number of two figures and more. */
function saysNumber(words: string, name: string): boolean {
  const said = new Set(words.match(NUMBER))
  return (name.match(NUMBER) ?? []).some((one) => said.has(one))
}

const NUMBER = /(?<![\d.,])\d{2,}(?![\d.,])/gu

/** What an English word was made of: `consumer` of `consume`, `saying` of `say`. */
function formsOf(word: string): readonly string[] {
  const stem = /^([a-z]{3,}?)(?:ers?|ors?|ings?|ed|ions?)$/u.exec(word)?.[1]
  if (stem === undefined) return []
  const single = /([bdgmnprt])\1$/u.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...single]
}

function formsIn(words: string, name: string): readonly string[] {
  const said = latinWords(words)
  return latinWords(name).flatMap((word) =>
    formsOf(word).filter((one) => said.includes(one) || said.includes(`${one}s`)),
  )
}

/** `경로` of 단순경로: what the name is a sort of, where it is written as one. */
function endsIn(words: string, name: string): readonly string[] {
  const end = /^[가-힣]{1,4}([가-힣]{2})$/u.exec(name.trim())?.[1]
  return end !== undefined && new RegExp(`(?<![가-힣])${end}`, 'u').test(words) ? [end] : []
}

/** `FIFO` of `FIFO 알고리즘`. */
function acronymsOf(name: string): readonly string[] {
  return name.match(/(?<![A-Za-z])[A-Z]{2,6}(?=s?(?![A-Za-z]))/g) ?? []
}

const TRANSLATIONS = translations()

function translations(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const group of GENERAL_DICTIONARY.translations) {
    for (const word of group.map(foldName)) {
      const isHangul = /[가-힣]/.test(word)
      const others = group.map(foldName).filter((one) => one.length > 1 && /[가-힣]/.test(one) !== isHangul)
      found.set(word, [...(found.get(word) ?? []), ...others])
    }
  }
  return found
}

/** `password` and 비밀번호: a word of the name as the dictionary has it in the other language. */
function saysTranslated(words: string, name: string): boolean {
  const said = foldName(words)
  const latin = new Set(foldedWords(words))
  const parts = (name.match(/[A-Za-z]+/g) ?? []).flatMap((word) =>
    camelParts(word).map((one) => one.text.toLowerCase()),
  )
  const all = [...foldedWords(name), ...parts]
  return [...all, ...all.flatMap(formsOf)].some((word) =>
    TRANSLATIONS.get(word)?.some((other) => (/[가-힣]/.test(other) ? said.includes(other) : latin.has(other))),
  )
}

/** `failover` is a fail and where it goes. */
const COMPOUND = /^([a-z]{4,})(?:over|back|down|out|off|up|point|line|board|list|ware)$/
const SHORTEST_PART = 4
const LONG_PART = 5
const SHORTEST_WHOLE = 8
const SHORTEST_HALF = 3

/** `View를 위한 Model` and `ViewModel`, `failures` and `failover`: each part of a name that is written as one. */
function saysParts(words: string, name: string): boolean {
  const said = latinWords(words)
  return (name.match(/[A-Za-z]+/g) ?? []).some((word) => {
    const camel = camelParts(word).map((one) => one.text.toLowerCase())
    const start = COMPOUND.exec(word.toLowerCase())?.[1]
    const parts = camel.length > 1 ? camel : start === undefined ? [] : [start]
    // `loadstart` and `start`: a word in the other.
    const whole = word.toLowerCase()
    if (
      camel.length <= 1 &&
      (said.some((one) => isInside(one, whole)) || saysHalves(said, whole) || saysAgain(said, whole))
    )
      return true
    return (
      parts.length > 0 &&
      parts.every((part) => part.length >= SHORTEST_PART && said.some((one) => one.startsWith(part)))
    )
  })
}

function isInside(part: string, word: string): boolean {
  if (part === word || part.length < SHORTEST_PART) return false
  // `data` of `metadata`: what the other ends in it is put together of.
  return part.length >= LONG_PART ? word.includes(part) : word.length >= SHORTEST_WHOLE && word.endsWith(part)
}

/** `scans` of `rescanning`. */
function saysAgain(said: readonly string[], word: string): boolean {
  const rest = /^(?:re|un|pre|de|over|sub|inter|multi|auto)([a-z]{4,})$/.exec(word)?.[1]
  return (
    rest !== undefined &&
    said.some(
      (one) =>
        one.length >= SHORTEST_PART &&
        rest.startsWith(one.replace(/(?:s|ed|ing)$/, '')) &&
        one.replace(/(?:s|ed|ing)$/, '').length >= SHORTEST_PART,
    )
  )
}

/** `Logs what a keyboard sends` of `keylogger`: one word begins as its first half does, another is where its second begins. */
function saysHalves(said: readonly string[], word: string): boolean {
  if (word.length < SHORTEST_WHOLE) return false
  const stems = said.map((one) => one.replace(/(?:s|ed|ing)$/, '')).filter((one) => one.length >= SHORTEST_HALF)
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
    const [front, end] = [word.slice(0, at), word.slice(at)]
    if (
      stems.some((one) => one.startsWith(front)) &&
      stems.some((one) => !one.startsWith(front) && end.startsWith(one))
    )
      return true
  }
  return false
}

/** `null` of `NullPointer`. */
export function saysCamelPart(words: string, name: string): boolean {
  return camelIn(words, name).length > 0
}

/** With the parts of those that are written as one: `quickSort`. */
function latinWords(text: string): string[] {
  return (text.match(/[A-Za-z]+/g) ?? []).flatMap((word) =>
    [word, ...camelParts(word).map((one) => one.text)].map((one) => one.toLowerCase()),
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
  const said = [...new Set([...foldedWords(words), ...latinWords(words)])]
  return foldedWords(name)
    .flatMap(soundingParts)
    .some((word) => {
      const isHangul = /^[가-힣]+$/.test(word)
      if (!isHangul && !/^[a-z]{3,}$/.test(word)) return false
      const phones = phonesOf(word)
      if (phones.length < FEWEST_PHONES) return false
      return said.some((other) =>
        isHangul
          ? /^[a-z]{4,}$/.test(other) && heard(phones, other)
          : beginningsOf(other).some((one) => heard(phones, one)),
      )
    })
}

/** `headers` is heard as one header; of 퀵정렬 its beginning may be the word. */
function soundingParts(word: string): string[] {
  if (/^[a-z]{5,}s$/.test(word)) return [word, word.slice(0, -1)]
  return /^[가-힣]{3,}$/.test(word) ? [word, word.slice(0, -1), word.slice(0, -2)] : [word]
}

function heard(phones: string, word: string): boolean {
  const others = phonesOf(word)
  if (others.length < FEWEST_PHONES) return false
  return (
    soundsAlike(phones, others) >= (others.length > FEWEST_PHONES && phones.length === others.length ? NEARLY : ALIKE)
  )
}

function beginningsOf(word: string): string[] {
  if (!/^[가-힣]{2,}$/.test(word)) return []
  return Array.from({ length: Math.min(3, word.length - 1) }, (_, at) => word.slice(0, word.length - at))
}

/** Where it stands, without what would say its name; undefined where a word of the place is repeated by the right choice alone. */
export function placeFor(
  { path, hasChapter }: Point,
  name: string,
  right: string,
  wrong: readonly string[],
): readonly string[] | undefined {
  const place = pathWithout(path, name)
  if (!placeTells(place, right, wrong)) return place
  // What the chapter is called is told for those who need it; it is never worth giving the answer away.
  const below = hasChapter ? pathWithout(path.slice(1), name) : place
  return placeTells(below, right, wrong) ? undefined : below
}

function placeTells(path: readonly string[], right: string, wrong: readonly string[]): boolean {
  const place = path.join(' ')
  if (sharedStems(place, right).some((stem) => !wrong.some((one) => foldName(one).includes(stem)))) return true
  return right.length <= LONGEST_NAME && isSaidIn(place, right) && !wrong.some((one) => isSaidIn(place, one))
}

/** `Job queue` in 작업을 줄 세우는 큐. */
function isSaidIn(place: string, name: string): boolean {
  return saysTranslated(place, name) || soundsIn(place, name)
}

const LONGEST_NAME = 24

/** Where it stands, without what would say its name. */
export function pathWithout(path: readonly string[], name: string): string[] {
  const sought = foldName(name)
  return path.filter((part) => {
    const folded = foldName(part)
    return !folded.includes(sought) && !sought.includes(folded)
  })
}
