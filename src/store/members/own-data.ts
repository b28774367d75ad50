import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { isPostgres } from '../engine/engine.ts'
import { recount } from '../schedule/settle.ts'
import type { Tables } from '../tables.ts'
import { type TableName, type Through, WHOSE, type Whose } from '../whose.ts'
import type { OwnData, OwnRows } from './privacy.ts'
import type { Tombstones } from './tombstones.ts'

/** Occurrences counted anew before others have a turn. */
const AT_ONCE = 20
/** Rows read and made readable before others have a turn: one may hold a whole question. */
const READ_AT_ONCE = 200

type Row = NonNullable<OwnRows[TableName]>[number]

const TABLES = Object.entries(WHOSE) as [TableName, Whose][]

export function createOwnData(db: Kysely<Tables>, tombstones: Tombstones): OwnData {
  return {
    async of(memberId) {
      const found: [TableName, readonly Row[]][] = []
      for (const [table] of TABLES) {
        const rows = await rowsOf(db, table, memberId)
        if (rows.length > 0) found.push([table, rows])
      }
      return Object.fromEntries(found)
    },
    async counts(memberId) {
      const found: [TableName, number][] = []
      for (const [table] of TABLES) {
        const where = isAboutHer(table, memberId)
        const counted = sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)} where ${where}`
        const rows = where ? Number((await counted.execute(db)).rows[0]?.rows) : 0
        if (rows > 0) found.push([table, rows])
      }
      return Object.fromEntries(found)
    },
    async erase(memberId, id, now) {
      // First: whatever becomes of this process, the erasure is carried out at the next start.
      tombstones.add(id, memberId, now)
      await db.transaction().execute(async (tx) => {
        await eraseIn(tx, memberId)
        await carriedOut(tx, [id], now)
      })
    },
  }
}

/** For a database that may be older than erasures: carries out those that it does not know. How many there were. */
export async function eraseAgain(db: Kysely<Tables>, tombstones: Tombstones, now: number): Promise<number> {
  const all = tombstones.all()
  if (all.length === 0) return 0
  const known = new Set((await db.selectFrom('erasures').select('id').execute()).map((row) => row.id))
  const missing = all.filter((one) => !known.has(one.id))
  if (missing.length === 0) return 0
  await db.transaction().execute(async (tx) => {
    for (const memberId of await everybody(tx)) {
      if (missing.some((one) => tombstones.isOf(one, memberId))) await eraseIn(tx, memberId)
    }
    await carriedOut(
      tx,
      missing.map((one) => one.id),
      now,
    )
  })
  return missing.length
}

async function carriedOut(tx: Kysely<Tables>, ids: readonly string[], now: number): Promise<void> {
  const rows = ids.map((id) => ({ id, at_ms: now }))
  await tx.insertInto('erasures').values(rows).execute()
}

async function eraseIn(tx: Kysely<Tables>, memberId: string): Promise<void> {
  const answered = await tx.selectFrom('answers').select('occurrence_id').where('member_id', '=', memberId).execute()
  for (const [table, { by = [] }] of TABLES) {
    const own = isHers(table, memberId)
    if (own) await sql`delete from ${sql.table(table)} where ${own}`.execute(tx)
    for (const column of by) {
      const named = sql`${sql.ref(column)} = ${memberId}`
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = '' where ${named}`.execute(tx)
    }
  }
  for (const [at, { occurrence_id }] of answered.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await nextTurn()
    await recount(tx, occurrence_id)
  }
}

