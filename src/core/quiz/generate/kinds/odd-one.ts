import { foldName } from '../../../language/fold.ts'
import type { Section, Statement } from '../../../notes/types.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { pointOf } from '../material.ts'
import type { GeneratingKind, Point } from '../types.ts'

const IN_LIST = 3
const LONGEST_ITEM = 28
const MOST_WORDS = 4

interface List {
  readonly lead: string
  readonly items: readonly string[]
  readonly point: Point
}

export const oddOne: GeneratingKind = {
  name: 'odd-one',
  certain:
    'the list is closed and stands in one statement; the odd one is an item of the list beside it that this one lacks',
  from(point, _material, phrases) {
    const own = listOf(point)
    if (!own || own.items.length < IN_LIST) return []
    const random = seededRandom(`${own.lead} ${own.items.join()}`)
    const other = shuffled(listsBeside(point), random).find((list) => foreignTo(own, list).length > 0)
    const odd = other && shuffled(foreignTo(own, other), random)[0]
    if (!other || odd === undefined) return []
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path.slice(0, -1))}\n${phrases.notInList(own.lead)}`,
        choices: [
          { text: odd, why: phrases.inOtherList(other.lead), from: other.point },
          ...shuffled(own.items, random)
            .slice(0, IN_LIST)
            .map((text) => ({ text, why: phrases.inList(own.lead) })),
        ],
        explanation: `${phrases.noteSays(point.statement.text)}\n${phrases.noteSays(other.point.statement.text)}`,
        quotes: [point, other.point],
        difficulty: 2,
      },
    ]
  },
}

/** `Set types: String Set, Number Set`: a name, and short words parted by commas. */
function listOf(point: Point): List | undefined {
  if (point.label === undefined || point.statement.text === point.said) return undefined
  const items = point.said
    .replace(/[.。]$/, '')
    .split(/\s*[,、·]\s*|\s+(?:및|그리고|and|or)\s+/u)
    .map((one) => one.replace(/^(?:and|or)\s+/, '').trim())
  const short =
    !/\[\[|https?:/.test(point.label) &&
    items.every(
      (one) =>
        one.length >= 2 &&
        one.length <= LONGEST_ITEM &&
        one.split(' ').length <= MOST_WORDS &&
        !/[.:：()]|다$|^(?:또는|및|등)|등$/.test(one) &&
        foldName(one) !== foldName(point.label ?? ''),
    )
  return short && items.length >= 2 ? { lead: point.label, items, point } : undefined
}

function listsBeside({ statement, section }: Point): List[] {
  return besides(statement, section).flatMap((one) => listOf(pointOf(one, section)) ?? [])
}

function besides(statement: Statement, section: Section): Statement[] {
  return section.statements.filter((one) => one !== statement && one.parent === statement.parent)
}

/** Items of the other list that this one neither has nor names in part. */
function foreignTo(own: List, other: List): string[] {
  const known = own.items.map(foldName)
  return other.items.filter((item) => {
    const sought = foldName(item)
    return sought !== '' && !known.some((one) => one.includes(sought) || sought.includes(one))
  })
}
