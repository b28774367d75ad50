import type { App } from '../../src/app.ts'
import { hash32 } from '../../src/core/hash.ts'
import type { QuestionFields } from '../../src/core/quiz/form/write.ts'

/** Newest drafts that are kept; a leader goes on with one within minutes. */
const KEPT = 100

const draftsOf = new WeakMap<App['library'], Map<string, QuestionFields>>()

/**
 * Keeps what was typed, so that its form can be opened again filled in, and gives the key to it. In memory, since nothing
 * may be awaited before a form; a draft that is forgotten is still whole in its file.
 */
export function keepDraft(fields: QuestionFields, { library }: App): string {
  const drafts = draftsOf.get(library) ?? new Map<string, QuestionFields>()
  draftsOf.set(library, drafts)
  const key = hash32(JSON.stringify(fields))
  drafts.delete(key)
  drafts.set(key, fields)
  for (const oldest of [...drafts.keys()].slice(0, -KEPT)) drafts.delete(oldest)
  return key
}

export function keptDraft(key: string, { library }: App): QuestionFields | undefined {
  return draftsOf.get(library)?.get(key)
}
