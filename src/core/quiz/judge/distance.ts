import { toKeys } from '../../language/hangul.ts'
import { normalizeAnswer, squeeze } from './text.ts'

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
    .map((word) => ({ raw: rawWord(form, word), keys: toKeys(squeeze(word)) }))
    .filter((word) => word.keys !== '')
  const target = words.map((word) => word.keys).join('')
  const typed = toKeys(squeeze(answer))
  const editsAt = align(target, typed)
  const edits = editsAt.reduce((sum, count) => sum + count, 0)
  const longest = Math.max(target.length, typed.length, 1)
  let at = 0
  const slip = words.every((word) => {
    const own = editsAt.slice(at, at + word.keys.length).reduce((sum, count) => sum + count, 0)
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

/**
 * Edits of an optimal alignment, counted at the place of `target` where they happen (insertions at the place before
 * them). A transposition of neighbours is one edit (Damerau, optimal string alignment).
 */
function align(target: string, typed: string): number[] {
  const rows = table(target, typed)
  const cost = (i: number, j: number) => rows[i]?.[j] ?? 0
  const edits = new Array<number>(target.length).fill(0)
  const mark = (at: number, count: number) => {
    const place = Math.min(Math.max(at, 0), target.length - 1)
    edits[place] = (edits[place] ?? 0) + count
  }
  let i = target.length
  let j = typed.length
  while (i > 0 || j > 0) {
    const same = target[i - 1] === typed[j - 1]
    if (i > 0 && j > 0 && same && cost(i, j) === cost(i - 1, j - 1)) {
      i--
      j--
    } else if (isSwap(target, typed, i, j) && cost(i, j) === cost(i - 2, j - 2) + 1) {
      mark(i - 1, 1)
      i -= 2
      j -= 2
    } else if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + 1) {
      mark(i - 1, 1)
      i--
      j--
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) {
      mark(i - 1, 1)
      i--
    } else {
      mark(i - 1, 1)
      j--
    }
  }
  return edits
}

function table(target: string, typed: string): number[][] {
  const rows: number[][] = [Array.from({ length: typed.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= target.length; i++) {
    const row = [i]
    const above = rows[i - 1] ?? []
    for (let j = 1; j <= typed.length; j++) {
      const change = target[i - 1] === typed[j - 1] ? 0 : 1
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change)
      if (isSwap(target, typed, i, j)) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(best)
    }
    rows.push(row)
  }
  return rows
}

function isSwap(target: string, typed: string, i: number, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    target[i - 1] === typed[j - 2] &&
    target[i - 2] === typed[j - 1] &&
    target[i - 1] !== target[i - 2]
  )
}
