import { backUp } from '../store/backup.ts'
import { StorageError } from '../store/problem.ts'
import { restore as restoreFile } from '../store/restore.ts'
import { type Cli, type CliCommand, type ExitCode, UsageError } from './command.ts'
import { dataKeyOf, databaseFileOf } from './database.ts'

const DATA = { data: { type: 'string' } } as const
const DATA_HELP = '--data FILE    the database (default: saegim.db in DATA_DIR, as for the bot)'

export const backup: CliCommand = {
  name: 'backup',
  summary: 'copies the whole database into FILE, also while the bot runs',
  usage: 'FILE [--data FILE]',
  details: [
    DATA_HELP,
    "SQLite's online backup: the copy stands alone and is verified before it gets its name. An older copy is replaced.",
    'With DATA_KEY set it is encrypted; restore needs the same key then.',
  ],
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
  summary: 'puts a backup in the place of the database; the bot must be stopped',
  usage: 'FILE [--data FILE]',
  details: [
    DATA_HELP,
    'The present database is set aside in backups/. Questions that fell due since the backup are not posted again.',
  ],
  options: DATA,
  run: (cli, positionals, values) =>
    told(cli, 'restore', async () => {
      const [copy, file] = [onlyFile(positionals), databaseFileOf(values.data)]
      const { setAside } = await restoreFile(copy, file, Date.now, dataKeyOf())
      const before = setAside === undefined ? '' : ` What stood there is now ${setAside}.`
      cli.out(cli.json ? JSON.stringify({ copy, file, setAside }) : `${copy} is in place as ${file}.${before}`)
    }),
}

function onlyFile(positionals: readonly string[]): string {
  const [file, ...more] = positionals
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
