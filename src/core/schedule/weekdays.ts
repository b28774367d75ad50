import { foldText } from '../language/fold.ts'

const ALL: readonly number[] = [1, 2, 3, 4, 5, 6, 7]

/** ISO days by how they begin, in both languages. */
const STARTS = [
  ['월', 'mon'],
  ['화', 'tue'],
  ['수', 'wed'],
  ['목', 'thu'],
  ['금', 'fri'],
  ['토', 'sat'],
  ['일', 'sun'],
] as const

const GROUPS: readonly (readonly [readonly string[], readonly number[]])[] = [
  [['매일', '날마다', '전부', '모두', 'daily', 'every day', 'everyday', 'all'], ALL],
  [
    ['평일', '주중', 'weekdays', 'weekday'],
    [1, 2, 3, 4, 5],
  ],
  [
    ['주말', 'weekends', 'weekend'],
    [6, 7],
  ],
]

const DAY =
  /(?:월|화|수|목|금|토|일)(?:요일)?|mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?)?|thu(?:rs(?:days?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?/g

/** `화~토`, `월요일부터 금요일까지`, `Monday to Friday`; of `월-수-금` each is meant. */
const RANGE = new RegExp(
  `(?<![~∼〜–-]\\s*)(?<first>${DAY.source})\\s*(?:[~∼〜–-]|에서|부터|\\b(?:to|through|thru|until|till)\\b)\\s*(?<last>${DAY.source})(?:까지)?(?!\\s*[~∼〜–-])`,
  'g',
)

/** `평일, 토요일`: a group among days. */
const AMONG = [
  [/평일|주중|weekdays?/g, ' 월화수목금 '],
  [/주말|weekends?/g, ' 토일 '],
] as const
/** `금요일만`, `매주 월요일마다`, `on Mondays only`: what changes nothing. */
const ASIDE = /^매주\s*|(?:에만|만|마다|에)(?=[\s,]|$)|^(?:on|every|each)\b|\bonly\b/g

/** `격일`, whatever stands beside it: every other of those days. */
const EVERY_OTHER =
  /격일(?:로|제)?|이틀에 ?한 ?번(?:씩)?|이틀(?:마다|걸이로)|하루 ?(?:걸러|건너)(?: ?하루)?|(?:every|each) (?:other|second|2nd) day|every (?:two|2) days|alternate days|on alternate days/g
/** `월요일 빼고`, `(수 제외)`: the days right before it. */
const WITHOUT = /(?<![^()])(?<days>[^()]*?)(?:요일)?[은는을를만]?\s*(?:빼고|빼|제외(?:하고|한)?|말고|쉬고)(?:는|요)?/
/** `except Monday`: those behind it. */
const EXCEPT = /\(?\b(?:except(?: for| on)?|excluding|but(?: not)?|without|not(?: on)?|minus)\b(?<days>.*?)\)?$/

export interface Days {
  /** Sorted, 1 is Monday. */
  readonly weekdays: readonly number[]
  /** Only every other of them. */
  readonly everyOther: boolean
}

/** `매일`, `평일`, `월수금`, `화~토`, `mon, wed`, `월요일 빼고 평일`, `every day except Sunday`, `격일`; undefined for what names no days. */
export function readDays(typed: string): Days | undefined {
  const text = foldText(typed)
  const plain = tidy(text.replace(EVERY_OTHER, ' '))
  const everyOther = plain !== tidy(text)
  const weekdays = plain === '' && everyOther ? ALL : daysWithout(plain)
  return weekdays === undefined || weekdays.length === 0 ? undefined : { weekdays, everyOther }
}

function daysWithout(text: string): readonly number[] | undefined {
  const found = WITHOUT.exec(text) ?? EXCEPT.exec(text)
  if (!found) return listedDays(text)
  const said = (found.groups?.days ?? '').trim()
  // `평일 월 제외`, `월~금 중 수 제외`: the group is what it is taken from.
  const group =
    AMONG_THEM.exec(said)?.groups?.group ??
    GROUPS.flatMap(([names]) => names).find((name) => said.startsWith(`${name} `) || said.startsWith(`${name},`))
  const rest = tidy(`${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`)
  const from = [group ?? '', rest].filter((part) => part !== '').join(' ')
  const all = from === '' ? ALL : listedDays(from)
  const none = listedDays(tidy(group === undefined ? said : said.slice(group.length).replace(OF_THEM, ' ')))
  if (!all || !none?.every((day) => all.includes(day))) return undefined
  return all.filter((day) => !none.includes(day))
}

const AMONG_THEM = /^(?<group>\S(?:.*\S)?)\s+(?:중(?:에서?)?|가운데)\s/
const OF_THEM = /^\s+(?:중(?:에서?)?|가운데)\s/

function listedDays(typed: string): readonly number[] | undefined {
  const said = tidy(typed.replace(ASIDE, ' '))
  const group = GROUPS.find(([names]) => names.includes(typed) || names.includes(said))
  if (group) return group[1]
  const named = AMONG.reduce((all, [name, days]) => all.replaceAll(name, days), said)
  const spelled = (_: string, first: string, last: string) => daysFrom(dayOf(first), dayOf(last)).map(nameOf).join('')
  const text = named === said ? said.replace(RANGE, spelled) : named
  const words = text.match(DAY) ?? []
  const rest = text.replaceAll(DAY, '')
  if (named !== said && /[~–-]/.test(rest)) return undefined
  if (words.length === 0 || !/^(?:[\s,·/~–-]|\band\b|&|와|과|하고)*$/.test(rest)) return undefined
  return sorted(words.map(dayOf))
}

function tidy(text: string): string {
  return text
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,·]+|[\s,·]+$/g, '')
}

/** Whether they are a group with a name of its own. */
export function weekdayGroup(days: readonly number[]): 'daily' | 'weekdays' | 'weekends' | undefined {
  const at = GROUPS.findIndex(([, group]) => group.join() === days.join())
  return (['daily', 'weekdays', 'weekends'] as const)[at]
}

function dayOf(word: string): number {
  return STARTS.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1
}

function nameOf(day: number): string {
  return STARTS[day - 1]?.[0] ?? ''
}

/** Friday to Monday goes over the weekend. */
function daysFrom(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, at) => ((first - 1 + at) % 7) + 1)
}

function sorted(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => a - b)
}
