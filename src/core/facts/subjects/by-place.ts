import type { Notebook } from '../../notes/types.ts'
import type { Subject } from '../types.ts'
import { chosen, isTitled, type Meant } from './chosen.ts'
import { type Holding, wordsOf } from './holding.ts'
import { nameOfTitle } from './title-names.ts'

const WORDS = 5

/**
 * A title and where it stands, in whatever order: `terraform modules` of a page Modules in a folder Terraform, `borderline personality
 * disorder` of a section Borderline under Personality Disorders.
 */
export function byPlace(typed: string, holding: Holding, notebook: Notebook): Meant | undefined {
  const words = wordsOf(typed)
  if (words.length < 2 || words.length > WORDS) return undefined
  const parts = new Set(words.flatMap((word) => holding(word)).filter(isTitled))
  const found = [...parts].flatMap((one) => {
    const named = [one.name, ...one.aliases].map(wordsOf).filter((name) => name.every((word) => words.includes(word)))
    const most = Math.max(0, ...named.map((name) => name.length))
    const isWhole = most === 0 || most === words.length
    const name = named.find((own) => own.length === most) ?? []
    const rest = words.filter((word) => !name.includes(word))
    return !isWhole && stands(rest, words, one) ? [{ one, most }] : []
  })
  if (found.length === 0) return undefined
  const longest = Math.max(...found.map(({ most }) => most))
  return chosen(
    found.filter(({ most }) => most === longest).map(({ one }) => one),
    () => 0,
    notebook,
  )
}

/**
 * Whether all the rest stands in the titles above, or in the names of its folders; where one of them has all that was typed, that is a
 * part of its name: `binary search` of Binary Search Tree.
 */
function stands(
  rest: readonly string[],
  typed: readonly string[],
  { kind, section: { path, file } }: Subject,
): boolean {
  const titles = kind === 'chapter' ? [] : path.slice(0, -1)
  const above = [...titles, ...file.split('/').slice(0, -1)].map((one) => wordsOf(nameOfTitle(one)))
  return (
    rest.every((word) => above.some((title) => title.includes(word))) &&
    !above.some((title) => typed.every((word) => title.includes(word)))
  )
}
