import type { Kysely, Selectable } from 'kysely'
import type { TrackKey } from '../../core/track.ts'
import { fieldsOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import { addNotice } from '../schedule/notices.ts'
import type { Tables } from '../tables.ts'
import type { Decision, Outcome, Room, Suggestion, Suggestions } from './from-members.ts'
import type { SuggestionRow } from './track-tables.ts'

export function createSuggestions(db: Kysely<Tables>): Suggestions {
  return {
    add: (suggestion, room) => inGuild(db, suggestion.guildId, (tx) => add(tx, suggestion, room)),
    async waiting(track) {
      const rows = await ofTrack(db, track).where('state', '=', 'open').orderBy('made_at_ms').orderBy('id').execute()
      return rows.map(suggestionOf)
    },
    async find(track, id) {
      const row = await ofTrack(db, track).where('id', '=', id).executeTakeFirst()
      return row && suggestionOf(row)
    },
    decide: (track, decision) => decide(db, track, decision),
    async reopen({ guildId, trackId }, changeId) {
      const again = db.updateTable('suggestions').set({ state: 'open', question_id: null, told: 0, change_id: '' })
      const decided = again.where('guild_id', '=', guildId).where('track_id', '=', trackId)
      const { numUpdatedRows } = await decided.where('change_id', '=', changeId).executeTakeFirstOrThrow()
      return numUpdatedRows > 0n
    },
    async suggesterOf(track, questionId) {
      const used = ofTrack(db, track).where('question_id', '=', questionId).where('state', '=', 'used')
      return (await used.orderBy('made_at_ms').orderBy('id').limit(1).executeTakeFirst())?.member_id
    },
    async outcomes(guildId, memberId) {
      const hers = db.selectFrom('suggestions').selectAll().where('guild_id', '=', guildId)
      const decided = hers.where('member_id', '=', memberId).where('told', '=', 0).where('state', '<>', 'open')
      return (await decided.orderBy('decided_at_ms').orderBy('id').execute()).map(outcomeOf)
    },
    async told(ids) {
      if (ids.length === 0) return
      await db.updateTable('suggestions').set({ told: 1 }).where('id', 'in', ids).execute()
    },
  }
}

function ofTrack(db: Kysely<Tables>, { guildId, trackId }: TrackKey) {
  return db.selectFrom('suggestions').selectAll().where('guild_id', '=', guildId).where('track_id', '=', trackId)
}

async function add(tx: Kysely<Tables>, suggestion: Suggestion, room: Room): Promise<number | undefined> {
  const { id, guildId, trackId, memberId, madeAt } = suggestion
  const fields = JSON.stringify(suggestion.fields)
  const waiting = await ofTrack(tx, suggestion).where('state', '=', 'open').execute()
  const hers = waiting.filter((one) => one.member_id === memberId)
  if (hers.some((one) => one.fields === fields)) return hers.length
  if (hers.length >= room.ofOne || waiting.length >= room.ofAll) return undefined
  await tx
    .insertInto('suggestions')
    .values({
      id,
      guild_id: guildId,
      track_id: trackId,
      member_id: memberId,
      fields,
      state: 'open',
      made_at_ms: madeAt,
    })
    .execute()
  await addNotice(tx, suggestion, { kind: 'suggested' })
  return hers.length + 1
}

async function decide(db: Kysely<Tables>, track: TrackKey, decision: Decision): Promise<boolean> {
  const { id, at, changeId, questionId } = decision
  const { numUpdatedRows } = await db
    .updateTable('suggestions')
    .set({
      state: questionId === undefined ? 'discarded' : 'used',
      decided_at_ms: at,
      change_id: changeId,
      question_id: questionId ?? null,
      told: 0,
    })
    .where('guild_id', '=', track.guildId)
    .where('track_id', '=', track.trackId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

function suggestionOf(row: Selectable<SuggestionRow>): Suggestion {
  return {
    id: row.id,
    guildId: row.guild_id,
    trackId: row.track_id,
    memberId: row.member_id,
    fields: fieldsOf(row.fields),
    madeAt: row.made_at_ms,
  }
}

function outcomeOf(row: Selectable<SuggestionRow>): Outcome {
  return { id: row.id, fields: fieldsOf(row.fields), used: row.state === 'used' }
}
