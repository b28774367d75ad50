import { bareName } from '../../../facts/subjects/subject-names.ts'
import { seededRandom, shuffled } from '../../../seeded.ts'
import { isHeadline } from '../described.ts'
import { genusOf } from '../genus.ts'
import { isNamed } from '../named.ts'
import { placeFor, tells } from '../telling.ts'
import { shapeOf } from '../terms.ts'
import type { Described, GeneratingKind } from '../types.ts'
import { briefly } from './shared.ts'

const LENGTH = { least: 14, most: 160 }
const FEWEST_WORDS = { ko: 3, en: 5 }

/** A name with what it is, or with what another of its sort is: whoever knows neither can only guess. */
export const matched: GeneratingKind = {
  name: 'matched',
  certain: 'the notes define the name so, or define another name beside it so and this one in other words',
  from(point, material, phrases) {
    const own = material.described.of(point)
    if (!own || !isWhole(own) || isHeadline(own) || !isNamed(own, material)) return []
    const others = material.described.near(own).filter((one) => isRival(one, own))
    if (others.length === 0) return []
    const random = seededRandom(`matched ${own.name} ${own.words}`)
    const [rival] = shuffled(others, random)
    const other = random() < 0.5 ? undefined : rival
    const name = bareName(own.name)
    const words = (other ?? own).words
    const path = placeFor(point, name, words, [(other ? own : rival)?.words ?? ''])
    if (!path || tells(words, own.name) || (other && tells(words, other.name))) return []
    const says = phrases.noteSays(briefly(`${own.name}: ${own.words}`))
    const isOthers = other && phrases.noteSays(briefly(`${other.name}: ${other.words}`))
    return [
      {
        kind: 'ox',
        stem: `${phrases.opening(path)}\n${phrases.isTrue}\n> **${name}**: ${words}`,
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
function isWhole({ words, loose, point }: Described): boolean {
  return (
    !loose &&
    words.length >= LENGTH.least &&
    words.length <= LENGTH.most &&
    words.split(/\s+/).length >= FEWEST_WORDS[point.language] &&
    !CASE.test(words)
  )
}

/** When something is so, not what it is. */
const CASE = /(?:경우|때|이유|목적|것)(?:이다|임)?[.]?$/u

/** Both are defined as being of one sort; not called after the same thing: what a primary key is, a key is as well. */
function isRival(one: Described, own: Described): boolean {
  const genus = genusOf(own.words)
  return (
    genus !== undefined &&
    genusOf(one.words) === genus &&
    isWhole(one) &&
    headOf(one.name) !== headOf(own.name) &&
    shapeOf(one.words) === shapeOf(own.words)
  )
}

/** `table` of `hash table`, 키 of 기본키: what it is a sort of. */
function headOf(name: string): string {
  const last = bareName(name).trim().toLowerCase().split(/\s+/).at(-1) ?? ''
  return /[가-힣]$/u.test(last) ? last.slice(-1) : last
}
