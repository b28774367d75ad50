import type { Resolution } from '../core/facts/subjects/subjects.ts'
import type { Subject } from '../core/facts/types.ts'
import { mentionsOf } from '../core/search/mentions.ts'
import { type Cli, UsageError } from './command.ts'

/** The subject that a name means; undefined after telling on stderr what it could have been. */
export function findSubject(name: string, cli: Cli): Subject | undefined {
  return toldOf(name, cli.library().subjects.resolve(name), cli)
}

function toldOf(name: string, found: Resolution, cli: Cli): Subject | undefined {
  if (found.kind === 'one') return found.subject
  const several = found.kind === 'several'
  const near = several ? found.subjects : found.suggestions
  const { cli: said } = cli.text
  const words = several ? undefined : mentionsOf(name, cli.library().notebook)
  if (words) {
    const place = `${words.section.file}:${words.statement.line}`
    cli.err(said.onlyMentioned(name, words.count, place))
  } else cli.err(several ? said.several(name) : said.notInNotes(name, near.length > 0))
  for (const one of near) cli.err(`  ${one.name}  (${one.section.id}${several ? `, ${one.key}` : ''})`)
  return undefined
}

/** Two or three different subjects; undefined where `findSubject` told what was wrong with a name. */
export function findColumns(names: readonly string[], cli: Cli): readonly Subject[] | undefined {
  if (names.length < 2 || names.length > 3) throw new UsageError((text) => text.cli.names())
  const { subjects } = cli.library()
  // Names beside each other are read as those of things that stand beside each other.
  const found = subjects.together(
    names,
    names.map((name) => subjects.resolve(name)),
  )
  const columns = found.map((one, at) => toldOf(names[at] ?? '', one, cli)).filter((one) => one !== undefined)
  if (columns.length < names.length) return undefined
  if (new Set(columns).size < columns.length) throw new UsageError((text) => text.cli.sameName())
  return columns
}
