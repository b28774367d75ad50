import { foldName } from '../../language/fold.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isTitled } from './chosen.ts'
import { uniqueAliases } from './subject-names.ts'

const WORK_OF_SUBJECT = 100

/** Subjects with more names of those of them that are titled, but for the names that something titled has already. */
export function* withFreeNames(
  subjects: readonly Subject[],
  moreNamesOf: (titled: Subject) => readonly string[],
): Steps<Subject[]> {
  const called = new Set<string>()
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (one) => {
    if (isTitled(one)) for (const name of [one.name, ...one.aliases]) called.add(foldName(name))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const names = isTitled(subject) ? moreNamesOf(subject) : []
    const free = names.filter((one) => !called.has(foldName(one)))
    all.push(
      free.length > 0 ? { ...subject, aliases: uniqueAliases(subject.name, [...subject.aliases, ...free]) } : subject,
    )
  })
  return all
}
