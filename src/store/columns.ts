import { z } from 'zod'
import { LANGUAGES, type Language } from '../core/languages.ts'
import { LINK_TROUBLES, type LinkTrouble } from '../core/links.ts'
import { DECISIONS, type Decided, type KeyChange, REPORTED, type Reported } from '../core/quiz/corrections.ts'
import type { QuestionSource } from '../core/quiz/pool.ts'
import type { Question, QuestionChoice, QuestionKind } from '../core/quiz/types.ts'
import type { Notice, QueuedNotice } from '../core/schedule/notices.ts'
import type {
  DayOff,
  Finals,
  OccurrenceReason,
  OccurrenceState,
  PauseReason,
  Results,
  ResultsTold,
  Reveal,
} from '../core/schedule/types.ts'
import { GRADES, type Grade, SUSPENDED, type Suspended } from '../core/study/cards.ts'
import { LIVE_ENDS, LIVE_STATES, type LiveEnd, type LiveState } from '../core/study/live.ts'
import type { TrackContent } from '../core/track.ts'

/**
 * What a column may hold, by its name: rows become values through these, so that a file that another hand wrote is told by
 * the column that is wrong and not by a crash far away. Each schema is checked against the core's type.
 */
function column<T>(name: string, schema: z.ZodType<T>): (stored: unknown) => T {
  return (stored) => {
    const read = schema.safeParse(stored)
    if (read.success) return read.data
    throw new Error(`the database holds what ${name} cannot be: ${z.prettifyError(read.error)}`)
  }
}

/** JSON text in a column. */
function json<T>(name: string, schema: z.ZodType<T>): (stored: string) => T {
  const read = column(name, schema)
  return (stored) => {
    try {
      return read(JSON.parse(stored))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new Error(`the database holds no JSON in ${name}: ${error.message}`)
    }
  }
}

const PAUSES = ['admin', 'no-permission', 'no-channel', 'bot-removed'] as const satisfies readonly PauseReason[]
const REASONS = [
  'late',
  'no-question',
  'used-up',
  'no-permission',
  'no-channel',
  'bot-removed',
  'unknown-outcome',
  'refused',
  'paused',
  'deleted',
  'voided',
] as const satisfies readonly OccurrenceReason[]
const STATES = [
  'due',
  'claimed',
  'sending',
  'open',
  'closing',
  'closed',
  'failed',
  'skipped',
  'void',
] as const satisfies readonly OccurrenceState[]

export const stateOf = column<OccurrenceState>('occurrences.state', z.enum(STATES))
export const reasonOf = column<OccurrenceReason>('occurrences.reason', z.enum(REASONS))
export const pausedOf = column<PauseReason>('schedules.paused', z.enum(PAUSES))
const SOURCES = ['auto', 'authored', 'generated', 'both'] as const satisfies readonly QuestionSource[]
export const sourceOf = column<QuestionSource>('schedules.question_source', z.enum(SOURCES))
export const revealOf = column<Reveal>('reveal', z.enum(['press', 'close']))
export const resultsToldOf = column<ResultsTold>('schedules.results_told', z.enum(['next', 'reply']))
export const trackContentOf = column<TrackContent>('tracks.content', z.enum(['own', 'both']))
export const languageOf = column<Language>('language', z.enum(LANGUAGES))
export const liveStateOf = column<LiveState>('live_rounds.state', z.enum(LIVE_STATES))
export const liveEndOf = column<LiveEnd>('live_rounds.ended', z.enum(LIVE_ENDS))
export const suspendedOf = column<Suspended>('cards.suspended', z.enum(SUSPENDED))
export const linkTroubleOf = column<LinkTrouble>('track_links.trouble', z.enum(LINK_TROUBLES))
export const gradedOf = column<Grade>('reviews.grade', z.literal(GRADES))

export const finalsOf = column<Finals>('schedules.finals', z.enum(['none', 'weekly', 'monthly', 'both']))
export const daysOffOf = json<DayOff[]>(
  'schedules.days_off',
  z.array(
    z.looseObject({
      from: z.string(),
      to: z.string(),
      name: z.string().exactOptional(),
      country: z.string().exactOptional(),
    }),
  ),
)

export const weekdaysOf = json<number[]>('schedules.weekdays', z.array(z.int().min(1).max(7)))
export const textsOf = (name: string) => json<string[]>(name, z.array(z.string()))

const citation = z.looseObject({ file: z.string(), line: z.int(), lastLine: z.int(), section: z.string() })

