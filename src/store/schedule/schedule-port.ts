import type { DaysOffChange } from '../../core/schedule/days-off.ts'
import type { NoticeOf } from '../../core/schedule/notices.ts'
import type { Today } from '../../core/schedule/resume.ts'
import type { Schedule } from '../../core/schedule/types.ts'
import type { TrackKey } from '../../core/track.ts'

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
  /** Of rows for dates that had gone by when their time was changed. */
  readonly newId: () => string
  /** By nobody's hand: what was stopped stays so, and no date is made up for. */
  readonly renews?: true
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
