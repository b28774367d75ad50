// Turns answers in letters into filled sheets: `npx node test/blind/fill.ts KIND ANSWERS_FILE …` writes `test/blind/KIND.json`. A line of
// an answers file is `id: 나`, `id: 가,라`, or `id: what was written`, for the sheets that `sheets.ts` made of the same bank; a `.json`
// file holds the same as one object. Readings filed before stay where the question is as it was read.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLibrary } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { askedOn, currentReadings, type Filled, LETTERS, sheetIds, sheetOrder } from './sheets.ts'

const [kind, ...files] = process.argv.slice(2)
if ((kind !== 'with-sections' && kind !== 'choices-only') || files.length === 0) {
  throw new Error('usage: node test/blind/fill.ts with-sections|choices-only ANSWERS_FILE …')
}
const { questions } = readLibrary(join(import.meta.dirname, '../../content'), textOf('ko'))
const byId = new Map(questions.map((one) => [one.id, one]))
const byNumber = sheetIds(questions)
const filled: Record<string, Filled> = currentReadings(kind, questions)
for (const line of files.flatMap(linesOf)) {
  const [, number = '', answer = ''] = /^(\S+):\s*(.*?)(?:\s+#.*)?$/.exec(line) ?? []
  const question = byId.get(byNumber.get(number) ?? '')
  if (number === '') continue
  if (!question) throw new Error(`no question "${number}" on the sheets`)
  const letters = answer.split(',').map((one) => one.trim())
  const given =
    question.choices.length === 0
      ? [answer]
      : letters.map((letter) => {
          const text = sheetOrder(question)[LETTERS.indexOf(letter)]
          if (text === undefined || letter === '') throw new Error(`${number}: no choice "${letter}"`)
          return text
        })
  filled[question.id] = { asked: askedOn(kind, question), answer: given }
}
const sorted = Object.fromEntries(Object.entries(filled).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(join(import.meta.dirname, `${kind}.json`), `${JSON.stringify(sorted, null, 2)}\n`)
console.log(`${Object.keys(sorted).length} answers`)

function linesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.json')) return text.split('\n')
  const answers: Record<string, string | readonly string[]> = JSON.parse(text)
  return Object.entries(answers).map(([number, answer]) => `${number}: ${[answer].flat().join(',')}`)
}
