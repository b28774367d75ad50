import { Word } from './scripts.ts'
import { isParticle } from './stems.ts'
import { isCounter, type UnitAt, unitBehindDigits, unitOf } from './units.ts'

/** A number in a text with its unit, however both are written: `5분`, `5 minutes`, `열다섯 개`, `3만 건`, `하루`, `24h`. */
export interface Amount {
  /** `30000`, `0.5`. */
  readonly digits: string
  /** See units.ts; none for a bare number. */
  readonly unit?: string
  /** Of the text, in UTF-16 units; `numberEnd`: of the number alone. */
  readonly start: number
  readonly numberEnd: number
  readonly end: number
  /** Words that it takes beyond its first. */
  readonly more: number
  /** It can be nothing else; `오분` may be another word. */
  readonly sure: boolean
}

/** The amount that begins with a word; undefined where none does. The one reader of numbers. */
export function amountAt(words: readonly Word[], at: number, text: string): Amount | undefined {
  const word = words[at]
  if (!word || !mayCount(word)) return undefined
  const place = { word, next: nextTo(words, at, text), after: nextTo(words, at + 1, text), text }
  if (word.script === 'number') return inDigits(place)
  return word.script === 'latin' ? inEnglish(place) : inHangul(place)
}

/** Whether an amount can begin with a word, whatever stands behind it: for whoever meets the same words again and again. */
export function canCount(script: Word['script'], text: string): boolean {
  const word = new Word(script, text, 0, text.length, false)
  if (!mayCount(word)) return false
  // What follows is looked at behind a whole numeral alone.
  const alone = { word, next: undefined, after: undefined, text }
  return script !== 'hangul' || ALL_SINO.test(text) || inHangul(alone) !== undefined
}

/** By how it begins: most words count nothing, and are not looked at any closer. */
function mayCount({ script, text }: Word): boolean {
  if (script === 'number') return true
  return script === 'latin' ? COUNTS_IN_ENGLISH.has(text.toLowerCase()) : COUNTS_IN_KOREAN.test(text)
}

interface Place {
  readonly word: Word
  /** The words behind it, where each stands close. */
  readonly next: Word | undefined
  readonly after: Word | undefined
  readonly text: string
}

/** A unit stands right behind its number, or a space apart. */
function nextTo(words: readonly Word[], at: number, text: string): Word | undefined {
  const word = words[at]
  const next = words[at + 1]
  return word && next && next.script !== 'number' && /^ ?$/.test(text.slice(word.end, next.start)) ? next : undefined
}

const POWER = /^(?:백만|천만|십만|[천만억조])/
const POWERS: Readonly<Record<string, number>> = {
  천: 1e3,
  만: 1e4,
  십만: 1e5,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
  조: 1e12,
}

function inDigits({ word, next, after, text }: Place): Amount {
  const plain = word.text.replaceAll(',', '')
  const bare = { digits: plain, start: word.start, numberEnd: word.end, end: word.end, more: 0, sure: true }
  if (text.charAt(word.end) === '%') return { ...bare, unit: 'percent', end: word.end + 1 }
  const power = next?.glued ? POWER.exec(next.text)?.[0] : undefined
  if (next && power !== undefined) {
    const large = {
      ...bare,
      digits: String(Number(plain) * (POWERS[power] ?? 1)),
      numberEnd: next.start + power.length,
    }
    const rest = next.text.slice(power.length)
    const counted = rest === '' && after ? unitOf(after.text) : unitOf(rest)
    if (counted && rest === '' && after) return { ...large, ...behind(after.start, counted), more: 2 }
    if (counted) return { ...large, ...behind(large.numberEnd, counted), more: 1 }
    // 만 alone is as often "only": `5만 지원`.
    if (rest === '' && (power !== '만' || !after)) return { ...large, end: large.numberEnd, more: 1 }
  }
  const unit = next && unitBehindDigits(next.text)
  return unit && next ? { ...bare, ...behind(next.start, unit), more: 1 } : bare
}

function behind(start: number, { unit, length }: UnitAt): { unit: string; end: number } {
  return { unit, end: start + length }
}

/** Whole spans of time with a word of their own, in digits and unit. */
const SPANS: Readonly<Record<string, readonly [string, string]>> = {
  ...{ 하루: ['1', 'day'], 이틀: ['2', 'day'], 사흘: ['3', 'day'], 나흘: ['4', 'day'], 닷새: ['5', 'day'] },
  ...{ 엿새: ['6', 'day'], 이레: ['7', 'day'], 열흘: ['10', 'day'], 보름: ['15', 'day'], 일주일: ['7', 'day'] },
  ...{ 반나절: ['12', 'hour'], 반년: ['6', 'month'], 한해: ['1', 'year'] },
}
const SPAN_NAMES = Object.keys(SPANS)
/** What may follow a span or an amount and leaves it as it is. */
const LEAVES = /^(?:동안|간|씩|마다|이상|이하|이내|미만|전|뒤|후|만에|정도|가량|짜리)$/

