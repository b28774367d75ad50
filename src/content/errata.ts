import { z } from 'zod'
import { ASKS, buildErrata, CONFIDENCES, type Errata, type Erratum, VERDICTS } from '../core/facts/errata.ts'
import { proveQuotes } from '../core/facts/sheets/prove.ts'
import type { Checked, Fault } from '../core/fault.ts'
import type { Notebook, Quote } from '../core/notes/types.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { quoteFaults, quotesOf, quotesShape } from './quotes.ts'
import type { Source } from './source.ts'
import { checkShape, openLists, type YamlFile } from './yaml.ts'

const NOW_AT_MOST = 500
const WORDS_AT_MOST = 300
/** Fits beside the old value in a cell of a table. */
const SHORT_AT_MOST = 50

/** Words in both languages; those that are the same in both may be written once. */
function wordsOf(longest: number) {
  const one = z.string().min(1).max(longest)
  return z.preprocess(
    (written) =>
      typeof written === 'string' || typeof written === 'number' ? { ko: `${written}`, en: `${written}` } : written,
    z.strictObject({ ko: one, en: one }),
  )
}

const shape = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  verdict: z.enum(VERDICTS),
  section: z.string(),
  quote: quotesShape,
  now: wordsOf(NOW_AT_MOST),
  short: wordsOf(SHORT_AT_MOST).exactOptional(),
  since: wordsOf(WORDS_AT_MOST).exactOptional(),
  source: wordsOf(WORDS_AT_MOST),
  confidence: z.enum(CONFIDENCES),
  ask: z.enum(ASKS),
})

/** A correction as its author wrote it, whether its quote stands or not. */
export interface WrittenErratum extends Omit<Erratum, 'statements' | 'citations'> {
  readonly quotes: readonly Quote[]
  /** Why it is not shown. */
  readonly faults: readonly Fault[]
}

type ReadErrata = Checked<Errata> & { readonly written: readonly WrittenErratum[] }

/** Reads `errata.yaml` and `errata/`. An entry with a quote that no longer stands in the notes is an error and left out. */
export function* readErrata(content: Source, notebook: Notebook, text: Text): Steps<ReadErrata> {
  const faults: Fault[] = []
  const errata = new Map<string, Erratum>()
  const written: WrittenErratum[] = []
  for (const yaml of yield* openLists(content, 'errata', text)) {
    yield* takeIn(yaml, notebook, { errata, written, faults }, text)
  }
  return { value: buildErrata([...errata.values()]), written, faults }
}

interface Taken {
  readonly errata: Map<string, Erratum>
  readonly written: WrittenErratum[]
  readonly faults: Fault[]
}

function* takeIn(yaml: YamlFile, notebook: Notebook, { errata, written, faults }: Taken, text: Text): Steps<void> {
  faults.push(...yaml.faults)
  const list = checkShape(yaml, yaml.root ?? [], [], z.array(z.unknown()), text)
  faults.push(...list.faults)
  for (const [at, item] of (list.value ?? []).entries()) {
    yield
    const line = yaml.lineOf([at])
    const checked = checkShape(yaml, item, [at], shape, text)
    faults.push(...checked.faults)
    if (!checked.value) continue
    const { section, quote, ...entry } = checked.value
    const quotes = quotesOf(quote, section)
    const proven = proveQuotes(quotes, notebook)
    const { statements, citations } = proven
    const wrong = quoteFaults(yaml, [at, 'quote'], quote, proven, text)
    if (errata.has(entry.id)) {
      const message = text.factChecks.repeatedErratum(entry.id)
      wrong.push({ severity: 'error', file: yaml.file, line, code: 'repeated-erratum', message })
    }
    const { file, added } = yaml
    const placed = { ...entry, file, line, ...(added ? { added } : {}) }
    written.push({ ...placed, quotes, faults: wrong })
    faults.push(...wrong)
    if (wrong.length === 0) errata.set(entry.id, { ...placed, statements, citations })
  }
}
