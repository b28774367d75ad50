import { goesOn } from '../../language/goes-on.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import { eachInSteps, filterInSteps, mapInSteps, type Steps } from '../../steps.ts'
import { type AttributeSet, inOrder } from '../attributes.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { factOf } from './fact.ts'
import { isBoldName } from './headings.ts'
import { type Candidate, namesWordOf } from './keywords.ts'
import { topicOf } from './labels.ts'
import { beforeLead, tellsMore, withoutQuestion } from './lead-in.ts'
import { aspectOf, vocabularyAspect } from './named-attributes.ts'
import { openingOf } from './opening.ts'
import { listOf, WORK_OF_PLACE, workOf } from './places.ts'
import { HEADING_WEIGHT, partsOfName, readingOf, TOPIC_WEIGHT, UNDER } from './reading.ts'
import { type Depth, type Outline, outlineInSteps, says } from './statements-about.ts'
import { stepsAmong } from './steps.ts'
import { tableFacts } from './table-facts.ts'
import { tableOf } from './tables.ts'

/** How many other columns of a comparison may have something under an attribute, by its id. */
export type Favour = (attribute: string) => number

const NO_FAVOUR: Favour = () => 0

/**
 * What the notes say of a subject, each statement under one attribute: the one that the notes name themselves, in a label
 * or a table, else the one whose words it holds. Where several fit nearly as well, the one that is favoured, so that the
 * columns of a comparison meet in the same rows.
 */
export function* factsInSteps(
  subject: Subject,
  vocabulary: AttributeSet,
  notebook: Notebook,
  favour: Favour = NO_FAVOUR,
  depth: Depth = 'card',
): Steps<readonly Fact[]> {
  const outline = yield* outlineInSteps(subject, notebook, depth)
  const said = yield* besideTables(outline)
  const opening = yield* openingOf(subject, said, outline, depth)
  const ofNames = yield* namedLists(said, outline)
  const chosen = new Map<Statement, Attribute>()
  /** Where a word alone put what has others nested under it. */
  const guessed = new Map<Statement, Attribute>()
  const placed = new Map<string, Attribute>()
  /** The second half of what the paragraph before began. */
  const goingOn = ({ kind, text, section, index, term }: Statement) =>
    kind === 'paragraph' && term === undefined && (goesOn(text) || NEXT.test(text))
      ? placed.get(`${section}\n${index - 1}`)
      : undefined
  const steps = depth === 'card' ? yield* stepsAmong(said) : undefined
  /** Over something that has no name of its own, which stands with it. */
  const overPlain = new Set<Statement | undefined>()
  yield* eachInSteps(said, workOf, (one) => {
    if (one.kind === 'item' && !outline.labelOf(one)) overPlain.add(outline.above(one))
  })
  const isTold = (lead: Statement) => depth === 'card' && overPlain.has(lead) && tellsMore(lead)
  const tell = (statement: Statement): Fact[] => {
    const parent = outline.above(statement)
    const inherited = parent && chosen.get(parent)
    const { candidates, row, ...read } = readingOf(statement, outline, vocabulary, notebook, depth)
    const before = outline.leadsOn(statement)
      ? (outline.toldOver(read.statement) ?? beforeLead(read.statement))
      : depth === 'card'
        ? withoutQuestion(read.statement)
        : undefined
    const value = before ? { ...read, statement: before } : read
    const isOpen = (one: Candidate) =>
      depth === 'all'
        ? isSure(one, favour)
        : one.weight >= TOPIC_WEIGHT ||
          (saysOneThing(statement, outline, one.attribute) && !ofNames.has(listOf(statement)))
    const best = bestOf(candidates.filter(isOpen), favour)
    const isGuess = best === undefined || best.weight < TOPIC_WEIGHT
    const beside =
      depth === 'card' && isGuess && parent && !outline.labelOf(statement) ? guessed.get(parent) : undefined
    const attribute =
      statement === opening
        ? vocabulary.opening
        : (beside ??
          (depth === 'card' && isGuess ? goingOn(statement) : undefined) ??
          best?.attribute ??
          (inherited === vocabulary.opening ? undefined : inherited) ??
          (steps ? listedAs(statement, subject, outline, vocabulary, steps) : undefined) ??
          vocabulary.other)
    if (!isGuess) placed.set(`${statement.section}\n${statement.index}`, attribute)
    if (isGuess && attribute !== vocabulary.opening && (!outline.leadsOn(statement) || isTold(statement)))
      guessed.set(statement, attribute)
    // A word in a sentence says nothing of what is nested under it, unless the sentence leads to that.
    const isNamed = best && best.weight >= (depth === 'card' ? TOPIC_WEIGHT : HEADING_WEIGHT)
    if (!best || isNamed || (depth === 'card' && outline.leadsOn(statement))) chosen.set(statement, attribute)
    const onlyLeads = outline.leadsOn(statement) && !before && !isTold(statement)
    // In a list under a name of the vocabulary a name alone is one of what it is.
    const isListed = statement.kind === 'item' && best !== undefined && best.weight >= HEADING_WEIGHT
    if (onlyLeads || (depth === 'all' && !says(before ?? statement) && !(isListed && isBoldName(statement)))) return []
    // Its own name is said where it is not that of the row.
    const isRow = row === undefined || attribute.id === candidates[0]?.attribute.id
    const named = isRow ? value : { ...value, under: [...(value.under?.split(UNDER) ?? []), row].join(UNDER) }
    const told =
      depth === 'all' || attribute === vocabulary.opening ? withoutOwnName(attribute, named, vocabulary) : named
    return [factOf(attribute, { kind: 'statement', ...told }, statement, subject, notebook)]
  }
  const facts = (yield* mapInSteps(said, WORK_OF_STATEMENT, tell)).flat()
  const tables = yield* tableFacts(subject, outline, vocabulary, notebook, depth)
  const all = [...facts, ...tables.facts]
  return yield* inOrder(all.length > 0 ? all : tables.records, vocabulary)
}

