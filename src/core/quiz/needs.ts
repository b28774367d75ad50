import type { AskedQuestion, Question, RecentQuestion } from './types.ts'

/** Days that a question rests once it was asked, and its twin with it: sooner, the answer is remembered, not known. */
const REST_DAYS = 30
const WEEK_DAYS = 7
/** An exam is near when no more questions than those of so many days come before it. */
const NEAR_DAYS = 30
const WEIGHTS = { fresh: 1, unknown: 1, kind: 0.5, level: 0.5 }
/** How much heavier what an exam asks for may become. */
const EXAM_WEIGHT = 2
const YEAR_DAYS = 365

/** What is known when a question is picked. */
export interface Known {
  /** All that may be asked. */
  readonly bank: readonly Question[]
  readonly asked: readonly AskedQuestion[]
  /** Those of the last `REST_DAYS` at least. */
  readonly recent: readonly RecentQuestion[]
  /** Questions that come before the track's exam, this one among them. */
  readonly beforeExam?: number
  readonly perDay?: number
}

/** What speaks for a question: its place in the notes, and what of its sort was asked lately. */
export interface Need {
  /** Id of the section that it rests on; none where it cites nothing. */
  readonly section?: string
  /** Questions on that section so far, answers to them that were no guesses, and right ones. */
  readonly asked: number
  readonly answers: number
  readonly right: number
  /** Of its kind, and of its level, within the last seven days. */
  readonly sameKind: number
  readonly sameLevel: number
  /** Towards an exam: questions until then, and sections that none has come from. */
  readonly exam?: { readonly left: number; readonly sections: number }
}

export interface Needs {
  /** Its statement was asked within the last days. */
  isTwin(question: Question): boolean
  /** The more, the sooner: of what was never asked. */
  freshNeed(question: Question): number
  /** The same of what was. */
  againNeed(question: Question): number
  told(question: Question): Need
}

/** Asked on that date or before it has rested. */
export function restedOn(date: string): string {
  return daysBefore(date, REST_DAYS)
}

/**
 * Prefers sections that were asked least and are known least, and kinds and levels that were not asked this week. The more of the
 * sections are still to come before an exam, the more they count; the nearer it is, the more weak ones do.
 */
export function needsOf(known: Known, date: string): Needs {
  const { asked, recent } = known
  const rested = restedOn(date)
  const told = new Set(recent.filter((one) => one.localDate > rested).flatMap((one) => statementsOf(one.question)))
  const weekAgo = daysBefore(date, WEEK_DAYS)
  const week = recent.filter((one) => one.localDate > weekAgo).map((one) => one.question)
  const kinds = countBy(week, kindOf)
  const levels = countBy(week, levelOf)
  const sections = sectionsOf(known)
  const exam = examOf(known, sections)
  const weights = weightsFor(exam, known.perDay ?? 1)
  const before = new Map(asked.map((one) => [one.questionId, one]))
  const share = (count: number) => count / Math.max(1, week.length)
  const needOf = (question: Question): Need => {
    const section = sectionOf(question)
    const own = sections.get(section ?? '') ?? NOTHING
    return {
      ...(section === undefined ? {} : { section }),
      ...own,
      sameKind: kinds.get(kindOf(question)) ?? 0,
      sameLevel: levels.get(levelOf(question)) ?? 0,
      ...(exam ? { exam } : {}),
    }
  }
  return {
    isTwin: (question) => told.size > 0 && statementsOf(question).some((one) => told.has(one)),
    freshNeed(question) {
      const need = needOf(question)
      const spread = WEIGHTS.kind * share(need.sameKind) + WEIGHTS.level * share(need.sameLevel)
      return weights.fresh / (1 + need.asked) + weights.unknown * unknown(need) - spread
    },
    againNeed(question) {
      const { lastDate = date, times = 1, answers = 0, right = 0 } = before.get(question.id) ?? {}
      const age = Temporal.PlainDate.from(lastDate).until(date).days
      return 1 / Math.max(1, times) + unknown({ answers, right }) + Math.min(1, age / YEAR_DAYS)
    },
    told: needOf,
  }
}

interface Tally {
  readonly asked: number
  readonly answers: number
  readonly right: number
}

const NOTHING: Tally = { asked: 0, answers: 0, right: 0 }

/** By Laplace's rule of succession: what nobody has answered is as likely known as not. */
function unknown({ answers, right }: Pick<Tally, 'answers' | 'right'>): number {
  return 1 - (right + 1) / (answers + 2)
}

function sectionsOf({ bank, asked }: Known): ReadonlyMap<string, Tally> {
  const ofId = new Map(bank.map((one) => [one.id, sectionOf(one)]))
  const tallies = new Map<string, Tally>()
  for (const { questionId, times = 1, answers = 0, right = 0 } of asked) {
    const section = ofId.get(questionId)
    if (section === undefined) continue
    const before = tallies.get(section) ?? NOTHING
    const next = { asked: before.asked + times, answers: before.answers + answers, right: before.right + right }
    tallies.set(section, next)
  }
  return tallies
}

function examOf({ bank, beforeExam }: Known, sections: ReadonlyMap<string, Tally>): Need['exam'] {
  if (beforeExam === undefined || beforeExam <= 0) return undefined
  const unasked = new Set(bank.map(sectionOf).filter((one) => one !== undefined && !sections.has(one)))
  return { left: beforeExam, sections: unasked.size }
}

function weightsFor(exam: Need['exam'], perDay: number): { readonly fresh: number; readonly unknown: number } {
  if (!exam) return WEIGHTS
  const pressing = Math.min(1, exam.sections / exam.left)
  const near = Math.max(0, 1 - exam.left / (NEAR_DAYS * perDay))
  return {
    fresh: WEIGHTS.fresh * (1 + EXAM_WEIGHT * pressing),
    unknown: WEIGHTS.unknown * (1 + EXAM_WEIGHT * near * (1 - pressing)),
  }
}

/** The statements whose words it rests on: who was asked of one was told it. */
export function statementsOf({ quotes }: Question): readonly string[] {
  return quotes.map(({ citation }) => `${citation.file}:${citation.line}`)
}

function sectionOf({ citations }: Question): string | undefined {
  return citations[0]?.section
}

function kindOf({ kind, madeBy = '' }: Question): string {
  return `${kind} ${madeBy}`
}

function levelOf({ difficulty }: Question): number {
  return difficulty
}

function countBy<Key>(questions: readonly Question[], keyOf: (question: Question) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>()
  for (const one of questions) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

function daysBefore(date: string, days: number): string {
  return Temporal.PlainDate.from(date).subtract({ days }).toString()
}
