import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'

/** Whether these are the tests' turn on PostgreSQL. */
export function onPostgres(): boolean {
  return inject('postgres') !== undefined
}

/** A database of its own for one test, as a new store is. Emptied afterwards, and lent again: that is sooner done than another. */
export async function lendDatabase(): Promise<string> {
  const { url, client } = free.pop() ?? (await create())
  onTestFinished(async () => {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    await client.query(EMPTY)
    free.push({ url, client })
  })
  return url
}

/** Row by row where there are few: emptying a table whole makes a new file of it and of each of its indexes. */
const EMPTY = `do $$
declare name text;
begin
  set local session_replication_role = replica;
  for name in select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
  loop
    if pg_relation_size(name::regclass) > 65536 then
      execute format('truncate %I cascade', name);
    else
      execute format('delete from %I', name);
    end if;
  end loop;
end $$`

/** A database of which nothing is known: no tables. */
export async function emptyDatabase(settings = ''): Promise<string> {
  const { base } = server()
  const name = newName()
  await beside(`${base}postgres`, `create database ${name} ${settings}`)
  onTestFinished(async () => void (await beside(`${base}postgres`, `drop database ${name} with (force)`)))
  return `${base}${name}`
}

interface Lent {
  readonly url: string
  readonly client: pg.Client
}

/** Of this worker. */
const free: Lent[] = []
const clients = new Map<string, pg.Client>()

type Rows = Record<string, unknown>[]

/** As SQLite gives them. */
const numbers = {
  getTypeParser: (type: number) => (type === 20 ? Number : pg.types.getTypeParser(type)),
}

function server(): { readonly template: string; readonly base: string } {
  const { urlOf, reason } = inject('postgres')
  if (!urlOf) throw new Error(reason)
  return urlOf
}

async function create(): Promise<Lent> {
  const { template, base } = server()
  const name = newName()
  await beside(`${base}postgres`, `create database ${name} template ${template}`)
  const url = `${base}${name}`
  const client = new pg.Client({ connectionString: url, types: numbers })
  await client.connect()
  client.on('error', () => {})
  clients.set(url, client)
  return { url, client }
}

function newName(): string {
  return `saegim_${randomBytes(6).toString('hex')}`
}

/** One statement on a connection of its own, at a time. */
export async function beside(url: string, text: string, parameters: readonly unknown[] = []): Promise<Rows> {
  const known = clients.get(url)
  if (known) return (await known.query(text, [...parameters])).rows
  const client = new pg.Client({ connectionString: url, types: numbers })
  await client.connect()
  try {
    return (await client.query(text, [...parameters])).rows
  } finally {
    await client.end()
  }
}

/** Of rows that a store tells apart by nothing: the first alone on PostgreSQL, all of them with FAULTS=full. */
export function some<T>(rows: readonly T[]): readonly T[] {
  return onPostgres() && process.env.FAULTS !== 'full' ? rows.slice(0, 1) : rows
}

/** Fewer of what a property is tried with: a server is asked over a wire, and the same code was asked of SQLite in full. */
export function runs(count: number): number {
  return onPostgres() ? Math.ceil(count / 6) : count
}
