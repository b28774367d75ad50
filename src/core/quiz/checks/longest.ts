import { codePoints } from '../../notes/normalize.ts'
import type { AuthoredQuestion } from '../form/resolve.ts'
import { sidesOf } from './choices.ts'
import type { ItemCheck } from './finding.ts'

/** Seen at a glance: a quarter longer than any other, and by some characters. */
const RATIO = 1.25
const MARGIN = 4

export const rightIsLongest: ItemCheck = (item) => {
  const lengths = lengthsOf(item)
  if (!lengths || lengths.right < Math.max(lengths.wrong * RATIO, lengths.wrong + MARGIN)) return []
  return [{ code: 'right-is-longest', line: item.source.keyLine, length: lengths.right, next: lengths.wrong }]
}

/** Longer than every other at all: what a guesser goes by over a whole bank. */
export function isLongest(item: AuthoredQuestion): boolean {
  const lengths = lengthsOf(item)
  return lengths !== undefined && lengths.right > lengths.wrong
}

/** The shortest right choice and the longest wrong one. */
function lengthsOf(item: AuthoredQuestion): { right: number; wrong: number } | undefined {
  const sides = sidesOf(item)
  return (
    sides && {
      right: Math.min(...sides.right.map((one) => codePoints(one.text))),
      wrong: Math.max(...sides.wrong.map((one) => codePoints(one.text))),
    }
  )
}
