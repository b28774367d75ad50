import { hash32 } from '../hash.ts'
import type { Question } from './types.ts'

export interface AskedQuestion {
  readonly questionId: string
  readonly times: number
  /** Local date. */
  readonly lastDate: string
}

export interface Pickable {
  readonly questions: readonly Question[]
  /** What the guild was asked so far. */
  readonly asked: readonly AskedQuestion[]
  /** Fingerprints of questions that Discord refused as they stand. */
  readonly refused: ReadonlySet<string>
  /** Only questions about these; empty: all. */
  readonly services: readonly string[]
  /** Same seed, same question: what `/settings preview` shows is what comes, unless the bank changes. */
  readonly seed: string
}

export interface Picked {
  readonly question: Question
  /** `again`: all were asked already, so the longest unseen come round. */
  readonly why: 'new' | 'again'
  /** How many of the fitting questions were never asked, this one included. */
  readonly left: number
  readonly fitting: number
}

/** No repeats in a guild until the bank is used up; where it can, not the service that was asked last. */
export function pickQuestion({ questions, asked, refused, services, seed }: Pickable): Picked | undefined {
  const fitting = questions.filter(
    (question) => isAbout(question, services) && !refused.has(questionFingerprint(question)),
  )
  const history = new Map(asked.map((one) => [one.questionId, one]))
  const timesOf = (question: Question) => history.get(question.id)?.times ?? 0
  const fewest = Math.min(...fitting.map(timesOf))
  const candidates = longestUnseen(
    fitting.filter((question) => timesOf(question) === fewest),
    history,
  )
  const others = candidates.filter((question) => !sharesService(question, lastAsked(questions, asked)))
  const question = lowestHash(others.length > 0 ? others : candidates, seed)
  if (!question) return undefined
  const left = fitting.filter((one) => timesOf(one) === 0).length
  return { question, why: fewest === 0 ? 'new' : 'again', left, fitting: fitting.length }
}

export function isAbout(question: Question, services: readonly string[]): boolean {
  const wanted = new Set(services.map(folded))
  return services.length === 0 || question.services.some((service) => wanted.has(folded(service)))
}

/** Of what Discord sees of it: an edited question is another one. */
export function questionFingerprint({ stem, choices, explanation, rationales }: Question): string {
  return hash32(JSON.stringify([stem, choices, explanation, rationales]))
}

/** In a second round the older half, so that yesterday's question does not open it. */
function longestUnseen(questions: readonly Question[], history: ReadonlyMap<string, AskedQuestion>): Question[] {
  const lastDate = (question: Question) => history.get(question.id)?.lastDate ?? ''
  const oldest = [...questions].sort((a, b) => (lastDate(a) < lastDate(b) ? -1 : 1))
  const asked = oldest.some((question) => lastDate(question) !== '')
  return asked ? oldest.slice(0, Math.ceil(oldest.length / 2)) : oldest
}

function lastAsked(questions: readonly Question[], asked: readonly AskedQuestion[]): readonly Question[] {
  const newest = asked.reduce((date, one) => (one.lastDate > date ? one.lastDate : date), '')
  const ids = new Set(asked.filter((one) => one.lastDate === newest).map((one) => one.questionId))
  return questions.filter((question) => ids.has(question.id))
}

function sharesService(question: Question, others: readonly Question[]): boolean {
  return others.some((other) => other.services.some((service) => question.services.includes(service)))
}

function lowestHash(questions: readonly Question[], seed: string): Question | undefined {
  const ranked = questions.map((question) => ({ question, rank: hash32(`${seed} ${question.id}`, 24) }))
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0]?.question
}

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
