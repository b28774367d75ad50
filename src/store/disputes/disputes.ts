import type { CorrectedKey, Decided, GradedAnswer, KeyChange, Reported } from '../../core/quiz/corrections.ts'
import type { Question } from '../../core/quiz/types.ts'
import type { Notice } from '../../core/schedule/notices.ts'
import type { PostedOccurrence } from '../../core/schedule/types.ts'
import type { Chosen } from '../../core/study/types.ts'
import type { TrackKey } from '../../core/track.ts'

/** What was reported, by a short key of its kind and of what it names. */
export interface Thing {
  readonly thing: string
  readonly kind: Reported
  /** The occurrence, the question's id, the section and statement, the subjects. */
  readonly ref: string
}

export interface Report extends TrackKey, Thing {
  readonly memberId: string
  readonly reason: string
  /** The member's own answer, which is to count as right. */
  readonly wanted?: string
  readonly at: number
}

export interface ReportedThing extends Thing {
  /** How many wait. */
  readonly reports: number
}

/** An answer that members gave, and how many of them. */
export interface Given {
  readonly chosen: Chosen
  readonly right: boolean
  readonly members: number
}

/** A report that was decided, for its member to be told of. */
export interface ToldReport extends Thing {
  readonly trackId: string
  readonly memberId: string
  readonly decision: Correction
}

export interface Reports {
  /** A member's second report of a thing takes the place of the first. False where the member has sent too many since then. */
  add(report: Report, most: { readonly reports: number; readonly since: number }): Promise<boolean>
  /** How an occurrence was answered, what most gave first. */
  given(occurrenceId: string, limit: number): Promise<readonly Given[]>
  /** What waits for a decision, the longest first. */
  waiting(track: TrackKey): Promise<readonly ReportedThing[]>
  /** What members said of one thing, the first of them: it may be thousands. */
  of(track: TrackKey, thing: string, limit: number): Promise<readonly Report[]>
  /** Members of the server whose report was decided, and who were not told yet. */
  untold(guildId: string): Promise<ReadonlySet<string>>
  decided(guildId: string, memberId: string): Promise<readonly ToldReport[]>
  told(guildId: string, memberId: string, shown: readonly ToldReport[]): Promise<void>
}

/** What was decided, in the words of its kind. */
export interface Decision {
  readonly what: Decided
  /** `accept`: more forms. */
  readonly accepted?: readonly string[]
  /** `key`: labels or forms in the place of the others. */
  readonly key?: readonly string[]
  /** `note`: the erratum that was written. */
  readonly erratum?: string
}

export interface Correction extends TrackKey, Thing, Decision {
  readonly id: string
  readonly number: number
  readonly questionId?: string
  readonly by: string
  readonly at: number
  /** The one that it takes back. */
  readonly undoes?: string
  /** How many answers are graded otherwise since. */
  readonly changed: number
}

/** Whether an answer is right by what was decided on its question as it was posted. */
export type IsRight = (question: Question, change: KeyChange | undefined, answer: GradedAnswer) => boolean

/** A file of the track's content, whole; without content it goes. */
interface ContentFile {
  readonly path: string
  readonly content?: Uint8Array
}

/** What a decision comes to as files of the track's content: of all on keys that stand, and of what stands in such a file by then. */
type FilesOf = (
  keys: readonly CorrectedKey[],
  read: (path: string) => Promise<Uint8Array | undefined>,
) => readonly ContentFile[] | Promise<readonly ContentFile[]>

interface Deciding {
  readonly id: string
  readonly by: string
  readonly now: number
  /** As it was posted, or stands in the library; none where something else was reported. */
  readonly question?: Question
  readonly isRight: IsRight
  readonly filesOf: FilesOf
}

export interface DecisionPlan extends Deciding, TrackKey, Thing {
  readonly decision: Decision
}

export interface UndoPlan extends Deciding, TrackKey {
  readonly undoes: string
}

/** One of a correction's messages that is still to be seen to. */
export interface CorrectionPost {
  readonly correction: Correction
  readonly occurrence: PostedOccurrence
  readonly tells: boolean
  /** When a notice may have been sent first. */
  readonly firstSentAt?: number
}

type PostKey = Pick<CorrectionPost, 'correction' | 'occurrence'>

/**
 * What leaders decided. Each is a row that is never changed; what follows of it, grades, points, streaks, boards, cards, results,
 * files of the track, is done in the same transaction, and is what it would be had it been so from the beginning.
 */
export interface Corrections {
  /**
   * What is so already is not decided again: whoever waits is told of the decision that stands, which is what is given back. Undefined
   * where nobody waits.
   */
  decide(plan: DecisionPlan): Promise<Correction | undefined>
  /** The same the other way; undefined where it was taken back before. */
  undo(plan: UndoPlan): Promise<Correction | undefined>
  find(id: string): Promise<Correction | undefined>
  /** Newest first; what was taken back, and taking back, among them. */
  history(track: TrackKey, page: { readonly limit: number; readonly offset: number }): Promise<readonly Correction[]>
  /** Ids of those of them that were taken back. */
  undone(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Decisions that stand, on any of these questions. */
  standing(track: TrackKey, questionId: string): Promise<readonly Correction[]>
  /** Of closed questions: what their channels are to see. */
  posts(now: number, limit: number): Promise<readonly CorrectionPost[]>
  /** From here on a notice may stand there; false, as below, where another process was done with it meanwhile. */
  marked(post: PostKey, now: number): Promise<boolean>
  later(post: PostKey, notBefore: number): Promise<boolean>
  done(post: PostKey, messageId?: string): Promise<boolean>
  /** The same without a message, and with what leaders are to hear of that. */
  givenUp(post: PostKey, notice: Notice): Promise<boolean>
}
