import type { KeyChange } from '../core/quiz/corrections.ts'
import type { AskedQuestion, Question, RecentQuestion } from '../core/quiz/types.ts'
import type { DaysOffChange } from '../core/schedule/days-off.ts'
import type { Notice, NoticeOf, QueuedNotice, RefusedBy } from '../core/schedule/notices.ts'
import type { Today } from '../core/schedule/resume.ts'
import type { Occurrence, OccurrenceReason, PauseReason, PostedOccurrence, Schedule } from '../core/schedule/types.ts'
import type { Card, CardKey, Grade, Suspended } from '../core/study/cards.ts'
import type { Season } from '../core/study/seasons.ts'
import type { Answer, Chosen, PracticeAnswer, PracticeRound, RankedScore } from '../core/study/types.ts'
import type { Track, TrackContent, TrackKey } from '../core/track.ts'
import type { BoardPosts } from './board-post-port.ts'
import type { Corrections, Reports } from './disputes.ts'
import type { Exams } from './exam-port.ts'
import type { Gaps, Suggestions } from './from-members.ts'
import type { StoreHealth } from './health.ts'
import type { Items } from './items.ts'
import type { TrackLinks } from './link-store.ts'
import type { LiveRounds } from './live-port.ts'
import type { MemberServers } from './member-servers.ts'
import type { LeftServers, MemberSettings, OwnData, StatsStore } from './privacy.ts'
import type { Processes } from './processes.ts'
import type { ReminderStore } from './reminder-port.ts'
import type { Waiting } from './waiting.ts'

/**
 * What is remembered. Every method is one transaction that is durable when its promise resolves; nobody outside
 * orchestrates statements. Nothing here is told of Discord. Times are milliseconds UTC.
 */
export interface Store {
  readonly tracks: Tracks
  readonly trackFiles: TrackFiles
  readonly links: TrackLinks
  readonly schedules: Schedules
  readonly occurrences: Occurrences
  readonly answers: Answers
  readonly practice: Practice
  readonly cards: Cards
  readonly exams: Exams
  readonly live: LiveRounds
  readonly memberServers: MemberServers
  readonly reminders: ReminderStore
  readonly scores: Scores
  readonly seasons: Seasons
  readonly boardPosts: BoardPosts
  readonly memberChecks: MemberChecks
  readonly memberSettings: MemberSettings
  readonly stats: StatsStore
  readonly waiting: Waiting
  readonly health: StoreHealth
  readonly ownData: OwnData
  readonly leftServers: LeftServers
  readonly questions: UsedQuestions
  readonly suggestions: Suggestions
  readonly items: Items
  readonly gaps: Gaps
  readonly notices: Notices
  readonly welcomes: Welcomes
  readonly reports: Reports
  readonly corrections: Corrections
  readonly processes: Processes
  readonly upkeep: Upkeep
  /** Frees the file for the next process. */
  close(): Promise<void>
}

export interface Tracks {
  /** A server's, the oldest first: its main one alone where nobody made another. */
  of(guildId: string): Promise<readonly Track[]>
  /** One, removed or not. */
  find(track: TrackKey): Promise<Track | undefined>
  /** What each row of these servers is made of; a track without one is `own`. */
  contents(guildIds: readonly string[]): Promise<readonly (TrackKey & { readonly content: TrackContent })[]>
  /** Makes it, or changes what it is called and made of; one that was removed is back. */
  save(track: Track): Promise<void>
  /** Nothing of it is shown or posted any more; all of it stays, for `save` to bring back. False for a server's only one. */
  remove(track: TrackKey): Promise<boolean>
  /** That whose schedule posts in the first of these channels that has one. */
  inChannels(guildId: string, channelIds: readonly string[]): Promise<string | undefined>
  /** Where the member studied last. */
  last(guildId: string, memberId: string): Promise<string | undefined>
  remember(track: TrackKey, memberId: string): Promise<void>
}

