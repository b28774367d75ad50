import './utc.ts'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Cli, type CliCommand, type ExitCode, UsageError } from './cli/command.ts'
import { cliCommands } from './cli/commands.ts'
import { ConfigError, readDraftConfig, readSharedConfig, requireContent } from './config.ts'
import type { Library } from './content/library.ts'
import { readLibrary } from './content/read.ts'
import { readEnvFile } from './env-file.ts'
import { textOf } from './text/text.ts'
import { noteUrls } from './views/citation.ts'

const COMMON = {
  content: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: process.env.LANG?.startsWith('ko') ? 'ko' : 'en' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const COMMON_HELP = [
  '--content DIR  the content folder (default: CONTENT_DIR of the environment or .env, else content); only notes/ must be in it',
  '--json         machine-readable on stdout, the rest on stderr',
  '--lang ko|en   language of messages',
  '--help         this text',
]

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<ExitCode> {
  // A reader that went away (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const command = cliCommands.find((one) => one.name.split(' ').every((word, at) => args[at] === word))
  if (!command) return overview(args)
  try {
    return await runCommand(command, args.slice(command.name.split(' ').length))
  } catch (error) {
    if (error instanceof ConfigError) {
      console.error(`saegim ${command.name}: ${error.message}`)
      return 2
    }
    if (!isUsageError(error)) throw error
    console.error(`saegim ${command.name}: ${error.message}`)
    console.error(usage(command))
    return 2
  }
}

async function runCommand(command: CliCommand, args: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, ...COMMON },
    allowPositionals: true,
  })
  if (values.help) {
    console.log([usage(command), '', command.summary, '', ...(command.details ?? []), ...COMMON_HELP].join('\n'))
    return 0
  }
  if (values.lang !== 'ko' && values.lang !== 'en') throw new UsageError(`--lang takes ko or en, not "${values.lang}"`)
  const text = textOf(values.lang)
  readEnvFile()
  const { contentDir, notesUrlTemplate } = readSharedConfig(process.env)
  const content = (values.content ?? contentDir).replace(/(?<=.)[/\\]+$/, '')
  let library: Library | undefined
  const cli: Cli = {
    content,
    json: values.json === true,
    text,
    noteUrl: noteUrls(notesUrlTemplate),
    library: () => {
      requireContent(content)
      library ??= readLibrary(content, text)
      return library
    },
    // A large model on a small machine takes minutes.
    drafting: { api: () => readDraftConfig(process.env), timeoutMs: 300_000, wait: (ms) => setTimeout(ms) },
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  }
  return await command.run(cli, positionals, values as Record<string, string | boolean | undefined>)
}

function overview(args: readonly string[]): ExitCode {
  const width = Math.max(...cliCommands.map((one) => one.name.length))
  const lines = [
    'usage: npm run -s saegim -- COMMAND [--help]',
    '',
    ...cliCommands.map((one) => `  ${one.name.padEnd(width)}  ${one.summary}`),
    '',
    ...COMMON_HELP.map((line) => `  ${line}`),
  ]
  const asked = args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help'
  if (asked) console.log(lines.join('\n'))
  else console.error([`saegim: unknown command "${args[0]}"`, ...lines].join('\n'))
  return asked ? 0 : 2
}

function usage(command: CliCommand): string {
  return `usage: npm run -s saegim -- ${command.name} ${command.usage}`.trimEnd()
}

function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
