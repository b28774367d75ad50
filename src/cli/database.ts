import { join } from 'node:path'
import { readConfig, readDataKey } from '../config/config.ts'
import { readEnvFile } from '../config/env-file.ts'
import { isPostgresUrl, shownUrl } from '../store/postgres/url.ts'
import { StorageError } from '../store/engine/problem.ts'

/** The file or URL that was named, or the bot's own. */
export function databaseOf(named: string | boolean | undefined): string {
  if (typeof named === 'string') return named
  readEnvFile()
  const { databaseUrl, dataDir } = readConfig(process.env)
  return databaseUrl ?? join(dataDir, 'saegim.db')
}

/** What copies are encrypted with, as the bot does it; undefined without DATA_KEY. */
export function dataKeyOf(): string | undefined {
  readEnvFile()
  return readDataKey(process.env)
}

/** For what is done to a file. */
export function databaseFileOf(named: string | boolean | undefined): string {
  const place = databaseOf(named)
  if (isPostgresUrl(place)) throw new StorageError({ kind: 'no-file', file: shownUrl(place) })
  return place
}
