import { eachStatement } from '../../notes/each-statement.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import type { Steps } from '../../steps.ts'
import type { AttributeSet } from '../attributes.ts'
import { defines } from '../extraction/definition.ts'
import { factOf } from '../extraction/fact.ts'
import { namesWordOf } from '../extraction/keywords.ts'
import { labelled } from '../extraction/labels.ts'
import { withNote } from '../extraction/marked.ts'
import { aspectOf, isNth, LISTED, ownAspect, vocabularyAspect } from '../extraction/named-attributes.ts'
import { UNDER } from '../extraction/reading.ts'
import { says } from '../extraction/statements-about.ts'
import { columnsOf, columnText, type NoteTable, namedRowsOf, rowText, tableOf } from '../extraction/tables.ts'
import { onlyNames, sideTold } from '../subjects/sides-by-line.ts'
import { addTo, bareName, termName } from '../subjects/subject-names.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { namedIn, partsByName } from './naming.ts'
import { CHOOSE } from './order.ts'
import { isNameAlone, isQualified } from './qualified.ts'
import { contentOf, holdsAll } from './sought.ts'
import { ToldInTables } from './told-in-tables.ts'

/** What the notes say of subjects together, wherever it stands: a table of both, bullets under `A vs B`, `when … → A`. */
export interface Joint {
  /** A column's facts. */
  readonly facts: readonly (readonly Fact[])[]
  /** Statements that are told by these facts alone. */
  readonly told: ReadonlySet<Statement>
}

export function* jointOf(columns: readonly Subject[], vocabulary: AttributeSet, notebook: Notebook): Steps<Joint> {
  const facts = columns.map((): Fact[] => [])
  const told = new Set<Statement>()
  const before = columns.map(() => new ToldInTables(vocabulary))
  const add = (at: number, attribute: Attribute, text: string, statement: Statement) => {
    const subject = columns[at]
    if (!subject || text.trim() === '') return
    facts[at]?.push(factOf(attribute, { kind: 'text', text }, statement, subject, notebook))
    before[at]?.add(attribute, statement)
    told.add(statement)
  }
  const isJointOf = lastOf((section: Section) => namedIn(section.title, columns).length === columns.length)
  yield* eachStatement(homeFirst(notebook.sections, columns), workOf, (statement, section) => {
    if (section.index) return
    const isJoint = isJointOf(section)
    const table = tableOf(statement) && tableAbout(statement, columns)
    const said = table
      ? inTable(table, isHome(section, columns), columns, vocabulary).map(placedIn(section, table, columns, vocabulary))
      : inWords(statement, section, isJoint, columns, vocabulary)
    for (const [at, attribute, text] of said) {
      if (before[at]?.has(attribute, statement)) continue
      if (attribute.id === CHOOSE && !isJoint && !NEED.test(text) && !isUnderChoice(statement, section, vocabulary))
        continue
      add(at, attribute, withNote(text, statement, section), statement)
    }
  })
  for (const section of notebook.sections) {
    if (section.index || !isJointOf(section)) continue
    yield
    for (const [at, statement] of toldInLines(section, columns, told))
      add(at, differenceIn(vocabulary), statement.text, statement)
  }
  return { facts: asDefinitions(facts, columns, vocabulary), told }
}

/** So much of a column's side of a section is what tells it from the other. */
const MOST_LINES = 2

/** What opens with the name of each, where the section lays them against each other and one of them is at home elsewhere. */
function toldInLines(
  { statements }: Section,
  columns: readonly Subject[],
  told: ReadonlySet<Statement>,
): (readonly [column: number, Statement])[] {
  if (statements.some((one) => told.has(one))) return []
  const said = statements.filter(
    (one) => one.kind !== 'code' && !one.table && says(one) && !labelled(one) && termName(one.text) === undefined,
  )
  const lines = columns.map((column) =>
    said.filter((one) => sideTold(one, columns) === column && !onlyNames(one, column)).slice(0, MOST_LINES),
  )
  const isElsewhere = lines.some((own, at) => own.every((one) => !columns[at]?.statements.includes(one)))
  if (!isElsewhere || lines.some((own) => own.length === 0)) return []
  return lines.flatMap((own, at) => own.map((one) => [at, one] as const))
}

/** Where all that tells them apart is what each is, that is a definition. */
function asDefinitions(
  facts: readonly (readonly Fact[])[],
  columns: readonly Subject[],
  vocabulary: AttributeSet,
): readonly (readonly Fact[])[] {
  const isDifference = ({ attribute }: Fact) => attribute === differenceIn(vocabulary)
  const isWhat = ({ value, statements: [statement] }: Fact, subject: Subject | undefined) =>
    value.kind === 'text' &&
    statement &&
    !statement.table &&
    !WHEN.test(value.text) &&
    defines({ ...statement, text: value.text }, () => true, subject?.name)
  const areAll = facts.every((own, at) => {
    const told = own.filter(isDifference)
    return told.length > 0 && told.every((one) => isWhat(one, columns[at]))
  })
  return areAll
    ? facts.map((own) => own.map((one) => (isDifference(one) ? { ...one, attribute: vocabulary.opening } : one)))
    : facts
}

