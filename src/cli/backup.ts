import { existsSync } from 'node:fs'
import { backUp } from '../store/backup/backup.ts'
import { StorageError } from '../store/engine/problem.ts'
import { isPostgresUrl, shownUrl } from '../store/postgres/url.ts'
import type { Store } from '../store/store.ts'
import { type Cli, type CliCommand, type ExitCode, UsageError } from './command.ts'
import { databaseFileOf, databaseOf, dataKeyOf, placeOf } from './database.ts'

const DATA = { data: { type: 'string' } } as const

export const backup: CliCommand = {
  name: 'backup',
  help: ({ cliHelp }) => cliHelp.backup,
  usage: 'FILE [--data FILE]',
  options: DATA,
  run: (cli, positionals, values) =>
    told(cli, 'backup', async () => {
      const [target, source] = [onlyFile(positionals), databaseFileOf(values.data)]
      await backUp(source, target, dataKeyOf())
      cli.out(cli.json ? JSON.stringify({ source, target }) : `${source} is copied to ${target}, and verified.`)
    }),
}

export const restore: CliCommand = {
  name: 'restore',
  help: ({ cliHelp }) => cliHelp.restore,
  usage: 'FILE [--data FILE]',
  options: DATA,
  run: (cli, positionals, values) =>
    told(cli, 'restore', async () => {
      const [copy, file] = [onlyFile(positionals), databaseFileOf(values.data)]
      const { restore: restoreFile } = await import('../store/backup/restore.ts')
      const { setAside } = await restoreFile(copy, file, Date.now, dataKeyOf())
      const before = setAside === undefined ? '' : ` What stood there is now ${setAside}.`
      cli.out(cli.json ? JSON.stringify({ copy, file, setAside }) : `${copy} is in place as ${file}.${before}`)
    }),
}

export const restored: CliCommand = {
  name: 'restored',
  help: ({ cliHelp }) => cliHelp.restored,
  usage: '[--data FILE|URL]',
  options: DATA,
  run: (cli, positionals, values) =>
    told(cli, 'restored', async () => {
      if (positionals.length > 0) throw new UsageError((text) => text.cli.tooMany(positionals[0] ?? ''))
      const place = databaseOf(values.data)
      if (!isPostgresUrl(place) && !existsSync(place)) throw new StorageError({ kind: 'missing', file: place })
      const shown = isPostgresUrl(place) ? shownUrl(place) : place
      const { openStore } = await import('../store/open.ts')
      const store = await openStore(place, { now: Date.now })
      try {
        await alone(store, shown)
        await store.occurrences.restored(Date.now())
      } finally {
        await store.close()
      }
      cli.out(cli.json ? JSON.stringify({ place: shown }) : `${shown}: what fell due until now is not posted again.`)
    }),
}

/** A file has one owner. */
async function alone({ processes }: Store, shown: string): Promise<void> {
  const running = await processes.beat('restored', A_MOMENT_MS)
  await processes.leave('restored')
  if (running > 1) throw new StorageError({ kind: 'in-use', file: shown })
}

const A_MOMENT_MS = 1_000

function onlyFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals.map(placeOf)
  if (file === undefined || more.length > 0) throw new UsageError((text) => text.cli.oneFile())
  return file
}

async function told(cli: Cli, name: string, work: () => Promise<void>): Promise<ExitCode> {
  try {
    await work()
    return 0
  } catch (error) {
    const known = error instanceof StorageError || typeof (error as NodeJS.ErrnoException).code === 'string'
    if (!known || error instanceof UsageError) throw error
    cli.err(`saegim ${name}: ${(error as Error).message}`)
    return 1
  }
}
