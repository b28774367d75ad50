import { seededRandom } from '../../src/core/seeded.ts'
import { type Grade, graded, gradeOf, type Memory, retrievability } from '../../src/core/study/cards.ts'
import { NINE } from '../store/values.ts'
import type { Figure } from './report.ts'

const DAY_MS = 86_400_000
const [MEMBERS, QUESTIONS, DAYS] = [60, 60, 180]
/** Of one who does not know: right by chance with four choices; owns up to having guessed. */
const [BY_CHANCE, OWNS_UP] = [0.25, 0.3]
/** How many questions are typed: none, some, half. */
const TYPED = [0, 0.2, 0.5]
/** In points. */
const GOAL = 5

type Mapping = (answer: Parameters<typeof gradeOf>[0]) => Grade

const MAPPINGS: Readonly<Record<string, Mapping>> = {
  'a right choice is Hard, a guess Again': gradeOf,
  'every right answer is Good': ({ right }) => (right ? 3 : 1),
}

interface Recall {
  predicted: number
  actual: number
  reviews: number
}

/**
 * Members who forget by FSRS and guess where they do not know. Their true memory moves by whether they knew, the card by what
 * their answer shows; they come up to two days late.
 */
function simulate(mapping: Mapping, typed: number): Recall {
  const random = seededRandom('recall')
  const sum: Recall = { predicted: 0, actual: 0, reviews: 0 }
  for (let item = 0; item < MEMBERS * QUESTIONS; item++) {
    const isTyped = random() < typed
    let [truth, card]: [Memory | undefined, Memory | undefined] = [undefined, undefined]
    let now = NINE
    while (now < NINE + DAYS * DAY_MS) {
      const recall = truth ? retrievability(truth, now) : 0.5
      if (card) {
        sum.predicted += retrievability(card, now)
        sum.actual += recall
        sum.reviews++
      }
      const knows = random() < recall
      const right = knows || (!isTyped && random() < BY_CHANCE)
      const guessed = !knows && random() < OWNS_UP
      card = graded(card, mapping({ typed: isTyped, right, guessed }), now)
      truth = graded(truth, knows ? 3 : 1, now)
      now = card.due + Math.floor(random() * 3) * DAY_MS
    }
  }
  return sum
}

/** What the cards promise against what members know, by how an answer is graded. */
export function benchRecall(): Figure[] {
  return TYPED.flatMap((typed) =>
    Object.entries(MAPPINGS).flatMap(([name, mapping]) => {
      const { predicted, actual, reviews } = simulate(mapping, typed)
      const percent = (value: number) => (value / reviews) * 100
      const of = `${name}, ${typed * 100} % typed`
      const apart = Math.abs(percent(predicted) - percent(actual))
      return [
        { name: `${of}: predicted recall`, value: percent(predicted), unit: '%' },
        { name: `${of}: actual recall`, value: percent(actual), unit: '%' },
        { name: `${of}: apart`, value: apart, unit: 'points', ...(mapping === gradeOf ? { goal: GOAL } : {}) },
      ]
    }),
  )
}
