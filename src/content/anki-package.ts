import { zstdDecompressSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import type { AnkiNote } from '../core/quiz/form/anki.ts'

/** Newest first: a package for new versions holds an old collection that only says so. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2'] as const
/** Bytes of a collection, unpacked: text of a hundred thousand cards. Pictures are never unpacked. */
const UNPACKED_AT_MOST = 200_000_000

type Refusal = 'no-zip' | 'no-collection' | 'too-large'

/** The notes of an Anki deck package (.apkg): a zip of SQLite. */
export function readAnkiPackage(read: () => Uint8Array): readonly AnkiNote[] | Refusal {
  let unpacked: Record<string, Uint8Array>
  let tooLarge = false
  try {
    unpacked = unzipSync(read(), {
      filter: ({ name, originalSize }) => {
        const wanted = COLLECTIONS.some((one) => one === name)
        if (wanted && originalSize > UNPACKED_AT_MOST) tooLarge = true
        return wanted && !tooLarge
      },
    })
  } catch {
    return 'no-zip'
  }
  if (tooLarge) return 'too-large'
  const name = COLLECTIONS.find((one) => unpacked[one])
  const bytes = name && unpacked[name]
  if (!bytes) return 'no-collection'
  try {
    const plain =
      name === 'collection.anki21b' ? zstdDecompressSync(bytes, { maxOutputLength: UNPACKED_AT_MOST }) : bytes
    return notesIn(Buffer.from(plain))
  } catch {
    return 'no-collection'
  }
}

function notesIn(collection: Buffer): AnkiNote[] {
  const database = new Database(collection, { readonly: true })
  try {
    const types = noteTypes(database)
    const rows = database.prepare('select cast(mid as text) as type, flds as fields from notes order by id').all() as {
      type: string
      fields: string
    }[]
    return rows.map(({ type, fields }) => {
      const { cloze = false, templates = 1 } = types.get(type) ?? {}
      // Fields are parted by the unit separator.
      return { fields: fields.split('\u001f'), cloze, reversed: templates > 1 }
    })
  } finally {
    database.close()
  }
}

interface NoteType {
  readonly cloze: boolean
  readonly templates: number
}

/** In a table of their own since schema 15; before that as JSON in the only row of `col`. */
function noteTypes(database: Database.Database): Map<string, NoteType> {
  const table = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'notetypes'").get()
  if (table) return typesInTables(database)
  const { models } = database.prepare('select models from col').get() as { models: string }
  const parsed = JSON.parse(models) as Record<string, { type?: number; tmpls?: unknown[] }>
  return new Map(
    Object.entries(parsed).map(([id, { type, tmpls }]) => [id, { cloze: type === 1, templates: tmpls?.length ?? 1 }]),
  )
}

/** A type's kind is the first field of its protocol buffer: `08 01` is a cloze. */
function typesInTables(database: Database.Database): Map<string, NoteType> {
  const types = database.prepare('select cast(id as text) as id, config from notetypes').all() as {
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
