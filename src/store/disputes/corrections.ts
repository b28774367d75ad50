import type { Kysely } from 'kysely'
import type { CorrectedKey } from '../../core/quiz/corrections.ts'
import { questionFingerprint } from '../../core/quiz/picking.ts'
import { ANSWERABLE } from '../../core/schedule/posted.ts'
import type { TrackKey } from '../../core/track.ts'
import { decisionOf, questionOf } from '../columns.ts'
import { inGuild } from '../engine/engine.ts'
import { keyChangeText } from '../schedule/occurrence-rows.ts'
import type { OccurrenceRow } from '../schedule/schedule-tables.ts'
import { makeVoid, restore } from '../schedule/void.ts'
import type { Tables } from '../tables.ts'
import { readFile, writeFile } from '../tracks/track-files.ts'
import { correctionPosts } from './correction-posts.ts'
import { BY_ITSELF, decidedSo } from './decided-so.ts'
import { correctionOf, correctionsOf, keyChangeNow, keyDecisionOf, standingRows } from './dispute-rows.ts'
import type { CorrectionRow } from './dispute-tables.ts'
import type { Correction, Corrections, Decision, DecisionPlan, Thing, UndoPlan } from './disputes.ts'
import { regradeExams } from './exam-regrade.ts'
import { regradeLive } from './live-regrade.ts'
import { regradePractice } from './practice-regrade.ts'
import { regrade } from './regrade.ts'

/** Messages of one question that a correction edits. */
const MOST_SHOWN = 5

export function createCorrections(db: Kysely<Tables>): Corrections {
  return {
    decide: (plan) => inGuild(db, plan.guildId, (tx) => decide(tx, plan)),
    undo: (plan) => inGuild(db, plan.guildId, (tx) => undo(tx, plan)),
    find: async (id) => (await correctionsOf(db, [id])).get(id),
    async history({ guildId, trackId }, { limit, offset }) {
      const ofGuild = db.selectFrom('corrections').selectAll().where('guild_id', '=', guildId)
      const newest = ofGuild.where('track_id', '=', trackId).orderBy('number', 'desc')
      return (await newest.limit(limit).offset(offset).execute()).map(correctionOf)
    },
    async undone(ids) {
      if (ids.length === 0) return new Set()
      const rows = await db.selectFrom('corrections').select('undoes').where('undoes', 'in', ids).execute()
      return new Set(rows.map((row) => row.undoes ?? ''))
    },
    standing: async (track, questionId) => (await standingRows(db, track, questionId)).map(correctionOf),
    ...correctionPosts(db),
  }
}

async function decide(tx: Kysely<Tables>, plan: DecisionPlan): Promise<Correction | undefined> {
  const so = await decidedSo(tx, plan)
  if (so && !(await isWaitedFor(tx, plan))) return undefined
  // Whoever waits hears of the decision that stands: another one would be told to the channel again, and taking it back would change nothing.
  if (so && so !== BY_ITSELF) {
    await answerReports(tx, so.id, plan)
    return correctionOf(so)
  }
  const { question } = plan
  const decision: Decision = so && plan.decision.what !== 'retire' ? { what: 'keep' } : plan.decision
  const of = question && questionFingerprint(question)
  const row = await insert(tx, plan, {
    question_id: question?.id ?? null,
    what: decision.what,
    content: JSON.stringify({ ...decision, ...(of ? { of } : {}) }),
    undoes: null,
  })
  if (decision.what === 'void') await makeVoid(tx, row, plan.isRight)
  return await carryOut(tx, row, plan)
}

async function undo(tx: Kysely<Tables>, plan: UndoPlan): Promise<Correction | undefined> {
  const of = await tx.selectFrom('corrections').selectAll().where('id', '=', plan.undoes).executeTakeFirst()
  if (!of || of.what === 'undo' || of.guild_id !== plan.guildId) return undefined
  const before = tx.selectFrom('corrections').select('id').where('undoes', '=', of.id)
  if (await before.executeTakeFirst()) return undefined
  const { kind, ref, thing } = correctionOf(of)
  const row = await insert(
    tx,
    { ...plan, kind, ref, thing },
    {
      question_id: of.question_id,
      what: 'undo',
      content: JSON.stringify({ ...decisionOf(of.content), what: 'undo' }),
      undoes: of.id,
    },
  )
  if (of.what === 'void') await restore(tx, of, plan.isRight)
  return await carryOut(tx, row, plan)
}

async function insert(
  tx: Kysely<Tables>,
  { id, by, now, guildId, trackId, thing, kind, ref }: TrackKey & Thing & Pick<DecisionPlan, 'id' | 'by' | 'now'>,
  what: Pick<CorrectionRow, 'question_id' | 'what' | 'content' | 'undoes'>,
): Promise<CorrectionRow> {
  const ofTrack = tx.selectFrom('corrections').where('guild_id', '=', guildId).where('track_id', '=', trackId)
  const { last } = await ofTrack.select(({ fn }) => fn.max('number').as('last')).executeTakeFirstOrThrow()
  const names = { guild_id: guildId, track_id: trackId, thing, kind, ref }
  const row = { id, ...names, number: (last ?? 0) + 1, by_member: by, at_ms: now, changed: 0, ...what }
  await tx.insertInto('corrections').values(row).execute()
  return row
}

