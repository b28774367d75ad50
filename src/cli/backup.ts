import { backUp } from '../store/backup/backup.ts'
import { StorageError } from '../store/engine/problem.ts'
import { type Cli, type CliCommand, type ExitCode, UsageError } from './command.ts'
import { databaseFileOf, dataKeyOf, placeOf } from './database.ts'

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
