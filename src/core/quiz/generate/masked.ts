import { foldName } from '../../language/fold.ts'
import { tells } from './telling.ts'
import { isDefinition, stemsOf } from './terms.ts'

/** What stands for a word of the name that is asked for. */
const MASK = '○○'
/** With fewer words left for each that is covered, or with more of them, nobody could tell what is meant. */
const FEWEST_LEFT = 4
const MOST_COVERED = 2

/** A definition with the one or two words covered that repeat the name; undefined for any other, and where they tell it still. */
export function masked(words: string, name: string, others: readonly string[]): string | undefined {
  if (!isDefinition(words) || /[.] \S/.test(words)) return undefined
  const stems = stemsOf(name).filter((stem) => others.filter((one) => foldName(one).includes(stem)).length < 2)
  const parts = words.split(/(\s+)/)
  let covered = 0
  let left = 0
  const shown = parts.map((part) => {
    if (!/[\p{L}\p{N}]/u.test(part)) return part
    const isTold = stems.some((stem) => foldName(part).includes(stem))
    if (isTold && /[()（）[\]]/.test(part)) left = Number.NEGATIVE_INFINITY
    if (isTold) covered++
    else if (/[\p{L}\p{N}]{2,}/u.test(part)) left++
    return isTold ? part.replace(/^([^\p{L}\p{N}]*).*?([^\p{L}\p{N}]*)$/su, `$1${MASK}$2`) : part
  })
  if (covered === 0 || covered > MOST_COVERED || left < FEWEST_LEFT * covered) return undefined
  const text = shown.join('').replace(/(?:○○ )+○○/g, MASK)
  return tells(text, name, others) ? undefined : text
}
