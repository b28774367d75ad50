import { z } from 'zod'
import { type Coverage, coverageOf } from '../core/facts/sheets/coverage.ts'
import { proveQuotes } from '../core/facts/sheets/prove.ts'
import type { FactSheet } from '../core/facts/types.ts'
import type { Checked, Fault } from '../core/fault.ts'
import type { Notebook, Statement } from '../core/notes/types.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { NONE } from './facts.ts'
import { quoteFaults, quotesOf, quotesShape } from './quotes.ts'
import type { Source } from './source.ts'
import { checkShape, openYaml } from './yaml.ts'

const shape = z.strictObject({
  /** Titles of the chapters of which every statement is to be covered. */
  chapters: z.array(z.string()),
  statements: z.array(z.strictObject({ reason: z.string().min(1), section: z.string(), quote: quotesShape })),
})

const NOTHING: Coverage = { statements: 0, quoted: 0, listed: 0 }

/** Reads `facts/none.yaml`, the statements that hold no fact, and reports those that nobody covered. */
export function* readCoverage(
  content: Source,
  sheets: readonly FactSheet[],
  notebook: Notebook,
  text: Text,
): Steps<Checked<Coverage>> {
  const yaml = yield* openYaml(content, NONE, text)
  if (!yaml) return { value: NOTHING, faults: [] }
  const checked = checkShape(yaml, yaml.root, [], shape, text)
  if (yaml.root === undefined || !checked.value)
    return { value: NOTHING, faults: yaml.root === undefined ? yaml.faults : checked.faults }
  const faults: Fault[] = [...yaml.faults]
  const listed: Statement[] = []
  for (const [at, { section, quote }] of checked.value.statements.entries()) {
    if (at % 50 === 0) yield
    const proven = proveQuotes(quotesOf(quote, section), notebook)
    listed.push(...proven.statements)
    faults.push(...quoteFaults(yaml, ['statements', at, 'quote'], quote, proven, text))
  }
  yield
  const { uncovered, twice, ...counts } = coverageOf(checked.value.chapters, listed, sheets, notebook)
  for (const one of uncovered) {
    const { file: note, line, message } = told(one, notebook, text.factChecks.uncovered)
    faults.push({ severity: 'warning', file: note, line, code: 'uncovered-statement', message })
  }
  for (const one of twice) {
    const { message } = told(one, notebook, text.factChecks.covered)
    faults.push({ severity: 'warning', file: NONE, line: 1, code: 'covered-statement', message })
  }
  return { value: counts, faults }
}

function told(statement: Statement, notebook: Notebook, say: (section: string, words: string) => string) {
  const file = notebook.byId.get(statement.section)?.file ?? NONE
  return { file, line: statement.line, message: say(statement.section, statement.text) }
}
