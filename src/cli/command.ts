import type { ParseArgsConfig } from 'node:util'
import type { Library } from '../content/library.ts'
import { type Text, textOf } from '../text/text.ts'
import type { NoteUrl } from '../views/citation.ts'
import type { DraftApi } from './draft-api.ts'

/** 0: done; 1: errors found; 2: called wrongly. Warnings are 0. */
export type ExitCode = 0 | 1 | 2

export type CliValues = Readonly<Record<string, string | boolean | undefined>>

/** Called wrongly: the message is shown with the command's usage, exit 2. */
export class UsageError extends Error {
  /** In the language of whoever called. */
  readonly say: (text: Text) => string

  constructor(say: (text: Text) => string) {
    super(say(textOf('en')))
    this.say = say
  }
}

/** The whole number that a flag gives, from 1 to `most`. */
export function countOf(flag: string, written: string | boolean | undefined, most: number): number {
  const count = Number(written)
  if (Number.isInteger(count) && count >= 1 && count <= most) return count
  throw new UsageError((text) => text.cli.count(flag, most, String(written)))
}

/** The world of one run of the tool. */
export interface Cli {
  /** The content folder. */
  readonly content: string
  /** Machine-readable on `out`; the rest on `err`. */
  readonly json: boolean
  readonly text: Text
  /** Links into the notes' repository, as the bot makes them. */
  readonly noteUrl: NoteUrl
  /** Reads all content as the bot would; at the first call only. */
  library(): Library
  /** Where drafts are asked for; undefined when DRAFT_API_URL says nothing. */
  readonly drafting: { api(): DraftApi | undefined; readonly timeoutMs: number; wait(ms: number): Promise<void> }
  out(line: string): void
  err(line: string): void
  /** Lines of standard input, without their line feeds. */
  lines(): AsyncIterable<string>
}

export interface CliCommand {
  /** One or two words: `sections`, `scores recompute`. */
  readonly name: string
  /** What follows the name: `QUERY [--limit N]`. */
  readonly usage: string
  /** For `--help`: what it does, and a line an option. */
  help(text: Text): { readonly summary: string; readonly details: readonly string[] }
  readonly options?: ParseArgsConfig['options']
  run(cli: Cli, positionals: readonly string[], values: CliValues): Promise<ExitCode> | ExitCode
}
