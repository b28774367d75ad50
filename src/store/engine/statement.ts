import { type Compilable, type CompiledQuery, type Expression, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { isPostgres } from './engine.ts'

/** What stands where a value will, by its name. */
export type Slots<Values> = { readonly [Name in keyof Values]: Expression<Values[Name]> }

/** One place in a statement: what is the same for all its rows, or what is of one of them. */
class Slot {
  readonly row: number | undefined
  readonly name: string

  constructor(row: number | undefined, name: string) {
    this.row = row
    this.name = name
  }
}

/** Putting together a statement of more rows than this costs little beside running it. */
const MOST_KEPT_ROWS = 20

/**
 * A statement that is put together once an engine and number of rows, and run with other values each time: for those that
 * every press needs. What `build` does with a value goes into SQL, so it may look at none.
 */
export function statement<Common extends object, Row extends object, Result>(
  build: (db: Kysely<Tables>, common: Slots<Common>, rows: readonly Slots<Row>[]) => Compilable<Result>,
): (db: Kysely<Tables>, common: Common, rows?: readonly Row[]) => Promise<readonly Result[]> {
  const kept = new Map<string, CompiledQuery<Result>>()
  const compiled = (db: Kysely<Tables>, rows: number) => {
    const key = `${isPostgres(db)} ${rows}`
    const known = kept.get(key)
    if (known) return known
    const slots = Array.from({ length: rows }, (_, at) => slotsOf<Row>(at))
    const query = build(db, slotsOf<Common>(undefined), slots).compile()
    kept.set(key, query)
    return query
  }
  const filled = (query: CompiledQuery<Result>, common: Common, rows: readonly Row[]) => {
    const valueAt = ({ row, name }: Slot): unknown => Reflect.get(row === undefined ? common : (rows[row] ?? {}), name)
    return { ...query, parameters: query.parameters.map((one) => (one instanceof Slot ? valueAt(one) : one)) }
  }
  return async (db, common, rows = []) => {
    const query =
      rows.length > MOST_KEPT_ROWS
        ? // Values stand for themselves wherever an expression may.
          build(db, common as Slots<Common>, rows as readonly Slots<Row>[]).compile()
        : filled(compiled(db, rows.length), common, rows)
    return (await db.executeQuery<Result>(query)).rows
  }
}

function slotsOf<Values extends object>(row: number | undefined): Slots<Values> {
  const slots = new Proxy({}, { get: (_, name) => sql`${new Slot(row, String(name))}` })
  return slots as Slots<Values>
}

/** Rows that no table holds, to be joined with; not none. */
export function asTable<Row extends object>(
  rows: readonly Slots<Row>[],
  columns: { readonly [Name in keyof Row]: 'text' | 'bigint' },
): RawBuilder<Row> {
  const types = Object.entries(columns) as [keyof Row & string, string][]
  const selects = rows.map(
    (row) =>
      sql`select ${sql.join(types.map(([name, type]) => sql`cast(${row[name]} as ${sql.raw(type)}) as ${sql.ref(name)}`))}`,
  )
  return sql<Row>`(${sql.join(selects, sql` union all `)})`
}
