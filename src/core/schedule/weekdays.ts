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
  [
    ['매일', '날마다', '전부', 'daily', 'every day', 'everyday', 'all'],
    [1, 2, 3, 4, 5, 6, 7],
  ],
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
  /(?:월|화|수|목|금|토|일)(?:요일)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?/g

/** `매일`, `평일`, `월수금`, `화~토`, `mon, wed`; undefined for what names no days. Sorted, 1 is Monday. */
export function readWeekdays(typed: string): readonly number[] | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const group = GROUPS.find(([names]) => names.includes(text))
  if (group) return group[1]
  const words = text.match(DAY) ?? []
  const rest = text.replaceAll(DAY, '')
  if (words.length === 0 || !/^[\s,·/~–-]*$/.test(rest)) return undefined
  const days = words.map(dayOf)
  const [first = 0, last = 0] = days
  const range = days.length === 2 && /[~–-]/.test(rest)
  return sorted(range ? daysFrom(first, last) : days)
}

/** Whether they are a group with a name of its own. */
export function weekdayGroup(days: readonly number[]): 'daily' | 'weekdays' | 'weekends' | undefined {
  const at = GROUPS.findIndex(([, group]) => group.join() === days.join())
  return (['daily', 'weekdays', 'weekends'] as const)[at]
}

function dayOf(word: string): number {
  return STARTS.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1
}

/** Friday to Monday goes over the weekend. */
function daysFrom(first: number, last: number): number[] {
  const length = ((last - first + 7) % 7) + 1
  return Array.from({ length }, (_, at) => ((first - 1 + at) % 7) + 1)
}

function sorted(days: readonly number[]): readonly number[] {
  return [...new Set(days)].sort((a, b) => a - b)
}
