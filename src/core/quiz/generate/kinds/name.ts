import { foldName } from '../../../language/fold.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { describedBeside, describedBy, tells } from '../described.ts'
import type { GeneratingKind } from '../types.ts'
import { briefly } from './shared.ts'

const WRONG = 3
const SHORTEST_DESCRIPTION = 18

export const name: GeneratingKind = {
  name: 'name',
  certain:
    'the notes give the description under one name only; the others are its siblings, whose own descriptions differ',
  from(point, material, phrases) {
    const own = describedBy(point)
    if (!own || own.words.length < SHORTEST_DESCRIPTION || tells(own.words, own.name)) return []
    const siblings = describedBeside(own, material.notebook).filter((one) => !tells(own.words, one.name))
    if (siblings.length < WRONG) return []
    const wrong = shuffled(siblings, seededRandom(`${own.name} ${own.words}`)).slice(0, WRONG)
    return [
      {
        kind: 'single',
        stem: `${phrases.opening(point.path.filter((one) => foldName(one) !== foldName(own.name)))}\n${phrases.whichName}\n> ${own.words}`,
        choices: [
          { text: own.name, why: phrases.noteSays(briefly(own.words)) },
          ...wrong.map((one) => ({
            text: one.name,
            why: phrases.otherName(one.name, briefly(one.words)),
            from: one.point,
          })),
        ],
        explanation: phrases.noteSays(`${own.name}: ${own.words}`),
        quotes: [point],
        difficulty: 1,
      },
    ]
  },
}