export const questionOf = json<Question>(
  'occurrences.question',
  z.looseObject({
    id: z.string(),
    // Kinds come and go with versions; what cannot be shown is told where it is shown.
    kind: z.custom<QuestionKind>((kind) => typeof kind === 'string'),
    stem: z.string(),
    choices: z.array(
      z.custom<QuestionChoice>((choice) => typeof (choice as QuestionChoice | null)?.label === 'string'),
    ),
    key: z.array(z.string()),
    explanation: z.string(),
    rationales: z.record(z.string(), z.string()),
    quotes: z.array(z.looseObject({ section: z.string(), words: z.string(), nth: z.int().exactOptional(), citation })),
    citations: z.array(citation),
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    origin: z.enum(['authored', 'generated']),
    services: z.array(z.string()),
    file: z.string(),
    line: z.int(),
    madeBy: z.string().exactOptional(),
    erratum: z.string().exactOptional(),
    shuffle: z.boolean(),
  }),
)

const decision = z.object({
  what: z.enum(DECISIONS),
  accepted: z.array(z.string()).exactOptional(),
  key: z.array(z.string()).exactOptional(),
  erratum: z.string().exactOptional(),
  /** Fingerprint of the question. */
  of: z.string().exactOptional(),
  /** Where a void occurrence stood. */
  was: z.object({ state: z.enum(STATES), reason: z.enum(REASONS).nullable() }).exactOptional(),
})

export const keyChangeOf = json<KeyChange>(
  'occurrences.key_change',
  z.looseObject({ key: z.array(z.string()).exactOptional(), accepted: z.array(z.string()) }),
)

export const reportedOf = column<Reported>('reports.kind', z.enum(REPORTED))
export const decidedOf = column<Decided>('corrections.what', z.enum(DECISIONS))

export const decisionOf = json('corrections.content', decision)

export const resultsOf = json<Results>(
  'occurrences.results',
  z.looseObject({ answers: z.int(), counts: z.record(z.string(), z.int()), right: z.array(z.string()) }),
)

const paused = z.enum(PAUSES)
const counted = { added: z.int(), gone: z.int() }
const place = { localDate: z.string(), channelId: z.string() }

export const noticeContentOf = json<QueuedNotice['notice']>(
  'notices.content',
  z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('not-posted'),
      localDate: z.string(),
      reason: z.enum(REASONS),
      paused: paused.exactOptional(),
    }),
    z.looseObject({ kind: z.literal('dropped'), count: z.int() }),
    z.looseObject({ kind: z.literal('suggested') }),
    z.looseObject({ kind: z.literal('reported') }),
    z.looseObject({ kind: z.literal('runs-dry'), localDate: z.string() }),
    z.looseObject({ kind: z.literal('paused'), reason: paused }),
    z.looseObject({
      kind: z.literal('question-refused'),
      by: z.enum(['automod', 'discord', 'bot']),
      file: z.string(),
      line: z.int(),
    }),
    z.looseObject({ kind: z.literal('not-published'), ...place }),
    z.looseObject({
      kind: z.literal('results-not-shown'),
      ...place,
      messageId: z.string(),
      givenUp: z.literal(true).exactOptional(),
    }),
    z.looseObject({ kind: z.literal('correction-not-shown'), ...place, messageId: z.string() }),
    z.looseObject({
      kind: z.literal('board-not-posted'),
      period: z.string(),
      channelId: z.string(),
      reason: z.enum(['no-permission', 'no-channel', 'unknown-outcome', 'refused']),
    }),
    z.looseObject({
      kind: z.literal('no-thread'),
      channelId: z.string(),
      reason: z.enum(['no-permission', 'no-place', 'refused']),
    }),
    z.looseObject({
      kind: z.literal('link-broken'),
      url: z.string(),
      trouble: z.enum(LINK_TROUBLES),
      file: z.string().exactOptional(),
    }),
    z.looseObject({
      kind: z.literal('link-updated'),
      url: z.string(),
      difference: z.looseObject({
        sections: z.looseObject({ ...counted, changed: z.int() }),
        questions: z.looseObject({ ...counted, lostQuote: z.int(), changed: z.int().exactOptional() }),
        others: z.int().exactOptional(),
      }),
    }),
    z.looseObject({ kind: z.literal('library-failed') }),
    z.looseObject({ kind: z.literal('boards-mended'), members: z.int() }),
  ]) satisfies z.ZodType<Notice>,
)

export const fieldsOf = json<Readonly<Record<string, string>>>('suggestions.fields', z.record(z.string(), z.string()))
