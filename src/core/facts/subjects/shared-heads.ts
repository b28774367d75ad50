import { foldName } from '../../language/fold.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isChapter } from './chapters.ts'
import { isTitled } from './chosen.ts'
import { initialsIn } from './letters.ts'
import { uniqueAliases } from './subject-names.ts'
import { aliasesOfChapter, aliasesOfTitle, dashed } from './title-names.ts'

/** From so many titles on, what they begin with is what they are filed under. */
const MANY = 3
const WORK_OF_SUBJECT = 60

/** `Sea - Tides`, `Sea - Waves`, `Sea - Ships`: what stands before the dash names none of them, and what stands behind it does. */
export function* withoutSharedHeads(subjects: readonly Subject[]): Steps<readonly Subject[]> {
  const tails = new Map<string, Set<string>>()
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (one) => {
    const [head, tail] = partsOf(one)
    if (head === undefined || tail === undefined) return
    const key = foldName(head)
    tails.set(key, (tails.get(key) ?? new Set()).add(tail))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const [head = '', tail = ''] = partsOf(subject)
    if ((tails.get(foldName(head))?.size ?? 0) < MANY) {
      all.push(subject)
      return
    }
    const ofTail = isChapter(subject) ? aliasesOfChapter(tail) : aliasesOfTitle(tail)
    const own = subject.aliases.filter((one) => foldName(one) !== foldName(head))
    all.push({
      ...subject,
      aliases: uniqueAliases(subject.name, [...own, tail, ...ofTail, ...initialsIn([tail])]),
    })
  })
  return all
}

function partsOf(subject: Subject): readonly [string | undefined, string | undefined] {
  return isTitled(subject) && /\s[-–—]\s/.test(subject.name) ? dashed(subject.name) : [undefined, undefined]
}
