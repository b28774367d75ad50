import { foldName } from '../../../language/fold.ts'
import type { Section, Statement } from '../../../notes/types.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { around } from '../around.ts'
import { pointOf } from '../point.ts'
import { isTerm, shapeOf, sharedStems } from '../terms.ts'
import type { GeneratingKind, Point } from '../types.ts'
import { WRONG } from './shared.ts'

const ITEM = { shortest: 2, longest: 28, words: 4 }

interface List {
  readonly lead: string
  readonly items: readonly string[]
  readonly point: Point
}

/**
 * Which belongs, never which does not: of three of a list and one stranger the stranger shows without the notes. So the wrong
 * ones are of as many lists as there are.
 */
export const inList: GeneratingKind = {
  name: 'in-list',
  certain: 'the lists stand side by side in the notes; each wrong one is of another list, and this one lacks it',
  from(point, _material, phrases) {
    const own = listOf(point)
    if (!own) return []
    const random = seededRandom(`${own.lead} ${own.items.join()}`)
    const wrong = shuffled(listsBeside(point), random).flatMap((list) => {
      const [item] = shuffled(foreignTo(own, list), random)
      return item === undefined ? [] : [{ item, list }]
    })
    const distinct = wrong.filter(
      (one, at) => wrong.findIndex((other) => foldName(other.item) === foldName(one.item)) === at,
    )
    const right = shuffled(own.items, random).find(
      (item) =>
        sharedStems(own.lead, item).length === 0 &&
        distinct.filter((one) => shapeOf(one.item) === shapeOf(item)).length >= WRONG - 1,
    )
    if (right === undefined || distinct.length < WRONG) return []
    const isInOther = distinct.some((one) => one.list.items.some((item) => foldName(item) === foldName(right)))
    if (isInOther) return []
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path.slice(0, -1))}\n${phrases.whichInList(own.lead)}`,
        choices: [
          { text: right, why: phrases.inList(own.lead) },
          ...distinct
            .slice(0, WRONG)
            .map(({ item, list }) => ({ text: item, why: phrases.inOtherList(list.lead), from: list.point })),
        ],
        explanation: phrases.noteSays(point.statement.text),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

/** `Set types: String Set, Number Set`: a name, and short words parted by commas. */
function listOf(point: Point): List | undefined {
  if (point.label === undefined || point.statement.text === point.said || !isTerm(point.label)) return undefined
  const items = point.said
    .replace(/[.。]$/, '')
    .split(/\s*[,、]\s*|\s+(?:및|그리고|and|or)\s+/u)
    .map((one) => one.replace(/^(?:and|or)\s+/, '').trim())
  return items.length >= 2 && items.every((one) => isItem(one, point.label ?? ''))
    ? { lead: point.label, items, point }
    : undefined
}

function isItem(one: string, label: string): boolean {
  return (
    one.length >= ITEM.shortest &&
    one.length <= ITEM.longest &&
    one.split(' ').length <= ITEM.words &&
    !/[.:：()+→;·]| - |다$|[음함됨임]$|(?:을|를|으로|는지|하게|하고|하며|해서|[가-힣] ?[xXoO])$|^(?:또는|및|등)|등$/.test(
      one,
    ) &&
    foldName(one) !== foldName(label)
  )
}

function listsBeside({ statement, section }: Point): List[] {
  return besides(statement, section).flatMap((one) => listOf(pointOf(one, section)) ?? [])
}

function besides(statement: Statement, section: Section): Statement[] {
  return around(section.statements, statement.index).filter(
    (one) => one !== statement && one.parent === statement.parent,
  )
}

/** Items of the other list that this one neither has nor names in part. */
function foreignTo(own: List, other: List): string[] {
  const known = own.items.map(foldName)
  return other.items.filter((item) => {
    const sought = foldName(item)
    return (
      sought !== '' &&
      !known.some((one) => one.includes(sought) || sought.includes(one)) &&
      sharedStems(own.lead, item).length === 0
    )
  })
}
