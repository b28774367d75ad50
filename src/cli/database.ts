import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { readEnvFile } from '../env-file.ts'

/** The file that was named, or the bot's own. */
export function databaseOf(named: string | boolean | undefined): string {
  if (typeof named === 'string') return named
  readEnvFile()
  return join(readConfig(process.env).dataDir, 'saegim.db')
}
