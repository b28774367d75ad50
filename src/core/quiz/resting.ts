import type { Subject } from '../facts/types.ts'
import type { Citation } from '../notes/types.ts'
import { firstFrom } from '../search/index/first-from.ts'
import type { Question } from './types.ts'

/** Those that rest on what the notes say of one of the subjects: in and beneath its section, or in the lines of a term. */
export function questionsOn(subjects: readonly Subject[], questions: readonly Question[]): readonly Question[] {
  const sections = new Set(subjects.filter(isWhole).map(({ section }) => section.id))
  const lines = new CitedLines(subjects.filter((one) => !isWhole(one)).flatMap(({ citations }) => citations))
  const isOn = (cited: Citation) => lines.have(cited) || andAbove(cited.section).some((id) => sections.has(id))
  return questions.filter(({ citations }) => citations.some(isOn))
}

/** Whether any question rests on a subject: for many of them, of which each would look through all questions. */
export function askedAbout(questions: readonly Question[]): (subject: Subject) => boolean {
  const cited = questions.flatMap(({ citations }) => citations)
  const sections = new Set(cited.flatMap(({ section }) => andAbove(section)))
  const lines = new CitedLines(cited)
  return (subject) =>
    isWhole(subject) ? sections.has(subject.section.id) : subject.citations.some((own) => lines.have(own))
}

function isWhole({ kind }: Subject): boolean {
  return kind === 'service' || kind === 'section'
}

/** A section's id, and those of all that it may stand beneath. */
function andAbove(id: string): string[] {
  const ids = [id]
  for (let at = id.lastIndexOf(' > '); at > 0; at = id.lastIndexOf(' > ', at - 1)) ids.push(id.slice(0, at))
  return ids
}

/** Stretches of the lines of files, those that touch the same line as one. */
class CitedLines {
  readonly #byFile = new Map<string, { readonly first: number[]; readonly last: number[] }>()

  constructor(citations: readonly Citation[]) {
    for (const { file, line, lastLine } of citations.toSorted((a, b) => a.line - b.line)) {
      const own = this.#byFile.get(file) ?? { first: [], last: [] }
      this.#byFile.set(file, own)
      const end = own.last.at(-1)
      if (end !== undefined && line <= end) own.last[own.last.length - 1] = Math.max(end, lastLine)
      else {
        own.first.push(line)
        own.last.push(lastLine)
      }
    }
  }

  /** Any line of it. */
  have({ file, line, lastLine }: Citation): boolean {
    const own = this.#byFile.get(file)
    if (!own) return false
    const at = firstFrom(own.last.length, (place) => (own.last[place] ?? 0) - line)
    return (own.first[at] ?? Number.POSITIVE_INFINITY) <= lastLine
  }
}