/** A version of a file that was added to a track: a note, questions, glossary lines, corrections, a picture. */
export interface TrackFile {
  /** As in a content folder: `notes/one.md`. */
  readonly path: string
  /** From 1. */
  readonly version: number
  readonly kind: string
  /** Bytes. */
  readonly size: number
  /** `discord`, or the repository that it came from. */
  readonly origin: string
  readonly addedBy: string
  readonly addedAt: number
  /** This version took it away. */
  readonly removed: boolean
  /** Shared by all files that were changed with it; empty where nobody takes them back together. */
  readonly changeId: string
}

export interface NewTrackFile extends Pick<TrackFile, 'path' | 'kind' | 'origin' | 'addedBy' | 'addedAt'> {
  /** Leave out to take the file away. */
  readonly content?: Uint8Array
  /** The version that it was made of, 0 for none: it is not written over a later one. */
  readonly after?: number
  readonly changeId?: string
}

/** Files that were changed together. */
interface TrackChange extends Pick<TrackFile, 'changeId' | 'addedBy' | 'addedAt' | 'origin'> {
  readonly added: number
  readonly removed: number
}

export interface Undo extends Pick<TrackFile, 'changeId' | 'addedBy' | 'addedAt'> {
  /** The change that is taken back. */
  readonly of: string
}

/** Nothing is overwritten: every change is a version more. Whoever changes a track's files tells `libraries.changed`. */
export interface TrackFiles {
  /** The newest version of each path, of what was not taken away; `ever`: of that too. */
  of(track: TrackKey, which?: 'ever'): Promise<readonly TrackFile[]>
  bytes(track: TrackKey, path: string, version: number): Promise<Uint8Array | undefined>
  /** Of these servers' tracks that ever had any: how many versions were written, another number after every change. */
  versions(guildIds: readonly string[]): Promise<readonly (TrackKey & { readonly versions: number })[]>
  /** Newest first. */
  history(track: TrackKey, path: string): Promise<readonly TrackFile[]>
  /** All of them, or none: false where a version came in between. */
  add(track: TrackKey, files: readonly NewTrackFile[]): Promise<boolean>
  /** Newest first. */
  changes(track: TrackKey, limit: number): Promise<readonly TrackChange[]>
  /** What stood before the change stands again, where nobody changed the file since: a change of its own. The paths. */
  undo(track: TrackKey, undo: Undo): Promise<readonly string[]>
}

export interface Schedules {
  of(track: TrackKey): Promise<Schedule | undefined>
  /** The track's one schedule as a whole: what was changed elsewhere in the meantime is lost. */
  save(schedule: Schedule): Promise<void>
  /** Only what is given changes; a date that failed is made up for within the grace. */
  change(change: ScheduleChange): Promise<ChangedSchedule>
  /** Today's question is due at once, an admin's pause or not; false when it stands already, or may stand. */
  postNow(request: PostNow): Promise<boolean>
  /** By an admin: takes back what has fallen due and was not sent yet. */
  pause(track: TrackKey): Promise<void>
  /** What Discord had stopped goes on, with the date that it waits for; nothing that a leader stopped. */
  resume(track: TrackKey): Promise<void>
  /** The bot was removed: nothing is promised there any more, and what was on its way has ended. */
  leave(guildId: string, now: number): Promise<void>
  /** Leaders are told once from which date on there are too few questions; again only after it was `undefined`. */
  tellDry(track: TrackKey, localDate: string | undefined): Promise<void>
  /** Leaders are told once why no thread is opened; again only after it was `undefined`, or they chose anew. */
  tellThread(track: TrackKey, refusal: Omit<NoticeOf<'no-thread'>, 'kind'> | undefined): Promise<void>
  /** Those whose next date lies beyond `instant`. */
  waitingBeyond(instant: number): Promise<readonly Schedule[]>
  /** Those whose next date has come, the longest due first; the next page goes on behind `after`. */
  due(now: number, limit: number, after?: Schedule): Promise<readonly Schedule[]>
  /** Guilds with a schedule. */
  guilds(): Promise<ReadonlySet<string>>
}

