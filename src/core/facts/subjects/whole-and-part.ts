import type { Notebook } from '../../notes/types.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import type { Meanings } from './meanings.ts'
import { isBelow } from './relations.ts'

/** A whole and what a section of it is called: `git branch` of the section Branches under the title Git, `락의 장점`. */
export function ofWhole(typed: string, known: Meanings, notebook: Notebook): Meant | undefined {
  const words = typed.trim().split(/\s+/)
  for (let count = words.length - 1; count > 0; count--) {
    const whole = known(words.slice(0, count).join(' ').replace(/의$/, ''))?.meant
    if (whole?.kind !== 'one' || !isTitled(whole.subject)) continue
    const parts = known(words.slice(count).join(' '))?.bearers ?? []
    const below = parts.filter((one) => isTitled(one) && isBelow(one, whole.subject, notebook))
    if (below.length > 0) return chosen(below, () => 0, notebook)
  }
  return undefined
}
