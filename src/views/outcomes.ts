import { escapeText, plainLabel } from '../chat/escape.ts'
import { truncate } from '../chat/fit.ts'
import type { Outcome } from '../store/tracks/from-members.ts'
import type { Text } from '../text/text.ts'

const STEM_SHOWN = 90
const MOST_SHOWN = 10

export interface ShownOutcomes {
  readonly sentence: string
  /** The others are told next time. */
  readonly shown: readonly Outcome[]
}

/** What became of a member's suggestions, in one private message; undefined where there is no news. */
export function outcomesShown(outcomes: readonly Outcome[], { suggest }: Text): ShownOutcomes | undefined {
  const shown = outcomes.slice(0, MOST_SHOWN)
  if (shown.length === 0) return undefined
  const said = suggest.outcomes
  const lines = shown.map(({ fields, used }) => {
    const stem = escapeText(truncate(plainLabel(fields.stem ?? ''), STEM_SHOWN))
    return used ? said.used(stem) : said.discarded(stem)
  })
  return { sentence: [said.title, ...lines].join('\n'), shown }
}
