import { takesParticle } from '../../language/josa.ts'
import type { Notebook } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { COMPARES, chosen, isTitled, type Meant } from './chosen.ts'
import { wordsOf } from './holding.ts'
import { isBelow } from './relations.ts'
import { groupInSteps } from './subject-names.ts'

/** What a title says of those that it tells together. */
const BEHIND = /\s*의?\s*(?:차이점?|공통점|비교|관계)(?:\s?(?:정리|비교|설명))?$/
const BEFORE = /^(?:the\s+)?(?:differences?|comparison|relationship)\s+(?:between|of)\s+/i
const JOINTS = /\s+(?:vs\.?|versus)\s+|\s*[·&/]\s*|,\s+|\s(?:and|or|및)\s/i
/** `효과 실험` are no two: 과 joins behind a final consonant, and 와 behind none. */
const PARTICLES = /(?<=([가-힣A-Za-z\d)）]))(와|과)\s+/g
const SIDES = 4
const WORDS = 4

/** `뮤텍스와 세마포어의 차이`, `Transference and Countertransference`, `System 1 & System 2`: each of what a title tells together. */
function sidesOf(name: string): string[] {
  const sides = name
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(PARTICLES, (found: string, last: string, particle: string) =>
      takesParticle(last, particle) ? ' & ' : found,
    )
    .split(JOINTS)
    .map((side) => side.trim())
  const areNames = sides.every((side) => side.length > 1 && side.split(/\s+/).length <= WORDS)
  return sides.length > 1 && sides.length <= SIDES && areNames ? [...sides, ...sharedWordIn(sides)] : []
}

/** Two that share a word: `Ship Planning and Budgeting` is of ship budgeting too, `Coastal and Deep Fishing` of coastal fishing. */
function sharedWordIn(sides: readonly string[]): string[] {
  const [one = [], other = [], ...more] = sides.map((side) => side.split(/\s+/))
  if (more.length > 0 || Math.min(one.length, other.length) !== 1) return []
  if (one.length > 1) return [[...one.slice(0, -1), ...other].join(' ')]
  return other.length > 1 ? [[...one, ...other.slice(1)].join(' ')] : []
}

/** `OOP의 4가지 특징` is of OOP, `Euler's Totient Function` of Euler, `Role of Pilots in the Port` of pilots. */
const WHOSE = [
  /^(\S+(?:\s\S+){0,2}?)의\s+\S/,
  /^(?!(?:Let|What|It|That|This|There|Here|Who|How|Where|When|Today|Everyone)['’])(\p{Lu}\S*?)['’]s\s+\S/u,
  /^(?:the\s+)?(?:roles?|importance|types|kinds|classification|causes|effects|functions|features|uses?|applications?|characteristics|structure|properties|growth|origins?|history)\s+of\s+(?:the\s+|an?\s+)?(\S+(?:\s(?!(?:in|and|or|of|on|for|with|to)\b)\S+){0,2}?)(?:\s+(?:in|on|for|with|to)\s.*)?$/i,
]

/**
 * What is told beside another, or only by what it has, where nothing is called so alone; with other titles that have the name in
 * theirs, `Raft vs Ferry` and `Raft Race`, it is asked which.
 */
export function* besideOthersInSteps(
  titled: readonly Subject[],
  notebook: Notebook,
): Steps<(typed: string, held: readonly Subject[]) => Meant | undefined> {
  const bySide = yield* groupInSteps(titled, ({ name, aliases }) => [name, ...aliases].flatMap(sidesOf).map(joined))
  const byOwner = yield* groupInSteps(titled, ({ name, aliases }) =>
    [name, ...aliases].flatMap((one) => WHOSE.flatMap((owner) => owner.exec(one)?.slice(1) ?? [])).map(joined),
  )
  return (typed, held) => {
    const found = bySide.get(joined(typed)) ?? byOwner.get(joined(typed)) ?? []
    if (found.length === 0) return undefined
    const others = held.filter(
      (one) => isTitled(one) && !found.some((other) => other === one || isBelow(one, other, notebook)),
    )
    // What it is compared with says which it is, once that is typed as well.
    if (others.length > 0 && found.every(({ name }) => COMPARES.test(name))) return undefined
    return others.length === 0
      ? chosen(found, () => 0, notebook)
      : { kind: 'several', subjects: [...new Set([...found, ...others])] }
  }
}

function joined(name: string): string {
  return wordsOf(name).join(' ')
}
