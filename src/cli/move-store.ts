import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config/config.ts'
import { readEnvFile } from '../config/env-file.ts'
import { StorageError } from '../store/engine/problem.ts'
import { tombstoneFile } from '../store/members/tombstones.ts'
import { isPostgresUrl } from '../store/postgres/url.ts'
import { type CliCommand, UsageError } from './command.ts'
import { placeOf } from './database.ts'

export const moveStoreCommand: CliCommand = {
  name: 'move-store',
  help: ({ cliHelp }) => cliHelp.moveStore,
  usage: 'FROM TO',
  async run(cli, positionals) {
    const [from, to, ...more] = positionals.map(placeOf)
    if (from === undefined || to === undefined || more.length > 0) throw new UsageError((text) => text.cli.twoStores())
    // Half of all files, which the other commands do without.
    const [{ moveStore }, { shownPlace }] = await Promise.all([
      import('../store/move/move.ts'),
      import('../store/move/end.ts'),
    ])
    try {
      const rows = await moveStore({ from, to, now: Date.now(), say: (line) => cli.err(line) })
      keepErasures(from, to)
      const places = { from: shownPlace(from), to: shownPlace(to), rows }
      cli.out(
        cli.json ? JSON.stringify(places) : `${rows} rows of ${places.from} are in ${places.to}, each one compared.`,
      )
      return 0
    } catch (error) {
      const known = error instanceof StorageError || typeof (error as NodeJS.ErrnoException).code === 'string'
      if (!known) throw error
      cli.err(`saegim move-store: ${(error as Error).message}`)
      return 1
    }
  },
}

/** Which erasures members asked for stands beside a store, not in it. */
function keepErasures(from: string, to: string): void {
  const [before, after] = [erasuresOf(from), erasuresOf(to)]
  if (existsSync(before) && !existsSync(after)) copyFileSync(before, after)
}

function erasuresOf(place: string): string {
  if (!isPostgresUrl(place)) return tombstoneFile(place)
  readEnvFile()
  return join(readConfig(process.env).dataDir, 'postgres.erased')
}
