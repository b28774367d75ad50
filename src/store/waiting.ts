import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What a button is about that its custom id has no room for. */
interface WaitingKey {
  readonly guildId: string
  /** Whose it is; empty for what is the group's. */
  readonly memberId: string
  readonly kind: 'proposal' | 'draft' | 'choice' | 'share' | 'press' | 'unheard'
  readonly key: string
}

interface WaitingPart {
  /** A file's path, or JSON. */
  readonly name: string
  readonly content?: Uint8Array
}

/**
 * What waits for the next press. In the store, since whichever process gets that press must know it; for a day, since whoever
 * presses does so within minutes.
 */
export interface Waiting {
  /** In the place of what was kept there before. */
  keep(what: WaitingKey, parts: readonly WaitingPart[], now: number): Promise<void>
  find(what: WaitingKey): Promise<readonly WaitingPart[] | undefined>
  /** The same, for one press only: of two at once, whichever process they come to, one gets it. */
  take(what: WaitingKey): Promise<readonly WaitingPart[] | undefined>
  /** Whether nobody was here within that time; until it is dropped. */
  first(what: WaitingKey, now: number, withinMs: number): Promise<boolean>
  drop(what: WaitingKey): Promise<void>
  dropOlder(than: number): Promise<void>
}

const KEY = ['guild_id', 'member_id', 'kind', 'key', 'part'] as const

export function createWaiting(db: Kysely<Tables>): Waiting {
  const columns = ({ guildId, memberId, kind, key }: WaitingKey) => ({
    guild_id: guildId,
    member_id: memberId,
    kind,
    key,
  })
  const rowsOf = (what: WaitingKey) =>
    db
      .selectFrom('waiting')
      .selectAll()
      .where(({ and }) => and(columns(what)))
      .orderBy('part')
  const deleteOf = (what: WaitingKey) => db.deleteFrom('waiting').where(({ and }) => and(columns(what)))
  return {
    async keep(what, parts, now) {
      await deleteOf(what).execute()
      // One a turn, the first last: there is nothing to find before all of it is there.
      for (const [part, { name, content = null }] of [...parts.entries()].reverse()) {
        const row = { ...columns(what), part, at_ms: now, name, content }
        await db
          .insertInto('waiting')
          .values(row)
          .onConflict((conflict) => conflict.columns(KEY).doUpdateSet({ at_ms: now, name, content }))
          .execute()
      }
    },
    async find(what) {
      return partsOf(await rowsOf(what).execute())
    },
    async take(what) {
      const rows = await rowsOf(what).execute()
      const own = await deleteOf(what).where('part', '=', 0).returning('key').execute()
      if (own.length === 0) return undefined
      await deleteOf(what).execute()
      return partsOf(rows)
    },
    async first(what, now, withinMs) {
      await deleteOf(what)
        .where('at_ms', '<', now - withinMs)
        .execute()
      const inserted = await db
        .insertInto('waiting')
        .values({ ...columns(what), part: 0, at_ms: now, name: '', content: null })
        .onConflict((conflict) => conflict.columns(KEY).doNothing())
        .returning('key')
        .execute()
      return inserted.length > 0
    },
    async drop(what) {
      await deleteOf(what).execute()
    },
    async dropOlder(than) {
      await db.deleteFrom('waiting').where('at_ms', '<', than).execute()
    },
  }
}

function partsOf(rows: readonly Tables['waiting'][]): readonly WaitingPart[] | undefined {
  if (rows[0]?.part !== 0) return undefined
  return rows.map(({ name, content }) => ({ name, ...(content === null ? {} : { content }) }))
}