function inHangul(place: Place): Amount | undefined {
  const { word } = place
  const span = SPAN_NAMES.find((name) => word.text.startsWith(name))
  const rest = word.text.slice(span?.length ?? 0)
  const [digits, unit] = SPANS[span ?? ''] ?? []
  if (
    span !== undefined &&
    digits !== undefined &&
    unit !== undefined &&
    (rest === '' || isParticle(rest) || LEAVES.test(rest))
  ) {
    const end = word.start + span.length
    return { digits, unit, start: word.start, numberEnd: end, end, more: 0, sure: true }
  }
  return inNative(place) ?? inSino(place)
}

const NATIVE_TENS: Readonly<Record<string, number>> = {
  ...{ 열: 10, 스물: 20, 스무: 20, 서른: 30, 마흔: 40, 쉰: 50, 예순: 60, 일흔: 70, 여든: 80, 아흔: 90 },
}
const NATIVE_ONES: Readonly<Record<string, number>> = {
  ...{ 하나: 1, 한: 1, 둘: 2, 두: 2, 셋: 3, 세: 3, 넷: 4, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9 },
}
const NATIVE = new RegExp(`^(${Object.keys(NATIVE_TENS).join('|')})?(${Object.keys(NATIVE_ONES).join('|')})?`)
/** Behind a numeral of one syllable these make no other word: `두개`, `한달`; `세대`, `네일` are words. */
const SAFE_COUNTER = /^(?:개|달|명|곳|시간|가지|개월|차례|군데)/

function inNative({ word, next }: Place): Amount | undefined {
  const [numeral = '', tens = '', ones = ''] = NATIVE.exec(word.text) ?? []
  if (numeral === '') return undefined
  const value = (NATIVE_TENS[tens] ?? 0) + (NATIVE_ONES[ones] ?? 0)
  const rest = word.text.slice(numeral.length)
  return counted({
    word,
    next,
    value,
    length: numeral.length,
    sure: numeral.length > 1 || SAFE_COUNTER.test(rest) || rest === '',
  })
}

const SINO: Readonly<Record<string, number>> = { 영: 0, 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 }
const SINO_RUN = /^[일이삼사오육칠팔구십백천만억]+/
const ALL_SINO = new RegExp(`${SINO_RUN.source}$`)
const COUNTS_IN_KOREAN = new RegExp(
  `${SINO_RUN.source}|^(?:${[...SPAN_NAMES, ...Object.keys(NATIVE_TENS), ...Object.keys(NATIVE_ONES)].join('|')})`,
)

/** `삼백육십오일`: the numeral is as long as what is left of it is a counter. */
function inSino({ word, next }: Place): Amount | undefined {
  const run = SINO_RUN.exec(word.text)?.[0] ?? ''
  let bare: Amount | undefined
  for (let length = run.length; length > 0; length--) {
    const value = sinoValue(run.slice(0, length))
    const sure = length > 1 && /[십백천만억]/.test(run.slice(0, length))
    const found = value > 0 ? counted({ word, next, value, length, sure }) : undefined
    if (found?.unit !== undefined) return found
    // 오 alone, or 이상, are no numbers.
    if (sure) bare ??= found
  }
  return bare
}

interface Counted {
  readonly word: Word
  readonly next: Word | undefined
  readonly value: number
  /** Characters of the numeral. */
  readonly length: number
  readonly sure: boolean
}

/** A numeral with its counter in the same word or in the next; a whole word that is a numeral may stand without. */
function counted({ word, next, value, length, sure }: Counted): Amount | undefined {
  const numberEnd = word.start + length
  const base = { digits: String(value), start: word.start, numberEnd, end: numberEnd, more: 0 }
  const rest = word.text.slice(length)
  if (rest === '' && next && isCounter(next.text)) {
    const unit = unitOf(next.text)
    if (unit) return { ...base, ...behind(next.start, unit), more: 1, sure }
  }
  const unit = rest !== '' && isCounter(rest) ? unitOf(rest) : undefined
  if (unit) return { ...base, ...behind(numberEnd, unit), sure }
  return rest === '' ? { ...base, sure: false } : undefined
}

/** `삼백육십오` → 365, `이천만` → 20,000,000. */
function sinoValue(text: string): number {
  let total = 0
  let part = 0
  let digit = 0
  for (const char of text) {
    const power = { 십: 10, 백: 100, 천: 1000 }[char]
    const large = { 만: 1e4, 억: 1e8 }[char]
    if (power !== undefined) part += (digit || 1) * power
    else if (large !== undefined) total += (part + digit || 1) * large
    if (large !== undefined) part = 0
    digit = power === undefined && large === undefined ? (SINO[char] ?? 0) : 0
  }
  return total + part + digit
}

const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const COUNTS_IN_ENGLISH: ReadonlySet<string> = new Set([...ENGLISH, 'a', 'an'])

/** `fifteen`, `two hours`, `a day`. */
function inEnglish({ word, next }: Place): Amount | undefined {
  const lower = word.text.toLowerCase()
  const unit = next?.script === 'latin' ? unitOf(next.text) : undefined
  const value = /^an?$/.test(lower) && unit ? 1 : ENGLISH.indexOf(lower)
  if (value < 0) return undefined
  const base = { digits: String(value), start: word.start, numberEnd: word.end, end: word.end, more: 0 }
  return unit && next ? { ...base, ...behind(next.start, unit), more: 1, sure: true } : { ...base, sure: false }
}

/** A number and its unit as one term: `5 minute`. */
export function quantityTerm(digits: string, unit: string): string {
  return `${digits} ${unit}`
}
