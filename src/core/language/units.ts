/**
 * A number and its unit as one term, however it is written: `5분`, `5 분간`, `5 minutes` → `5 minute`. For: questions that name
 * a number. Off: 0.7, 0.6 points of S@1; a bare number matches every list of numbers.
 */
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
  kb: 'kb kib 킬로바이트',
  mb: 'mb mib 메가 메가바이트',
  gb: 'gb gib 기가 기가바이트',
  tb: 'tb tib 테라 테라바이트',
  pb: 'pb pib 페타바이트',
  mbps: 'mbps',
  gbps: 'gbps',
  rps: 'rps tps',
  iops: 'iops',
}
/** Units that measure one thing: who asks for minutes is answered by hours, too. */
const KINDS: Readonly<Record<string, string>> = {
  time: 'microsecond millisecond second minute hour day week month year',
  size: 'kb mb gb tb pb',
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

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) => names.split(' ').map((name) => [name, unit] as const)),
)
const LONGEST_UNIT = Math.max(...[...UNIT_OF.keys()].map((name) => name.length))

const NUMERALS: ReadonlyMap<string, string> = new Map(
  '한 두 세 네 다섯 여섯 일곱 여덟 아홉 열'.split(' ').map((word, at) => [word, String(at + 1)]),
)

/** `1,000,000` → `1000000`. */
export function plainNumber(text: string): string {
  return text.replaceAll(',', '')
}

/** `두` → `2`, as it stands before a unit. */
export function numeralOf(word: string): string | undefined {
  return NUMERALS.get(word)
}

/** The unit that a word is or begins with: `분간` → `minute`, 1 character long. */
export function unitOf(word: string): { unit: string; length: number } | undefined {
  const lower = word.toLowerCase()
  const whole = UNIT_OF.get(lower)
  if (whole !== undefined) return { unit: whole, length: word.length }
  if (!/^[가-힣]/.test(word)) return undefined
  for (let length = Math.min(LONGEST_UNIT, word.length - 1); length > 0; length--) {
    const unit = UNIT_OF.get(word.slice(0, length))
    if (unit !== undefined) return { unit, length }
  }
  return undefined
}

export function quantityTerm(value: string, unit: string): string {
  return `${value} ${unit}`
}
