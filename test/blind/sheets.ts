// Makes the sheets that blind readers fill in: `npx node test/blind/sheets.ts OUT_DIR [PARTS] [--stale]`. No sheet shows a key, a
// rationale or an explanation; choices stand in an order of the sheet's own. With `--stale` the sheets with sections hold only what
// nobody read as it stands now; the sheet of choices stays whole, because its readers learn from the items beside one another.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Library } from '../../src/content/library.ts'
import { readLibrary } from '../../src/content/read.ts'
import { hash32 } from '../../src/core/hash.ts'
import type { Question } from '../../src/core/quiz/types.ts'
import { textOf } from '../../src/text/text.ts'

export const LETTERS = '가나다라마바'

/** The choices' texts as they stand on a sheet: by a hash, so that a place says nothing. */
export function sheetOrder(question: Question): readonly string[] {
  const rank = (text: string) => hash32(`${question.id} ${text}`)
  return question.choices.map((choice) => choice.text).sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

export type SheetKind = 'with-sections' | 'choices-only'

/** An answer, and a hash of what its sheet showed: an answer to a question that was changed since is none. */
export interface Filled {
  readonly asked: string
  readonly answer: readonly string[]
}

export function askedOn(kind: SheetKind, question: Question): string {
  const choices = question.choices.map((choice) => choice.text).sort()
  return hash32([...(kind === 'choices-only' ? [] : [question.stem]), ...choices].join('\n'))
}

/** What is filed of a kind and still answers the question as it stands now. */
export function currentReadings(kind: SheetKind, questions: readonly Question[]): Record<string, Filled> {
  const file = join(import.meta.dirname, `${kind}.json`)
  const filed: Readonly<Record<string, Filled>> = JSON.parse(readFileSync(file, 'utf8'))
  const current = questions.flatMap((one): [string, Filled][] => {
    const reading = filed[one.id]
    return reading?.asked === askedOn(kind, one) ? [[one.id, reading]] : []
  })
  return Object.fromEntries(current)
}

/** Numbers of the sheets, `q001` and on, in an order that says nothing; a question's own id would name its subject. */
export function sheetIds(questions: readonly Question[]): ReadonlyMap<string, string> {
  const ids = questions.map((one) => one.id).sort((a, b) => (hash32(a) < hash32(b) ? -1 : 1))
  return new Map(ids.map((id, at) => [`q${String(at + 1).padStart(3, '0')}`, id]))
}

function choiceLines(question: Question): string[] {
  return sheetOrder(question).map((text, at) => `  ${LETTERS[at]}) ${text}`)
}

function sectionText(library: Library, id: string): string[] {
  const section = library.notebook.byId.get(id)
  const statements = section?.statements ?? []
  return statements.flatMap((statement) => {
    const since = library.errata.of(statement).map((one) => `${'  '.repeat(statement.depth + 1)}[고침: ${one.now.ko}]`)
    return [`${'  '.repeat(statement.depth)}- ${statement.text}`, ...since]
  })
}

type Numbered = readonly [number: string, question: Question]

function withSections(library: Library, questions: readonly Numbered[]): string {
  const blocks = questions.map(([number, question]) => {
    const sections = [...new Set(question.citations.map((one) => one.section))]
    const notes = sections.flatMap((id) => [`[${id}]`, ...sectionText(library, id)])
    const stem = question.stem.replace(/\{\{[^}]*\}\}/g, '____')
    return [`## ${number} (${question.kind})`, '노트:', ...notes, '', `문제: ${stem}`, ...choiceLines(question)].join(
      '\n',
    )
  })
  return blocks.join('\n\n')
}

function choicesOnly(questions: readonly Numbered[]): string {
  const single = questions.filter(([, one]) => one.kind === 'single' && one.choices.length === 4)
  return single.map(([number, question]) => [`## ${number}`, ...choiceLines(question)].join('\n')).join('\n\n')
}

function writeSheets(out: string, parts: number, onlyStale: boolean): void {
  const library = readLibrary(join(import.meta.dirname, '../../content'), textOf('ko'))
  const byId = new Map(library.questions.map((one) => [one.id, one]))
  const questions = [...sheetIds(library.questions)].map(([number, id]): Numbered => [number, byId.get(id) as Question])
  const current = onlyStale ? currentReadings('with-sections', library.questions) : {}
  const unread = questions.filter(([, one]) => !(one.id in current))
  const size = Math.ceil(unread.length / parts)
  mkdirSync(out, { recursive: true })
  for (let part = 0; part < parts; part++) {
    const some = unread.slice(part * size, (part + 1) * size)
    writeFileSync(join(out, `with-sections-${part + 1}.md`), withSections(library, some))
  }
  writeFileSync(join(out, 'choices-only.md'), choicesOnly(questions))
  console.log(`${unread.length} questions on ${parts} sheets with sections and one of choices only, in ${out}`)
}

if (process.argv[1] === import.meta.filename) {
  const given = process.argv.slice(2)
  const [out, parts = '4'] = given.filter((one) => one !== '--stale')
  if (out === undefined) throw new Error('usage: node test/blind/sheets.ts OUT_DIR [PARTS] [--stale]')
  writeSheets(out, Number(parts), given.includes('--stale'))
}
