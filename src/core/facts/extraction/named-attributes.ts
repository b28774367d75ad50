import { hash32 } from '../../hash.ts'
import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import { nameOfFile } from '../../notes/file-names.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, finish, type Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { aliasesOfChapter, nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute } from '../types.ts'
import { headOf, labelled } from './labels.ts'

/**
 * The attribute that a name of the notes stands for: the vocabulary's own where the name is one of its names or words, else
 * one that the notes name themselves.
 */
export function aspectOf(name: string, vocabulary: AttributeSet): Attribute {
  return vocabularyAspect(name, vocabulary) ?? ownAspect(name)
}

export function vocabularyAspect(name: string, vocabulary: AttributeSet): Attribute | undefined {
  const named = byName.get(vocabulary) ?? namesOf(vocabulary)
  byName.set(vocabulary, named)
  return (
    named.get(foldName(name)) ??
    named.get(foldName(withoutPlural(name))) ??
    (CHOICE.test(name) ? vocabulary.byId.get(CHOOSE) : undefined)
  )
}

/** `Disadvantage(s)` */
function withoutPlural(name: string): string {
  return name.replace(/\(e?s\)/g, '')
}

/** `Use A over B when`, `When to use A`, `A를 쓸 때`: how to choose it. */
const CHOICE =
  /^(?:use|choose|pick|prefer)\s.*\s(?:when|if|for)$|^when(?: should (?:you|i|we))? (?:to )?(?:use|choose|pick|prefer)(?:\s|$)|(?:쓸|사용할|선택할|고를) 때$|^언제 (?:쓰|사용하|선택하)/i
const CHOOSE = 'choose'

const byName = new WeakMap<AttributeSet, ReadonlyMap<string, Attribute>>()

/** Attributes by what they are called, and then by their words; the first one wins. */
function namesOf({ attributes }: AttributeSet): ReadonlyMap<string, Attribute> {
  const called = attributes.flatMap((one) => [one.name.ko, one.name.en].map((name) => [foldName(name), one] as const))
  const also = attributes.flatMap((one) => (one.called ?? []).map((name) => [foldName(name), one] as const))
  const worded = attributes.flatMap((one) => one.words.map((word) => [foldName(word), one] as const))
  return new Map([...called, ...also, ...worded].toReversed())
}

/** An attribute that the notes name themselves. */
export function ownAspect(name: string): Attribute {
  return { id: `own-${hash32(foldName(name))}`, name: { ko: name, en: name }, type: 'text', words: [] }
}

/** A row of a table that has no name. */
export function nthAspect(nth: number): Attribute {
  return { id: `row-${nth}`, name: { ko: `${nth}번째 줄`, en: `Row ${nth}` }, type: 'text', words: [] }
}

/** A column of a table whose rows have no names. */
export const LISTED: Attribute = {
  id: 'listed',
  name: { ko: '표에 적힌 것', en: 'As the table lists' },
  type: 'text',
  words: [],
}

/** Whether it is a row that has no name. */
export function isNth({ id }: Attribute): boolean {
  return /^row-\d+$/.test(id)
}

/** Folded names that open statements or sections, with the places of each: what it is said of, and in which sections. */
interface Recurring {
  readonly names: ReadonlySet<string>
  readonly sections: ReadonlyMap<string, number>
  /** Names that open several statements of one place, in half of their places or more. */
  readonly repeated: ReadonlySet<string>
  /** Titles of callouts that hold much in many files: of the way the notes are written, whatever they are about. */
  readonly forms: ReadonlySet<string>
}

const known = new WeakMap<Notebook, Recurring>()

/** Folded names that open statements or sections in two places of the notes or more: aspects of several things, not names of one, nor of a chapter. */
export function recurringNames(notebook: Notebook): ReadonlySet<string> {
  return recurringOf(notebook).names
}

/** Whether it is told of again and again where it is told of at all. */
export function isRepeated(name: string, notebook: Notebook): boolean {
  return recurringOf(notebook).repeated.has(foldName(name))
}

/** In so many sections a name says nothing without what it stands under: Mechanism, Scope, 방식. */
const GENERIC = 4

export function isGeneric(name: string, notebook: Notebook): boolean {
  return (recurringOf(notebook).sections.get(foldName(name)) ?? 0) >= GENERIC
}

/** Whether the notes put much under a callout of that title in file after file: it names nothing. */
export function isForm(title: string, notebook: Notebook): boolean {
  return recurringOf(notebook).forms.has(foldName(title))
}

/** So many statements in a callout, in so many files. */
const FORM = { holds: 5, files: 8 }

function recurringOf(notebook: Notebook): Recurring {
  return known.get(notebook) ?? finish(recurringInSteps(notebook))
}

/** Reads the names that recur a little at a time; from then on they are there. */
export function* recurringInSteps(notebook: Notebook): Steps<Recurring> {
  const places = new Map<string, Set<string>>()
  const sections = new Map<string, Set<string>>()
  const again = new Map<string, Set<string>>()
  const add = (name: string, section: string, place: string) => {
    const folded = foldName(name)
    if (places.get(folded)?.has(place)) again.set(folded, (again.get(folded) ?? new Set()).add(place))
    places.set(folded, (places.get(folded) ?? new Set()).add(place))
    sections.set(folded, (sections.get(folded) ?? new Set()).add(section))
  }
  yield* eachInSteps(notebook.sections, WORK_OF_LABEL, ({ id, depth, title }) => {
    if (depth > 0) add(nameOfTitle(title), id, id)
  })
  const forms = new Map<string, Set<string>>()
  yield* eachStatement(notebook.sections, WORK_OF_LABEL, (statement, { id, file, statements }) => {
    const title = formOver(statement, statements)
    if (title !== undefined) forms.set(title, (forms.get(title) ?? new Set()).add(file))
    const name = labelled(statement)?.label ?? headOf(statement)
    if (name !== undefined) add(name, id, `${id}\n${statement.parent ?? ''}`)
  })
  const chapters = new Set(
    notebook.chapters.flatMap(({ title, file }) =>
      [title, nameOfFile(file)].flatMap((name) => [nameOfTitle(name), ...aliasesOfChapter(name)]).map(foldName),
    ),
  )
  const names = new Set<string>()
  const repeated = new Set<string>()
  yield* eachInSteps(places, WORK_OF_NAME, ([name, at]) => {
    if (at.size > 1 && !chapters.has(name)) names.add(name)
    if (2 * (again.get(name)?.size ?? 0) >= at.size) repeated.add(name)
  })
  const counts = new Map<string, number>()
  yield* eachInSteps(sections, WORK_OF_NAME, ([name, at]) => {
    counts.set(name, at.size)
  })
  const inMany = [...forms].filter(([, files]) => files.size >= FORM.files)
  const found = { names, sections: counts, repeated, forms: new Set(inMany.map(([title]) => title)) }
  known.set(notebook, found)
  return found
}

/** The folded title of the callout that a statement is one of several in: told at the last of them that it takes. */
function formOver({ parent, depth, index }: Statement, all: readonly Statement[]): string | undefined {
  const title = parent === undefined ? undefined : all[parent]
  // Only a callout's title, and what was folded, is a paragraph over others.
  if (title?.kind !== 'paragraph' || index - title.index < FORM.holds) return undefined
  return depth === title.depth + 1 ? foldName(title.text) : undefined
}

/** In characters that are read: looking for the name that opens a statement, and looking at one that was found. */
const WORK_OF_LABEL = 100
const WORK_OF_NAME = 5