function besideTables({ statements }: Outline): Steps<readonly Statement[]> {
  return filterInSteps(statements, WORK_OF_PLACE, (one) => !tableOf(one))
}

/** In characters read: each is looked through for every word of the vocabulary. */
const WORK_OF_STATEMENT = 500

/** Lists whose items mostly have names of their own, by their place: one without is another of those, and no matter. */
function* namedLists(said: readonly Statement[], outline: Outline): Steps<ReadonlySet<string>> {
  const lists = new Map<string, { items: number; named: number }>()
  yield* eachInSteps(said, workOf, (one) => {
    if (one.kind !== 'item') return
    const list = lists.get(listOf(one)) ?? { items: 0, named: 0 }
    lists.set(listOf(one), { items: list.items + 1, named: list.named + Number(outline.labelOf(one) !== undefined) })
  })
  return new Set(
    [...lists].flatMap(([place, { items, named }]) => (named >= FEWEST && 2 * named > items ? [place] : [])),
  )
}

const FEWEST = 2

/** So short, and about nothing else by its grammar, that one word in it is what it tells: `연간 요금을 낸다`. */
function saysOneThing(statement: Statement, { isOwn }: Outline, attribute: Attribute): boolean {
  const { text } = statement
  const topic = /[가-힣]/.test(text) ? undefined : topicOf(statement)
  const isOfActor =
    topic !== undefined &&
    !isOwn(topic) &&
    !namesWordOf(attribute, topic) &&
    /^the \S+ (?:is|has|can|must|may) /i.test(text)
  return !isOfActor && text.length + text.replace(/[^가-힣]/g, '').length <= LONGEST_GUESS
}

/** A syllable of Hangul counts twice. */
const LONGEST_GUESS = 110

