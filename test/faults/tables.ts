import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'

/** What stands in a bot's database at a moment. */
interface Rows {
  readonly tables: ReadonlyMap<string, readonly string[]>
  /** Tables that say something else. */
  changedSince(before: Rows): readonly string[]
  /** Tables that have more rows. */
  grownSince(before: Rows): readonly string[]
}

/** Looks at the database beside a bot that was started on this content, at all but those tables. */
export function tableRows(contentDir: string, aside: readonly string[]): () => Rows {
  const database = new DatabaseSync(join(contentDir, '../data/saegim.db'), { readOnly: true })
  onTestFinished(() => database.close())
  const all = database.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
  const names = all.map(({ name }) => name).filter((name) => !aside.includes(name))
  return () => {
    const rowsOf = (name: string) =>
      database
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
    const tables = new Map(names.map((name) => [name, rowsOf(name)]))
    const count = (of: Rows['tables'], name: string) => of.get(name)?.length ?? 0
    return {
      tables,
      changedSince: (before) => names.filter((name) => String(tables.get(name)) !== String(before.tables.get(name))),
      grownSince: (before) => names.filter((name) => count(tables, name) > count(before.tables, name)),
    }
  }
}
