import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import type { Subject } from '../types.ts'
import { isTitled } from './chosen.ts'
import { addTo, uniqueAliases } from './subject-names.ts'

/**
 * `합병 정렬(Merge Sort)` here and `병합 정렬(Merge Sort)` there are one thing: what the notes put the same foreign name behind is
 * called by each of those names, where no other title is.
 */
export function* withOtherWritings(subjects: readonly Subject[], notebook: Notebook): Steps<Subject[]> {
  const writings = yield* writingsOf(notebook)
  const taken = new Set<string>()
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    // A title beats a bold word of its name.
    if (isTitled(subject)) for (const one of [subject.name, ...subject.aliases]) taken.add(foldName(one))
  })
  const all: Subject[] = []
  yield* eachInSteps(subjects, WORK_OF_SUBJECT, (subject) => {
    const [, own = '', inside = ''] = ALONE.exec(subject.name) ?? []
    const others = inside === '' ? [] : [...(writings.get(foldName(inside)) ?? [])]
    const free = others.filter((one) => !taken.has(foldName(one)) && isOther(own, one, inside))
    all.push(
      free.length > 0 ? { ...subject, aliases: uniqueAliases(subject.name, [...subject.aliases, ...free]) } : subject,
    )
  })
  return all
}

const WORK_OF_SUBJECT = 100
/** From the bracket back: from every syllable on it would be the square of a long run of them. */
const WRITTEN = /(?<=([가-힣]+(?: [가-힣]+){0,2}) ?)[(（]([A-Za-z][A-Za-z -]+[a-z])[)）]/gu
const ALONE = /^([가-힣]+(?: [가-힣]+){0,2}) ?[(（]([A-Za-z][A-Za-z -]+[a-z])[)）]$/u

/** What Korean names stand before a foreign one in brackets, in titles and at the start of statements. */
function* writingsOf(notebook: Notebook): Steps<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  const read = (text: string) => {
    for (const [, name = '', inside = ''] of text.matchAll(WRITTEN)) addTo(found, foldName(inside), name)
  }
  yield* eachInSteps(notebook.sections, WORK_OF_SUBJECT, ({ title }) => read(title))
  yield* eachStatement(notebook.sections, WORK_OF_SUBJECT, ({ term }) => {
    if (term !== undefined) read(term)
  })
  return found
}

/** Neither a part of the other, `힙` and `힙 영역`; a name of one short word may be of anything. */
function isOther(own: string, other: string, inside: string): boolean {
  const [one, two] = [foldName(own), foldName(other)]
  return !one.includes(two) && !two.includes(one) && (/[ -]/.test(inside) || inside.length >= LONG)
}

const LONG = 6