/** Where something is used is not what it is. */
const WHEN = /(?:환경|상황|경우|때)[.!]?$/

/** Looked up once for one after the other of the same. */
function lastOf<T, Made>(make: (one: T) => Made): (one: T) => Made {
  let last: { readonly one: T; readonly made: Made } | undefined
  return (one) => {
    if (last?.one !== one) last = { one, made: make(one) }
    return last.made
  }
}

/** Of a table every cell is looked at, whom it names and of what it is. */
function workOf({ text, table }: Statement): number {
  return table ? WORK_OF_TABLE * text.length : WORK_OF_WORDS + text.length
}

const WORK_OF_TABLE = 4
const WORK_OF_WORDS = 20

/** A matter that a table of more things names elsewhere, as of what is made of both, says where it stands. */
function placedIn(section: Section, table: NoteTable, columns: readonly Subject[], { byId, opening }: AttributeSet) {
  const isColumns = placesOf(table.columns, columns, false).size > 1
  const things = isColumns ? table.columns.length : table.rows.length
  const isAtHome = things <= columns.length || isHome(section, columns)
  const isOfBoth = namedIn(section.title, columns).length === columns.length
  const { path } = section
  const place = (path.length > 1 ? path.slice(1) : path)
    .slice(-PLACES)
    .map((one) => bareName(nameOfTitle(one)))
    .join(UNDER)
  const [column = '', ...others] = table.columns
  const tellsWhat = !isColumns && others.length === 0 && TELLS_WHAT.test(column.trim())
  return (told: Told): Told => {
    const [at, attribute, text] = told
    if (tellsWhat) return [at, opening, text]
    const isNamed = !byId.has(attribute.id) && attribute !== LISTED && !isNth(attribute)
    const isClear = isAtHome && (isOfBoth || !(VAGUE.test(attribute.name.ko) && things > columns.length))
    return isClear || !isNamed ? told : [at, ownAspect(`${attribute.name.ko} (${place})`), text]
  }
}

const PLACES = 2
/** What a table says of each of its things in one column is what that is. */
const TELLS_WHAT = /^(?:내용|설명|의미|뜻|정의|descriptions?|meanings?|definitions?|explanations?)$/i
/** Says nothing without what the table is of. */
const VAGUE = /^(?:numbers?|values?|types?|names?|commands?|kinds?|codes?|번호|값|이름|명령어?|코드|숫자)$/i

/** In the file of one of them, or under a title that names one. */
function isHome({ file, path }: Section, columns: readonly Subject[]): boolean {
  return columns.some(({ section }) => section.file === file) || namedIn(path.join('\n'), columns).length > 0
}

/** What their own notes say of them stands before what others say by the way. */
function homeFirst(sections: readonly Section[], columns: readonly Subject[]): readonly Section[] {
  const files = new Set(columns.map(({ section }) => section.file))
  const isHere = ({ file }: Section) => files.has(file)
  return [...sections.filter(isHere), ...sections.filter((one) => !isHere(one))]
}

type Told = readonly [column: number, attribute: Attribute, text: string]

/** A table whose columns or rows name at least two of the subjects, each once. */
function inTable(table: NoteTable, isAtHome: boolean, columns: readonly Subject[], vocabulary: AttributeSet): Told[] {
  const byColumn = placesOf(table.columns, columns, isAtHome || table.columns.length <= columns.length)
  // What stands in the rows of a table that name nothing, each column says as a whole.
  if (byColumn.size > 1 && (table.lists || table.rows.every(({ name = '' }) => name.trim() === ''))) {
    return [...byColumn].map(([at, column]) => [at, LISTED, columnText(table, column)])
  }
  if (byColumn.size > 1) {
    return table.rows.flatMap(({ name, cells }, nth) => {
      const label = withWhatOf(name, table.rows[nth - 1]?.name)
      return inRow(
        [...byColumn].map(([at, column]) => toldIn(at, label, said(cells[column]), vocabulary)),
        label,
      )
    })
  }
  const names = table.rows.map(({ name = '' }) => name)
  // `Benefits` and `Drawbacks` of anything are no parts of titles that end so.
  const areMatters = names.every((one) => vocabularyAspect(one, vocabulary))
  const byRow = placesOf(names, columns, isAtHome || (names.length <= columns.length && !areMatters))
  if (byRow.size < 2) return []
  if (table.headless) return [...byRow].map(([at, row]) => [at, LISTED, rowText(table.rows[row]?.cells ?? [])])
  const isNamed = table.columns.some((label) => label.trim() !== '')
  return table.columns.flatMap((written, column) => {
    const label = withWhatOf(written, table.columns[column - 1])
    return inRow(
      [...byRow].map(([at, row]): Told => {
        const text = said(table.rows[row]?.cells[column])
        return isNamed ? toldIn(at, label, text, vocabulary) : [at, LISTED, text]
      }),
      label,
    )
  })
}

