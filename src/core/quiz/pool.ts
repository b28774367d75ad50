import { seededRandom } from '../seeded.ts'
import type { TrackKey } from '../track.ts'
import { questionFingerprint } from './picking.ts'
import type { AskedQuestion, Question, RecentQuestion } from './types.ts'

/** What a track asks: `auto` is what people wrote, with what is made of the notes between it once that runs short. */
export type QuestionSource = 'auto' | 'authored' | 'generated' | 'both'

/** What people wrote, and what was made of the notes. */
export interface Questions {
  readonly questions: readonly Question[]
  readonly generated: readonly Question[]
}

/** All that a track may be asked, in the order of preference on that day. */
export interface Pool extends Questions {
  readonly asked: readonly AskedQuestion[]
  /** Those of the last thirty days, as they were posted. */
  readonly recent?: readonly RecentQuestion[]
  /** By fingerprint; `refusedIds`: of which questions those are, where that is known. */
  readonly refused: ReadonlySet<string>
  readonly refusedIds?: ReadonlySet<string>
  /** How many come before the track's exam, the next among them. */
  readonly beforeExam?: number
  readonly source: QuestionSource
  /** Questions a day. */
  readonly perDay: number
}

/** Days that unasked questions of people should last before made ones come between them. */
const ENOUGH_DAYS = 14

/** Groups to choose from, the preferred first: the next one counts where all of the one before were asked. */
export function poolFor(pool: Pool, day: number, anyKind = false): readonly (readonly Question[])[] {
  const postable = (all: readonly Question[]) => withoutRefused(all, pool)
  const authored = postable(pool.questions)
  const once = withoutTwins(postable(pool.generated), pool.asked)
  const generated = anyKind ? once : evenKinds(once, pool.asked)
  if (pool.source === 'authored') return [authored]
  if (pool.source === 'generated') return [generated]
  if (pool.source === 'both') return [[...authored, ...generated]]
  const asked = new Set(pool.asked.map((one) => one.questionId))
  const fresh = authored.filter((one) => !asked.has(one.id)).length
  if (fresh >= ENOUGH_DAYS * pool.perDay) return [authored]
  // Every other one: what is left of people's lasts twice as long, and neither disappears.
  return day % 2 === 0 ? [authored, generated] : [generated, authored]
}

/** What of it may still come: what was never asked, of several about one statement one, and when the others were. */
export function lasting(pool: Pool): { readonly fresh: readonly Question[]; readonly asked: readonly string[] } {
  const postable = (all: readonly Question[]) => withoutRefused(all, pool)
  const authored = pool.source === 'generated' ? [] : postable(pool.questions)
  const generated = pool.source === 'authored' ? [] : withoutTwins(postable(pool.generated), pool.asked)
  const lastAsked = new Map(pool.asked.map((one) => [one.questionId, one.lastDate]))
  const isFresh = (one: Question) => !lastAsked.has(one.id)
  return {
    fresh: [...authored.filter(isFresh), ...oneAStatement(generated.filter(isFresh))],
    asked: [...authored, ...generated].flatMap((one) => lastAsked.get(one.id) ?? []),
  }
}

function withoutRefused(all: readonly Question[], { refused, refusedIds }: Pool): readonly Question[] {
  if (refused.size === 0) return all
  const mayBe = (one: Question) => refusedIds === undefined || refusedIds.has(one.id)
  return all.filter((one) => !(mayBe(one) && refused.has(questionFingerprint(one))))
}

/** No kind of made ones may be more than this share of what is asked. */
export const MOST_OF_A_KIND = 0.4

/** Without the kinds that have had their share, while another has something to ask. */
function evenKinds(generated: readonly Question[], asked: readonly AskedQuestion[]): readonly Question[] {
  const ids = new Set(asked.map((one) => one.questionId))
  const had = new Map<string, number>()
  for (const { id, madeBy = '' } of generated) if (ids.has(id)) had.set(madeBy, (had.get(madeBy) ?? 0) + 1)
  const all = [...had.values()].reduce((sum, one) => sum + one, 0)
  const isFull = ({ madeBy = '' }: Question) => (had.get(madeBy) ?? 0) + 1 > Math.max(1, (all + 1) * MOST_OF_A_KIND)
  const kept = generated.filter((one) => ids.has(one.id) || !isFull(one))
  return kept.some((one) => !ids.has(one.id)) ? kept : generated
}

