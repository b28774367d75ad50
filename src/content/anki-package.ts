import { zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import type { AnkiNote } from '../core/quiz/form/anki.ts'
import { mapInSteps, type Steps } from '../core/steps.ts'

/** Newest first: a package for new versions holds an old collection that only says so. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const
/**
 * Bytes of a collection, unpacked: text of some forty thousand cards. Pictures are never unpacked. What new versions pack is
 * unpacked in one piece, and opened in another: 40 ms and 15 for as much as this.
 */
const UNPACKED_AT_MOST = 20_000_000
/** What the types of notes say of themselves, templates and all, and the text of one note: both are read in one piece. */
const TYPES_AT_MOST = 2_000_000
const NOTE_AT_MOST = 100_000
const TYPES_EACH_AT_MOST = 10_000
/** Text packs to a tenth; what packs to a hundredth is made to be large. */
const RATIO_AT_MOST = 100
const EVEN_FROM = 2_000_000
/** Unpacks to four million bytes at most: some 20 ms. */
const CHUNK = 4_096

type Refusal = 'no-zip' | 'no-collection' | 'too-large'

class TooLarge extends Error {}

/** The notes of an Anki deck package (.apkg): a zip of SQLite, of which no stated size is believed. */
export function* readAnkiPackage(read: () => Uint8Array): Steps<readonly AnkiNote[] | Refusal> {
  try {
    const unpacked = yield* collectionsIn(read())
    const name = COLLECTIONS.find((one) => unpacked.has(one))
    const bytes = name && unpacked.get(name)
    if (!bytes) return 'no-collection'
    const plain = name === 'collection.anki21b' ? unpackZstd(bytes) : bytes
    yield
    return yield* notesIn(plain)
  } catch (error) {
    if (error instanceof TooLarge) return 'too-large'
    return error instanceof NoZip ? 'no-zip' : 'no-collection'
  }
}

class NoZip extends Error {}

function* collectionsIn(bytes: Uint8Array): Steps<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  const state = { unpacked: 0, packed: 0, entries: 0 }
  const unzip = new Unzip((entry) => {
    state.entries++
    if (COLLECTIONS.some((one) => one === entry.name)) take(entry, state, found)
  })
  unzip.register(UnzipInflate)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    state.packed = Math.min(at + CHUNK, bytes.length)
    push(unzip, bytes.subarray(at, state.packed), state.packed === bytes.length)
    yield
  }
  if (state.entries === 0) throw new NoZip()
  return found
}

function push(unzip: Unzip, chunk: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(chunk, isLast)
  } catch (error) {
    throw error instanceof TooLarge ? error : new NoZip()
  }
}

function take(entry: UnzipFile, state: { unpacked: number; packed: number }, found: Map<string, Buffer>): void {
  const parts: Uint8Array[] = []
  entry.ondata = (error, data, final) => {
    if (error) throw error
    state.unpacked += data.length
    if (state.unpacked > mostFrom(state.packed)) throw new TooLarge()
    parts.push(data)
    if (final) found.set(entry.name, Buffer.concat(parts))
  }
  entry.start()
}

function mostFrom(packed: number): number {
  return Math.min(UNPACKED_AT_MOST, Math.max(EVEN_FROM, packed * RATIO_AT_MOST))
}

function unpackZstd(bytes: Uint8Array): Buffer {
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: mostFrom(bytes.length) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new TooLarge() : error
  }
}

function* notesIn(collection: Buffer): Steps<AnkiNote[]> {
  const database = new Database(collection, { readonly: true })
  try {
    yield
    requireTables(database, ['notes'])
    const types = noteTypes(database)
    yield
    const rows = database.prepare(NOTES).iterate(NOTE_AT_MOST) as IterableIterator<{ type: string; fields: string }>
    return yield* mapInSteps(
      rows,
      ({ fields }) => fields.length,
      ({ type, fields }) => {
        const { cloze = false, templates = 1 } = types.get(type) ?? {}
        // Fields are parted by the unit separator.
        return { fields: fields.split('\u001f'), cloze, reversed: templates > 1 }
      },
    )
  } finally {
    database.close()
  }
}

/** A note beyond all measure is an empty one, which is left out by its line. */
const NOTES =
  "select cast(mid as text) as type, iif(length(flds) > ?, '', cast(flds as text)) as fields from notes order by rowid"

/** Tables with nothing but what is stored in them: a view, or a column that is worked out, may never come to an end. */
function requireTables(database: Database.Database, names: readonly string[]): void {
  const plain = database
    .prepare("select 1 from sqlite_master where type = 'table' and rootpage > 0 and name = ? collate nocase")
    .pluck()
  const workedOut = database.prepare('select 1 from pragma_table_xinfo(?) where hidden > 0').pluck()
  for (const name of names) if (!plain.get(name) || workedOut.get(name)) throw new Error(`not a table: ${name}`)
}

interface NoteType {
  readonly cloze: boolean
  readonly templates: number
}

/** In a table of their own since schema 15; before that as JSON in the only row of `col`. */
function noteTypes(database: Database.Database): Map<string, NoteType> {
  const table = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'notetypes'").get()
  if (table) return typesInTables(database)
  requireTables(database, ['col'])
  const { models, bytes } = database
    .prepare('select iif(length(models) > ?, null, models) as models, length(models) as bytes from col')
    .get(TYPES_AT_MOST) as { models: string; bytes: number }
  if (bytes > TYPES_AT_MOST) throw new TooLarge()
  const parsed = JSON.parse(models) as Record<string, { type?: number; tmpls?: unknown[] }>
  return new Map(
    Object.entries(parsed).map(([id, { type, tmpls }]) => [id, { cloze: type === 1, templates: tmpls?.length ?? 1 }]),
  )
}

/** A type's kind is the first field of its protocol buffer: `08 01` is a cloze. */
function typesInTables(database: Database.Database): Map<string, NoteType> {
  requireTables(database, ['notetypes', 'templates'])
  const rows = database.prepare('select (select count(*) from notetypes) + (select count(*) from templates)').pluck()
  if (Number(rows.get()) > TYPES_EACH_AT_MOST) throw new TooLarge()
  const types = database
    .prepare('select cast(id as text) as id, substr(config, 1, 2) as config from notetypes')
    .all() as {
    id: string
    config: Buffer
  }[]
  const counts = database
    .prepare('select cast(ntid as text) as id, count(*) as count from templates group by ntid')
    .all() as {
    id: string
    count: number
  }[]
  const templates = new Map(counts.map(({ id, count }) => [id, count]))
  return new Map(
    types.map(({ id, config }) => [
      id,
      { cloze: config[0] === 8 && config[1] === 1, templates: templates.get(id) ?? 1 },
    ]),
  )
}
