import { isParticle } from './stems.ts'

/** What numbers count and measure, by one name for all that a unit is called. */
const UNITS: Readonly<Record<string, string>> = {
  second: '초 second seconds sec secs',
  millisecond: '밀리초 millisecond milliseconds ms',
  microsecond: '마이크로초 microsecond microseconds',
  minute: '분 minute minutes min mins',
  hour: '시간 hour hours hr hrs',
  day: '일 day days',
  week: '주 week weeks',
  month: '개월 달 month months',
  year: '년 year years',
  percent: '퍼센트 프로 percent',
  count: '개 가지 대 items',
  times: '번 회 배 차례 times',
  people: '명 people users',
  byte: 'byte bytes 바이트',
  kb: 'kb kib kilobyte kilobytes 킬로바이트',
  mb: 'mb mib megabyte megabytes 메가 메가바이트',
  gb: 'gb gib gigabyte gigabytes 기가 기가바이트',
  tb: 'tb tib terabyte terabytes 테라 테라바이트',
  pb: 'pb pib petabyte petabytes 페타바이트',
  mbps: 'mbps',
  gbps: 'gbps',
  rps: 'rps tps',
  iops: 'iops',
}
/** Units that measure one thing: who asks for minutes is answered by hours, too. */
const KINDS: Readonly<Record<string, string>> = {
  time: 'microsecond millisecond second minute hour day week month year',
  size: 'byte kb mb gb tb pb',
  number: 'count times people',
  rate: 'mbps gbps rps iops',
  share: 'percent',
}
const KIND_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, units]) => units.split(' ').map((unit) => [unit, kind] as const)),
)

/** What a unit measures: `minute` → `time`. */
export function kindOfUnit(unit: string): string | undefined {
  return KIND_OF.get(unit)
}

/** Words that only count, and stand whole or with a particle behind a number: `3곳`, not `3장애`. */
const CLASSIFIERS: ReadonlySet<string> = new Set(
  '곳 군데 건 줄 장 쪽 층 권 마리 그루 자루 벌 켤레 통 병 잔 채 척 종 종류 항목 글자 단계 자리 items'.split(' '),
)
/** Letters that stand for a unit right behind digits. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ h: 'hour', m: 'minute', s: 'second', d: 'day', w: 'week', y: 'year', pct: 'percent' },
}
const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
)
const LONGEST_UNIT = Math.max(...[...UNIT_OF.keys()].map((name) => name.length))

/** A unit at the beginning of a word, and how many of its characters it takes. */
export interface UnitAt {
  readonly unit: string
  readonly length: number
}

/** The unit that a word is or begins with: `분간` → `minute`, 1 character long. */
export function unitOf(word: string): UnitAt | undefined {
  const lower = word.toLowerCase()
  const whole = UNIT_OF.get(lower)
  if (whole !== undefined) return { unit: whole, length: word.length }
  if (!/^[가-힣]/.test(word)) return undefined
  for (let length = Math.min(LONGEST_UNIT, word.length); length > 0; length--) {
    const name = word.slice(0, length)
    const unit = length < word.length ? UNIT_OF.get(name) : undefined
    if (unit !== undefined) return { unit, length }
    const rest = word.slice(length)
    if (CLASSIFIERS.has(name) && (rest === '' || isParticle(rest))) return { unit: 'count', length }
  }
  return undefined
}

/** What stands behind digits: a unit, or its letter (`24h`). */
export function unitBehindDigits(word: string): UnitAt | undefined {
  const letters = LETTERS[word.toLowerCase()]
  return letters === undefined ? unitOf(word) : { unit: letters, length: word.length }
}

/** `개`, `분까지`: what a number counts, with a particle or without. */
export function isCounter(text: string): boolean {
  const unit = unitOf(text)
  return unit !== undefined && (unit.length === text.length || isParticle(text.slice(unit.length)))
}

/** Units of time of one length each, in milliseconds. */
export const MILLISECONDS = {
  microsecond: 0.001,
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
} as const
/** Units of size, in bytes: whoever writes of machines means powers of two. */
export const BYTES = { byte: 1, kb: 2 ** 10, mb: 2 ** 20, gb: 2 ** 30, tb: 2 ** 40, pb: 2 ** 50 } as const

const SECONDS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(MILLISECONDS).map(([unit, length]) => [unit, length / 1000]),
)
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 }

/** How much a number of such a unit is in the smallest unit of its kind: seconds, months; every other unit is its own. */
export interface Magnitude {
  readonly value: number
  readonly unit: string
}

/** `1 day` and `24 hour` are one magnitude; a month is no number of days. */
export function magnitudeOf(value: number, unit: string): Magnitude {
  const seconds = SECONDS[unit]
  const months = MONTHS[unit]
  if (seconds !== undefined) return { value: value * seconds, unit: 'second' }
  return months === undefined ? { value, unit } : { value: value * months, unit: 'month' }
}

/** All numbers that a magnitude may be written with. */
export function writtenAs({ value, unit }: Magnitude): number[] {
  const scale = unit === 'second' ? SECONDS : unit === 'month' ? MONTHS : { one: 1 }
  return Object.values(scale).map((size) => value / size)
}
