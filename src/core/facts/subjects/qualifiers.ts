import { foldName } from '../../language/fold.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { addTo, ownAliases } from './subject-names.ts'

/**
 * `Biba Model (Integrity)`: what parentheses hold is no name of a subject that another one bears as its own, or that several
 * have behind theirs. An abbreviation, and a name in the other script, are names all the same.
 */
export function* withoutQualifiers(subjects: readonly Subject[]): Steps<Subject[]> {
  const bearers = new Map<string, Set<string>>()
  const add = (name: string, whose: string) => {
    const known = bearers.get(foldName(name))
    if (known) known.add(whose)
    else bearers.set(foldName(name), new Set([whose]))
  }
  const qualified = new Map<string, string[]>()
  yield* eachInSteps(subjects, WORK_OF_NAME, ({ name }) => {
    add(name, foldName(name))
    const [bare, inside] = ownAliases(name)
    if (bare === undefined || inside === undefined || !mayQualify(bare, inside)) return
    add(inside, foldName(bare))
    addTo(qualified, name, inside)
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_NAME, (subject) => {
    const [inside] = qualified.get(subject.name) ?? []
    const isShared = inside !== undefined && (bearers.get(foldName(inside))?.size ?? 0) > 1
    all.push(
      isShared ? { ...subject, aliases: subject.aliases.filter((one) => foldName(one) !== foldName(inside)) } : subject,
    )
  })
  return all
}

const WORK_OF_NAME = 60

/** Both in one script, and neither is short for the other. */
function mayQualify(bare: string, inside: string): boolean {
  if (HANGUL.test(bare) !== HANGUL.test(inside)) return false
  if (SHORT_FOR.test(bare) || SHORT_FOR.test(inside)) return false
  const initials = (name: string) => (name.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('')
  return foldName(initials(bare)) !== foldName(inside) && foldName(initials(inside)) !== foldName(bare)
}

const HANGUL = /[가-힣]/
/** `EC2`, `B+`, `kNN` */
const SHORT_FOR = /^[^\s가-힣]{0,3}[A-Z0-9][^\s가-힣]{0,2}[A-Z0-9+#*][^\s가-힣]{0,4}$/
