import type { FormLine } from '../lines.ts'
import { type Piece, readField } from '../pieces.ts'
import { formLine } from './lines.ts'
import type { SheetLine } from './sheet.ts'

/** Of a foreign file's own fields those that mean what ours do: a quote of the notes, an id that is no count, a difficulty that we know. */
export function metaOf(line: SheetLine): [Piece, FormLine][] {
  const read = formLine(line)
  const field = readField(read.text)
  if (!field) return []
  const { piece, value } = field
  const isOurs =
    (piece === 'source' && /\S > \S.* "[^"]+"/u.test(value)) ||
    (piece === 'id' && /^(?=.*\p{L})[0-9A-Za-z_.-]{3,40}$/u.test(value)) ||
    piece === 'difficulty' ||
    piece === 'erratum'
  return isOurs ? [[piece, read]] : []
}
