import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { readDictionary } from '../../../src/content/dictionary.ts'
import { folderSource } from '../../../src/content/source.ts'
import type { Dictionary } from '../../../src/core/language/dictionary.ts'
import type { Glossary } from '../../../src/core/language/glossary.ts'
import { buildNotebook } from '../../../src/core/notes/notebook.ts'
import type { Notebook } from '../../../src/core/notes/types.ts'
import { type GradedQuery, type Metrics, measure } from '../../../src/core/search/metrics.ts'
import type { BuiltSearch } from '../../../src/core/search/types.ts'
import { finish } from '../../../src/core/steps.ts'
import { textOf } from '../../../src/text/text.ts'

/** A file of graded queries: `databases-tune`, `others-held`, `public` … The held halves were not looked at while tuning. */
export function graded(name: string): GradedQuery[] {
  return JSON.parse(readFileSync(new URL(`queries/${name}.json`, import.meta.url), 'utf8')) as GradedQuery[]
}

const OTHERS = new URL('../../fixtures/search/notes/', import.meta.url)

/** Chapters that nothing was tuned for when they were written. */
export const otherChapters: Notebook = buildNotebook(
  readdirSync(OTHERS)
    .sort()
    .map((file) => ({ file: `notes/${file}`, text: readFileSync(new URL(file, OTHERS), 'utf8') })),
).notebook

const yaml = parse(readFileSync(new URL('../../../content/glossary.yaml', import.meta.url), 'utf8')) as {
  same: string[][]
  related: string[][]
}
export const shippedGlossary: Glossary = {
  groups: [
    ...yaml.same.map((names) => ({ names: names.map(String), quality: 0.9 })),
    ...yaml.related.map((names) => ({ names: names.map(String), quality: 0.55 })),
  ],
}

export const shippedDictionary: Dictionary = finish(
  readDictionary(folderSource(fileURLToPath(new URL('../../../content', import.meta.url))), textOf('ko')),
).value

/** What the shipped search knows besides the notes. */
export const shippedSources = { glossary: shippedGlossary, dictionary: shippedDictionary }

/** The ranking alone, and as shipped. */
export function figures(queries: readonly GradedQuery[], search: BuiltSearch): { ranking: Metrics; shipped: Metrics } {
  return { ranking: ranking(queries, search), shipped: measured(queries, search, true) }
}

/** Everything in its order, however sure. */
export function ranking(queries: readonly GradedQuery[], search: BuiltSearch): Metrics {
  return measured(queries, search, false)
}

function measured(queries: readonly GradedQuery[], search: BuiltSearch, cut: boolean): Metrics {
  return measure(
    queries,
    queries.map(({ query }) => found(search, query, cut)),
  )
}

/** The sections found, by their ids. Sets are measured whole and in parts: each query is asked once. */
function found(search: BuiltSearch, query: string, cut: boolean): readonly string[] {
  const known = asked.get(search) ?? new Map<string, readonly string[]>()
  asked.set(search, known)
  const key = `${cut} ${query}`
  const ids = known.get(key) ?? search.find(query, { limit: 10, cut }).results.map((hit) => hit.section.id)
  known.set(key, ids)
  return ids
}

const asked = new WeakMap<BuiltSearch, Map<string, readonly string[]>>()