type Changeable =
  | 'channelId'
  | 'localTime'
  | 'zone'
  | 'weekdays'
  | 'count'
  | 'source'
  | 'services'
  | 'openHours'
  | 'reveal'
  | 'language'
  | 'publish'
  | 'resultsTold'
  | 'streakFreeze'
  | 'thread'
  | 'choiceNames'
  | 'roleButton'
  | 'finals'
  | 'daysOff'

/** What a leader may change; null is none. */
export type ScheduleFields = Partial<Pick<Schedule, Changeable>> & {
  readonly pingRoleId?: string | null
  readonly everyOtherFrom?: string | null
  readonly holidays?: string | null
}

export interface ScheduleChange {
  /** What a track without a schedule begins with. */
  readonly first: Schedule
  readonly fields: ScheduleFields
  /** Made of the days off that stand there then: of two leaders at once neither undoes the other. */
  readonly daysOff?: DaysOffChange
  readonly now: number
  /** An admin's pause ends as well. */
  readonly resume: boolean
}

export interface ChangedSchedule {
  readonly before?: Schedule
  readonly after: Schedule
  readonly today: Today
}

export interface PostNow {
  readonly track: TrackKey
  readonly now: number
  readonly newId: () => string
}

/** What leaders of a guild are told: a bounded queue, in which the same thing stands once. */
export interface Notices {
  add(track: TrackKey, notice: Notice): Promise<void>
  /** Oldest first. They stay until they were `seen`. */
  unseen(guildId: string): Promise<readonly QueuedNotice[]>
  /** Those that were shown; one that was given again in the meantime stays. */
  seen(guildId: string, shown: readonly QueuedNotice[]): Promise<void>
  /** What is no longer true, seen or not. */
  withdraw(track: TrackKey, notice: Notice): Promise<void>
}

/** Which servers were told what the bot does. */
export interface Welcomes {
  /** Not yet, and nobody has set anything there. */
  isDue(guildId: string): Promise<boolean>
  shown(guildId: string, now: number): Promise<void>
}

/** Rows to come, made by `core/schedule`. A date and number that has a row already keeps it. */
export interface OccurrencePlan {
  readonly schedule: Schedule
  /** Where the schedule goes on. */
  readonly nextDueAt: number
  readonly rows: readonly PlannedOccurrence[]
}

export interface PlannedOccurrence {
  readonly id: string
  readonly localDate: string
  readonly number: number
  readonly dueAt: number
  /** Not to be posted: why. */
  readonly skipped?: OccurrenceReason
}

export interface Claim {
  /** `post`: what is to be sent or recovered. `close`: what is open beyond its end. */
  readonly work: 'post' | 'close'
  readonly owner: string
  readonly now: number
  readonly leaseMs: number
  readonly limit: number
}

/** Names the row and the lease: the write does nothing, and says false, when the lease has gone to someone else. */
export interface Lease {
  readonly id: string
  readonly fence: number
}

export interface Page {
  readonly limit: number
  readonly offset: number
}

export interface Look {
  readonly now: number
  readonly everyMs: number
  readonly lastMs: number
  readonly limit: number
}

