import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'
import type { Row } from './rows.ts'

/** A row of the right answer and the wrong ones. */
export function withWrong(
  file: string,
  row: Row,
  columns: readonly string[],
  text: (at: number) => string,
): ParsedQuestion {
  const of = (column: string) => columns.flatMap((one, at) => (one === column && text(at) !== '' ? [text(at)] : []))
  const { line } = row
  const [stem = ''] = of('stem')
  const right = of('answer')
  if (stem === '') return leftOut(file, line, right[0] ?? '', { code: 'stem-missing' })
  if (right.length === 0) return leftOut(file, line, stem, { code: 'answer-missing' })
  const choices = [
    ...right.map((one) => ({ text: one, right: true })),
    ...of('wrong').map((one) => ({ text: one, right: false })),
  ]
  return makeQuestion(file, { line, stem, choices, explanation: of('explanation').join('\n') })
}

/** A row that has a column for each choice. */
export function withColumns(
  file: string,
  row: Row,
  columns: readonly string[],
  text: (at: number) => string,
): ParsedQuestion {
  const of = (column: string) => columns.flatMap((one, at) => (one === column ? [text(at)] : []))
  const stem = of('stem')[0] ?? ''
  const key = of('answer')[0] ?? ''
  const choices = of('choice')
    .filter((choice) => choice !== '')
    .map((choice) => ({ text: choice, right: false }))
  const explanation = of('explanation')
    .filter((part) => part !== '')
    .join('\n')
  const { line } = row
  if (stem === '') return leftOut(file, line, key, { code: 'stem-missing' })
  if (key === '') return leftOut(file, line, stem, { code: 'answer-missing' })
  const places = /^[1-6](?:\s*[,;]\s*[1-6])*$/.test(key)
    ? key.split(/\s*[,;]\s*/).map((place) => Number(place) - 1)
    : []
  const meant = choices.findIndex((choice) => choice.text === key)
  // A number that is the text of one choice and the place of another.
  if (meant >= 0 && places[0] !== undefined && places[0] !== meant) {
    return leftOut(file, line, stem, { code: 'key-not-clear', key })
  }
  const letters = places.map((place) => 'ABCDEF'[place] ?? '').join(', ')
  const said = meant >= 0 || letters === '' ? key.replace(/;/g, ',') : letters
  return makeQuestion(file, { line, stem, choices, key: said, explanation })
}
