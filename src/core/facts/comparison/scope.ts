import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { filterInSteps, mapInSteps, type Steps } from '../../steps.ts'
import { labelled } from '../extraction/labels.ts'
import { workOf } from '../extraction/places.ts'
import { outlineInSteps, says } from '../extraction/statements-about.ts'
import { tableOf } from '../extraction/tables.ts'
import { ownAliases } from '../subjects/subject-names.ts'
import type { Subject } from '../types.ts'

/** Everything that the notes say of a subject, at any depth and wherever else its name heads a statement. */
export interface Scope {
  readonly subject: Subject
  readonly all: readonly Place[]
}

export interface Place {
  readonly statement: Statement
  readonly text: string
  readonly under: readonly string[]
  readonly isTable: boolean
}

const scopes = new WeakMap<Subject, Scope>()

export function* scopeOf(subject: Subject, notebook: Notebook): Steps<Scope> {
  const known = scopes.get(subject) ?? (yield* readScope(subject, notebook))
  scopes.set(subject, known)
  return known
}

function* readScope(subject: Subject, notebook: Notebook): Steps<Scope> {
  const outline = yield* outlineInSteps(subject, notebook, 'all')
  const here = new Set(outline.statements)
  const names = new Set([subject.name, ...subject.aliases].map(foldName))
  const heads = known.get(notebook) ?? (yield* headsInSteps(notebook))
  const elsewhere = [...names].flatMap((name) => heads.get(name) ?? []).filter((one) => !here.has(one))
  const saying = yield* filterInSteps(outline.statements, workOf, says)
  const own = yield* mapInSteps(saying, workOf, (statement) => {
    const label = outline.labelOf(statement)
    const above = outline.namesAbove(statement)
    const isTable = tableOf(statement) !== undefined
    return label
      ? { statement, text: label.said.text, under: [...above, label.label], isTable }
      : { statement, text: outline.bare(statement).text, under: above, isTable }
  })
  const others = yield* mapInSteps(new Set(elsewhere), workOf, (statement) => ({
    statement,
    text: labelled(statement)?.said.text ?? statement.text,
    under: [],
    isTable: tableOf(statement) !== undefined,
  }))
  return { subject, all: [...own, ...others] }
}

const known = new WeakMap<Notebook, Heads>()

type Heads = ReadonlyMap<string, readonly Statement[]>

/** Reads a little at a time which statements a folded name opens; from then on they are there. */
export function* headsInSteps(notebook: Notebook): Steps<Heads> {
  const found = new Map<string, Statement[]>()
  yield* eachStatement(notebook.sections, WORK_OF_LABEL, (one, { index }) => {
    const head = index ? undefined : (labelled(one)?.label ?? one.term)
    if (head === undefined) return
    for (const name of new Set([head, ...ownAliases(head)].map(foldName))) {
      const own = found.get(name)
      if (own) own.push(one)
      else found.set(name, [one])
    }
  })
  known.set(notebook, found)
  return found
}

/** In characters that are read, looking for the name that opens a statement. */
const WORK_OF_LABEL = 100
