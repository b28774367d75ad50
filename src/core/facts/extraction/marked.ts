import type { Section, Statement } from '../../notes/types.ts'

/** A cell that ends in a mark, with what stands behind that mark below its table: `O(1)*`, and `*at a known place`. */
export function withNote(text: string, { index, table }: Statement, { statements }: Section): string {
  const [, said, mark] = (table && MARKED.exec(text)) ?? []
  if (said === undefined || mark === undefined) return text
  const lines = statements.slice(index + 1, index + 1 + NEAR).flatMap((one) => one.text.split('\n'))
  const note = lines.find((line) => MARK.exec(line)?.[1] === mark)
  return note === undefined ? text : `${said} (${note.slice(mark.length).trim()})`
}

/** So many statements below, and a mark is of something else. */
const NEAR = 3
const MARKED = /^(.*[^*\s])\s*(\*{1,3}|[†‡¹²³])$/su
const MARK = /^(\*{1,3}|[†‡¹²³])(?=[^*])/u
