import type { PageCommand, PageOption } from '../../page-protocol/command.ts'

/** A line of the command list: a command, or one subcommand of it, as Discord lists them. */
export interface Entry {
  readonly command: PageCommand
  /** Group and subcommand, outermost first; empty for a plain command. */
  readonly path: readonly PageOption[]
  /** `퀴즈 오늘` */
  readonly label: string
  /** `quiz today` */
  readonly name: string
  readonly description: string
  readonly options: readonly PageOption[]
}

export function entriesOf(commands: readonly PageCommand[]): readonly Entry[] {
  return commands.flatMap((command) => branches(command, command.options, []))
}

function branches(command: PageCommand, options: readonly PageOption[], path: readonly PageOption[]): readonly Entry[] {
  const deeper = options.filter(({ type }) => type === 1 || type === 2)
  if (deeper.length > 0) return deeper.flatMap((option) => branches(command, option.options, [...path, option]))
  const steps = [command, ...path]
  return [
    {
      command,
      path,
      label: steps.map(({ label }) => label).join(' '),
      name: steps.map(({ name }) => name).join(' '),
      description: steps.at(-1)?.description ?? '',
      options,
    },
  ]
}

/** Half a syllable finds its whole: ㄱ, 거 and 검 are all beginnings of 검색. */
export function folded(text: string): string {
  return text.normalize('NFKD').toLowerCase()
}

/** Those that begin with what was typed, by either name, then those that hold it anywhere. */
export function matchingEntries(entries: readonly Entry[], typed: string): readonly Entry[] {
  const query = folded(typed.trimStart())
  const places = entries.map((entry) => ({ entry, at: Math.min(place(entry.label, query), place(entry.name, query)) }))
  return places
    .filter(({ at }) => at < NOWHERE)
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry)
}

const NOWHERE = 3

/** 0 for a beginning, 1 for the beginning of a later word, 2 for anywhere. */
function place(name: string, query: string): number {
  const at = folded(name).indexOf(query)
  if (at < 0) return NOWHERE
  if (at === 0) return 0
  return folded(name).includes(` ${query}`) ? 1 : 2
}

/** The entry whose whole name was typed with a space behind it, and what stands after: `검색 오로라` → `오로라`. */
export function typedEntry(entries: readonly Entry[], typed: string): { entry: Entry; rest: string } | undefined {
  const lower = typed.toLowerCase()
  for (const entry of entries) {
    for (const name of [entry.label, entry.name]) {
      if (lower.startsWith(`${name.toLowerCase()} `)) return { entry, rest: typed.slice(name.length + 1).trimStart() }
    }
  }
  return undefined
}
