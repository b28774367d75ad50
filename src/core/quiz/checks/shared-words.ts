import type { AuthoredQuestion } from '../form/resolve.ts'
import { sidesOf } from './choices.ts'
import { shared, wordsOf } from './content-words.ts'
import type { ItemCheck } from './finding.ts'

/** Seen at a glance: half as much again as any other, and a quarter of its words at least. */
const RATIO = 1.5
const SHARE = 0.25

/** Wrong choices are made from the right one, so that what most of them have in common is right. */
export const rightSharesMost: ItemCheck = (item) => {
  const found = sharesOf(item)
  if (!found || found.right < SHARE || found.right < found.wrong * RATIO) return []
  return [{ code: 'right-shares-most', line: item.source.keyLine, label: item.question.key.join(', ') }]
}

export function sharesMost(item: AuthoredQuestion): boolean {
  const found = sharesOf(item)
  return found !== undefined && found.right > found.wrong
}

/** How much the right choice has in common with the others, and the most that a wrong one has; only where one is right. */
function sharesOf(item: AuthoredQuestion): { right: number; wrong: number } | undefined {
  const sides = sidesOf(item)
  if (!sides || sides.right.length > 1) return undefined
  const all = [...sides.right, ...sides.wrong].map((choice) => wordsOf(choice.text))
  const [right = 0, ...wrong] = all.map((words) => commonness(words, all))
  return { right, wrong: Math.max(...wrong) }
}

/** The share of the shorter one's words that two choices have in common, over all others. */
function commonness(words: ReadonlySet<string>, all: readonly ReadonlySet<string>[]): number {
  const others = all.filter((one) => one !== words)
  const each = others.map((one) => shared(words, one).length / Math.max(1, Math.min(words.size, one.size)))
  return each.reduce((sum, share) => sum + share, 0) / Math.max(1, others.length)
}
