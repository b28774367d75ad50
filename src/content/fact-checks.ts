import type { AttributeSet } from '../core/facts/attributes.ts'
import type { Errata } from '../core/facts/errata.ts'
import { type Misplaced, misplacedErrata } from '../core/facts/sheets/corrections.ts'
import { unsaidOf } from '../core/facts/sheets/unsaid.ts'
import type { Subjects } from '../core/facts/subjects/subjects.ts'
import type { FactSheet } from '../core/facts/types.ts'
import type { Fault } from '../core/fault.ts'
import type { Notebook } from '../core/notes/types.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'

interface Read {
  readonly sheets: readonly FactSheet[]
  readonly subjects: Subjects
  readonly vocabulary: AttributeSet
  readonly errata: Errata
  readonly notebook: Notebook
}

/** What only shows when all facts files are read: names that mean nothing, and cells that would deny what the notes say. */
export function* factFaults({ sheets, subjects, vocabulary, errata, notebook }: Read, text: Text): Steps<Fault[]> {
  const say = text.factChecks
  const error = (sheet: FactSheet, code: string, message: string): Fault => ({
    severity: 'error',
    file: sheet.file,
    line: 1,
    code,
    message,
  })
  const unknown = sheets.flatMap((sheet) => [
    ...namesIn(sheet)
      .filter(([, name]) => subjects.resolve(name).kind !== 'one')
      .map(([field, name]) => error(sheet, 'unknown-whole', say.unknownWhole(field, name))),
    ...sheet.without
      .flatMap((one) => [one.attribute, ...(one.in === undefined ? [] : [one.in])])
      .filter((id) => !vocabulary.byId.has(id))
      .map((id) => error(sheet, 'unknown-attribute', say.unknownAttribute(id, []))),
    ...[
      ...new Set([...sheet.facts.flatMap((fact) => fact.errata ?? []), ...sheet.exceptions.map((one) => one.erratum)]),
    ]
      .filter((id) => !errata.byId.has(id))
      .map((id) => error(sheet, 'unknown-erratum', say.unknownErratum(id))),
    ...misplacedErrata(sheet, errata)
      .filter(({ erratum }) => errata.byId.has(erratum))
      .map((one) => error(sheet, CODES[one.kind], misplaced(one, text))),
  ])
  const unsaid = (yield* unsaidOf(subjects.all, vocabulary, notebook)).map(
    ({ subject, attribute, statements }): Fault => {
      const lines = statements.map((one) => one.line).join(', ')
      const message = say.unsaid(subject.name, attribute.id, lines)
      return { severity: 'warning', file: subject.sheet?.file ?? '', line: 1, code: 'unsaid-attribute', message }
    },
  )
  return [...unknown, ...unsaid]
}

const CODES = {
  elsewhere: 'erratum-elsewhere',
  untold: 'erratum-untold',
  'no-exception': 'needless-exception',
} as const

function misplaced(one: Misplaced, { factChecks }: Text): string {
  if (one.kind === 'no-exception') return factChecks.needlessException(one.erratum)
  const lines = one.fact.statements.map(({ line }) => line).join(', ')
  return factChecks.misplacedErratum(one.kind, one.erratum, one.fact.attribute.id, lines)
}

/** Other subjects that a facts file names, and where. */
function namesIn({ inherits, within, facts }: FactSheet): (readonly [field: string, name: string])[] {
  return [
    ...(inherits === undefined ? [] : [['inherits', inherits] as const]),
    ...(within === undefined ? [] : [['within', within] as const]),
    ...facts.flatMap(({ of }) => (of === undefined ? [] : [['of', of] as const])),
    ...facts.flatMap(({ against }) => (against === undefined ? [] : [['against', against] as const])),
  ]
}
