import { hash32 } from '../../src/core/hash.ts'
import type { QuestionFields } from '../../src/core/quiz/form/write.ts'

/** Newest drafts that are kept; a leader goes on with one within minutes. */
const KEPT = 100

const drafts = new Map<string, QuestionFields>()

/**
 * Keeps what was typed, so that its form can be opened again filled in, and gives the key to it. In memory, since nothing
 * may be awaited before a form; a draft that is forgotten is still whole in its file. Another server's key opens nothing.
 */
export function keepDraft(fields: QuestionFields, guildId: string): string {
  const key = hash32(JSON.stringify(fields))
  const place = `${guildId} ${key}`
  drafts.delete(place)
  drafts.set(place, fields)
  for (const oldest of [...drafts.keys()].slice(0, -KEPT)) drafts.delete(oldest)
  return key
}

export function keptDraft(key: string, guildId: string): QuestionFields | undefined {
  return drafts.get(`${guildId} ${key}`)
}
