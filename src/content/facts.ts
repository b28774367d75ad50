import { z } from 'zod'
import type { AttributeSet } from '../core/facts/attributes.ts'
import { type FactProblem, proveFact } from '../core/facts/sheets/prove.ts'
import { withoutRepeats } from '../core/facts/subjects/subjects.ts'
import type { Fact, FactSheet } from '../core/facts/types.ts'
import type { Checked, Fault } from '../core/fault.ts'
import { readyToProve } from '../core/notes/quote.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'
import { factMessage } from './fact-messages.ts'
import { type ContentFile, readFiles } from './files.ts'
import { quotesOf, quotesShape } from './quotes.ts'
import type { Source } from './source.ts'
import { checkShape, type YamlFile, yamlInSteps } from './yaml.ts'

const FACTS = 'facts'
export const NONE = 'facts/none.yaml'

const lackingShape = z.strictObject({
  attribute: z.string(),
  reason: z.string().min(1),
  in: z.string().exactOptional(),
})
const sheetShape = z.strictObject({
  subject: z.string().min(1).max(80),
  aliases: z.array(z.coerce.string()).default([]),
  section: z.string(),
  inherits: z.string().optional(),
  within: z.string().optional(),
  without: z.array(lackingShape).default([]),
  exceptions: z.array(z.strictObject({ erratum: z.string(), reason: z.string().min(1) })).default([]),
  facts: z.array(z.unknown()),
})
const factShape = z.strictObject({
  attribute: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
  detail: z.string().max(200).exactOptional(),
  per: z.string().max(40).exactOptional(),
  aspect: z.string().max(40).exactOptional(),
  like: z.string().max(80).exactOptional(),
  of: z.string().max(80).exactOptional(),
  against: z.string().max(80).exactOptional(),
  errata: z.array(z.string()).exactOptional(),
  section: z.string().exactOptional(),
  quote: quotesShape,
})

/** Reads `facts/**`, a subject a file. A fact whose value does not read or whose quote does not stand is left out. */
export function* readFacts(
  content: Source,
  vocabulary: AttributeSet,
  notebook: Notebook,
  text: Text,
): Steps<Checked<readonly FactSheet[]>> {
  const read = yield* readFiles(content, FACTS, ['.yaml', '.yml'], 'yaml', text)
  const faults: Fault[] = [...read.faults]
  const sheets: FactSheet[] = []
  if (read.files.length > 0) yield* readyToProve(notebook)
  for (const file of read.files.filter((one) => one.file !== NONE)) {
    const sheet = yield* readSheet(file, vocabulary, notebook, text, faults)
    if (sheet) sheets.push(sheet)
    yield
  }
  const { kept, repeated } = yield* withoutRepeats(sheets, notebook)
  for (const { sheet, first } of repeated) {
    const message = text.factChecks.sameSubject(sheet.name, first.file)
    faults.push({ severity: 'error', file: sheet.file, line: 1, code: 'same-subject', message })
  }
  return { value: kept, faults }
}

function* readSheet(
  file: ContentFile,
  vocabulary: AttributeSet,
  notebook: Notebook,
  text: Text,
  faults: Fault[],
): Steps<FactSheet | undefined> {
  const yaml = yield* yamlInSteps(file, text)
  faults.push(...yaml.faults)
  if (yaml.root === undefined) return undefined
  const checked = checkShape(yaml, yaml.root, [], sheetShape, text)
  faults.push(...checked.faults)
  if (!checked.value) return undefined
  const { subject, aliases, section: id, inherits, within, without, exceptions } = checked.value
  const section = notebook.byId.get(id)
  if (!section) {
    const message = text.checks.quote({ kind: 'unknown-section', section: id })
    faults.push({
      severity: 'error',
      file: file.file,
      line: yaml.lineOf(['section']),
      code: 'unknown-section',
      message,
    })
    return undefined
  }
  const facts: Fact[] = []
  for (const [at, fact] of checked.value.facts.entries()) {
    facts.push(...readFact(fact, at, id, { yaml, vocabulary, notebook, text, faults }))
    yield
  }
  return {
    name: subject,
    aliases,
    section,
    facts,
    without,
    exceptions,
    ...(inherits === undefined ? {} : { inherits }),
    ...(within === undefined ? {} : { within }),
    file: file.file,
  }
}

interface Context {
  readonly yaml: YamlFile
  readonly vocabulary: AttributeSet
  readonly notebook: Notebook
  readonly text: Text
  readonly faults: Fault[]
}

function readFact(
  raw: unknown,
  at: number,
  home: string,
  { yaml, vocabulary, notebook, text, faults }: Context,
): Fact[] {
  const path = ['facts', at]
  const checked = checkShape(yaml, raw, path, factShape, text)
  faults.push(...checked.faults)
  if (!checked.value) return []
  const { section = home, quote, ...written } = checked.value
  const proof = proveFact({ ...written, quotes: quotesOf(quote, section) }, vocabulary, notebook)
  if (proof.ok) return [proof.fact]
  for (const problem of proof.problems) {
    const line = yaml.lineOf([...path, ...placeOf(problem, Array.isArray(quote))])
    faults.push({ severity: 'error', file: yaml.file, line, ...factMessage(problem, text) })
  }
  return []
}

function placeOf(problem: FactProblem, several: boolean): (string | number)[] {
  if (problem.kind === 'unknown-attribute') return ['attribute']
  if (problem.kind === 'value') return ['value']
  return several ? ['quote', problem.at] : ['quote']
}
