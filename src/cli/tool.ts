import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readDraftConfig, readSharedConfig } from '../config/config.ts'
import { ConfigError } from '../config/config-error.ts'
import { readEnvFile } from '../config/env-file.ts'
import { requireContent } from '../config/folders.ts'
import type { Library } from '../content/library.ts'
import { readLibrary } from '../content/read.ts'
import { isLanguage, LANGUAGES, languageOfLocale } from '../core/languages.ts'
import { type Language, type Text, textOf } from '../text/text.ts'
import { noteUrls } from '../views/citation.ts'
import { type Cli, type CliCommand, type ExitCode, UsageError } from './command.ts'
import { cliCommands } from './commands.ts'

const COMMON = {
  content: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Where it speaks, in lines. */
type Streams = Pick<Cli, 'out' | 'err'>

/** One run of the tool, in the folder and the environment of this process. */
export async function runTool(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const command = cliCommands.find((one) => one.name.split(' ').every((word, at) => args[at] === word))
  if (!command) return overview(args, streams)
  try {
    return await runCommand(command, args.slice(command.name.split(' ').length), streams)
  } catch (error) {
    const text = textOf(languageOf(args))
    if (error instanceof ConfigError) {
      streams.err(`saegim ${command.name}: ${error.say(text)}`)
      return 2
    }
    const said = wrongCall(error, text)
    if (said === undefined) throw error
    streams.err(`saegim ${command.name}: ${said}`)
    streams.err(text.cli.usage(usage(command)))
    return 2
  }
}

async function runCommand(command: CliCommand, args: string[], { out, err }: Streams): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...command.options, ...COMMON },
    allowPositionals: true,
  })
  if (values.help) {
    const text = textOf(languageOf(args))
    const { summary, details } = command.help(text)
    out([text.cli.usage(usage(command)), '', summary, '', ...details, ...commonHelp(text)].join('\n'))
    return 0
  }
  const { lang = ownLanguage(process.env) } = values
  if (!isLanguage(lang)) throw new UsageError((said) => said.cli.language(String(lang)))
  const text = textOf(lang)
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
    out,
    err,
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  }
  return await command.run(cli, positionals, values as Record<string, string | boolean | undefined>)
}

function overview(args: readonly string[], { out, err }: Streams): ExitCode {
  const text = textOf(languageOf(args))
  const width = Math.max(...cliCommands.map((one) => one.name.length))
  const lines = [
    text.cli.usage('npm run -s saegim -- COMMAND [--help]'),
    '',
    ...cliCommands.map((one) => `  ${one.name.padEnd(width)}  ${one.help(text).summary}`),
    '',
    ...commonHelp(text).map((line) => `  ${line}`),
  ]
  const asked = args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help'
  if (asked) out(lines.join('\n'))
  else err([`saegim: ${text.cli.unknownCommand(args[0] ?? '')}`, ...lines].join('\n'))
  return asked ? 0 : 2
}

function commonHelp(text: Text): readonly string[] {
  return text.cliHelp.common(LANGUAGES.join('|'))
}

function usage(command: CliCommand): string {
  return `npm run -s saegim -- ${command.name} ${command.usage}`.trimEnd()
}

/** How somebody called wrongly, in words; undefined for any other failure. */
function wrongCall(error: unknown, text: Text): string | undefined {
  if (error instanceof UsageError) return error.say(text)
  if (!(error instanceof TypeError)) return undefined
  const [flag = ''] = /(?<=')-{1,2}[\w-]+/.exec(error.message) ?? []
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return text.cli.unknownOption(flag)
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return text.cli.optionValue(flag)
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return text.cli.tooMany(/'([^']*)'/.exec(error.message)?.[1] ?? '')
    default:
      return undefined
  }
}

/** The language that is asked for, also where the rest of a call is wrong. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((one) => one === '--lang' || one.startsWith('--lang='))
  const asked = args[at]?.split('=')[1] ?? args[at + 1]
  return at >= 0 && isLanguage(asked) ? asked : ownLanguage(process.env)
}

/** As the system is set up, by the order that POSIX gives. */
function ownLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return languageOfLocale(LC_ALL || LC_MESSAGES || LANG)
}
