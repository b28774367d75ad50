import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { isPostgres } from './engine.ts'
import type { LeaseClock } from './lease-clock.ts'

/** The processes of one bot that share a database, each known for as long as it says so. */
export interface Processes {
  /** It is there: how many are, itself among them. */
  beat(owner: string, leaseMs: number): Promise<number>
  /** Whether it is the one that has the gateway: it had it, or nobody has. Until `leaseMs` from now by the database's clock. */
  takeGateway(owner: string, leaseMs: number): Promise<boolean>
  /** Whether it is the one that does what one of them does at night. */
  takeNight(owner: string, leaseMs: number): Promise<boolean>
  /** It ends: whoever waits for what it held need not wait longer. */
  leave(owner: string): Promise<void>
}

const GATEWAY = 'gateway'
const NIGHT = 'night'
const PROCESS = 'process '

export function createProcesses(db: Kysely<Tables>, now: () => number, clock: LeaseClock): Processes {
  const take = async (name: string, owner: string, leaseMs: number) => {
    const [instant, until] = [now(), now() + leaseMs]
    const row = await db
      .insertInto('process_leases')
      .values({ name, owner, until_ms: clock.at(until, instant) })
      .onConflict((conflict) =>
        conflict
          .column('name')
          .doUpdateSet({ owner, until_ms: clock.at(until, instant) })
          .where((where) =>
            where.or([
              where('process_leases.owner', '=', owner),
              where('process_leases.until_ms', '<=', clock.at(instant, instant)),
            ]),
          ),
      )
      .returning('owner')
      .executeTakeFirst()
    return row?.owner === owner
  }
  return {
    async beat(owner, leaseMs) {
      // A file has one.
      if (!isPostgres(db)) return 1
      await take(`${PROCESS}${owner}`, owner, leaseMs)
      const instant = now()
      // One that was killed never says that it ends.
      const ended = db.deleteFrom('process_leases').where('until_ms', '<=', clock.at(instant, instant))
      await ended.where('name', 'like', `${PROCESS}%`).execute()
      const alive = db.selectFrom('process_leases').where('name', 'like', `${PROCESS}%`)
      const { n } = await alive.select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()
      return Number(n)
    },
    takeGateway: (owner, leaseMs) => take(GATEWAY, owner, leaseMs),
    takeNight: async (owner, leaseMs) => !isPostgres(db) || (await take(NIGHT, owner, leaseMs)),
    async leave(owner) {
      await db.deleteFrom('process_leases').where('owner', '=', owner).execute()
    },
  }
}
