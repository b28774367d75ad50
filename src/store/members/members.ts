import { type Kysely, sql } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import type { Tables } from '../tables.ts'

/** Some milliseconds' work: whoever answers a question meanwhile waits no longer than that. */
const ANSWERS_AT_ONCE = 250
const MEMBERS_A_PAGE = 50
export interface Members extends TrackKey {
  readonly memberIds: readonly string[]
}

/** A few members of one track at a time: first all who answered, then those who have a score for nothing. */
export async function* everyone(db: Kysely<Tables>): AsyncIterable<Members> {
  let last = { guild_id: '', track_id: '', member_id: '' }
  for (;;) {
    const page = await db
      .selectFrom('answers')
      .select(({ fn }) => ['guild_id', 'track_id', 'member_id', fn.countAll().as('answers')])
      .where(sql<boolean>`(guild_id, track_id, member_id) > (${last.guild_id}, ${last.track_id}, ${last.member_id})`)
      .groupBy(['guild_id', 'track_id', 'member_id'])
      .orderBy('guild_id')
      .orderBy('track_id')
      .orderBy('member_id')
      .limit(MEMBERS_A_PAGE)
      .execute()
    yield* inChunks(page.map((row) => ({ ...row, answers: Number(row.answers) })))
    const end = page.at(-1)
    if (!end || page.length < MEMBERS_A_PAGE) break
    last = end
  }
  for await (const page of scoredForNothing(db)) yield* inChunks(page)
}

async function* scoredForNothing(db: Kysely<Tables>): AsyncIterable<readonly Member[]> {
  let last = { guild_id: '', track_id: '', period: '', member_id: '' }
  for (;;) {
    const page = await db
      .selectFrom('scores')
      .select(['guild_id', 'track_id', 'period', 'member_id'])
      .select(
        sql<number>`case when exists (select 1 from answers
          where answers.guild_id = scores.guild_id and answers.track_id = scores.track_id
          and answers.member_id = scores.member_id) then 1 else 0 end`.as('has'),
      )
      .where(
        sql<boolean>`(guild_id, track_id, period, member_id) > (${last.guild_id}, ${last.track_id}, ${last.period}, ${last.member_id})`,
      )
      .orderBy('guild_id')
      .orderBy('track_id')
      .orderBy('period')
      .orderBy('member_id')
      .limit(ANSWERS_AT_ONCE)
      .execute()
    yield page.filter((row) => row.has === 0).map((row) => ({ ...row, answers: 1 }))
    const end = page.at(-1)
    if (!end || page.length < ANSWERS_AT_ONCE) return
    last = end
  }
}

interface Member {
  readonly guild_id: string
  readonly track_id: string
  readonly member_id: string
  readonly answers: number
}

function* inChunks(members: readonly Member[]): Iterable<Members> {
  const none = { guildId: '', trackId: '', memberIds: [] as string[], answers: 0 }
  let chunk = none
  for (const { guild_id: guildId, track_id: trackId, member_id, answers } of members) {
    const others = chunk.guildId !== guildId || chunk.trackId !== trackId
    if (chunk.memberIds.length > 0 && (others || chunk.answers + answers > ANSWERS_AT_ONCE)) {
      yield chunk
      chunk = none
    }
    chunk = { guildId, trackId, memberIds: [...chunk.memberIds, member_id], answers: chunk.answers + answers }
  }
  if (chunk.memberIds.length > 0) yield chunk
}
