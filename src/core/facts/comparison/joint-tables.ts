import type { Section, Statement } from '../../notes/types.ts'
import { type AttributeSet, OPENING, OTHER } from '../attributes.ts'
import { namesWordOf } from '../extraction/keywords.ts'
import { aspectOf, isNth, LISTED, ownAspect, vocabularyAspect } from '../extraction/named-attributes.ts'
import { UNDER } from '../extraction/reading.ts'
import { columnsOf, columnText, type NoteTable, namedRowsOf, rowText, tableOf } from '../extraction/tables.ts'
import { addTo, bareName } from '../subjects/subject-names.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute, Subject } from '../types.ts'
import { NEED, type Told } from './joint-words.ts'
import { namedIn } from './naming.ts'
import { CHOOSE } from './order.ts'
import { isKind, isNameAlone, isQualified, wholeNameOf } from './qualified.ts'
import { contentOf, holdsAll } from './sought.ts'

/** A matter that a table of more things names elsewhere, as of what is made of both, says where it stands. */
export function placedIn(
  section: Section,
  table: NoteTable,
  columns: readonly Subject[],
  { byId, opening }: AttributeSet,
) {
  const isColumns = placesOf(table.columns, columns, 'none').size > 1
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
    const [at, attribute, text, of] = told
    if (tellsWhat) return [at, opening, text, of]
    const isNamed = !byId.has(attribute.id) && attribute !== LISTED && !isNth(attribute)
    const isClear = isAtHome && (isOfBoth || !(VAGUE.test(attribute.name.ko) && things > columns.length))
    return isClear || !isNamed ? told : [at, ownAspect(`${attribute.name.ko} (${place})`), text, of]
  }
}

const PLACES = 2

/** What a table says of each of its things in one column is what that is. */
const TELLS_WHAT = /^(?:내용|설명|의미|뜻|정의|descriptions?|meanings?|definitions?|explanations?)$/i

/** Says nothing without what the table is of. */
const VAGUE = /^(?:numbers?|values?|types?|names?|commands?|kinds?|codes?|번호|값|이름|명령어?|코드|숫자)$/i

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1)
}

/** In the file of one of them, or under a title that names one. */
function isHome({ file, path }: Section, columns: readonly Subject[]): boolean {
  return columns.some(({ section }) => section.file === file) || namedIn(path.join('\n'), columns).length > 0
}

/** Where one of them stands as well, under one title, or where a title names one: `Hot` may be of anything else in the file. */
function isNear({ file, path }: Section, columns: readonly Subject[]): boolean {
  const isIn = (outer: readonly string[], inner: readonly string[]) => outer.every((title, at) => title === inner[at])
  const isBeside = ({ section }: Subject) =>
    section.file === file && (isIn(section.path.slice(0, -1), path) || isIn(path, section.path))
  return columns.some(isBeside) || namedIn(path.join('\n'), columns).length > 0
}

/** A table whose columns or rows name at least two of the subjects, each once. */
export function inTable(
  table: NoteTable,
  section: Section,
  columns: readonly Subject[],
  vocabulary: AttributeSet,
): Told[] {
  const isBeside = isNear(section, columns)
  // `Warm` in a table of another folder is no Warm Ferry.
  const isClose = columns.some((one) => folderOf(one.section.file) === folderOf(section.file))
  const parts = (names: number) => (isBeside ? 'any' : isClose && names <= columns.length ? 'telling' : 'none')
  const byColumn = placesOf(table.columns, columns, parts(table.columns.length))
  const ofThing =
    (names: readonly string[], places: ReadonlyMap<number, number>) =>
    (told: Told): Told => {
      const [at, attribute, text] = told
      const of = wholeNameOf(names[places.get(at) ?? -1] ?? '', names, columns[at])
      return of === undefined ? told : [at, attribute, text, of]
    }
  // What stands in the rows of a table that name nothing, each column says as a whole.
  if (byColumn.size > 1 && (table.lists || table.rows.every(({ name = '' }) => name.trim() === ''))) {
    return [...byColumn]
      .map(([at, column]): Told => [at, LISTED, columnText(table, column)])
      .map(ofThing(table.columns, byColumn))
  }
  if (byColumn.size > 1) {
    return table.rows.flatMap(({ name, cells }, nth) => {
      const label = withWhatOf(name, table.rows[nth - 1]?.name)
      return inRow(
        [...byColumn].map(([at, column]) => toldIn(at, label, said(cells[column]), vocabulary)),
        label,
      ).map(ofThing(table.columns, byColumn))
    })
  }
  const names = table.rows.map(({ name = '' }) => name)
  // `Benefits` and `Drawbacks` of anything are no parts of titles that end so.
  const areMatters = names.every((one) => vocabularyAspect(one, vocabulary))
  const byRow = placesOf(names, columns, areMatters && !isBeside ? 'none' : parts(names.length))
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
    ).map(ofThing(names, byRow))
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
  const isNoun = told.every(([, { id }, text]) => id === CHOOSE && wordsIn(text) <= NOUN && !NEED.test(text))
  // Marks alone tell how nothing works: `순서`, ✅ and ❌.
  const isMarked =
    name.trim() !== '' && told.every(([, { type }, text]) => type !== 'yesno' && !/[\p{L}\p{N}]/u.test(text))
  // `Definition`, Precise and General, says how each is defined.
  const isHow =
    name.trim() !== '' && told.every(([, { id }]) => id === OPENING) && told.some(([, , text]) => wordsIn(text) <= NOUN)
  return isNoun || isMarked || isHow ? told.map(([at, , text]) => [at, ownAspect(name), text]) : told
}

const NOUN = 2

function wordsIn(text: string): number {
  return text.split(/\s+/).length
}

/** A head that names subjects from its corner on has no names of rows below it. */
export function tableAbout(statement: Statement, columns: readonly Subject[]): NoteTable | undefined {
  const { head = [] } = statement.table ?? {}
  const places = [...placesOf(head, columns, head.length <= columns.length ? 'any' : 'none').values()]
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
  if (only && more.length === 0 && text !== '') return [at, only, `${name}: ${text}`]
  return [at, asWritten(aspectOf(name, vocabulary), name, vocabulary), text]
}

/** What the notes call it there, `Steps`, says it better than the word for all that is like it. */
function asWritten(attribute: Attribute, written: string, { byId }: AttributeSet): Attribute {
  const { id, name, words } = attribute
  const lower = written.trim().toLowerCase()
  const isSame = [name.ko, name.en, ...words].some((one) => lower.startsWith(one.toLowerCase()))
  return isSame || !byId.has(id) || [OPENING, OTHER, CHOOSE].includes(id)
    ? attribute
    : { ...attribute, name: { ko: written, en: written } }
}

/**
 * Where each subject stands among names that hold it and no other: `Use EBS`, `EBS를 쓸 때`; or, in its own notes or a table of
 * nothing else, that are a part of its name: `Hot` of `Hot Site` may be of anything elsewhere.
 */
function placesOf(
  names: readonly string[],
  columns: readonly Subject[],
  takes: 'any' | 'telling' | 'none',
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
        : columns.filter(
            (one) =>
              takes !== 'none' &&
              words.some(isTelling) &&
              isPartOfName(words, one, columns) &&
              (takes === 'any' || !isKindOf(words, one)),
          )
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

/** `Contract` is what a Contingent Contract is, and not that one. */
function isKindOf([word, ...more]: readonly string[], { name }: Subject): boolean {
  const last = contentOf(bareName(name)).at(-1)
  return more.length === 0 && word !== undefined && last !== undefined && holdsAll(last, [word])
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
