import { foldName } from '../../language/fold.ts'
import { nameOfFile } from '../../notes/file-names.ts'
import type { Notebook } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isTitled } from './chosen.ts'
import { isAspect } from './from-notes.ts'
import { uniqueAliases } from './subject-names.ts'
import { aliasesOfTitle, nameOfTitle } from './title-names.ts'

const WORK_OF_SUBJECT = 100
const WORDS = 3

/** `Java의 제네릭` in a chapter on Java is 제네릭 too: what the chapter is about says nothing more of its parts. */
export function* withinChapters(subjects: readonly Subject[], { chapters }: Notebook): Steps<Subject[]> {
  const names = new Map<string, ReadonlySet<string>>()
  yield* eachInSteps(chapters, WORK_OF_SUBJECT, ({ title, file }) => {
    const called = [title, nameOfFile(file)].flatMap((one) => [nameOfTitle(one), ...aliasesOfTitle(one)])
    names.set(file, new Set(called.map(foldName)))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const own = names.get(subject.section.file)
    const isPart = own && isTitled(subject) && subject.kind !== 'chapter' && subject.section.depth > 0
    const bare = isPart ? [subject.name, ...subject.aliases].flatMap((one) => behindChapter(one, own)) : []
    const aliases = bare.flatMap((one) => [one, ...aliasesOfTitle(one)])
    all.push(
      aliases.length > 0
        ? { ...subject, aliases: uniqueAliases(subject.name, [...subject.aliases, ...aliases]) }
        : subject,
    )
  })
  return all
}

function behindChapter(name: string, chapter: ReadonlySet<string>): string[] {
  const words = name.split(/\s+/)
  for (let count = 1; count <= WORDS && count < words.length; count++) {
    const head = words.slice(0, count).join(' ').replace(/의$/, '')
    const rest = words.slice(count).join(' ')
    if (chapter.has(foldName(head)) && /^[\p{L}\p{N}]{2}/u.test(rest) && (words.length - count > 2 || !isAspect(rest)))
      return [rest]
  }
  return []
}
