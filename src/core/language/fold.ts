/**
 * What people paste, in the form that everything is read in: full-width letters and digits narrow, compatibility signs written
 * out, zero-width characters gone, fillers and mentions a space, dots between Korean words one dot.
 */
const INVISIBLE = '\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF'
/** Blank letters of Hangul, and a Braille cell without dots: names are padded with them. */
const FILLERS = '\u115F\u1160\u2800\u3000\u3164\uFFA0'
/** ㆍ and its look-alikes part words; a letter of old Korean that nobody means. */
const DOTS = '\u119E\u2027\u22C5\u2E31\u30FB\u318D\uFF65'
/** Forms that NFKC writes as others: full and half width, squared units, ligatures, Roman numerals. */
const COMPATIBLE = '\u2100-\u214F\u2160-\u217F\u3250\u3260-\u327F\u3300-\u33FF\uFB00-\uFB06\uFF01-\uFF9F\uFFA1-\uFFEE'
/** A member, a role, a channel, a command, a custom emoji, a moment, as Discord writes them. */
const MENTION = '<(?:@[!&]?|#|a?:\\w{1,32}:|/[^:<>\\n]{1,100}:|t:)\\d{1,20}(?::[a-zA-Z])?>'
const ONE_PASTED = `${MENTION}|[${INVISIBLE}]|[${FILLERS}]|[${DOTS}]|[${COMPATIBLE}]`
const HOLDS_PASTED = new RegExp(ONE_PASTED, 'u')
const PASTED = new RegExp(ONE_PASTED, 'gu')
const INVISIBLE_ONE = new RegExp(`[${INVISIBLE}]`, 'u')
const BLANK_ONE = new RegExp(`[${FILLERS}]|^<`, 'u')
const DOT_ONE = new RegExp(`[${DOTS}]`, 'u')

/** Letters that are read as they stand: nothing pasted, and the same in every form. */
const PLAIN = /^[\t\n\r\x20-\x3B\x3D-\x7E가-힣]*$/

/** A text as it is read, and where each of its characters stood in the original. */
export interface Folded {
  readonly text: string
  /** Undefined where nothing was changed: every character stands where it stood. */
  readonly from?: readonly number[]
}

/** Never throws; linear in the length. Texts that hold nothing pasted come back as they are. */
export function foldWithPlaces(original: string): Folded {
  if (PLAIN.test(original) || !HOLDS_PASTED.test(original)) return { text: original }
  let text = ''
  const from: number[] = []
  let last = 0
  const take = (piece: string, at: number, step: number) => {
    for (let i = 0; i < piece.length; i++) from.push(at + i * step)
    text += piece
  }
  for (const match of original.matchAll(PASTED)) {
    take(original.slice(last, match.index), last, 1)
    take(formOf(match[0]), match.index, 0)
    last = match.index + match[0].length
  }
  take(original.slice(last), last, 1)
  from.push(original.length)
  return { text, from }
}

export function foldPasted(text: string): string {
  return foldWithPlaces(text).text
}

function formOf(pasted: string): string {
  if (INVISIBLE_ONE.test(pasted)) return ''
  if (BLANK_ONE.test(pasted)) return ' '
  return DOT_ONE.test(pasted) ? '·' : pasted.normalize('NFKC')
}

/** NFKC makes parts of syllables of letters that were typed alone. */
const NO_LONE_JAMO = /[^\u3131-\u318E]+/gu

function compatible(text: string): string {
  return text.normalize('NFKC')
}

/** One script form, lower case, single spaces: what two texts are compared by when their words count. */
export function foldText(text: string): string {
  const read = PLAIN.test(text) ? text : foldPasted(text).replace(NO_LONE_JAMO, compatible)
  const small = read.toLowerCase()
  return MORE_BLANKS.test(small) ? small.replace(/\s+/g, ' ').trim() : small
}
/** To look whether there is anything to do costs a fraction of doing it. */
const MORE_BLANKS = /^\s|\s\s|[^\S ]|\s$/

/** What becomes of each letter of a plain text in a name: it stays, it becomes a small one, it goes; 0 for all that is not plain. */
const LETTERS = new Uint8Array(0x10000)
const [STAYS, CAPITAL, GOES] = [1, 2, 3]
for (let code = 0; code < 0x80; code++) {
  const letter = String.fromCharCode(code)
  if (PLAIN.test(letter)) LETTERS[code] = /[A-Z]/.test(letter) ? CAPITAL : /[a-z0-9+#]/.test(letter) ? STAYS : GOES
}
LETTERS.fill(STAYS, 0xac00, 0xd7a4)

/** What names are compared by: no case, spacing, hyphens or punctuation. Letter by letter: it is asked for everywhere, of the same names too. */
export function foldName(name: string): string {
  let folded = ''
  let from = -1
  let hasCapital = false
  for (let at = 0; at < name.length; at++) {
    const kind = LETTERS[name.charCodeAt(at)]
    if (kind === 0) return foldText(name).replace(/[^\p{L}\p{N}+#]+/gu, '')
    if (kind === CAPITAL) hasCapital = true
    if (kind !== GOES && from < 0) from = at
    if (kind !== GOES || from < 0) continue
    folded += name.slice(from, at)
    from = -1
  }
  if (from >= 0) folded = from === 0 ? name : folded + name.slice(from)
  return hasCapital ? folded.toLowerCase() : folded
}

/** Lower-case words of a name; a change between Hangul and other letters parts them as well (`DB클러스터`). */
export function foldedWords(text: string): string[] {
  return foldText(text.toWellFormed())
    .replace(/(?<=[가-힣])(?=[a-z0-9])|(?<=[a-z0-9])(?=[가-힣])/g, ' ')
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '')
}
