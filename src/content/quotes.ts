import { z } from 'zod'
import type { ProvenQuotes } from '../core/facts/sheets/prove.ts'
import type { Fault } from '../core/fault.ts'
import type { Quote } from '../core/notes/types.ts'
import type { Text } from '../text/text.ts'
import type { YamlFile } from './yaml.ts'

const one = z.union([
  z.string().min(1),
  z.strictObject({ section: z.string().exactOptional(), words: z.string(), nth: z.int().positive().exactOptional() }),
])

/** Quotes in YAML: words alone stand in the section at hand; `{section, words, nth}` says it all; one or a list. */
export const quotesShape = z.union([one, z.array(one).min(1)])

export function quotesOf(written: z.infer<typeof quotesShape>, section: string): Quote[] {
  return [written]
    .flat()
    .map((quote) => (typeof quote === 'string' ? { section, words: quote } : { section, ...quote }))
}

/** A fault for each quote that does not stand, at its own line. `at` is the path of `written`. */
export function quoteFaults(
  yaml: YamlFile,
  at: readonly (string | number)[],
  written: z.infer<typeof quotesShape>,
  { problems }: ProvenQuotes,
  text: Text,
): Fault[] {
  return problems.map(({ problem, at: nth }) => ({
    severity: 'error',
    file: yaml.file,
    line: yaml.lineOf(Array.isArray(written) ? [...at, nth] : at),
    code: `quote-${problem.kind}`,
    message: text.checks.quote(problem),
  }))
}
