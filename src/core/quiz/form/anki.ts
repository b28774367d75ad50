import { mapInSteps, type Steps } from '../../steps.ts'
import { type Card, directionOf, fieldOf, isCloze, readCard, readClozes } from './cards.ts'
import type { ParsedQuestion } from './parsed.ts'

/** A note of an Anki deck, and what its type does with it. */
export interface AnkiNote {
  readonly fields: readonly string[]
  /** Its type shows a card for each direction. */
  readonly reversed: boolean
  readonly cloze: boolean
}

export interface AnkiReading {
  readonly questions: readonly ParsedQuestion[]
  readonly media: number
}

/** Reads a deck's notes; lines are their places in it. Never throws. */
export function* readAnkiNotes(file: string, notes: readonly AnkiNote[]): Steps<AnkiReading> {
  const work = (fields: readonly { readonly text: string }[]) =>
    fields.reduce((sum, { text }) => sum + text.length, 100)
  const read = yield* mapInSteps(
    notes,
    ({ fields }) => fields.reduce((sum, field) => sum + field.length, 100),
    (note, at) => ({ note, line: at + 1, fields: note.fields.map((field) => fieldOf(field, true)) }),
  )
  const cards = read.map(
    ({ line, fields }): Card => ({ line, front: fields[0]?.text ?? '', back: fields[1]?.text ?? '' }),
  )
  yield
  const direction = directionOf(cards.filter((_, at) => !notes[at]?.cloze))
  yield
  const questions = yield* mapInSteps(
    read,
    ({ fields }) => work(fields),
    ({ note, line }, at) => {
      const card = cards[at]
      if (!card) return []
      const { front, back } = card
      if (note.cloze || isCloze(front)) return readClozes(file, line, front, back)
      const asked = readCard(file, card, direction)
      const other = note.reversed ? turned(file, card, direction) : undefined
      return other ? [asked, other] : [asked]
    },
  )
  return { questions: questions.flat(), media: read.filter(({ fields }) => fields.some((field) => field.media)).length }
}

/** The other side of a reversed note, where it can be typed. */
function turned(file: string, card: Card, direction: 'front' | 'term'): ParsedQuestion | undefined {
  if (direction === 'term' || card.front.length > 60 || /[?？]/.test(card.front)) return undefined
  return readCard(file, { line: card.line, front: card.back, back: card.front }, 'front')
}
