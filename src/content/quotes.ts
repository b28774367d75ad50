import { z } from 'zod'
import type { Quote } from '../core/notes/types.ts'

const one = z.union([
  z.string().min(1),
  z.strictObject({ section: z.string().optional(), words: z.string(), nth: z.int().positive().optional() }),
])

/** Quotes in YAML: words alone stand in the section at hand; `{section, words, nth}` says it all; one or a list. */
export const quotesShape = z.union([one, z.array(one).min(1)])

export function quotesOf(written: z.infer<typeof quotesShape>, section: string): Quote[] {
  return [written]
    .flat()
    .map((quote) => (typeof quote === 'string' ? { section, words: quote } : { section, ...quote }))
}
