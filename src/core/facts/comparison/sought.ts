import { foldedWords } from '../../language/fold.ts'
import { contentShare, FUNCTIONAL } from '../../language/function-words.ts'
import { englishStem, koreanStem } from '../../language/stems.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, mapInSteps, type Steps } from '../../steps.ts'
import { type AttributeSet, OPENING } from '../attributes.ts'
import { factOf } from '../extraction/fact.ts'
import { isOfField } from '../extraction/field-words.ts'
import { holdsWordOf, isAboutWordOf, namesWordOf } from '../extraction/keywords.ts'
import { aspectOf, vocabularyAspect } from '../extraction/named-attributes.ts'
import { workOf } from '../extraction/places.ts'
import { UNDER } from '../extraction/reading.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { namedIn, withoutMeasures } from './naming.ts'
import type { Place, Scope } from './scope.ts'

/** As many as a cell shows of what another row's word leads to. */
const MOST_FOUND = 2

/**
 * What a subject's own words say in a row that only another one has: a clause of that row that names it, else what stands
 * under a name that has the row's words, else a statement that has them all. Nothing where none of this is in its notes.
 */
export function* soughtFor(
  attribute: Attribute,
  facts: readonly Fact[],
  scope: Scope,
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<Fact[]> {
  const fact = (text: string, statement: Statement) =>
    factOf(attribute, { kind: 'text', text }, statement, scope.subject, notebook)
  const statements = facts.flatMap((one) => one.statements)
  const naming = (one: Statement) => clausesNaming(scope.subject, one).map((text) => fact(text, one))
  const clauses = (yield* mapInSteps(statements, workOf, naming)).flat()
  // What another is like, `A is like B`, says not what B is.
  const isTold = ({ value }: Fact) =>
    attribute.id !== OPENING || (value.kind === 'text' && opensWith(scope.subject, value.text))
  const told = clauses.filter(isTold)
  if (told.length > 0) return told.slice(0, MOST_FOUND)
  const { sure, isNamed } = yield* placesOf(attribute, scope, vocabulary, notebook)
  const isRow = (name: string) => aspectOf(name, vocabulary).id === attribute.id
  // All that stands under the name: of a list, two alone would seem to be all.
  return (isNamed ? sure : sure.slice(0, MOST_FOUND)).map(({ statement, text, under }) => {
    const names = under.filter((name) => !isRow(name) && isPartName(name))
    return fact(names.length === 0 ? text : `${names.join(UNDER)}: ${text}`, statement)
  })
}

/** Whether a line over others names a part, or when they hold: `Made up of three parts` does neither. */
export function isPartName(name: string): boolean {
  if (COUNTED.test(name)) return false
  const words = name.split(/\s+/).length
  if (CONDITION.test(name)) return words <= MOST_OF_CONDITION
  return words <= (/[가-힣]/.test(name) ? MOST_KOREAN : MOST_WORDS)
}

/** Without it the value would hold always: `손님이 한꺼번에 많이 몰리는 날`, `When the river runs high and fast`. */
const CONDITION =
  /(?:[가-힣]\s?(?:때|경우|동안)|(?:\s|[할될])시|\s(?:날|낮|밤|아침|저녁|새벽|주말|평일|후|뒤|전|중|상황|조건|상태|환경)|[으하되다라이지오가나리우시보서]면|없이|[가-힣]에[서게]?는?|에 따라)[:,]?$|^(?:when|while|whenever|if|unless|in|for|with|without|using|given|assuming|on|at|during|before|after|until|once|where)\b/i

const COUNTED =
  /^(?:\S+\s)?(?:\d+|두|세|네|다섯)\s?가지(?:[\s로의]|$)|^(?:\d+|two|three|four|five) [a-z]+ (?:of|that|in)\b/i
const MOST_WORDS = 5
const MOST_KOREAN = 3
const MOST_OF_CONDITION = 10

interface Places {
  /** Under a name that has the row's words, or in the words of an aspect that is known. */
  readonly sure: readonly Place[]
  /** Whether those stand under such a name. */
  readonly isNamed: boolean
  /** Under a name that has them, far below or among other words. */
  readonly named: readonly Place[]
  /** Only the words are there, perhaps of something else. */
  readonly unsure: readonly Place[]
}

/** More names above it than that, and it is of a part's part. */
const NEAR = 2
/** More words than that beside the row's own, and a name is of something else. */
const MOST_MORE = 2

/** A name of one word is a part of the other by itself, as `Safety` of `Safety & Cleaning`; `Authentication Flow` is no `Flow`. */
function isNameWithin(words: readonly string[], name: string): boolean {
  if (words.length > 1) return contentOf(name).length <= words.length + MOST_MORE
  return name
    .split(/\s+(?:&|and|및)\s+|\s*[,/·]\s*|(?<=[가-힣])[와과] /)
    .some((one) => contentOf(one).length === 1 && holdsAll(one, words))
}

/** Where a subject's notes speak of an attribute. */
export function* placesOf(
  attribute: Attribute,
  { all }: Scope,
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<Places> {
  // What something is, is no word to be looked for.
  if (attribute.id === OPENING) return { sure: [], isNamed: false, named: [], unsure: [] }
  const { isKnown, inName, isSure, isMaybe, holds } = readerOf(attribute, vocabulary.byId.has(attribute.id))
  const isRow = (name: string) => vocabularyAspect(name, vocabulary)?.id === attribute.id
  const under = { own: [] as Place[], rows: [] as Place[] }
  const [held, named, unsure] = [[] as Place[], [] as Place[], [] as Place[]]
  yield* eachInSteps(all, workOfPlace, (one) => {
    under.rows.push(...rowsNamed(one, inName))
    if (one.isTable) return
    // `Marginal cost` in a folder about costs is a thing, and tells nobody's costs.
    const isField = isKnown && isOfField(attribute, one.statement.section, notebook)
    const names = isField ? one.under.filter(isRow) : one.under
    const isNamed = names.some(inName)
    const isHeld = (isKnown || !isNamed) && holds(one.statement)
    if (isSure({ ...one, under: names })) under.own.push(one)
    if (isHeld && isKnown && !isField && !attribute.weak && isAboutWordOf(attribute, one.statement)) held.push(one)
    if (isNamed) named.push(one)
    if (isNamed || isHeld || one.under.some(inName) || one.under.some(isMaybe)) unsure.push(one)
  })
  const sure = [...under.own, ...under.rows]
  return { sure: sure.length > 0 ? sure : held, isNamed: sure.length > 0, named, unsure }
}

/** How the words of a row are known: those of an aspect, or of a name that the notes have. */
function readerOf(attribute: Attribute, isKnown: boolean) {
  const words = isKnown ? [] : contentOf(attribute.name.ko)
  const inName = (name: string) => (isKnown ? namesWordOf(attribute, name) : holdsAll(name, words))
  const isClose = (name: string) => isKnown || isNameWithin(words, name)
  return {
    isKnown,
    inName,
    isMaybe: (name: string) => isKnown && isCalled(attribute, name),
    isSure: ({ under }: Place) => under.length <= NEAR && under.some((name) => inName(name) && isClose(name)),
    holds: (one: Statement) => (isKnown ? holdsWordOf(attribute, one) : holdsAll(one.text, words)),
  }
}

/** What stands in the columns of a wider table is said of those. */
function rowsNamed(place: Place, inName: (name: string) => boolean): Place[] {
  const { table } = place.statement
  const rows = table?.head.length === 2 ? table.rows.filter(({ cells }) => inName(cells[0] ?? '')) : []
  return rows.map(({ cells }) => ({ ...place, text: cells.filter((one) => one.trim() !== '').join(' · ') }))
}

/** Each word of the row is looked for in the text, and in the names above it. */
function workOfPlace({ statement, under }: Place): number {
  return WORK_OF_NAME * (under.length + 1) + statement.text.length
}

const WORK_OF_NAME = 50

/** `Storage Types` may be of 종류: one of its names is a word of this one. */
function isCalled(attribute: Attribute, name: string): boolean {
  const { called = [], name: own } = attribute
  const lower = ` ${foldedWords(name).join(' ')} `
  return [own.ko, own.en, ...called].some((one) => lower.includes(` ${foldedWords(one).join(' ')} `))
}

function opensWith({ name, aliases }: Subject, text: string): boolean {
  const lower = text.toLowerCase().replace(/^(?:the|an?) /, '')
  return [name, ...aliases].some((one) => lower.startsWith(one.toLowerCase()))
}

/** The clauses of a statement that name a subject, where others of it do not. */
function clausesNaming(subject: Subject, { text, table }: Statement): string[] {
  if (table) return []
  const clauses = text
    .split(/(?<=[.!?。])\s+|;|,?\s+(?:whereas|while|but|unlike)\s+|(?<=반면에?|지만|데 비해)[,\s]+/i)
    .map((one) =>
      one
        .trim()
        .replace(/^[,.\s]+/, '')
        .replace(GOES_ON, '$1 …'),
    )
    .filter((one) => one.split(/\s+/).length > 2)
  // `Shorter than A takes` tells nothing of A.
  const bare = (one: string) => withoutMeasures(one.replace(/[(（][^()（）]*[)）]/g, ' '), [subject])
  const naming = clauses.filter((one) => namedIn(bare(one), [subject]).length > 0)
  return naming.length < clauses.length ? naming : []
}

/** A half of a Korean sentence says that there is another. */
const GOES_ON = /((?:반면에?|지만|데 비해))$/

/** A label's words that say something. */
export function contentOf(label: string): string[] {
  const words = foldedWords(label.replace(/[(（][^()（）]*[)）]/g, ' ')).filter(
    (one) => contentShare(one, one) > FUNCTIONAL,
  )
  return words.length > 0 ? words : foldedWords(label)
}

/** Whether a text has all of these words, in whatever form. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  // Whatever its form, a word keeps how it begins: most texts hold none that begins so, and need not be cut into words.
  const folded = text.normalize('NFKC').toLowerCase()
  if (words.length === 0 || !words.every((word) => folded.includes(word.slice(0, BEGINNING)))) return false
  const held = foldedWords(text)
  return words.every((word) => held.some((one) => areAlike(one, word)))
}

/** What English makes of one stem: `persists` and `persistence`. */
const ENDING =
  /^(?:|e|es|ed|s|d|r|er|ers|ing|ings|or|ion|ions|tion|tions|able|le|ability|ility|ence|ance|ent|ant|al|ally|ly|ity|ies|y|ment|ments)$/
const SHORTEST_STEM = 4
/** Letters that no stem of a word is without. */
const BEGINNING = 2

function areAlike(one: string, other: string): boolean {
  if (one === other || englishStem(one) === englishStem(other)) return true
  if (/[가-힣]/.test(other)) return other.length > 1 && (koreanStem(one) === koreanStem(other) || one.startsWith(other))
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same >= SHORTEST_STEM && ENDING.test(one.slice(same)) && ENDING.test(other.slice(same))
}
