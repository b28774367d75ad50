import type { Named, Names } from '../search/types.ts'
import { foldName } from './names.ts'

/** Names by what they contain, without case and spacing: nothing is guessed. */
export function plainNames<T>(entries: readonly Named<T>[]): Names<T> {
  const folded = entries.map(({ value, name, aliases = [] }) => ({ value, names: [name, ...aliases].map(foldName) }))
  const matching = (typed: string) =>
    folded.filter(({ names }) => names.some((name) => name.includes(foldName(typed)))).map(({ value }) => value)
  return {
    suggest: (typed, limit = 25) => matching(typed).slice(0, limit),
    resolve: () => undefined,
  }
}
