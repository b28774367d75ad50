import type { PagePlace } from './server.ts'

export interface PageCommand {
  readonly id: string
  /** The name to send back. */
  readonly name: string
  /** The name to show and to match while typing (besides `name`). */
  readonly label: string
  readonly description: string
  readonly options: readonly PageOption[]
  /** Where the member one is may use it. */
  readonly places: readonly PagePlace[]
}

export interface PageMessageCommand {
  readonly name: string
  readonly label: string
  readonly places: readonly PagePlace[]
}

/** Discord's numbers: 1 subcommand, 2 group, 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 8 role, 9 mentionable, 10 number, 11 file. */
type PageOptionType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11

export interface PageOption {
  readonly type: PageOptionType
  readonly name: string
  readonly label: string
  readonly description: string
  readonly required: boolean
  readonly autocomplete: boolean
  readonly choices: readonly PageChoice[]
  /** Of a subcommand or a group. */
  readonly options: readonly PageOption[]
  readonly min_value?: number
  readonly max_value?: number
  readonly min_length?: number
  readonly max_length?: number
  /** The channels that may be chosen, by Discord's numbers; all without. */
  readonly channel_types?: readonly number[]
}

export interface PageChoice {
  readonly name: string
  readonly value: string | number
}

/** An option as filled in. A subcommand or a group has `options` instead of a `value`. */
export type PageOptionValue =
  | { readonly name: string; readonly value: string | number | boolean }
  | { readonly name: string; readonly file: PageFile }
  | { readonly name: string; readonly options: readonly PageOptionValue[] }

/** A file that is sent along with a command, as base64. */
export interface PageFile {
  readonly filename: string
  readonly data: string
}
