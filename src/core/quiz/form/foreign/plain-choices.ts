import { takeLabels } from '../key-labels.ts'
import { readLabelled } from '../labels.ts'
import type { ChoiceGroup, FoundChoice } from './choice-groups.ts'
import type { Marked } from './marks.ts'
import type { SheetLine } from './sheet.ts'

const ASKS = /(?:[?？]|시오|세요|하라|것은)[.)]?(?:\s*[(（][^()（）]*[)）])?\s*$/u
const FEWEST = 3
const MOST = 5
/** Characters of a line. */
const LONGEST = 300

/**
 * Lines without any mark between a line that asks and a key that counts them: `정답: 2`. Whether they are choices, or what a number is
 * asked about, its whole file says (`usualCount`).
 */
export function plainChoices(
  own: readonly SheetLine[],
  marks: readonly (Marked | undefined)[],
  keyAt: number,
  said: string,
): ChoiceGroup | undefined {
  const { labels, rest } = takeLabels(said)
  const end = marks.findIndex((mark, at) => mark !== undefined && at <= keyAt)
  const asksAt = own.findIndex((line, at) => at < end && ASKS.test(line.plain))
  const lines = own.slice(asksAt + 1, end)
  if (labels.length === 0 || /\p{L}/u.test(rest.replace(/[(（][^()（）]*[)）]/u, '')) || asksAt < 0) return undefined
  if (lines.length < FEWEST || lines.length > MOST || !lines.every(isPlain)) return undefined
  if (labels.some(({ place }) => place >= lines.length)) return undefined
  const choices = lines.map(({ text }, place): FoundChoice => {
    return { at: asksAt + 1 + place, alphabet: 'boxes', place, shape: '', text, emphasised: false }
  })
  return { alphabet: 'boxes', choices, from: asksAt + 1, to: end }
}

function isPlain(line: SheetLine): boolean {
  const { bullet, code, cells, rule, heading, summary, folded, text, strong, indent } = line
  const isBlock = bullet || code !== undefined || cells !== undefined || rule || heading > 0 || summary || folded
  return (
    !isBlock &&
    !strong &&
    indent < 4 &&
    text !== '' &&
    text.length <= LONGEST &&
    !/!\[|<img\b/i.test(text) &&
    readLabelled(text) === undefined
  )
}

/** How many lines nearly all of several questions have whose key counts them: so many are no riddles that ask for a number. */
export function usualCount(counts: readonly number[]): number | undefined {
  const [most] = [...Map.groupBy(counts, (count) => count)].sort(([, a], [, b]) => b.length - a.length)
  return most && most[1].length >= FEWEST_ALIKE && most[1].length >= counts.length * MOSTLY ? most[0] : undefined
}

const FEWEST_ALIKE = 3
const MOSTLY = 0.75
