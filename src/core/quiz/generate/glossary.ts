import { isRemark, labelled } from '../../facts/extraction/labels.ts'
import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { WORK_OF_POINT } from './described.ts'
import { isHeadlines, isPart } from './terms.ts'

/** With fewer nobody sees that each gives a name and what it is. */
const FEWEST = 3
/** So many of a list's items are labelled; the others add to what the list says. */
const MOST_OF_IT = 0.7
const LONGEST_NAME = 40
/** In characters read, putting one that was looked at where it belongs. */
const WORK_OF_ITEM = 10

/** A list as far as it was read. */
interface List {
  items: number
  readonly labelled: Statement[]
  readonly names: Set<string>
  /** Of one word: `Replicas: 3` is of somebody's record. */
  single: number
  /** Holds what is no name, or stands under a heading whose labels name nothing. */
  isOther: boolean
}

/**
 * The items that stand beside each other as in a glossary, each a name and what it is: what says too little by itself, `Stern: the back
 * end`, is told apart by the others.
 */
export function* glossaryItems(sections: readonly Section[]): Steps<ReadonlySet<Statement>> {
  const lists = new Map<string, List>()
  let part = 0
  yield* eachStatement(sections, WORK_OF_POINT, (statement, section) => {
    // Items at the left margin that a paragraph parts are two lists.
    if (statement.kind !== 'item') part++
    else read(statement, listOf(lists, `${section.id}\n${statement.parent ?? `part ${part}`}`, statement, section))
  })
  const found = new Set<Statement>()
  for (const list of lists.values()) {
    if (!isGlossary(list)) continue
    yield* eachInSteps(list.labelled, WORK_OF_ITEM, (one) => void found.add(one))
  }
  return found
}

function listOf(lists: Map<string, List>, key: string, { parent }: Statement, { title, statements }: Section): List {
  const known = lists.get(key)
  if (known) return known
  const above = parent === undefined ? '' : (statements[parent]?.text ?? '')
  const list = {
    items: 0,
    labelled: [],
    names: new Set<string>(),
    single: 0,
    isOther: [title, above].some(isHeadlines),
  }
  lists.set(key, list)
  return list
}

function read(statement: Statement, list: List): void {
  list.items++
  const own = list.isOther ? undefined : labelled(statement)
  if (!own || isTold(own.label, own.said.text)) return
  const name = foldName(own.label)
  list.isOther ||= own.label.length > LONGEST_NAME || list.names.has(name) || isPart(own.label) || isRemark(own.label)
  list.labelled.push(statement)
  list.names.add(name)
  if (/^\S+$/.test(own.said.text.trim())) list.single++
}

/** `값 3: Aurora의 3번째 값은 …`: every word of the name stands in what is said. */
function isTold(label: string, said: string): boolean {
  const folded = foldName(said)
  return (label.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => folded.includes(foldName(word)))
}

function isGlossary({ items, labelled: all, single, isOther }: List): boolean {
  return !isOther && all.length >= FEWEST && all.length >= items * MOST_OF_IT && single * 2 < all.length
}