/** What follows of a decision, or of its end: the key of each occurrence, files, reports, and what the channels see. */
async function carryOut(tx: Kysely<Tables>, row: CorrectionRow, plan: DecisionPlan | UndoPlan): Promise<Correction> {
  const track = { guildId: row.guild_id, trackId: row.track_id }
  const occurrences = await affected(tx, row)
  let changed = 0
  for (const one of isOnKey(row) ? occurrences : []) changed += await applyKey(tx, one, row, plan)
  if (isOnKey(row) && plan.question) changed += await regradePractice(tx, row, plan.question, plan.isRight)
  if (isOnKey(row) && row.question_id !== null) {
    changed += await regradeExams(tx, row, row.question_id, plan.isRight)
    changed += await regradeLive(tx, row, row.question_id, plan.isRight)
  }
  const by = { addedBy: row.by_member, addedAt: row.at_ms, changeId: row.id }
  const read = (path: string) => readFile(tx, track, path)
  for (const file of row.what === 'keep' ? [] : await plan.filesOf(await correctedKeys(tx, track), read)) {
    await writeFile(tx, track, { kind: 'corrections', origin: 'discord', ...file, ...by })
  }
  await tx.updateTable('corrections').set({ changed }).where('id', '=', row.id).execute()
  if (row.what !== 'undo') await answerReports(tx, row.id, { ...track, thing: row.thing })
  if (row.what !== 'keep') await toBeSeen(tx, row, occurrences)
  return correctionOf({ ...row, changed })
}

function isOnKey({ content }: CorrectionRow): boolean {
  const { key, accepted } = decisionOf(content)
  return key !== undefined || accepted !== undefined
}

/** Every time the same question was asked; of what was made void only that one time. */
async function affected(tx: Kysely<Tables>, row: CorrectionRow): Promise<readonly OccurrenceRow[]> {
  const { of, was } = decisionOf(row.content)
  if (was) return await tx.selectFrom('occurrences').selectAll().where('id', '=', row.ref).execute()
  if (!isOnKey(row) || row.question_id === null) return []
  const rows = await tx
    .selectFrom('occurrences')
    .selectAll()
    .where('guild_id', '=', row.guild_id)
    .where('track_id', '=', row.track_id)
    .where('question_id', '=', row.question_id)
    // One that waits to be sent again keeps its question.
    .where('state', 'in', ['due', 'claimed', ...ANSWERABLE, 'void'])
    .orderBy('local_date', 'desc')
    .orderBy('number', 'desc')
    .execute()
  return rows.filter(({ question }) => question !== null && questionFingerprint(questionOf(question)) === of)
}

/** All decisions on the question's key that stand, as one; and every answer by it. */
async function applyKey(
  tx: Kysely<Tables>,
  was: OccurrenceRow,
  row: CorrectionRow,
  plan: DecisionPlan | UndoPlan,
): Promise<number> {
  const { of } = decisionOf(row.content)
  const track = { guildId: row.guild_id, trackId: row.track_id }
  const change = await keyChangeNow(tx, track, row.question_id ?? '', of)
  const key_change = keyChangeText(change)
  await tx.updateTable('occurrences').set({ key_change }).where('id', '=', was.id).execute()
  return await regrade(tx, was, was.id, plan.isRight)
}

async function correctedKeys(tx: Kysely<Tables>, track: TrackKey): Promise<readonly CorrectedKey[]> {
  return (await standingRows(tx, track)).flatMap((row) =>
    keyDecisionOf(row).map(({ of, ...decision }): CorrectedKey => {
      const id = row.question_id ?? ''
      return 'key' in decision ? { id, of, key: decision.key } : { id, of, accept: decision.accepted }
    }),
  )
}

type OfThing = TrackKey & Pick<Thing, 'thing'>

async function isWaitedFor(tx: Kysely<Tables>, { guildId, trackId, thing }: OfThing): Promise<boolean> {
  const ofTrack = tx
    .selectFrom('reports')
    .select('thing')
    .where('guild_id', '=', guildId)
    .where('track_id', '=', trackId)
  const open = ofTrack.where('thing', '=', thing).where('decision_id', 'is', null)
  return (await open.limit(1).executeTakeFirst()) !== undefined
}

async function answerReports(tx: Kysely<Tables>, id: string, { guildId, trackId, thing }: OfThing): Promise<void> {
  const ofTrack = tx.updateTable('reports').set({ decision_id: id }).where('guild_id', '=', guildId)
  const open = ofTrack.where('track_id', '=', trackId).where('thing', '=', thing).where('decision_id', 'is', null)
  await open.execute()
}

/** The newest is where it is told; those before only show what is right now. */
async function toBeSeen(
  tx: Kysely<Tables>,
  { id, at_ms, content }: CorrectionRow,
  occurrences: readonly OccurrenceRow[],
): Promise<void> {
  const seen = occurrences.filter(({ message_id, reason }) => message_id !== null && reason !== 'deleted')
  const while_open = decisionOf(content).was ? 1 : 0
  const post = { correction_id: id, state: 'due', while_open, first_sent_at_ms: null, message_id: null }
  const rows = seen
    .slice(0, MOST_SHOWN)
    .map((one, at) => ({ ...post, occurrence_id: one.id, tells: at === 0 ? 1 : 0, not_before_ms: at_ms }))
  if (rows.length > 0) await tx.insertInto('correction_posts').values(rows).execute()
}