/** `이유` behind `멱등?` is why that is so: without it, nobody knows of what it is the reason. */
function withWhatOf<T extends string | undefined>(label: T, before: string | undefined): T | string {
  const of = before?.replace(/[?？\s]+$/, '')
  return of && label !== undefined && REASON.test(label.trim()) ? `${of}${UNDER}${label.trim()}` : label
}

const REASON = /^(?:이유|까닭|근거|why\??|reasons?|because|rationale)$/i

/** What each of them chooses by, in a word or two, is no way to choose one of them: `선택 기준`, 정점 and 간선. */
function inRow(told: Told[], name = ''): Told[] {
  const isNoun = told.every(([, { id }, text]) => id === CHOOSE && text.split(/\s+/).length <= NOUN && !NEED.test(text))
  // Marks alone tell how nothing works: `순서`, ✅ and ❌.
  const isMarked =
    name.trim() !== '' && told.every(([, { type }, text]) => type !== 'yesno' && !/[\p{L}\p{N}]/u.test(text))
  return isNoun || isMarked ? told.map(([at, , text]) => [at, ownAspect(name), text]) : told
}

const NOUN = 2

/** A head that names subjects from its corner on has no names of rows below it. */
function tableAbout(statement: Statement, columns: readonly Subject[]): NoteTable | undefined {
  const { head = [] } = statement.table ?? {}
  const places = [...placesOf(head, columns, head.length <= columns.length).values()]
  if (places.length < 2) return tableOf(statement)
  return places.includes(0) ? columnsOf(statement) : namedRowsOf(statement)
}

/** A cell under its row's name; a name that has one aspect's word stands there, and is said. */
function toldIn(at: number, name: string | undefined, text: string, vocabulary: AttributeSet): Told {
  // What a row without a name holds, the table lists.
  if (name === undefined || name.trim() === '') return [at, LISTED, text]
  const within = vocabularyAspect(name, vocabulary)
    ? []
    : vocabulary.attributes.filter((one) => !one.weak && !one.own && namesWordOf(one, name))
  const [only, ...more] = within
  return only && more.length === 0 && text !== ''
    ? [at, only, `${name}: ${text}`]
    : [at, aspectOf(name, vocabulary), text]
}

/**
 * Where each subject stands among names that hold it and no other: `Use EBS`, `EBS를 쓸 때`; or, in its own notes or a table of
 * nothing else, that are a part of its name: `Hot` of `Hot Site` may be of anything elsewhere.
 */
function placesOf(
  names: readonly string[],
  columns: readonly Subject[],
  takesParts: boolean,
): ReadonlyMap<number, number> {
  const held = new Map<number, number[]>()
  // Of commands, each names what it is done to.
  const areCommands = names.some((name) => COMMAND.test(name))
  names.forEach((name, place) => {
    if (areCommands && !columns.some((one) => isNameAlone(name, one))) return
    const words = contentOf(name)
    const naming = namedIn(name, columns)
    const named =
      naming.length > 0
        ? naming
        : columns.filter((one) => takesParts && words.some(isTelling) && isPartOfName(words, one, columns))
    if (named.length === 1 && named[0]) addTo(held, columns.indexOf(named[0]), place)
  })
  const places = new Map<number, number>()
  for (const [at, found] of held) {
    const own = found.filter((place) => isNameAlone(names[place] ?? '', columns[at]))
    // Several that only hold its name are kinds of it, and none of them is it.
    const kept = found.length === 1 ? found.filter((place) => !isKind(names[place] ?? '', columns[at])) : []
    const [place] = own.length > 0 ? own : kept
    if (place !== undefined) places.set(at, place)
  }
  const all = [...places]
  return new Map(all.filter(([at, place]) => !isQualified(names[place] ?? '', names, columns[at], columns)))
}

