import { unitOf } from '../../language/units.ts'
import { normalizeAnswer } from './text.ts'

/** An amount in a comparable form: times in seconds, everything else in its own unit. */
export interface Quantity {
  readonly value: number
  /** Empty where none is written. */
  readonly unit: string
}

export interface Measured {
  readonly quantities: readonly Quantity[]
  /** What is not a number and no unit, squeezed. */
  readonly rest: string
}

const SHORT_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ h: 'hour', m: 'minute', s: 'second', d: 'day', w: 'week', y: 'year', '%': 'percent', pct: 'percent' },
    ...{ byte: 'byte', bytes: 'byte', 바이트: 'byte', kilobyte: 'kb', megabyte: 'mb', gigabyte: 'gb', terabyte: 'tb' },
    ...{ kilobytes: 'kb', megabytes: 'mb', gigabytes: 'gb', terabytes: 'tb' },
  }),
)
const SECONDS: Readonly<Record<string, number>> = {
  microsecond: 1e-6,
  millisecond: 1e-3,
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
}
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 }
/** Counting words say no more than the number. */
const PLAIN = new Set(['count', 'people', 'times'])
const FILLERS =
  /최대|대략|약|총|딱|정확히|꼬박|^만(?=\s)|동안|까지|이하|\b(?:up to|at most|about|around|exactly|a total of)\b/gu

/** What may follow a unit without changing the amount. */
const TAILS = /^(?:간|씩|다|정도|가량)$/u

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    하루: '1일',
    '한 해': '1년',
    '한 달': '1개월',
    반나절: '12시간',
    이틀: '2일',
    사흘: '3일',
    일주일: '7일',
    'a day': '1일',
    'one day': '1일',
    'a week': '7일',
  }),
)
const NATIVE_TENS: Readonly<Record<string, number>> = { 열: 10, 스물: 20, 스무: 20, 서른: 30, 마흔: 40, 쉰: 50 }
const NATIVE: Readonly<Record<string, number>> = {
  ...{ 하나: 1, 한: 1, 둘: 2, 두: 2, 셋: 3, 세: 3, 넷: 4, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9 },
}
const NATIVE_NUMERAL = new RegExp(
  `^(${Object.keys(NATIVE_TENS).join('|')})?\\s?(${Object.keys(NATIVE).join('|')})?`,
  'u',
)
const SINO: Readonly<Record<string, number>> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 }
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** Numbers with their units, and what else is said. Digits inside a name (`S3`, `gp2`) are letters of it. */
export function measure(text: string): Measured {
  const said = spellOut(withDigits(normalizeAnswer(text))).replace(FILLERS, ' ')
  const quantities: Quantity[] = []
  const rest = said.replace(
    /(?<![\p{L}\d.])([-−]?\d+(?:,\d{3})*(?:\.\d+)?)\s*([a-z]+|%|[가-힣]*)(간|씩|다|정도|가량)?(?![가-힣])/gu,
    (_, digits: string, word: string, tail = '') => {
      const unit = unitIn(word)
      quantities.push(canonical(Number(digits.replaceAll(',', '').replace('−', '-')), unit?.unit ?? ''))
      const after = word.slice(unit?.length ?? 0) + (unit ? '' : tail)
      return ` ${unit ? after.replace(TAILS, '') : after} `
    },
  )
  return { quantities, rest: rest.replace(/[^\p{L}\p{N}]/gu, '') }
}

function unitIn(word: string): { unit: string; length: number } | undefined {
  const short = SHORT_UNITS.get(word)
  return short ? { unit: short, length: word.length } : unitOf(word)
}

/** The same numbers with the same units. A counting word may be left out, any unit where the question names it. */
export function sameQuantities(given: Measured, wanted: Measured, unitKnown: boolean): boolean {
  if (given.quantities.length !== wanted.quantities.length) return false
  return wanted.quantities.every((want, at) => {
    const have = given.quantities[at]
    if (!have) return false
    const loose =
      (have.unit === '' && (unitKnown || PLAIN.has(want.unit))) || (want.unit === '' && PLAIN.has(have.unit))
    const value = have.unit === '' && unitKnown ? inUnit(want) : [want.value]
    return (loose || have.unit === want.unit) && value.some((one) => Math.abs(one - have.value) < 1e-9)
  })
}

function canonical(value: number, unit: string): Quantity {
  const seconds = SECONDS[unit]
  const months = MONTHS[unit]
  if (seconds !== undefined) return { value: value * seconds, unit: 'second' }
  return months === undefined ? { value, unit } : { value: value * months, unit: 'month' }
}

/** All numbers that a time may be written with. */
function inUnit({ value, unit }: Quantity): number[] {
  const scale = unit === 'second' ? SECONDS : unit === 'month' ? MONTHS : { one: 1 }
  return Object.values(scale).map((size) => value / size)
}

/** `1천`, `3만` in digits alone. */
function withDigits(text: string): string {
  return text.replace(/(\d+)(천|만|백만)(?=\s?(?:\p{L}|$))/gu, (_, digits: string, power: string) => {
    return String(Number(digits) * sinoValue(power))
  })
}

/** `하루`, `열다섯 개`, `십오 분`, `fifteen` as digits. */
function spellOut(text: string): string {
  const whole = WORDS.get(text.replace(/동안$/, '').trim())
  if (whole) return whole
  const english = text.replace(/\b[a-z]+\b/g, (word) => (ENGLISH.includes(word) ? String(ENGLISH.indexOf(word)) : word))
  const [spelled = '', tens = '', ones = ''] = NATIVE_NUMERAL.exec(text) ?? []
  const native = (NATIVE_TENS[tens] ?? 0) + (NATIVE[ones] ?? 0)
  const after = text.slice(spelled.length).trim()
  if (native > 0 && (after === '' || unitOf(after))) return `${native}${after}`
  return sinoDigits(text) ?? english
}

/** `삼백육십오일`: the numeral is as long as what is left of it is a unit. */
function sinoDigits(text: string): string | undefined {
  const run = /^[일이삼사오육칠팔구십백천만]+/u.exec(text)?.[0] ?? ''
  for (let length = run.length; length > 0; length--) {
    const tail = text.slice(length).trim()
    const value = sinoValue(run.slice(0, length))
    if (value > 0 && (unitOf(tail) || /^[a-z%]/.test(tail))) return `${value}${tail}`
  }
  return undefined
}

function sinoValue(text: string): number {
  let total = 0
  let part = 0
  let digit = 0
  for (const char of text) {
    const power = { 십: 10, 백: 100, 천: 1000 }[char]
    if (power) part += (digit || 1) * power
    else if (char === '만') total += (part + digit || 1) * 10_000
    if (char === '만') part = 0
    digit = power || char === '만' ? 0 : (SINO[char] ?? 0)
  }
  return total + part + digit
}
