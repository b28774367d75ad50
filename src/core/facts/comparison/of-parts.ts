import type { Notebook, Statement } from '../../notes/types.ts'
import { type AttributeSet, OPENING } from '../attributes.ts'
import { namesWordOf } from '../extraction/keywords.ts'
import { holdsAnything } from '../extraction/labels.ts'
import { vocabularyAspect } from '../extraction/named-attributes.ts'
import { partsOfName } from '../extraction/reading.ts'
import { withoutSubject } from '../extraction/statements-about.ts'
import { isSection } from '../subjects/from-notes.ts'
import { isBelow, isUnder } from '../subjects/relations.ts'
import { nameOfTitle } from '../subjects/title-names.ts'
import type { Attribute, Fact, Subject } from '../types.ts'
import { groupOf } from './order.ts'

/**
 * Without what stands under a part that is a column itself; and without what sections below say of a part, where the subject says the same matter itself; and, of matters that parts have
 * each for themselves, as what they are good for, without it altogether: `Merge Sort` takes that long, not all that divides.
 */
export function withoutParts(
  facts: readonly Fact[],
  subject: Subject,
  columns: readonly Subject[],
  vocabulary: AttributeSet,
  notebook: Notebook,
): readonly Fact[] {
  if (subject.sheet) return facts
  const others = columns.filter((one) => isSection(one) && isBelow(one, subject, notebook))
  const isOfOther = (said: Statement) =>
    !said.table && others.some((one) => said.section === one.section.id || isBelowIt(said, one, notebook))
  const own = facts.filter(({ statements }) => !statements.some(isOfOther))
  return withoutOwnParts(own, subject, vocabulary, notebook)
}

function withoutOwnParts(
  facts: readonly Fact[],
  subject: Subject,
  vocabulary: AttributeSet,
  notebook: Notebook,
): readonly Fact[] {
  const depths = new Map(facts.map((one) => [one, depthBelow(one, subject, vocabulary, notebook)]))
  const depthOf = (one: Fact) => depths.get(one) ?? 0
  const own = new Set(facts.filter((one) => depthOf(one) === 0).map(({ attribute }) => attribute.id))
  const isKept = (one: Fact) => !own.has(one.attribute.id) && !isOfEach(one.attribute) && depthOf(one) <= NEAR
  return facts.filter((one) => depthOf(one) === 0 || isKept(one))
}

/** So far below, and it is of a part's part. */
const NEAR = 2

/** What it is good for, its limits, its kinds: of what has a title of its own, and of no whole over that. */
function isOfEach(attribute: Attribute): boolean {
  const isOfHeading = attribute.called !== undefined && !attribute.naming && attribute.id !== OPENING
  return attribute.weak === true || isOfHeading || groupOf(attribute) === 'numbers'
}

/** How many titles below a subject something of the vocabulary is said; 0 where the first of them names that matter. */
function depthBelow(
  { attribute, statements }: Fact,
  subject: Subject,
  vocabulary: AttributeSet,
  notebook: Notebook,
): number {
  const [statement] = statements
  if (!statement || statement.table || !vocabulary.byId.has(attribute.id)) return 0
  if (!isBelowIt(statement, subject, notebook)) return 0
  const end = subject.kind === 'chapter' ? undefined : subject.section
  const titles: string[] = []
  for (let at = notebook.byId.get(statement.section); at && at !== end; at = notebook.byId.get(at.parent ?? '')) {
    titles.push(withoutSubject(nameOfTitle(at.title), subject))
  }
  const said = titles.filter((one) => !holdsAnything(one))
  const top = said.at(-1)
  return top === undefined || isMatter(top, attribute, vocabulary) ? 0 : said.length
}

/** `Explain the types of attacks by their aim` is about those. */
const MOST_WORDS = 4

function isMatter(title: string, attribute: Attribute, vocabulary: AttributeSet): boolean {
  return (
    (title.split(/\s+/).length <= MOST_WORDS && namesWordOf(attribute, title)) ||
    partsOfName(title).some((one) => vocabularyAspect(one, vocabulary) !== undefined)
  )
}

function isBelowIt({ section }: Statement, subject: Subject, notebook: Notebook): boolean {
  const at = notebook.byId.get(section)
  if (!at || (at === subject.section && subject.kind !== 'chapter')) return false
  const isWholeFile = subject.kind === 'chapter' || subject.section.depth === 0
  return isWholeFile ? at.file === subject.section.file : isUnder(at, subject.section, notebook)
}