async function everybody(tx: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const all = new Set<string>()
  for (const [table, { member, by = [] }] of TABLES) {
    const columns = [...(typeof member === 'string' ? [member] : []), ...by]
    for (const column of columns) {
      const ids = sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(table)}`
      for (const { id } of (await ids.execute(tx)).rows) all.add(id)
    }
  }
  return all
}

/** Which rows of a table are about her; none where it is about nobody. */
function isHers(table: TableName, memberId: string): RawBuilder<boolean> | undefined {
  const { member } = WHOSE[table]
  return member === undefined ? undefined : isThat(member, memberId, (of) => isHers(of, memberId))
}

/** Which rows of a table belong to a server. */
function isOf(table: TableName, guildId: string): RawBuilder<boolean> | undefined {
  const { server } = WHOSE[table]
  return server === 'none' ? undefined : isThat(server, guildId, (of) => isOf(of, guildId))
}

function isThat(
  whose: string | Through,
  id: string,
  inParent: (of: TableName) => RawBuilder<boolean> | undefined,
): RawBuilder<boolean> {
  if (typeof whose === 'string') return sql<boolean>`${sql.ref(whose)} = ${id}`
  const { column, of, key } = whose
  const parents = sql`select ${sql.ref(key)} from ${sql.table(of)} where ${inParent(of) ?? sql`false`}`
  return sql<boolean>`${sql.ref(column)} in (${parents})`
}

/** Which rows are about her, or name her. */
function isAboutHer(table: TableName, memberId: string): RawBuilder<boolean> | undefined {
  const { by = [] } = WHOSE[table]
  const named = by.map((column) => sql<boolean>`${sql.ref(column)} = ${memberId}`)
  const own = isHers(table, memberId)
  const conditions = [...(own ? [own] : []), ...named]
  return conditions.length === 0 ? undefined : sql<boolean>`(${sql.join(conditions, sql` or `)})`
}

/** As they stand, some at a time: SQLite reads on the loop's own thread. */
async function* rowsWhere(
  db: Kysely<Tables>,
  table: TableName,
  where: RawBuilder<boolean>,
): AsyncGenerator<Record<string, unknown>> {
  if (isPostgres(db)) {
    const all = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${where}`.execute(db)
    return yield* all.rows
  }
  const found = await sql<{ at: number }>`select rowid as at from ${sql.table(table)} where ${where}`.execute(db)
  for (let at = 0; at < found.rows.length; at += READ_AT_ONCE) {
    const some = found.rows.slice(at, at + READ_AT_ONCE).map((row) => row.at)
    const those = sql<Record<string, unknown>>`select * from ${sql.table(table)} where rowid in (${sql.join(some)})`
    yield* (await those.execute(db)).rows
  }
}

async function rowsOf(db: Kysely<Tables>, table: TableName, memberId: string): Promise<readonly Row[]> {
  const where = isAboutHer(table, memberId)
  if (!where) return []
  const { until = [], always = [], of = 'occurrence_id' } = HIDDEN[table] ?? {}
  const hidden = until.length === 0 ? new Set<string>() : await undecided(db, of, memberId)
  const told: Row[] = []
  for await (const row of rowsWhere(db, table, where)) {
    told.push(shown(row, hidden.has(String(row[of])) ? [...until, ...always] : always))
    if (told.length % READ_AT_ONCE === 0) await nextTurn()
  }
  return told
}

interface Hidden {
  /** What would tell before the close, or the end of an exam or a round, whether an answer is right: it can still be changed. */
  readonly until: readonly string[]
  /** The group's, not hers. */
  readonly always?: readonly string[]
  readonly of?: 'occurrence_id' | 'exam_id' | 'round_id'
}

const HIDDEN: Readonly<Partial<Record<TableName, Hidden>>> = {
  answers: { until: ['correct', 'points'] },
  answer_events: { until: ['correct'] },
  exam_items: { until: ['correct'], always: ['question'], of: 'exam_id' },
  live_answers: { until: ['correct'], of: 'round_id' },
}

async function undecided(
  db: Kysely<Tables>,
  of: NonNullable<Hidden['of']>,
  memberId: string,
): Promise<ReadonlySet<string>> {
  const hidden = { occurrence_id: hiddenOccurrences, exam_id: runningExams, round_id: runningRounds }
  return await hidden[of](db, memberId)
}

async function runningRounds(db: Kysely<Tables>): Promise<ReadonlySet<string>> {
  const running = db.selectFrom('live_rounds').select('id').where('ended_at_ms', 'is', null)
  return new Set((await running.execute()).map((row) => row.id))
}

async function runningExams(db: Kysely<Tables>, memberId: string): Promise<ReadonlySet<string>> {
  const running = db.selectFrom('exams').select('id').where('member_id', '=', memberId).where('ended_at_ms', 'is', null)
  return new Set((await running.execute()).map((row) => row.id))
}

async function hiddenOccurrences(db: Kysely<Tables>, memberId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('occurrences', 'occurrences.id', 'answers.occurrence_id')
    .select('occurrences.id')
    .where('answers.member_id', '=', memberId)
    .where('occurrences.reveal', '=', 'close')
    .where('occurrences.results', 'is', null)
    .execute()
  return new Set(rows.map((row) => row.id))
}

function shown(row: Record<string, unknown>, hidden: readonly string[] = []): Row {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      if (hidden.includes(column)) return [[column.replace(/_ms$/, ''), null]]
      if (value instanceof Uint8Array) return []
      // All rows of a table have the same columns, whether the instant is there yet or not.
      if (column.endsWith('_ms'))
        return [[column.slice(0, -3), Number(value) > 0 ? new Date(Number(value)).toISOString() : null]]
      return [[column, typeof value === 'number' || value === null ? value : String(value)]]
    }),
  )
}

/** All of a server's rows, in every table. */
export async function purgeServer(tx: Kysely<Tables>, guildId: string): Promise<void> {
  for (const [table] of TABLES) {
    const own = isOf(table, guildId)
    if (own) await sql`delete from ${sql.table(table)} where ${own}`.execute(tx)
  }
}
