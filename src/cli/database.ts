import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDatabaseUrl, readConfig, readDataKey } from '../config/config.ts'
import { readEnvFile } from '../config/env-file.ts'
import { StorageError } from '../store/engine/problem.ts'
import { isPostgresUrl, shownUrl } from '../store/postgres/url.ts'
import { UsageError } from './command.ts'

/** Also what is but half a URL, or one within quotes. A file behind a drive's letter may have an @ in its name. */
const LIKE_A_URL = /^\W*postgres\w*:|:\/\/|^(?![a-z]:[\\/]).*:.*@|password=/is

/**
 * The file or URL that was named. One that was mistyped would be taken for a file, and be printed with its password: it is
 * refused with a `UsageError` that quotes nothing of it.
 */
export function placeOf(named: string): string {
  const isGood = isPostgresUrl(named) ? isDatabaseUrl(named) : !LIKE_A_URL.test(named) || existsSync(named)
  if (!isGood) throw new UsageError((text) => text.cli.noPlace())
  return named
}

/** The file or URL that was named, or the bot's own. */
export function databaseOf(named: string | boolean | undefined): string {
  if (typeof named === 'string') return placeOf(named)
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
