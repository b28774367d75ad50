import { check } from './check.ts'
import type { CliCommand } from './command.ts'
import { sections } from './sections.ts'

/** In the order of `--help`. */
export const cliCommands: readonly CliCommand[] = [sections, check]