export interface Occurrences {
  find(id: string): Promise<Occurrence | undefined>
  /** The questions of the newest date that were posted in the track (open, closing or closed), by number. */
  newest(track: TrackKey): Promise<readonly PostedOccurrence[]>
  /** Newest first, whatever became of them: for `/settings show`. */
  recent(track: TrackKey, limit: number): Promise<readonly Occurrence[]>
  /** Local dates of the schedule that have rows, from `since` on. */
  dates(scheduleId: string, since: string): Promise<ReadonlySet<string>>
  plan(plan: OccurrencePlan): Promise<void>
  claim(claim: Claim): Promise<readonly Occurrence[]>
  /** Fixes the question and the order of its choices, once: what was fixed before is what comes back. */
  prepare(lease: Lease, question: Question, order: readonly string[]): Promise<Occurrence | undefined>
  /** `sending`: from here on a message may exist. Keeps the first instant and the first end. */
  mark(lease: Lease, now: number, closesAt: number): Promise<boolean>
  /** `open`: the message exists. Nothing to do, and true, when a press filled it in before. */
  record(lease: Lease, messageId: string): Promise<boolean>
  /**
   * Gives the lease back; nobody takes the row before `notBefore`. `unmark`: nothing was ever sent, so it is `due` again.
   * `reason`: what it waits for.
   */
  release(lease: Lease, notBefore: number, unmark: boolean, reason?: OccurrenceReason): Promise<boolean>
  /** An end without a post that counts. `failed` and `skipped` leave a notice; with `pause` the schedule stops as well. */
  end(
    lease: Lease,
    state: 'failed' | 'skipped' | 'void',
    reason: OccurrenceReason,
    pause?: PauseReason,
  ): Promise<boolean>
  /** The question itself was refused: this track is never asked it again as it stands, and the row starts over under a new id. */
  replace(lease: Lease, newId: string, now: number, by: RefusedBy): Promise<boolean>
  /** For a database that is older than the world: nothing that was posted since is posted again. */
  restored(now: number): Promise<void>
  /** For a clock that was ahead by about `backMs`; 0 when nobody knows. */
  clockPutBack(now: number, backMs: number): Promise<void>
  /** The posted questions of the newest date before `localDate` that are counted, by number. */
  lastCounted(track: TrackKey, localDate: string): Promise<readonly PostedOccurrence[]>
  /** What was posted in the track and is counted, the newest first. */
  archive(track: TrackKey, page: Page): Promise<readonly PostedOccurrence[]>
  /**
   * Open cards that show fewer answers than there are, as of now: those that were looked at longest ago, none twice within
   * `everyMs`, none that ends within `lastMs`.
   */
  grown(look: Look): Promise<readonly string[]>
  /** Ids of what is open beyond its end, the longest ended first. */
  ended(now: number): Promise<readonly string[]>
  /** Takes no more answers, counts and reveals, whoever holds its lease: its message is another matter, for who claims the close. */
  settleEnded(id: string, now: number): Promise<void>
  /** Counts the results and, where the close reveals, moves the points into the score rows: once, whoever asks again. */
  settle(lease: Lease): Promise<PostedOccurrence | undefined>
  closed(lease: Lease, now: number, reason?: OccurrenceReason): Promise<boolean>
}

/**
 * A press, judged by the core. Inside the transaction the store asks `core/study` for the streak, from the dates that the
 * member answered before, and for the points.
 */
export interface AnswerPlan {
  readonly occurrenceId: string
  readonly memberId: string
  readonly chosen: Chosen
  /** By the key that counts. */
  readonly correct: boolean
  /** By the key of the post, where leaders decided on another. */
  readonly asPosted?: boolean
  /** That decision: one that came in the meantime refuses the press. */
  readonly keyChange?: KeyChange
  readonly now: number
  /** The interaction's id: of a member's presses the greatest counts, in whatever order they come. */
  readonly pressId: string
  /** The public message that was pressed: fills in a record that got lost. Leave out for a private copy. */
  readonly messageId?: string
}

export interface Guess {
  readonly occurrenceId: string
  readonly memberId: string
  readonly pressId: string
  readonly guessed: boolean
}

