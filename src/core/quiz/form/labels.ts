/** How people number choices. A label is kept as a letter by its place; `alphabet` tells the ways apart. */
const ALPHABETS = {
  latin: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  digits: [...'123456789'],
  circled: [...'①②③④⑤⑥⑦⑧⑨'],
  syllables: [...'가나다라마바사아자'],
  jamo: [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈ'],
} as const
type Alphabet = keyof typeof ALPHABETS

const LETTERS = ALPHABETS.latin
const YES = /^[Oo○◯⭕√]️?$/u
const NO = /^[Xx×❌✕]️?$/u

const MARK = '[A-Za-z1-9①-⑨가나다라마바사아자ㄱ-ㅈ○◯⭕×❌✕]️?'
const LABELLED = new RegExp(
  `^(?:[(（[](?<inside>${MARK})[)）\\]]\\s*[:：.]?\\s*|(?<circled>[①-⑨])\\s*[:.)]?\\s*|(?<plain>${MARK})\\s*(?:번\\s*)?(?:[:：、)]\\s*(?!\\d\\d)|[.．](?:\\s+|$)|\\s[-–—]\\s))(?<text>[\\s\\S]*)$`,
  'u',
)

/** `１）하나`, `Ｂ．둘`: labels as a full-width keyboard writes them. */
const WIDE_LABEL = /(?<=^|[\s(（[*>-])(?<mark>[A-Za-zＡ-Ｚａ-ｚ1-9１-９])(?<shut>[)）．.、:：\]])(?=(?<glued>\S?))/gmu
const WIDE = /[Ａ-Ｚａ-ｚ０-９]/u
const EACH_WIDE = new RegExp(WIDE, 'gu')

/** What a full-width keyboard writes in labels and behind them. */
const ANY_WIDE = /[Ａ-Ｚａ-ｚ０-９）．]/u

/** The text with narrow labels. */
export function narrowLabels(text: string): string {
  if (!ANY_WIDE.test(text)) return text
  return text.replace(WIDE_LABEL, (label, mark: string, shut: string, glued: string) => {
    const shutNarrow = shut === '）' ? ')' : shut === '．' ? (glued ? '. ' : '.') : shut
    return shutNarrow === shut && !WIDE.test(mark) ? label : `${narrow(mark)}${shutNarrow}`
  })
}

/** Letters and digits of a key. */
export function narrow(key: string): string {
  return key.replace(EACH_WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

export interface Label {
  readonly alphabet: Alphabet
  /** Place in its alphabet, from 0. */
  readonly place: number
  readonly written: string
}

export function letterAt(place: number): string {
  return LETTERS[place] ?? '?'
}

/** A single mark: `b`, `②`, `나`. */
export function readLabel(text: string): Label | undefined {
  const mark = text.trim()
  for (const [alphabet, marks] of Object.entries(ALPHABETS) as [Alphabet, readonly string[]][]) {
    const place = marks.indexOf(alphabet === 'latin' ? mark.toUpperCase() : mark)
    if (place >= 0) return { alphabet, place, written: mark }
  }
  return YES.test(mark) || NO.test(mark)
    ? { alphabet: 'latin', place: YES.test(mark) ? 14 : 23, written: mark }
    : undefined
}

/** `O` or `X` in any of the ways in which they are written. */
function readOx(text: string): 'O' | 'X' | undefined {
  const mark = text.trim()
  if (YES.test(mark)) return 'O'
  return NO.test(mark) ? 'X' : undefined
}

const YES_WORD = /^(?:참|맞다|맞음|맞아요|맞습니다|옳다|옳음|옳습니다|true|correct|right|예|네|yes)[.!]?$/iu
const NO_WORD =
  /^(?:거짓|틀리다|틀림|틀려요|틀립니다|틀렸다|옳지\s*않다|옳지\s*않음|그르다|그름|false|incorrect|wrong|아니오|아니요|no)[.!]?$/iu

/** The same, in words too: 참, 거짓, True, 틀리다. */
export function readTruth(text: string): 'O' | 'X' | undefined {
  const word = text.trim()
  return readOx(word) ?? (YES_WORD.test(word) ? 'O' : NO_WORD.test(word) ? 'X' : undefined)
}

/** `B: text`, `B) text`, `(B) text`, `② text`. */
export function readLabelled(line: string): { label: Label; text: string } | undefined {
  const groups = LABELLED.exec(line)?.groups
  const label = groups && readLabel(groups.inside ?? groups.circled ?? groups.plain ?? '')
  return label && { label, text: (groups.text ?? '').trim() }
}
