import { seededRandom, shuffled } from '../../../seeded.ts'
import { type Claim, claimsOf, claimsOn } from '../claims.ts'
import { placeFor, tells } from '../telling.ts'
import { shapeOf } from '../terms.ts'
import type { Draft, GeneratingKind } from '../types.ts'
import { briefly, WRONG } from './shared.ts'

const FEWEST_WRONG = 2
/** The longest over the shortest choice. */
const MOST_LONGER = 2

/** What the notes say of a thing, among what they say of others which stand beside it. */
export const saidOf: GeneratingKind = {
  name: 'said-of',
  certain: 'the notes say this of the thing; what they say of the others is like nothing that they say of this one',
  from(point, material, phrases) {
    return claimsOf(point, material).flatMap((own): Draft[] => {
      const { name } = own.own
      const random = seededRandom(`said of ${name} ${own.words}`)
      const wrong = shuffled(own.rivals, random)
        .flatMap((one) => shuffled(claimsOn(one, material), random).find((other) => isBeside(other, own)) ?? [])
        .slice(0, WRONG)
      const words = wrong.map((one) => one.words)
      const path = placeFor({ ...own.point, path: own.own.section.path }, name, own.words, words)
      if (wrong.length < FEWEST_WRONG || !path) return []
      return [
        {
          kind: 'single',
          stem: `${phrases.opening(path)}\n${phrases.whichSaidOf(name)}`,
          choices: [
            { text: own.words, why: phrases.noteSays(briefly(`${name}: ${own.words}`)) },
            ...wrong.map((one) => ({ text: one.words, why: phrases.describes(one.own.name), from: one.point })),
          ],
          explanation: phrases.noteSays(`${name}: ${own.words}`),
          quotes: [own.point],
          difficulty: 2,
        },
      ]
    })
  },
}

/** Like nothing that is said of the other, and no choice that shows. */
function isBeside(one: Claim, own: Claim): boolean {
  const [long, short] = [Math.max(one.words.length, own.words.length), Math.min(one.words.length, own.words.length)]
  return (
    one.rivals.includes(own.own) &&
    long <= short * MOST_LONGER &&
    shapeOf(one.words) === shapeOf(own.words) &&
    !tells(one.words, own.own.name)
  )
}
