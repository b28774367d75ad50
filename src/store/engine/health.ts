import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** For whoever watches from outside. */
export interface StoreHealth {
  /** How many occurrences that were due at `since` or later are in each state. */
  states(since: number): Promise<Readonly<Record<string, number>>>
  /** Throws where the database does not answer. */
  answers(): Promise<void>
}

export function createStoreHealth(db: Kysely<Tables>): StoreHealth {
  return {
    async states(since) {
      const rows = await db
        .selectFrom('occurrences')
        .where('due_at_ms', '>=', since)
        .select(({ fn }) => ['state', fn.countAll().as('count')])
        .groupBy('state')
        .orderBy('state')
        .execute()
      return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
    },
    async answers() {
      await db.selectFrom('migrations').select('name').limit(1).execute()
    },
  }
}
