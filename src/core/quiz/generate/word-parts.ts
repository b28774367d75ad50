import { camelParts } from '../../language/scripts.ts'

/** `failover` is a fail and where it goes. */
const COMPOUND = /^([a-z]{4,})(?:over|back|down|out|off|up|point|line|board|list|ware)$/
const SHORTEST_PART = 4
const LONG_PART = 5
const SHORTEST_WHOLE = 8
const SHORTEST_HALF = 3

/** `View를 위한 Model` and `ViewModel`, `failures` and `failover`: each part of a name that is written as one. */
export function saysParts(words: string, name: string): boolean {
  const said = latinWords(words)
  return (name.match(/[A-Za-z]+/g) ?? []).some((word) => {
    const camel = camelParts(word).map((one) => one.text.toLowerCase())
    const start = COMPOUND.exec(word.toLowerCase())?.[1]
    const parts = camel.length > 1 ? camel : start === undefined ? [] : [start]
    // `loadstart` and `start`: a word in the other.
    const whole = word.toLowerCase()
    if (
      camel.length <= 1 &&
      (said.some((one) => isInside(one, whole)) ||
        saysHalves(said, whole) ||
        saysBlend(said, whole) ||
        saysAgain(said, whole))
    )
      return true
    if (camel.length > 1 && camel.some((part) => saysAgain(said, part))) return true
    return (
      parts.length > 0 &&
      parts.every((part) => part.length >= SHORTEST_PART && said.some((one) => one.startsWith(part)))
    )
  })
}

function isInside(part: string, word: string): boolean {
  if (part === word || part.length < SHORTEST_PART) return false
  // `data` of `metadata`: what the other ends in it is put together of.
  if (part.length >= LONG_PART) return word.includes(part)
  return (
    (word.length >= SHORTEST_WHOLE && word.endsWith(part)) || (word.length > part.length + 2 && word.startsWith(part))
  )
}

/** `scans` of `rescanning`. */
function saysAgain(said: readonly string[], word: string): boolean {
  const rest = /^(?:re|un|pre|de|over|sub|inter|multi|auto|anti)([a-z]{4,})$/.exec(word)?.[1]
  return (
    rest !== undefined &&
    said.some(
      (one) =>
        one.length >= SHORTEST_PART &&
        rest.startsWith(one.replace(/(?:es|s|ed|ing)$/, '')) &&
        one.replace(/(?:es|s|ed|ing)$/, '').length >= SHORTEST_PART,
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

/** `development and operations` of `devops`: put together of the beginning of one word and letters of the next but one. */
function saysBlend(said: readonly string[], word: string): boolean {
  const places = Array.from({ length: Math.max(0, word.length - SHORTEST_HALF * 2 + 1) }, (_, at) => at + SHORTEST_HALF)
  return places.some((at) => {
    const [front, end] = [word.slice(0, at), word.slice(at)]
    return said.some(
      (one, place) =>
        one.length > front.length + 1 &&
        one.startsWith(front) &&
        said.slice(place + 1, place + 3).some((other) => other.length > end.length + 1 && opensAndHolds(other, end)),
    )
  })
}

/** Whether a word opens with the first two of the letters, and has the others behind them in their order. */
function opensAndHolds(word: string, letters: string): boolean {
  if (!word.startsWith(letters.slice(0, 2))) return false
  let at = 2
  for (const letter of letters.slice(2)) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** `work` of `NetWork`: a part that is a word of its own. */
export function camelIn(words: string, name: string): readonly string[] {
  const said = latinWords(words)
  return (name.match(/[A-Za-z]+/g) ?? [])
    .flatMap((word) => {
      const parts = camelParts(word)
      return parts.length > 1 ? parts.map((one) => one.text.toLowerCase()) : []
    })
    .filter((part) => part.length >= SHORTEST_PART && said.some((one) => one === part || one === `${part}s`))
}

/** `null` of `NullPointer`. */
export function saysCamelPart(words: string, name: string): boolean {
  return camelIn(words, name).length > 0
}

/** What an English word was made of: `consumer` of `consume`, `saying` of `say`. */
export function formsOf(word: string): readonly string[] {
  const stem = /^([a-z]{3,}?)(?:i[sz](?:ations?|ing|ed?)|ers?|ors?|ings?|ed|ions?|able|ible|ages?|al|ology)$/u.exec(
    word,
  )?.[1]
  if (stem === undefined) return []
  const single = /([bdgmnprt])\1$/u.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...single]
}

export function formsIn(words: string, name: string): readonly string[] {
  const said = latinWords(words)
  const forms = new Set([...said, ...said.flatMap(formsOf)])
  return latinWords(name).flatMap((word) => formsOf(word).filter((one) => forms.has(one) || said.includes(`${one}s`)))
}

/** With the parts of those that are written as one: `quickSort`. */
export function latinWords(text: string): string[] {
  return (text.match(/[A-Za-z]+/g) ?? []).flatMap((word) =>
    [word, ...camelParts(word).map((one) => one.text)].map((one) => one.toLowerCase()),
  )
}