const NEXT = /^(?:이제|이어서|그리고|그러면|그럼|그 ?후|now|then|next|and|so)[\s,]/i

/** What a list is of: the matter that the subject's own name ends in, `X의 장점`; steps, where it counts them. */
function listedAs(
  statement: Statement,
  { name }: Subject,
  outline: Outline,
  vocabulary: AttributeSet,
  steps: ReadonlySet<Statement>,
) {
  const { kind, text } = statement
  if (outline.namesAbove(statement).length > 0) return undefined
  const words = name.split(/\s+/)
  const ends = words.map((_, at) => vocabularyAspect(words.slice(at).join(' '), vocabulary))
  // `Geographic restrictions` are a thing, and no restrictions of one.
  const named = /[가-힣]/.test(name) || !isKind(words) ? ends.find((one) => one) : ends[0]
  const isListed = kind === 'item' || COUNTED.test(text)
  if (isListed && named && named !== vocabulary.opening) return named
  return steps.has(statement) ? vocabulary.byId.get(PROCEDURE) : undefined
}

/** An adjective makes another term of what follows, where any other word may be a name that has it: `Redis limitations`. */
function isKind(words: readonly string[]): boolean {
  return words.length > 1 && ADJECTIVE.test(words[0] ?? '')
}

/** As adjectives of English end, written as a word and not as a name is. */
const ADJECTIVE = /^[A-Z]?[a-z]{2,}(?:ic|ical|[aeinort]al|ive|ous|[ai]ble|ary|less|ful)$/

const PROCEDURE = 'procedure'
const COUNTED = /^\d{1,2}[.)]/

interface Told {
  readonly statement: Statement
  readonly under?: string
}

/** A name above that is the row's own is not said twice: `Definition`, in the row of definitions; `장점 및 단점` in that of 장점. */
function withoutOwnName(attribute: Attribute, { statement, under }: Told, vocabulary: AttributeSet): Told {
  const isRow = (name: string) => partsOfName(name).some((one) => aspectOf(one, vocabulary).id === attribute.id)
  const rest = (under?.split(UNDER) ?? []).filter((name) => !isRow(name))
  return rest.length > 0 ? { statement, under: rest.join(UNDER) } : { statement }
}

/** Ids of every attribute that something said of the subject could stand under. */
export function* possibleAttributes(
  subject: Subject,
  vocabulary: AttributeSet,
  notebook: Notebook,
): Steps<ReadonlySet<string>> {
  const outline = yield* outlineInSteps(subject, notebook, 'all')
  const said = yield* besideTables(outline)
  const read = yield* mapInSteps(
    said,
    WORK_OF_STATEMENT,
    (one) => readingOf(one, outline, vocabulary, notebook, 'all').candidates,
  )
  const tables = yield* tableFacts(subject, outline, vocabulary, notebook, 'all')
  return new Set([...read.flat(), ...tables.facts].map(({ attribute }) => attribute.id))
}

/** A word in a sentence is enough for a row that another column has too, and for no row of its own. */
function isSure({ weight, attribute }: Candidate, favour: Favour): boolean {
  return weight >= TOPIC_WEIGHT || favour(attribute.id) > 0
}

/**
 * The surest; of those about as sure, the one that other columns have too. A label that none of them has gives way to a heading
 * over it that they have.
 */
function bestOf(candidates: readonly Candidate[], favour: Favour): Candidate | undefined {
  const open = candidates.filter((one) => !one.onlyShared || favour(one.attribute.id) > 0)
  const most = Math.max(...open.map((one) => one.weight))
  const [first] = open
    .filter((one) => most < TOPIC_WEIGHT || one.weight * 2 >= most)
    .toSorted((a, b) => favour(b.attribute.id) - favour(a.attribute.id) || b.weight - a.weight)
  const heading = open.find((one) => one.weight >= HEADING_WEIGHT && favour(one.attribute.id) > 0)
  return first && favour(first.attribute.id) === 0 ? (heading ?? first) : first
}
