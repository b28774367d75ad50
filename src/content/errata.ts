import { z } from 'zod'
import { ASKS, buildErrata, CONFIDENCES, type Errata, type Erratum, VERDICTS } from '../core/facts/errata.ts'
import { proveQuotes } from '../core/facts/sheets/prove.ts'
import type { Checked, Fault } from '../core/fault.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { quoteFaults, quotesOf, quotesShape } from './quotes.ts'
import type { Source } from './source.ts'
import { checkShape, openYamls, type YamlFile } from './yaml.ts'

const FILE = 'errata.yaml'

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
  now: z.strictObject({ ko: z.string().min(1).max(500), en: z.string().min(1).max(500) }),
  short: wordsOf(SHORT_AT_MOST).exactOptional(),
  since: wordsOf(WORDS_AT_MOST).exactOptional(),
  source: wordsOf(WORDS_AT_MOST),
  confidence: z.enum(CONFIDENCES),
  ask: z.enum(ASKS),
})

/** Reads `errata.yaml`. An entry with a quote that no longer stands in the notes is an error and left out. */
export function* readErrata(content: Source, notebook: Notebook, text: Text): Steps<Checked<Errata>> {
  const faults: Fault[] = []
  const errata = new Map<string, Erratum>()
  for (const yaml of openYamls(content, FILE, text)) yield* takeIn(yaml, notebook, errata, faults, text)
  return { value: buildErrata([...errata.values()]), faults }
}

function* takeIn(
  yaml: YamlFile,
  notebook: Notebook,
  errata: Map<string, Erratum>,
  faults: Fault[],
  text: Text,
): Steps<void> {
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
    const proven = proveQuotes(quotesOf(quote, section), notebook)
    const { statements, citations, problems } = proven
    faults.push(...quoteFaults(yaml, [at, 'quote'], quote, proven, text))
    if (errata.has(entry.id)) {
      const message = text.factChecks.repeatedErratum(entry.id)
      faults.push({ severity: 'error', file: FILE, line, code: 'repeated-erratum', message })
    } else if (problems.length === 0) errata.set(entry.id, { ...entry, statements, citations, file: FILE, line })
  }
}
