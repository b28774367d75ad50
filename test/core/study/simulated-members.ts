import { seededRandom } from '../../../src/core/seeded.ts'
import { type Grade, graded, gradeOf, type Memory, retrievability } from '../../../src/core/study/cards.ts'

const DAY_MS = 86_400_000
const START = Date.parse('2026-11-23T00:00:00Z')
const DAYS = 180
/** Of one who does not know: right by chance with four choices. */
const BY_CHANCE = 0.25
/** Of a question that was never met: as many know it from elsewhere. */
const KNOWN_BEFORE = 0.5

type Mapping = (answer: Parameters<typeof gradeOf>[0]) => Grade

/** How an answer is graded: as the bot does it, and as most do. */
export const MAPPINGS = {
  'typed Good, a choice Hard, a guess Again': gradeOf,
  'every right answer Good': ({ right }) => (right ? 3 : 1),
} as const satisfies Readonly<Record<string, Mapping>>

export interface Population {
  /** Members times questions. */
  readonly cards: number
  /** The share of questions that are typed. */
  readonly typed: number
  /** Of those who do not know, the share that says to have guessed. */
  readonly ownsUp: number
  readonly seed: string
}

export interface Recall {
  /** What the cards promise, and how much members know, in percent, when a card comes. */
  readonly predicted: number
  readonly actual: number
}

/**
 * Members who forget by FSRS and guess where they do not know. Their true memory moves by whether they knew, the card by what
 * their answer shows; they come up to two days late.
 */
export function recallOf(mapping: Mapping, { cards, typed, ownsUp, seed }: Population): Recall {
  const random = seededRandom(seed)
  let [predicted, actual, reviews] = [0, 0, 0]
  for (let item = 0; item < cards; item++) {
    const isTyped = random() < typed
    let [truth, card]: [Memory | undefined, Memory | undefined] = [undefined, undefined]
    for (let now = START; now < START + DAYS * DAY_MS; now = card.due + Math.floor(random() * 3) * DAY_MS) {
      const recall: number = truth ? retrievability(truth, now) : KNOWN_BEFORE
      if (card) {
        predicted += retrievability(card, now)
        actual += recall
        reviews++
      }
      const knows = random() < recall
      const right = knows || (!isTyped && random() < BY_CHANCE)
      const guessed = !knows && random() < ownsUp
      card = graded(card, mapping({ typed: isTyped, right, guessed }), now)
      truth = graded(truth, knows ? 3 : 1, now)
    }
  }
  return { predicted: (predicted / reviews) * 100, actual: (actual / reviews) * 100 }
}
