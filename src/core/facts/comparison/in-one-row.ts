import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import { type AttributeSet, OPENING, OTHER } from '../attributes.ts'
import { labelled } from '../extraction/labels.ts'
import { vocabularyAspect } from '../extraction/named-attributes.ts'
import { isSection } from '../subjects/from-notes.ts'
import { isBelow, isNamed, isUnder } from '../subjects/relations.ts'
import { sideTold } from '../subjects/sides-by-line.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import type { Absence } from './absence.ts'
import { byThemselves } from './by-themselves.ts'
import { excerptOf, isCode, MOST_LINES, untilLong } from './excerpt.ts'
import { isDefined } from './first-said.ts'
import { saysNames } from './names-alone.ts'
import { contentOf } from './sought.ts'

interface Row {
  readonly attribute: Attribute
  readonly tone: 'differs' | 'partial' | 'same'
  readonly cells: readonly (readonly Fact[])[]
  readonly absences: readonly (Absence | undefined)[]
}

/**
 * Where no row says what each column is, nor any tells what their author laid side by side, what the notes say of each in words of
 * its own stands in one row, but for what the other rows tell; nothing where they say nothing of one as a whole.
 */
export function* inOneRow<T extends Row>(
  rows: readonly T[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
  rowOf: (cells: readonly (readonly Fact[])[]) => Steps<T>,
): Steps<readonly T[]> {
  // `개념`, `Definition`: their author says that this is what it is.
  const isTitledSo = ({ statements: [one] }: Fact) => {
    const { depth = 0, title = '' } = notebook.byId.get(one?.section ?? '') ?? {}
    return depth > 0 && vocabularyAspect(nameOfTitle(title), vocabulary)?.id === OPENING
  }
  const isOwnWords = ({ attribute: { id } }: T) => id === OTHER || id === OPENING
  const [own, rest] = [rows.filter(isOwnWords), rows.filter((row) => !isOwnWords(row))]
  const isDefining = ({ attribute, cells }: T) =>
    attribute.id === OPENING &&
    cells.every((facts, at) => facts.length > 0 && (isDefined(facts, columns[at]) || facts.every(isTitledSo)))
  const defining = own.filter(isDefining)
  // What they are called is no way to compare them.
  const compared = rest.filter(
    ({ attribute, cells }) => attribute.naming !== true && cells.filter((facts) => facts.length > 0).length > 1,
  )
  if (defining.length > 0 || compared.some(isToldTogether)) return [...defining, ...rest]
  // What a table of both marks for one alone stands behind the button, and tells nothing by itself.
  const isOfBoth = ({ absences }: T) => absences.some((one) => one?.kind === 'blank')
  const shownElsewhere = rest.filter((row) => compared.includes(row) || isOfBoth(row))
  const known = new Set(shownElsewhere.flatMap(({ cells }) => cells.flat().flatMap(({ statements }) => statements)))
  const isNews = ({ statements }: Fact) => !statements.some((one) => known.has(one))
  const told = columns.map((_, at) => own.flatMap((row) => row.cells[at] ?? []).filter(isNews))
  const cells: (readonly Fact[])[] = []
  for (const at of columns.keys()) cells.push(yield* cellOf(at, told, columns, vocabulary, notebook, isNews))
  if (cells.some((facts) => facts.length === 0) || saysNames(cells, columns) || areOfOneText(cells)) return rest
  if (cells.some((facts) => goesOnFrom(facts, known)) || cells.every((facts) => facts.every(isCode))) return rest
  const row = yield* rowOf(cells)
  // Whether lines of different matters differ, nobody can say.
  const tone = row.tone === 'same' ? row.tone : 'partial'
  const shown = new Set(cells.flat().flatMap(({ statements }) => statements))
  const isToldAgain = (one: T) =>
    !compared.includes(one) && one.cells.flat().every(({ statements }) => statements.every((it) => shown.has(it)))
  return [
    { ...row, tone, ...(row.attribute.id === OTHER ? { attribute: AS_TOLD } : {}) },
    ...rest.filter((one) => !isToldAgain(one)),
  ]
}

/** What stands before it in the notes is told by another row: what is left is no beginning. */
function goesOnFrom([first]: readonly Fact[], known: ReadonlySet<Statement>): boolean {
  const [at] = first?.statements ?? []
  return at !== undefined && [...known].some((one) => one.section === at.section && one.index < at.index)
}

/** Its author laid them side by side there, in a table or under one title. */
function isToldTogether({ cells }: Row): boolean {
  const sections = cells.map(
    (facts) => new Set(facts.flatMap(({ statements }) => statements.map((one) => one.section))),
  )
  const [first = new Set<string>(), ...others] = sections
  return others.every((own) => !own.isDisjointFrom(first))
}

/** All that one column says stands in another's as well, as of a part in its whole. */
function areOfOneText(cells: readonly (readonly Fact[])[]): boolean {
  const told = cells.map((facts) => new Set(facts.flatMap(({ statements }) => statements)))
  return told.some((own, at) => told.some((other, nth) => nth !== at && own.isSubsetOf(other)))
}

/** Nothing is left over where it is all that stands side by side. */
export const AS_TOLD: Attribute = {
  id: 'as-told',
  name: { ko: '노트에 적힌 말', en: 'What the notes say' },
  type: 'text',
  words: [],
}

/** What it is, what its notes say first, and what others' notes say of it; these before code that is all that its own have. */
function* cellOf(
  at: number,
  told: readonly (readonly Fact[])[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
  isNews: (fact: Fact) => boolean,
): Steps<readonly Fact[]> {
  const subject = columns[at]
  if (!subject) return []
  const ofOthers = new Set(told.toSpliced(at, 1).flatMap((facts) => facts.flatMap(({ statements }) => statements)))
  const isOf = whatIsOf(subject, columns, notebook)
  const isOwn = (one: Fact) => isNews(one) && isOf(one) && !one.statements.some((it) => ofOthers.has(it))
  const excerpt = yield* excerptOf(subject, isOwn, vocabulary, notebook)
  const bare = (told[at] ?? []).filter(({ value }) => value.kind !== 'statement' || value.under === undefined)
  const plain = yield* byThemselves(bare, subject)
  if (excerpt.every(isCode) && plain.some((one) => !isCode(one))) return plain.slice(0, MOST_LINES)
  // One of a list of names is none of what they are of.
  const listed = new Set(excerpt.flatMap(({ statements }) => (statements.length > 1 ? statements : [])))
  const opening = plain.filter(
    (one) =>
      one.attribute.id === OPENING &&
      isOwn(one) &&
      isDefined([one], subject) &&
      !one.statements.some((it) => listed.has(it)),
  )
  const known = new Set(opening.flatMap(({ statements }) => statements))
  const more = excerpt.filter(({ statements }) => !statements.some((one) => known.has(one)))
  const others = new Set(columns.flatMap((one) => (one === subject ? [] : one.statements)))
  const elsewhere = plain.filter(({ statements }) => statements.every((one) => others.has(one)))
  return firstOf([...opening, ...more, ...elsewhere])
}

/** As many as anybody reads, in the order of the notes, and how many there are besides. */
function firstOf(told: readonly Fact[]): readonly Fact[] {
  const shown = untilLong(told)
  const rest = told.filter((one) => !shown.includes(one))
  const left = told.reduce((sum, one) => sum + (one.left ?? 0), sizeOf(rest))
  const [first] = shown
  const lineIn = ({ citations: [at] }: Fact) => (at?.file === first?.citations[0]?.file ? (at?.line ?? 0) : Infinity)
  return shown
    .toSorted((a, b) => lineIn(a) - lineIn(b))
    .map(({ left: _, ...one }, at) => (at === shown.length - 1 && left > 0 ? { ...one, left } : one))
}

function sizeOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, { statements }) => sum + statements.length, 0)
}

