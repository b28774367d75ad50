import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isTitled } from './chosen.ts'
import { uniqueAliases } from './subject-names.ts'
import { aliasesOfChapter } from './title-names.ts'

const WORK_OF_SUBJECT = 60
/** So many files of a folder that are numbered from the first on are in order. */
const MANY = 3
const NUMBERED = /^(\d{1,3})\s+(?=\p{L})/u

/** `18 Tides.md` in a folder with `01 Winds.md` and others: the number is the chapter's place, and no part of its name. */
export function* withoutFileNumbers(subjects: readonly Subject[]): Steps<Subject[]> {
  const numbers = new Map<string, Set<number>>()
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, ({ section: { file } }) => {
    const number = NUMBERED.exec(nameIn(file))?.[1]
    if (number === undefined) return
    const known = numbers.get(folderOf(file)) ?? new Set()
    numbers.set(folderOf(file), known.add(Number(number)))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const { file } = subject.section
    const [found, number = ''] = NUMBERED.exec(subject.name) ?? []
    const ordered = numbers.get(folderOf(file))
    const isPlace =
      found !== undefined &&
      isTitled(subject) &&
      nameIn(file).startsWith(found) &&
      (ordered?.size ?? 0) >= MANY &&
      (ordered?.has(1) === true || ordered?.has(0) === true) &&
      Number(number) > 0
    const bare = isPlace ? subject.name.slice(found.length) : ''
    all.push(
      isPlace
        ? { ...subject, aliases: uniqueAliases(subject.name, [bare, ...aliasesOfChapter(bare), ...subject.aliases]) }
        : subject,
    )
  })
  return all
}

export function withoutFileNumber(name: string): string {
  return name.replace(NUMBERED, '')
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'))
}

function nameIn(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
