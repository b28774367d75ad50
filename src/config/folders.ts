import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Text, textOf } from '../text/text.ts'
import { ConfigError } from './config-error.ts'

/** Throws when the content folder, or the notes in it, are not there: a bot without them would answer "not in the notes" to everything. */
export function requireContent(contentDir: string): void {
  const missing = [contentDir, join(contentDir, 'notes')].find(
    (path) => !statSync(path, { throwIfNoEntry: false })?.isDirectory(),
  )
  if (missing === undefined) return
  const say = (text: Text) => [text.cli.noContent(resolve(missing))]
  throw new ConfigError(say(textOf('en')), say)
}

/** Makes the data folder where it is not there yet; throws where it cannot be. */
export function requireDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const say = (text: Text) => [text.cli.noDataFolder(resolve(dataDir), code)]
    throw new ConfigError(say(textOf('en')), say)
  }
}
