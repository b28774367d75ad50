import { fileURLToPath } from 'node:url'
import { readLibrary } from '../src/content/read.ts'
import type { BuiltSearch, Search } from '../src/core/search/types.ts'
import { finish } from '../src/core/steps.ts'
import { textOf } from '../src/text/text.ts'

export const SHIPPED_CONTENT = fileURLToPath(new URL('../content', import.meta.url))

/** Everything that the bot ships with, read once a test file. */
export const shippedLibrary = findingAtOnce(readLibrary(SHIPPED_CONTENT, textOf('en')))

/** With a search that keeps the test waiting, index and all. */
export function findingAtOnce<One extends { readonly search: Search }>(library: One): One & { search: BuiltSearch } {
  const { search } = library
  return { ...library, search: { ...search, find: (...asked) => finish(search.findInSteps(...asked)) } }
}
