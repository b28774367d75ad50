import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import { isKindOf, isSideOf, MOST_OF_NAME, shareOf } from './holding.ts'
import { isBelow } from './relations.ts'

/** What a part of names means: of which it is the most, or the one chapter of that kind, as KTX is 한국 KTX. */
export function byPart(typed: string, held: readonly Subject[], notebook: Notebook): Meant | undefined {
  if (held.length === 0) return undefined
  const share = (one: Subject) => {
    const part = shareOf(typed, one)
    return isChapter(one) || part === 1 ? -Math.round(10 * part) : 0
  }
  const found = chosen(held, share, notebook)
  if (found.kind === 'several' || shareOf(typed, found.subject) > MOST_OF_NAME) return found
  // All of a bold name but for its kind, `Beaufort scale`, beside a title that has it as a half.
  const whole = held.filter((one) => shareOf(typed, one) === 1)
  if (whole.length > 0) return chosen(whole, () => 0, notebook)
  const { subject } = found
  if (held.length === 1 && isSideOf(typed, subject)) return found
  if (!isChapter(subject) || !isKindOf(typed, subject)) return undefined
  const others = held.filter(
    (one) => one !== subject && isTitled(one) && isKindOf(typed, one) && !isBelow(one, subject, notebook),
  )
  return others.length === 0 ? found : { kind: 'several', subjects: [subject, ...others] }
}