/**
 * Not what stands in another column's own text; nor what opens with its name, as the last words under a title that weigh them
 * all, unless it is the whole that this one belongs to.
 */
function whatIsOf(subject: Subject, columns: readonly Subject[], notebook: Notebook): (fact: Fact) => boolean {
  const others = columns.filter((one) => one !== subject)
  const sections = others
    .filter((one) => isSection(one) && isBelow(one, subject, notebook))
    .map(({ section }) => section)
  const isBelowOther = (at: Section | undefined) =>
    at !== undefined && sections.some((one) => one === at || isUnder(at, one, notebook))
  const statements = new Set(others.flatMap((one) => one.statements))
  const titles = subject.section.path.slice(0, -1)
  const isWhole = (one: Subject) => isBelow(subject, one, notebook) || titles.some((title) => isNamed(one, title))
  const beside = columns.filter((one) => one === subject || !isWhole(one))
  return ({ value, statements: told }) => {
    if (told.some((one) => statements.has(one) || isBelowOther(notebook.byId.get(one.section)))) return false
    const side = value.kind === 'statement' ? sideTold(value.statement, beside) : undefined
    const label = told[0]?.kind === 'paragraph' ? labelled(told[0])?.label : undefined
    return (side === undefined || side === subject) && !(label && namesOther(label, subject, beside))
  }
}

/** `Tide Primary Goal`, told by the way beside Tide Tables under the title of Sea Charts: opens with what only another one's name has. */
function namesOther(label: string, subject: Subject, columns: readonly Subject[]): boolean {
  const [first] = contentOf(label)
  const has = ({ name }: Subject) => first !== undefined && contentOf(name).includes(first)
  return !has(subject) && columns.some((one) => one !== subject && has(one))
}
