import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { countedLetters } from './letters.ts'
import { groupInSteps } from './subject-names.ts'

/** What was typed with the words of titles that its letters are counted of: `k8s architecture`; undefined where it has none. */
export function* uncountedInSteps(titled: readonly Subject[]): Steps<(typed: string) => string | undefined> {
  const counted = yield* groupInSteps(titled, ({ name }) => name.split(/\s+/).flatMap(countedLetters))
  return (typed) => {
    const words = typed.trim().split(/\s+/)
    const whole = words.map((word) => {
      const letters = word.toLowerCase()
      const [one] = /\d/.test(word) ? (counted.get(letters) ?? []) : []
      return one?.name.split(/\s+/).find((other) => countedLetters(other).includes(letters)) ?? word
    })
    return whole.join(' ') === words.join(' ') ? undefined : whole.join(' ')
  }
}
