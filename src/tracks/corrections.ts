import type { App } from '../app.ts'
import { truncate } from '../chat/fit.ts'
import type { Erratum } from '../core/facts/errata.ts'
import { hash32 } from '../core/hash.ts'
import { type FindProblem, findQuote } from '../core/notes/find-quote.ts'
import { writeFiles, yamlEntry } from './own-lines.ts'

/** A correction as a leader gives it. */
export interface CorrectionDraft {
  /** Words of the note that stand in one statement. */
  readonly words: string
  /** Where: a heading path or a title; empty where the words tell. */
  readonly section: string
  readonly verdict: Erratum['verdict']
  /** What is true now. */
  readonly now: string
  readonly source: string
  /** The new value in a few words. */
  readonly short?: string
  readonly since?: string
}

export type AddedCorrection =
  | {
      readonly ok: true
      /** Its id is the key of its file. */
      readonly erratum: Erratum
      readonly changeId: string
      /** Questions that rest on the statement, and are not asked as long as they name no correction. */
      readonly resting: number
    }
  | { readonly ok: false; readonly problem: FindProblem }

/** Where the correction of that key stands. */
function correctionPath(key: string): string {
  return `errata/${key}.yaml`
}

/**
 * Adds a correction of the track's notes, which is shown with ⚠ from then on, or changes that of `key`. Its quote must stand:
 * nothing is written otherwise.
 */
export async function addCorrection(
  draft: CorrectionDraft,
  by: string,
  app: App,
  key?: string,
): Promise<AddedCorrection> {
  const found = findQuote(draft.words, draft.section, app.library.notebook)
  if (!found.ok) return found
  const { section, words, nth } = found.quote
  const id = key ?? hash32(JSON.stringify([section, words, nth, draft.now]))
  const { verdict, now, source, short, since } = draft
  const entry = {
    id,
    verdict,
    section,
    quote: nth === undefined ? words : { words, nth },
    now: both(truncate(now, 500)),
    ...(short === undefined ? {} : { short: both(truncate(short, 50)) }),
    ...(since === undefined ? {} : { since: both(truncate(since, 300)) }),
    source: both(truncate(source, 300)),
    confidence: 'high',
    ask: verdict === 'renamed' ? 'cosmetic' : 'corrected',
  }
  const asked = app.library.questions.map((one) => one.id)
  const { changeId, library } = await writeFiles([{ path: correctionPath(id), content: yamlEntry(entry) }], by, app)
  const still = new Set(library.questions.map((one) => one.id))
  const erratum = library.errata.byId.get(id)
  if (!erratum) throw new Error(`the correction ${id} was written and cannot be read`)
  return { ok: true, erratum, changeId, resting: asked.filter((one) => !still.has(one)).length }
}

/** Leaders write in one language, and members of both read it. */
function both(words: string) {
  return { ko: words, en: words }
}