export type AnswerResult =
  /** `broke`: how long the streak was that it begins anew. */
  | {
      readonly kind: 'recorded'
      readonly answer: Answer
      readonly occurrence: PostedOccurrence
      readonly broke?: number
    }
  /** It took the place of an earlier one. */
  | {
      readonly kind: 'changed'
      readonly answer: Answer
      readonly before: Answer
      readonly occurrence: PostedOccurrence
    }
  /** The press shows the result, or it is over, or a later press was here before: what counts is `answer`. */
  | { readonly kind: 'already'; readonly answer: Answer; readonly occurrence: PostedOccurrence }
  /** At or after the end, without an answer. */
  | { readonly kind: 'late'; readonly occurrence: PostedOccurrence }
  /** The press would show the result, and her data was erased since it was asked: she may have seen it. */
  | { readonly kind: 'erased' }
  /** The key was corrected since the press was graded: it is to be graded anew. */
  | { readonly kind: 'corrected' }
  /** No such occurrence, or never posted. */
  | { readonly kind: 'unknown' }

export type ChosenBy = Pick<Answer, 'memberId' | 'chosen' | 'correct'>

export interface Answers {
  record(plan: AnswerPlan): Promise<AnswerResult>
  /** Says of an answer whether it was a guess; the one that counts is returned, where there is one. */
  guess(guess: Guess): Promise<Answer | undefined>
  of(occurrenceId: string, memberId: string): Promise<Answer | undefined>
  /** Everyone's that counts, without those who left the server; the first first. */
  given(occurrence: Pick<Occurrence, 'id' | 'guildId'>): Promise<readonly ChosenBy[]>
  /** How many have answered. */
  count(occurrenceId: string): Promise<number>
}

/** A member within a track. */
export type Learner = Omit<CardKey, 'questionId'>

export interface GradePlan extends CardKey {
  readonly grade: Grade
  /** Gradings that the card had when it was shown: of two presses one counts. */
  readonly reps: number
  readonly now: number
}

export interface CardCounts {
  readonly due: number
  /** Cards that were first graded in a review since `since`. */
  readonly begun: number
  /** Reviews since `since`. */
  readonly reviewed: number
  /** Put away by the member. */
  readonly away: number
}

/** What members remember: made and moved by answers whose result they may know, and by reviews. */
export interface Cards {
  /** Answers from before there were cards are taken in. */
  catchUp(learner: Learner): Promise<void>
  of(key: CardKey): Promise<Card | undefined>
  /** Those that are due, the least remembered first. */
  due(learner: Learner, now: number, limit: number): Promise<readonly Card[]>
  /** All that something is known of, but for what is suspended. */
  all(learner: Learner): Promise<readonly Card[]>
  counts(learner: Learner, now: number, since: number): Promise<CardCounts>
  /** Ids of questions without a card that may be shown: asked in the track and counted, or met by the member. */
  unlearned(learner: Learner, now: number): Promise<readonly string[]>
  /** The card as it is then; undefined when it has moved on since it was shown. */
  grade(plan: GradePlan): Promise<Card | undefined>
  bury(key: CardKey, until: number): Promise<void>
  suspend(key: CardKey, why: Suspended): Promise<void>
  suspended(learner: Learner, why: Suspended): Promise<readonly string[]>
  /** Not suspended any more. */
  resume(learner: Learner, questionIds: readonly string[]): Promise<void>
  /** It is as if it had never been met. */
  reset(key: CardKey, now: number): Promise<void>
  /** Of reviews since then of what was learned before: all, and how many were remembered. */
  retention(learner: Learner, since: number): Promise<{ readonly reviews: number; readonly remembered: number }>
}

export interface Practice {
  start(round: PracticeRound): Promise<void>
  round(id: string): Promise<PracticeRound | undefined>
  /** The answer that counts: a second one at the same place reads the first. `typed`: it was written, not chosen. */
  record(answer: PracticeAnswer, typed?: boolean): Promise<PracticeAnswer>
  answers(roundId: string): Promise<readonly PracticeAnswer[]>
}

export interface ScoreDifference extends TrackKey {
  readonly period: string
  readonly memberId: string
  /** What stood there, and what the answers say: `{ points, correct, answered, streak, lastDate }` as text; none: no row. */
  readonly was?: string
  readonly is?: string
}

