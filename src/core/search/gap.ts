import { hash32 } from '../hash.ts'
import { foldName } from '../language/fold.ts'

/** Words that were looked for in vain, and what names them: the same for all that are read the same. */
export interface GapWords {
  readonly key: string
  readonly words: string
}

/** What one looks for is shorter; of more the beginning tells what it was. */
const LONGEST = 80
/** No word of a language: a key, a code, an address. */
const LONGEST_WORD = 30
/** A phone number, an account, an id. */
const DIGITS = 7

/** Undefined where it may say who somebody is, or says nothing. */
export function gapWords(typed: string): GapWords | undefined {
  const words = typed
    .toWellFormed()
    .normalize('NFKC')
    .replace(/\p{C}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  const folded = foldName(words)
  if ([...folded].length < 2 || isPersonal(words)) return undefined
  const shown = [...words].slice(0, LONGEST).join('').trim()
  return { key: hash32(folded), words: shown }
}

function isPersonal(words: string): boolean {
  const together = words.replace(/(?<=\d)[\s().,/_+-]+(?=\d)/g, '')
  return (
    /[@<>]|:\/\/|\bwww\./i.test(words) ||
    new RegExp(`\\d{${DIGITS},}`).test(together) ||
    words.split(' ').some((one) => /[a-z0-9]/i.test(one) && [...one].length > LONGEST_WORD)
  )
}
