import { bareName } from '../../../facts/subjects/subject-names.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { isHeadline } from '../described.ts'
import { isNamed } from '../named.ts'
import { mayBeTakenFor } from '../one-sort.ts'
import { placeFor, tells } from '../telling.ts'
import { shapeOf } from '../terms.ts'
import type { Described, GeneratingKind } from '../types.ts'
import { briefly } from './shared.ts'

const LENGTH = { least: { ko: 12, en: 24 }, most: 160 }
const FEWEST_WORDS = { ko: 2, en: 4 }

/** A name with what the notes say it is, or with what they say of another of its sort. */
export const swappedName: GeneratingKind = {
  name: 'swapped-name',
  certain: 'the notes describe the name so, or another name beside it so and this one in other words',
  from(point, material, phrases) {
    const own = material.described.of(point)
    if (!own || !isWhole(own) || !(own.point.inGlossary || isNamed(own, material))) return []
    const rivals = material.described
      .near(own)
      .filter((one) => mayBeTakenFor(own, one) && isWhole(one) && shapeOf(one.words) === shapeOf(own.words))
    if (rivals.length === 0) return []
    const random = seededRandom(`swapped ${own.name} ${own.words}`)
    const [rival] = shuffled(rivals, random)
    const other = random() < 0.5 ? undefined : rival
    const name = bareName(own.name)
    const words = (other ?? own).words
    const path = placeFor(point, name, words, [(other ? own : rival)?.words ?? ''])
    if (!path || tells(own.words, own.name) || (other && tells(words, other.name))) return []
    const says = phrases.noteSays(briefly(`${own.name}: ${own.words}`))
    const isOthers = other && phrases.noteSays(briefly(`${other.name}: ${other.words}`))
    return [
      {
        kind: 'ox',
        stem: `${phrases.opening(path)}\n${phrases.isDescribedSo}\n> **${name}**: ${words}`,
        choices: [
          { text: 'O', why: isOthers ?? says },
          { text: 'X', why: says },
        ],
        forms: [other ? 'X' : 'O'],
        explanation: [says, ...(isOthers === undefined ? [] : [isOthers])].join('\n'),
        quotes: other ? [point, other.point] : [point],
        difficulty: 1,
      },
    ]
  },
}

/** In words enough to be judged alone. */
function isWhole(one: Described): boolean {
  const { words, loose, point } = one
  return (
    !loose &&
    words.length >= LENGTH.least[point.language] &&
    words.length <= LENGTH.most &&
    words.split(/\s+/).length >= FEWEST_WORDS[point.language] &&
    !isHeadline(one) &&
    !CASE.test(words)
  )
}

/** When something is so, not what it is. */
const CASE = /(?:경우|때|이유|목적|것)(?:이다|임)?[.]?$/u
