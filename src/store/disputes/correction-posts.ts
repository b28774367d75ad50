import type { Kysely } from 'kysely'
import { inGuild } from '../engine/engine.ts'
import { optional } from '../engine/rows.ts'
import { addNotice } from '../schedule/notices.ts'
import { postedOf } from '../schedule/occurrence-rows.ts'
import type { OccurrenceRow } from '../schedule/schedule-tables.ts'
import type { Tables } from '../tables.ts'
import { correctionsOf } from './dispute-rows.ts'
import type { CorrectionPostRow } from './dispute-tables.ts'
import type { CorrectionPost, Corrections } from './disputes.ts'

const WAITING = ['due', 'sending'] as const

type Posts = Pick<Corrections, 'posts' | 'marked' | 'later' | 'done' | 'givenUp'>

export function correctionPosts(db: Kysely<Tables>): Posts {
  const set = async (
    { correction, occurrence }: Parameters<Posts['marked']>[0],
    change: Partial<CorrectionPostRow>,
    tx = db,
  ): Promise<boolean> => {
    const ofCorrection = tx.updateTable('correction_posts').set(change).where('correction_id', '=', correction.id)
    const waiting = ofCorrection.where('occurrence_id', '=', occurrence.id).where('state', 'in', WAITING)
    return (await waiting.executeTakeFirst()).numUpdatedRows > 0n
  }
  return {
    posts: (now, limit) => posts(db, now, limit),
    marked: (post, now) => set(post, { state: 'sending', first_sent_at_ms: now }),
    later: (post, notBefore) => set(post, { not_before_ms: notBefore }),
    done: (post, messageId) => set(post, { state: 'done', message_id: messageId ?? null }),
    givenUp: (post, notice) =>
      inGuild(db, post.occurrence.guildId, async (tx) => {
        const done = await set(post, { state: 'done', message_id: null }, tx)
        if (done) await addNotice(tx, post.occurrence, notice)
        return done
      }),
  }
}

/** Nothing of a question whose result is not known yet, but what tells nothing of it. */
async function posts(db: Kysely<Tables>, now: number, limit: number): Promise<readonly CorrectionPost[]> {
  const waiting = db.selectFrom('correction_posts as p').innerJoin('occurrences as o', 'o.id', 'p.occurrence_id')
  const rows = await waiting
    .selectAll('o')
    .select(['p.correction_id', 'p.tells', 'p.first_sent_at_ms'])
    .where('p.state', 'in', WAITING)
    .where('p.not_before_ms', '<=', now)
    .where((where) =>
      where.or([
        where('o.state', '=', 'closed'),
        where.and([where('o.state', 'in', ['open', 'void']), where('p.while_open', '=', 1)]),
      ]),
    )
    .orderBy('p.not_before_ms')
    .orderBy('p.correction_id')
    .orderBy('p.occurrence_id')
    .limit(limit)
    .execute()
  const corrections = await correctionsOf(
    db,
    rows.map((row) => row.correction_id),
  )
  return rows.flatMap(({ correction_id, tells, first_sent_at_ms, ...row }) => {
    const correction = corrections.get(correction_id)
    const occurrence = postedOf(row satisfies OccurrenceRow)
    if (!correction || !occurrence) return []
    return [{ correction, occurrence, tells: tells === 1, ...optional('firstSentAt', first_sent_at_ms) }]
  })
}