/** Without those that ask what one that was asked has told. */
function withoutTwins(generated: readonly Question[], asked: readonly AskedQuestion[]): readonly Question[] {
  const ids = new Set(asked.map((one) => one.questionId))
  const told = new Set(generated.filter((one) => ids.has(one.id)).flatMap(factsOf))
  return generated.filter((one) => ids.has(one.id) || !isTold(one, told))
}

/** As many as can come, none of which asks what another has told. */
function oneAStatement(generated: readonly Question[]): readonly Question[] {
  const told = new Set<string>()
  return generated.filter((one) => {
    if (isTold(one, told)) return false
    for (const fact of factsOf(one)) told.add(fact)
    return true
  })
}

/** What a made one tells: the statements that it rests on; of a table the cells that its explanation gives. What two ask of one is told by either. */
export function factsOf({ quotes, id, explanation }: Question): readonly string[] {
  if (quotes.length === 0) return [id]
  return quotes.flatMap(({ section, words }) =>
    (words.includes('|') ? explanation.split('\n') : [words]).map((fact) => `${section}\n${fact}`),
  )
}

function isTold(one: Question, told: ReadonlySet<string>): boolean {
  return factsOf(one).some((fact) => told.has(fact))
}

/** One half of all that a track has, always the same: it is asked of the day, and practised only then. */
export function isKeptForTheDay(question: Question, { guildId, trackId }: TrackKey): boolean {
  const own = question.origin === 'generated' ? (factsOf(question)[0] ?? question.id) : question.id
  return seededRandom(`${guildId} ${trackId} ${own}`)() < 0.5
}

/** What a track's question of the day may be, for points. */
export interface Ahead extends TrackKey {
  readonly asked: readonly AskedQuestion[]
  readonly mayBeAsked: (question: Question) => boolean
}

/**
 * Those that practice may show: nothing that a member will be asked for points. What was asked before, what the day will not ask,
 * and the half that the day comes to last.
 */
export function forPractice(all: readonly Question[], bank: readonly Question[], ahead: Ahead): readonly Question[] {
  const asked = new Set(ahead.asked.map((one) => one.questionId))
  const told = new Set(all.filter((one) => one.origin === 'generated' && asked.has(one.id)).flatMap(factsOf))
  const kept = all.filter(
    (one) =>
      ahead.mayBeAsked(one) &&
      !asked.has(one.id) &&
      !(one.origin === 'generated' && isTold(one, told)) &&
      isKeptForTheDay(one, ahead),
  )
  const ids = new Set(kept.map((one) => one.id))
  const secret = new Set(kept.flatMap(factsOf))
  return bank.filter(
    (one) => asked.has(one.id) || !(one.origin === 'generated' ? isTold(one, secret) : ids.has(one.id)),
  )
}

/** Ids of what would tell the answer to an open question: itself, and what was made of the same statement of the notes. */
export function tellingOf(open: readonly Question[], all: readonly Question[]): ReadonlySet<string> {
  const own = open.map((one) => one.id)
  if (open.length === 0) return new Set(own)
  const asked = new Set(open.flatMap((one) => (one.quotes.length > 0 ? factsOf(one) : [])))
  const twins = all.filter((one) => one.origin === 'generated' && isTold(one, asked))
  return new Set([...own, ...twins.map((one) => one.id)])
}

/** Whether a source asks such a question. */
export function asks(source: QuestionSource, { origin }: Question): boolean {
  return source === 'auto' || source === 'both' || source === origin
}

/** Whether anything at all may be asked. */
export function hasAny({ questions, generated }: Questions, source: QuestionSource): boolean {
  return (source !== 'generated' && questions.length > 0) || (source !== 'authored' && generated.length > 0)
}

/** By those made: of a library that is still being built there are none yet, beside the same written ones. */
const bothOf = new WeakMap<
  readonly Question[],
  { readonly questions: readonly Question[]; readonly both: readonly Question[] }
>()

/** Both, always the same list for the same library: what topics can be chosen from, what an id means. */
export function allQuestions({ questions, generated }: Questions): readonly Question[] {
  const known = bothOf.get(generated)
  if (known?.questions === questions) return known.both
  const both = [...questions, ...generated]
  bothOf.set(generated, { questions, both })
  return both
}
