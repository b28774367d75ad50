import type { Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { addTo, termName } from '../subjects/subject-names.ts'
import { headOf } from './labels.ts'
import { workOf } from './places.ts'

/** Numbered items that are steps, one after the other, and not things or reasons that somebody counted. */
export function* stepsAmong(all: readonly Statement[]): Steps<ReadonlySet<Statement>> {
  const lists = new Map<string, Statement[]>()
  const counted: Statement[] = []
  yield* eachInSteps(all, workOf, (one) => {
    if (one.ordinal !== undefined) addTo(lists, `${one.section}\n${one.parent ?? ''}`, one)
    else if (isCountedOff(one.text)) counted.push(one)
  })
  const others = new Set<readonly Statement[]>()
  for (const own of lists.values()) {
    yield* eachInSteps(own, workOf, (one) => {
      if (!others.has(own) && !isStep(one)) others.add(own)
    })
  }
  return new Set([...counted, ...[...lists.values()].filter((own) => !others.has(own)).flat()])
}

/** Something is done, of nothing that it is about: `닻을 올린다`, not `닻은 무겁다` or `무게`. */
function isStep(statement: Statement): boolean {
  const { text } = statement
  return DONE.test(text) && termName(text) === undefined && headOf(statement) === undefined && !ABOUT.test(text)
}

const DONE = /[가-힣](?:다|요|함|됨|음|기)[.!]?(?:\s*[(（][^()（）]*[)）])?$/
const ABOUT = /^(?:\S+\s+){0,3}\S*[\p{L}\p{N})](?:은|는)\s|(?:없다|있다|같다|불가능하다|필요하다|이다|좋다)[.!]?$/u

/** Lines that are counted from one on. */
function isCountedOff(text: string): boolean {
  const lines = text.split('\n')
  return lines.length > 1 && lines.every((line, at) => line.startsWith(`${at + 1}.`))
}
