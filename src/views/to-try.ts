import type { Library } from '../content/library.ts'
import { initialsOf, isSyllable } from '../core/language/hangul.ts'
import { latinTyped } from '../core/language/keyboard-layout.ts'

/** What a newcomer is told to try, so that it leads somewhere in these notes. */
export interface ToTry {
  /** Searches: a name by its initials and on the wrong layout, or as it stands where no name is Hangul. */
  readonly searches: readonly string[]
  readonly pair: readonly [string, string] | undefined
}

type Known = Pick<Library, 'search' | 'subjects'>

/** Names that these notes have. */
export function toTry(library: Known): ToTry {
  const { subjects } = library
  const isKnown = (name: string) => subjects.resolve(name).kind === 'one'
  const names = [...new Set([...subjects.services, ...subjects.all].map((one) => one.name))].filter(isKnown)
  const [first, second] = names
  return {
    searches: searchesOf(names, library),
    pair: first === undefined || second === undefined ? undefined : [first, second],
  }
}

/** The lines whose search, in backticks, finds something. */
export function linesThatFind(lines: readonly string[], library: Known): string[] {
  return lines.filter((line) => {
    const query = line.match(/`\/\S+ ([^`]+)`/)?.[1]
    return query === undefined || finds(library, query)
  })
}

function searchesOf(names: readonly string[], library: Known): string[] {
  for (const name of names.filter(isHangul)) {
    const typed = [initialsOf(name), latinTyped(name) ?? name]
    if (typed.every((one) => finds(library, one))) return typed
  }
  return names.slice(0, 1)
}

/** Long enough that its initials mean it alone. */
function isHangul(name: string): boolean {
  return name.length >= 3 && [...name].every((char) => isSyllable(char.charCodeAt(0)))
}

function finds({ search }: Known, query: string): boolean {
  return search.find(query).results.length > 0
}
