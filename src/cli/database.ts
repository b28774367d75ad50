import { join } from 'node:path'
import { config as readEnvFile } from 'dotenv'
import { readConfig } from '../config.ts'

/** The file that was named, or the bot's own. */
export function databaseOf(named: string | boolean | undefined): string {
  if (typeof named === 'string') return named
  readEnvFile({ quiet: true })
  return join(readConfig(process.env).dataDir, 'saegim.db')
}