/** `prune --all`: with an option behind it. */
const COMMAND = /^[`$]?\s*[a-z][\w.-]*\s.*(?<=\s)--?[a-z]/

/** A bare number, or a letter, stands for too much: the first record of a sample is no `First Form (1NF)`. */
function isTelling(word: string): boolean {
  return !/^(?:\d+|[a-z])$/.test(word)
}

/** `하드웨어 인터럽트`, and no 인터럽트 at large: a noun right before the name makes a kind of it. */
function isKind(name: string, subject: Subject | undefined): boolean {
  const called = bareName(name.trim())
  return [subject?.name ?? '', ...(subject?.aliases ?? [])].some((one) => {
    const own = bareName(one)
    return /^[가-힣]/.test(own) && called.endsWith(` ${own}`) && /[가-힣]$/.test(called.slice(0, -own.length).trim())
  })
}

/** A part of its name that tells it from the others: `Article` tells no `Article 226` from what is called `Remedies (Article 32)`. */
function isPartOfName(words: readonly string[], { name }: Subject, columns: readonly Subject[]): boolean {
  const holders = columns.filter((one) => [one.name, ...one.aliases].some((called) => holdsAll(called, words)))
  const numbers = bareName(name).match(/\d+/g) ?? []
  return (
    holders.length === 1 && holdsAll(bareName(name), words) && numbers.every((one) => words.join(' ').includes(one))
  )
}

/** Nothing, and a dash, say nothing. */
function said(cell: string | undefined): string {
  return cell !== undefined && /[^\s\-–—]/u.test(cell) ? cell : ''
}

/** `choose A`, `A를 쓴다`: a name, and a word beside it. */
function isChoiceAlone(said: string, { name, aliases }: Subject): boolean {
  const chosen = said.replace(/\s*[(（][^()（）]*[)）]\s*$/, '')
  const most = Math.max(
    ...[name, ...aliases].map((one) =>
      namedIn(chosen, [{ name: one, aliases: [] }]).length > 0 ? one.split(/\s+/).length : 0,
    ),
  )
  return chosen.split(/\s+/).length <= most + 1
}

/** An arrow alone may mean anything, `Tampering → Integrity`: what leads to a subject must be said to be a need. */
const NEED = /\b(?:when|if|need|needs|want|choose)\b|(?:때|면|경우|싶다면|필요)(?:에는?|$|[\s,])/iu

/** The line over its list says that one chooses here. */
function isUnderChoice({ index, kind }: Statement, { statements }: Section, vocabulary: AttributeSet): boolean {
  const lead = statements.findLast((one) => one.index < index && one.kind === 'paragraph')
  const name = lead?.text.replace(/\s*[:：]$/, '') ?? ''
  return kind === 'item' && vocabularyAspect(name, vocabulary)?.id === CHOOSE
}

const ARROW = /->|=>|[→⇒➔➡]/u

/** `When you need X → A`; and in a section about all of them, what stands beside a subject's name. */
function inWords(
  statement: Statement,
  section: Section,
  isJoint: boolean,
  columns: readonly Subject[],
  vocabulary: AttributeSet,
): Told[] {
  if (statement.kind === 'code' || !(isJoint || ARROW.test(statement.text)) || !says(statement)) return []
  const [, when, chosen] = /^(.{4,}?)\s*(?:->|=>|→|⇒|➔|➡️?)\s*(.{1,60}?)\.?$/su.exec(statement.text) ?? []
  if (when !== undefined && chosen !== undefined) {
    const [only, ...more] = namedIn(chosen, columns)
    const isName = only && more.length === 0 && !labelled(statement) && isChoiceAlone(chosen, only)
    const choose = vocabulary.byId.get(CHOOSE)
    return isName && choose && namedIn(when, columns).length === 0 ? [[columns.indexOf(only), choose, when]] : []
  }
  const found = isJoint ? labelled(statement) : undefined
  const parts = found ? partsByName(found.said.text, columns) : undefined
  if (found && parts && parts.size > 0)
    return [...parts].map(([one, text]) => [columns.indexOf(one), aspectOf(found.label, vocabulary), text])
  const [named, ...more] = found ? namedIn(found.label, columns) : []
  if (!found || !named || more.length > 0 || isKind(found.label, named)) return []
  if (columns.some((one) => one.statements.includes(statement) && !isSideHere(one, statement))) return []
  const parent = statement.parent === undefined ? undefined : section.statements[statement.parent]
  const attribute = parent ? aspectOf(labelled(parent)?.label ?? parent.text, vocabulary) : differenceIn(vocabulary)
  return [[columns.indexOf(named), attribute, found.said.text]]
}

/** What opens a side of the section's own, `- Direct: …`, once or below each matter, says there what tells it from the other. */
function isSideHere({ kind, section, statements }: Subject, { section: here, parent }: Statement): boolean {
  const isTop = parent === undefined || !statements.some((one) => one.section === here && one.index === parent)
  return kind === 'term' && section.id === here && isTop
}

function differenceIn({ byId, other }: AttributeSet): Attribute {
  return byId.get('difference') ?? other
}
