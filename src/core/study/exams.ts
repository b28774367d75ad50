import type { Question } from '../quiz/types.ts'
import type { TrackKey } from '../track.ts'
import type { Chosen } from './types.ts'

/** A question of an exam, whole as it is asked, and what the member did with it. */
export interface ExamItem {
  /** From 0. */
  readonly place: number
  readonly question: Question
  readonly order: readonly string[]
  readonly chosen?: Chosen
  readonly correct?: boolean
  /** To be looked at again before the end. */
  readonly marked: boolean
}

/** Questions under a time limit, without feedback until the end. */
export interface Exam extends TrackKey {
  readonly id: string
  readonly memberId: string
  readonly startedAt: number
  readonly endsAt: number
  /** By the member, or at `endsAt`. */
  readonly endedAt?: number
  readonly items: readonly ExamItem[]
}

interface SectionResult {
  readonly section: string
  readonly right: number
  readonly all: number
}

interface ExamResult {
  readonly right: number
  readonly answered: number
  readonly all: number
  /** The weakest first. */
  readonly sections: readonly SectionResult[]
}

const MINUTES_EACH = 1.5
const ROUNDED_TO = 5
/** Of a heading path: the chapter and what is right below it. */
const LEVELS = 2

/** What a question takes on the average, rounded up to what one would say. */
export function minutesFor(questions: number): number {
  return Math.max(ROUNDED_TO, Math.ceil((questions * MINUTES_EACH) / ROUNDED_TO) * ROUNDED_TO)
}

/** Takes no more answers, whether somebody has ended it or not. */
export function isOver({ endedAt, endsAt }: Pick<Exam, 'endedAt' | 'endsAt'>, now: number): boolean {
  return endedAt !== undefined || now >= endsAt
}

/** What was not answered is not right. */
export function resultOf(items: readonly ExamItem[]): ExamResult {
  const bySection = Map.groupBy(items, sectionOf)
  const sections = [...bySection].map(([section, own]) => ({ section, right: rightIn(own), all: own.length }))
  return {
    right: rightIn(items),
    answered: items.filter((one) => one.chosen).length,
    all: items.length,
    sections: sections.toSorted((a, b) => a.right / a.all - b.right / b.all || b.all - a.all),
  }
}

function rightIn(items: readonly ExamItem[]): number {
  return items.filter((one) => one.correct).length
}

/** Empty for what cites nothing and is about no service. */
function sectionOf({ question: { citations, services } }: ExamItem): string {
  const path = citations[0]?.section.split(' > ').slice(0, LEVELS).join(' > ')
  return path ?? services[0] ?? ''
}

/**
 * As many as asked for, spread over what they are about: one of each service in turn, what people wrote before what was made of
 * the notes.
 */
export function drawn(bank: readonly Question[], count: number, shuffle: <T>(list: readonly T[]) => readonly T[]) {
  const written = inTurns(shuffle(bank.filter((one) => one.origin !== 'generated')))
  const made = inTurns(shuffle(bank.filter((one) => one.origin === 'generated')))
  return shuffle([...written, ...made].slice(0, count))
}

function inTurns(questions: readonly Question[]): readonly Question[] {
  const groups = [...Map.groupBy(questions, (one) => one.services[0] ?? '').values()]
  const most = Math.max(0, ...groups.map((group) => group.length))
  return Array.from({ length: most }, (_, turn) => groups.flatMap((group) => group[turn] ?? [])).flat()
}
