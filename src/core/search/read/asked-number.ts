import type { Token } from '../../language/tokens.ts'
import { kindOfUnit, unitOf } from '../../language/units.ts'
import type { AskedValue } from './asked-value.ts'

/** The number that a question asks for; without a unit any will do. */
export interface AskedNumber {
  readonly unit?: string
  /** What is measured: `time`, `size` …; see numbers.ts. */
  readonly kind?: string
  /** A value that is asked for by its noun, and whether with a word for how much: then what is only said of it is no answer. */
  readonly value?: AskedValue
  readonly exactly?: boolean
}

const HOW_MANY = /^몇/
const HOW_MUCH = /^얼마/
const COUNT = /^(?:개수|갯수)$/
const OF_TIME = /^(?:며칠|언제까지|언제부터)/
/** What stands behind `how` where it asks for a number. */
const HOW: Readonly<Record<string, AskedNumber>> = {
  ...{ many: { unit: 'count', kind: 'number' }, much: {}, large: {}, big: {} },
  ...{ long: { kind: 'time' }, often: { kind: 'time' } },
}

const IS = /^(?:is|are|was|were)$/

/**
 * Whether a word asks for a number, alone or with its unit behind it: `몇 분`, `몇개까지`, `며칠`, `얼마나`, `개수`. For: questions of
 * how many, how long, how large, which a statement that names such a number answers.
 */
export function askedNumber(
  word: Token | undefined,
  next: Token | undefined,
  third?: Token | undefined,
): AskedNumber | undefined {
  if (!word) return undefined
  if (word.surface === 'how') return askedInEnglish(next, third)
  if (OF_TIME.test(word.surface)) return { kind: 'time' }
  if (COUNT.test(word.term)) return isChanged(word, next) ? undefined : numberOf('count')
  if (HOW_MUCH.test(word.surface)) return {}
  if (!HOW_MANY.test(word.surface)) return undefined
  const unit = unitOf(word.surface.length > 1 ? word.surface.slice(1) : (next?.surface ?? ''))?.unit
  return unit === undefined ? {} : numberOf(unit)
}

/** Whether something is done to a count, which is no question of how many: `노드 개수를 늘리는 방법`, not `개수를 알려줘`. */
function isChanged({ surface }: Token, next: Token | undefined): boolean {
  return surface.endsWith('를') && next !== undefined && !/^(?:알|구하|구해|세|말|확인|얼|몇|좀)/.test(next.surface)
}

function askedInEnglish(next: Token | undefined, third: Token | undefined): AskedNumber | undefined {
  // How long a thing is may be its length as well.
  const asked = next?.surface === 'long' && IS.test(third?.surface ?? '') ? {} : HOW[next?.surface ?? '']
  const unit = next?.surface === 'many' && third ? unitOf(third.surface) : undefined
  return unit?.length === third?.surface.length && unit ? numberOf(unit.unit) : asked
}

/** Words for what has a value. */
const VALUED =
  /최대|최소|(?<!대)용량|크기|개수|갯수|기간|한도|수명|주기|간격|횟수|시간\s*$|\b(?:max(?:imum)?|min(?:imum)?|limit|size|capacity|interval|duration|number of)\b/i

/** Whether a value is asked for, with or without a word for how much. */
export function asksForValue(text: string): boolean {
  return VALUED.test(text)
}

/** The most or the least of what is measured or counted. */
const BOUND =
  /(?:최대|최소|최고|최저)\s?(?:[^\s,]+\s)?\S*(?:용량|크기|개수|갯수|길이|거리|수|값|속도|시간|기간|횟수|한도)(?:[은는이가]|까지)?\s*(?:\?|$)|\b(?:max(?:imum)?|min(?:imum)?)\s(?:\S+\s)?(?:size|number|length|distance|speed|time|duration|count|capacity)\b/i

/** A bound is a number, with or without a word for how much. */
export function askedBound(text: string): AskedNumber | undefined {
  return BOUND.test(text) ? {} : undefined
}

function numberOf(unit: string): AskedNumber {
  const kind = kindOfUnit(unit)
  return kind === undefined ? { unit } : { unit, kind }
}

const MOST = /최대|최고|상한|한도|\bmax(?:imum)?\b|\bat most\b|\bup to\b/i
const LEAST = /최소|최저|하한|\bmin(?:imum)?\b|\bat least\b/i

/** `몇 개까지` asks for the most without saying so. */
const UP_TO = /(?:몇\s?\S*|얼마나?)까지/

/** Whether a text tells a number without its bound where the most is asked for. */
export function lacksMost(text: string, asked: string): boolean {
  return (MOST.test(asked) || UP_TO.test(asked)) && !MOST.test(text) && !TOLD_UP_TO.test(text)
}
/** `128TB까지`. */
const TOLD_UP_TO = /\d\s?[A-Za-z가-힣%]{0,9}까지/

/** Whether a word says no more than that. */
export function isBound(word: string): boolean {
  return MOST.test(word) || LEAST.test(word)
}

/** Whether a text tells the other bound than the one that is asked for: the least of what may be at most. */
export function tellsOtherBound(text: string, asked: string): boolean {
  const isOther = (one: RegExp, other: RegExp) =>
    one.test(asked) && !other.test(asked) && other.test(text) && !one.test(text)
  return isOther(MOST, LEAST) || isOther(LEAST, MOST)
}

/** One is a number as well, without its digit. */
const ONE = /(?:^|\s)(?:단\s)?하나(?:의|만|뿐|씩|다|이다)|\b(?:only|exactly) one\b|\ba single\b/i
/** A number in letters. */
const WRITTEN = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)\s+\p{L}/iu
const MANY = /(?:^|\s)(?:여러|무제한|무한|수많은|수천|수백)|\b(?:several|many|multiple|unlimited|thousands|hundreds)\b/i

/** Whether a text says how many without a number. */
export function saysMany(text: string, { kind }: AskedNumber): boolean {
  return kind === 'number' && (MANY.test(text) || ONE.test(text) || WRITTEN.test(text))
}

/** How well a number without a unit answers how many. */
const WITHOUT_UNIT = 0.8

/** How well a number of such a unit answers; it has none in `15 replicas`. */
export function answersNumber(asked: AskedNumber, unit: string): number {
  if (unit === '') return asked.kind === undefined || asked.kind === 'number' ? WITHOUT_UNIT : 0
  if (asked.unit === unit) return 1
  if (asked.kind !== undefined) return asked.kind === kindOfUnit(unit) ? (asked.unit === undefined ? 1 : 0.7) : 0
  return asked.unit === undefined ? 1 : 0
}
