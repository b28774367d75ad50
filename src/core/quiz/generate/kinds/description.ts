import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { gramsOf, similarity } from '../../checks/similarity.ts'
import { type Described, describedBeside, describedBy, tells } from '../described.ts'
import type { GeneratingKind } from '../types.ts'
import { briefly } from './shared.ts'

const WRONG = 3
const LENGTH = { least: 12, most: 160 }
/** Descriptions that share more than this share of their letters may both hold. */
const MOST_ALIKE = 0.35
/** The longest over the shortest choice. */
const MOST_LONGER = 2.2

export const description: GeneratingKind = {
  name: 'description',
  certain:
    'the note says this under that name; the wrong ones are what it says under the names beside it, in other words',
  from(point, material, phrases) {
    const own = describedBy(point)
    if (!own || !fits(own, own)) return []
    const siblings = describedBeside(own, material.notebook).filter((one) => fits(one, own) && !alike(one, own))
    if (siblings.length < WRONG) return []
    const wrong = shuffled(siblings, seededRandom(`${own.words} ${own.name}`)).slice(0, WRONG)
    const path = point.path.filter((one) => foldName(one) !== foldName(own.name))
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(path)}\n${phrases.whichDescribes(own.name)}`,
        choices: [
          { text: own.words, why: phrases.noteSays(briefly(`${own.name}: ${own.words}`)) },
          ...wrong.map((one) => ({ text: one.words, why: phrases.describes(one.name), from: one.point })),
        ],
        explanation: phrases.noteSays(`${own.name}: ${own.words}`),
        quotes: [point],
        difficulty: 2,
      },
    ]
  },
}

/** Long enough to be told apart, near in length, and without a name that gives it away. */
function fits(one: Described, own: Described): boolean {
  const { length } = one.words
  const near = length <= own.words.length * MOST_LONGER && own.words.length <= length * MOST_LONGER
  return (
    length >= LENGTH.least &&
    length <= LENGTH.most &&
    near &&
    !tells(one.words, own.name) &&
    !tells(one.words, one.name)
  )
}

function alike(one: Described, other: Described): boolean {
  return similarity(gramsOf(foldName(one.words)), gramsOf(foldName(other.words))) > MOST_ALIKE
}
