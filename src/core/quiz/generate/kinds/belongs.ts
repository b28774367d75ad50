import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { bareTitle } from '../point.ts'
import { shapeOf, sharedStems } from '../terms.ts'
import type { Draft, GeneratingKind, Material, NotedList, Phrases } from '../types.ts'
import { WRONG } from './shared.ts'

/** One of so many items is asked for: the others stand in its question's explanation. */
const ITEMS_A_QUESTION = 3
/** Of three things two are left. */
const FEWEST_WRONG = 2

type Item = NotedList['items'][number]

/** Which name stands in this list; the others stand in lists beside it. */
export const belongs: GeneratingKind = {
  name: 'belongs',
  certain:
    'the name stands in this list alone; each wrong one stands in a list beside it, and nothing in this section names it',
  from(point, material, phrases) {
    const own = material.lists.of(point)
    if (!own) return []
    const most = Math.ceil(own.items.length / ITEMS_A_QUESTION)
    const drafts = shuffled(own.items, seededRandom(`${own.lead} ${point.section.id}`)).flatMap((item) =>
      draftOf(own, item, material, phrases),
    )
    return drafts.slice(0, most)
  },
}

function draftOf(own: NotedList, item: Item, material: Material, phrases: Phrases): Draft[] {
  const others = material.lists.beside(own).filter((list) => list !== own)
  const isElsewhere = others.some((list) => list.items.some((one) => overlap(one.text, item.text)))
  if (isElsewhere || sharedStems(own.lead, item.text).length > 0) return []
  const random = seededRandom(`${own.lead} ${item.text}`)
  const here = foldName(own.point.section.statements.map((one) => (isOf(own, one.parent) ? one.text : '')).join(' '))
  const wrong = shuffled(others, random).flatMap((list) => {
    const [one] = shuffled(
      list.items.filter(
        ({ text }) =>
          shapeOf(text) === shapeOf(item.text) &&
          sharedStems(own.lead, text).length === 0 &&
          sharedStems(item.text, text).length === 0 &&
          !here.includes(foldName(text)),
      ),
      random,
    )
    return one ? [{ ...one, list }] : []
  })
  const distinct = wrong
    .filter((one, at) => wrong.findIndex((other) => overlap(other.text, one.text)) === at)
    .slice(0, WRONG)
  if (distinct.length < FEWEST_WRONG) return []
  const { section } = own.point
  const path = (own.isNested ? [section.title] : section.path.slice(-2, -1)).map(bareTitle)
  return [
    {
      kind: 'single',
      stem: `${phrases.opening(path)}\n${phrases.whichInList(own.lead)}`,
      choices: [
        { text: item.text, why: phrases.inList(own.lead) },
        ...distinct.map(({ text, list, point }) => ({ text, why: phrases.inOtherList(list.lead), from: point })),
      ],
      explanation: phrases.noteSays(`${own.lead}: ${own.items.map((one) => one.text).join(', ')}`),
      quotes: own.isNested ? [item.point, own.point] : [item.point],
      difficulty: 2,
      part: item.text,
    },
  ]
}

function isOf(own: NotedList, parent: number | undefined): boolean {
  return !own.isNested || parent === own.point.statement.index
}

function overlap(one: string, other: string): boolean {
  const [left, right] = [foldName(one), foldName(other)]
  return left.includes(right) || right.includes(left)
}