export interface Seasons {
  /** The newest first; it runs while it has no end. */
  of(track: TrackKey): Promise<readonly Season[]>
  /** With the next date without a question; undefined while one runs. */
  start(track: TrackKey, name: string, today: string): Promise<Season | undefined>
  /** With the last date that has one; undefined where none runs. */
  end(track: TrackKey, today: string): Promise<Season | undefined>
}

/** Who is in the server, as Discord said within the last day; never a name. */
export interface MemberChecks {
  /** Those of them that Discord is to be asked of. */
  unknown(guildId: string, memberIds: readonly string[]): Promise<readonly string[]>
  save(guildId: string, memberId: string, here: boolean): Promise<void>
}

export interface Scores {
  /** The best in order, from the place `offset`, without those who left the server. */
  board(track: TrackKey, period: string, limit: number, offset?: number): Promise<readonly RankedScore[]>
  rank(track: TrackKey, period: string, memberId: string): Promise<RankedScore | undefined>
  /** The ranks of these members, as far as they are on the board. */
  ranks(track: TrackKey, period: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Members on the board; of more than some hundreds as they were ten seconds ago at the most, ranks as well. */
  size(track: TrackKey, period: string): Promise<number>
  /** The newest week before that week, or month before that month, in which somebody has a score. */
  lastBefore(track: TrackKey, period: string): Promise<string | undefined>
  /** Dates in a row until now, and the most there ever were. */
  streak(track: TrackKey, memberId: string, now: number): Promise<{ readonly now: number; readonly best: number }>
  /** How many of the member's answers join the boards at their close. */
  waiting(track: TrackKey, memberId: string): Promise<number>
  /** Whether a question of those dates is not counted yet. */
  isOpen(track: TrackKey, from: string, to: string): Promise<boolean>
  /** Rebuilds all rows from the answers. */
  recompute(): Promise<readonly ScoreDifference[]>
}

/** What was done to the files of an open database, by somebody else. */
type FileTrouble =
  /** Mended: everything is in the database file, and a new write-ahead file beside it. */
  | { readonly kind: 'wal-deleted' }
  /** Mended: locked again. */
  | { readonly kind: 'lock-deleted' }
  /** Not mended: another process was quicker, and has the file open as well. */
  | { readonly kind: 'lock-lost' }
  /** Going on would write to nowhere: what this process still has stands in `rescued`. */
  | { readonly kind: 'replaced'; readonly rescued: string }

export interface Upkeep {
  /** A whole, verified copy of that date in `backups/`; its path, or undefined when it is there. Old ones are thinned out. */
  backUpDaily(date: string): Promise<string | undefined>
  /** Takes the write-ahead file into the database file, so that a copy of that alone is never old. */
  checkpoint(): Promise<void>
  checkFiles(): Promise<FileTrouble | undefined>
  /** When the newest backup was made; undefined where this process makes none, or none is there. */
  backedUpAt(): number | undefined
}

interface UsedQuestion extends AskedQuestion {
  readonly times: number
}

/** What the next question is picked by. */
export interface PastQuestions {
  readonly asked: readonly UsedQuestion[]
  readonly recent: readonly RecentQuestion[]
  readonly refused: ReadonlySet<string>
  readonly refusedIds: ReadonlySet<string>
}

interface QuestionStats {
  readonly questionId: string
  readonly times: number
  readonly answers: number
  readonly right: number
}

export interface UsedQuestions {
  /** How often each was asked in the track and is counted, and how it was answered. */
  stats(track: TrackKey): Promise<readonly QuestionStats[]>
  /** All that picking goes by; `recent` holds what was asked on `since` or later. */
  past(track: TrackKey, since: string): Promise<PastQuestions>
  /** What was asked in the track so far. */
  used(track: TrackKey): Promise<readonly UsedQuestion[]>
  /** What any track of the server is asked for points right now, or is about to be. */
  openIn(guildId: string, now: number): Promise<readonly Question[]>
  /** Fingerprints (`questionFingerprint`) of questions that were refused in the track. */
  refused(track: TrackKey): Promise<ReadonlySet<string>>
}
