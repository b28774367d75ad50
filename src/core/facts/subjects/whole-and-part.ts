import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import { type Holding, shareOf } from './holding.ts'
import type { Meanings } from './meanings.ts'
import { isBelow } from './relations.ts'

/** A whole and what a section of it is called: `git branch` of the section Branches under the title Git, `락의 장점`. */
export function ofWhole(typed: string, known: Meanings, notebook: Notebook): Meant | undefined {
  for (const { whole, rest } of wholesIn(typed, known)) {
    const below = known.alike(rest).filter((one) => isTitled(one) && isBelow(one, whole, notebook))
    if (below.length > 0) return chosen(below, () => 0, notebook)
  }
  return undefined
}

/**
 * `SSH keys` is most of the title `SSH Key Authentication`, which stands in another chapter; where the chapter SSH has a section
 * Key Generation, it is asked which, that one first.
 */
export function besideOfWhole(
  typed: string,
  { section }: Subject,
  known: Meanings,
  holding: Holding,
  notebook: Notebook,
): readonly Subject[] {
  for (const { whole, rest } of wholesIn(typed, known)) {
    if (!isChapter(whole) || section.file === whole.section.file) continue
    const below = holding(rest).filter((one) => isTitled(one) && isBelow(one, whole, notebook))
    const closest = below.toSorted((one, other) => shareOf(rest, other) - shareOf(rest, one))
    if (closest.length > 0) return closest
  }
  return []
}

/** The titles that what was typed begins with, the longest first, and what stands behind them. */
function* wholesIn(typed: string, known: Meanings): Generator<{ whole: Subject; rest: string }> {
  const words = typed.trim().split(/\s+/)
  for (let count = words.length - 1; count > 0; count--) {
    const whole = known(words.slice(0, count).join(' ').replace(/의$/, ''))?.meant
    if (whole?.kind === 'one' && isTitled(whole.subject))
      yield { whole: whole.subject, rest: words.slice(count).join(' ') }
  }
}
