import type { Difficulty } from '../types.ts'
import type { Field } from './answer.ts'
import type { RawItem } from './items.ts'
import type { FormLine } from './lines.ts'
import { type Piece, readDifficulty, readField } from './pieces.ts'
import type { PlacedProblem } from './problem.ts'
import { readSource, type SourceQuote } from './source.ts'

/** Ids travel in custom ids. */
const ID = /^[0-9A-Za-z_.-]{1,40}$/

/** A warning of the checks that the author answers: `예외: right-is-longest 이름이 길다`. */
interface SourceException {
  readonly code: string
  readonly why: string
  readonly line: number
}

export interface SourceFields {
  readonly sources: readonly SourceQuote[]
  readonly exceptions: readonly SourceException[]
  readonly difficulty?: Difficulty
  readonly id?: string
  readonly idLine: number
  readonly erratum?: string
}

/** Takes `번호: …` and its like out of the stem and the choices. */
export function withoutFields(lines: readonly FormLine[]): { rest: FormLine[]; fields: Field[] } {
  const fields: Field[] = []
  const rest = lines.filter((line) => {
    const field = line.kind === 'code' ? undefined : readField(line.text)
    const meta = field && field.piece !== 'answer' && field.piece !== 'explanation'
    if (meta) fields.push({ ...field, line: line.line })
    return !meta
  })
  return { rest, fields }
}

const META: readonly Piece[] = ['source', 'difficulty', 'id', 'erratum', 'exception']

/** `#### 근거` with lines under it is the same as `- 근거: …`. */
export function headingFields(item: RawItem): Field[] {
  return META.flatMap((piece) =>
    (item.pieces.get(piece) ?? []).map((line) => ({
      piece,
      value: readField(line.text)?.value ?? line.text,
      line: line.line,
    })),
  )
}

export function readFields(fields: readonly Field[], item: RawItem, problems: PlacedProblem[]): SourceFields {
  const first = (piece: Piece) => fields.find((field) => field.piece === piece && field.value !== '')
  const sources = fields.filter((field) => field.piece === 'source' && field.value !== '')
  const id = first('id')
  const stated = first('difficulty')
  const erratum = first('erratum')?.value
  const difficulty = readDifficulty(stated?.value ?? item.suffix)
  // Other forms have none of these: it is said once for the file.
  const told = item.foreign ? [] : problems
  if (sources.length === 0) told.push({ problem: { code: 'source-missing' }, line: item.line })
  if (!id) told.push({ problem: { code: 'id-missing' }, line: item.line })
  else if (!ID.test(id.value)) problems.push({ problem: { code: 'id-unfit', value: id.value }, line: id.line })
  if (stated && !difficulty) {
    problems.push({ problem: { code: 'difficulty-unknown', value: stated.value }, line: stated.line })
  } else if (!difficulty) told.push({ problem: { code: 'difficulty-missing' }, line: item.line })
  return {
    sources: sources.map((field) => readSource(field.value, field.line)),
    exceptions: fields.filter((field) => field.piece === 'exception').map(readException),
    idLine: id?.line ?? item.line,
    ...(difficulty ? { difficulty } : {}),
    ...(id && ID.test(id.value) ? { id: id.value } : {}),
    ...(erratum ? { erratum } : {}),
  }
}

function readException({ value, line }: Field): SourceException {
  const [, code = '', why = ''] = /^(\S*)\s*[:：—–-]?\s*([\s\S]*)$/u.exec(value) ?? []
  return { code: code.replace(/[:：]$/, ''), why: why.trim(), line }
}
