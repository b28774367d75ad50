import { leftOut, makeQuestion } from './made.ts'
import type { ParsedQuestion } from './parsed.ts'
import type { Row } from './rows.ts'

/** Blackboard's pools: each row says first what sort of question it is. */
const SORT = /^(?:MC|MA|TF|FIB|FIB_PLUS|ESS|ORD|MAT|SR|OP|NUM|FIL|QUIZ_BOWL|JUMBLED_SENTENCE)$/

export function isBlackboard(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.every(({ cells: [first = ''] }) => SORT.test(first))
}

/** `MC ⇥ stem ⇥ choice ⇥ correct ⇥ choice ⇥ incorrect`, `TF ⇥ stem ⇥ true`, `FIB ⇥ stem ⇥ form …`; what cannot be asked is named. */
export function readBlackboard(file: string, { line, cells }: Row): ParsedQuestion {
  const [sort = '', stem = '', ...more] = cells
  const said = more.filter((one) => one !== '')
  if (stem === '') return leftOut(file, line, sort, { code: 'stem-missing' })
  if (sort === 'FIB' && said.length > 0) return makeQuestion(file, { line, stem, forms: said })
  if (sort === 'TF' && /^(?:true|false)$/i.test(said[0] ?? '')) {
    const isTrue = /^true$/i.test(said[0] ?? '')
    return makeQuestion(file, {
      line,
      stem,
      choices: [
        { text: 'O', right: isTrue },
        { text: 'X', right: !isTrue },
      ],
    })
  }
  const marks = said.filter((_, at) => at % 2 === 1)
  const isPaired = said.length % 2 === 0 && marks.every((one) => /^(?:in)?correct$/i.test(one))
  if (!/^M[CA]$/.test(sort) || !isPaired) return leftOut(file, line, stem, { code: 'kind-unknown', kind: sort })
  const choices = marks.map((mark, at) => ({ text: said[at * 2] ?? '', right: /^correct$/i.test(mark) }))
  return makeQuestion(file, { line, stem, choices })
}
