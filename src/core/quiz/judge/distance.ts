import { editsAt } from '../../language/edit-distance.ts'
import { toKeys } from '../../language/hangul.ts'
import { remembered } from '../../memo.ts'
import { normalizeAnswer, squeeze } from './text.ts'

/** The same names are compared with every answer. */
const keysOf = remembered(toKeys)

export interface Distance {
  /** Keystrokes that differ. */
  readonly edits: number
  /** 0 to 1: the share of keystrokes that agree. */
  readonly closeness: number
  /** Whether every word of the form is met closely enough to be a slip of its own. */
  readonly slip: boolean
}

/** Keystrokes of a name whose Korean words, however short, may hold a slip: the others tell what was meant. */
const LONG = 8

/** Compares keystroke by keystroke; spacing costs nothing, and no word may use up another one's allowance. */
export function distanceTo(form: string, answer: string): Distance {
  const words = normalizeAnswer(form.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
    .split(/[\s\-_/·]+/)
    .map((word) => ({ raw: rawWord(form, word), keys: keysOf(squeeze(word)) }))
    .filter((word) => word.keys !== '')
  const target = words.map((word) => word.keys).join('')
  const typed = keysOf(squeeze(answer))
  const places = editsAt(target, typed)
  const edits = places.reduce((sum, count) => sum + count, 0)
  const longest = Math.max(target.length, typed.length, 1)
  let at = 0
  const slip = words.every((word) => {
    const own = places.slice(at, at + word.keys.length).reduce((sum, count) => sum + count, 0)
    at += word.keys.length
    const among = words.length > 1 && target.length >= LONG && /^[ㄱ-ㅣ]+$/.test(word.keys)
    return own <= Math.max(allowance(word.keys, word.raw), among ? 1 : 0)
  })
  return { edits, closeness: Math.max(0, 1 - edits / longest), slip: slip && sameSyllables(form, answer) }
}

/** A short Korean word with a syllable more or less is another word: 파티션, 파티셔너. */
function sameSyllables(form: string, answer: string): boolean {
  const [one, other] = [squeeze(form), squeeze(answer)]
  return !/^[가-힣]{1,4}$/.test(one) || one.length === other.length
}

/** Slips that a word may hold. An abbreviation of a few letters, or a word of two keystrokes, is another one with any. */
function allowance(keys: string, raw: string): number {
  if (/\d/.test(keys) || /^[A-Z0-9]{1,5}s?$/.test(raw)) return 0
  if (keys.length < 4) return 0
  if (keys.length < 8) return 1
  return keys.length < 13 ? 2 : 3
}

/** The word as the form writes it, capitals kept. */
function rawWord(form: string, lower: string): string {
  const at = form.normalize('NFKC').toLowerCase().indexOf(lower)
  return at < 0 ? lower : form.normalize('NFKC').slice(at, at + lower.length)
}
