import { foldName } from '../../language/fold.ts'
import { codePoints } from '../../notes/normalize.ts'
import type { Notebook, Statement } from '../../notes/types.ts'
import type { AttributeSet } from '../attributes.ts'
import type { Attribute } from '../types.ts'
import { isOfField } from './field-words.ts'
import { type Candidate, candidatesOf, namesWordOf } from './keywords.ts'
import { headOf, holdsAnything, type Labelled, topicOf } from './labels.ts'
import { aspectOf, isGeneric, isRepeated, ownAspect, recurringNames, vocabularyAspect } from './named-attributes.ts'
import type { Depth, Outline } from './statements-about.ts'

/** Between the names that something stands under. */
export const UNDER = ' › '

/** A label of the notes is surer than any word. */
const LABEL_WEIGHT = 2500

/** Where a statement can stand, and what of it is shown there under which name. */
export function readingOf(
  statement: Statement,
  outline: Outline,
  vocabulary: AttributeSet,
  notebook: Notebook,
  depth: Depth,
) {
  const label = outline.labelOf(statement)
  const recurring = recurringNames(notebook)
  const above = outline.namesAbove(statement)
  const isField = depth === 'card' && label !== undefined && CHOICE.test(label.said.text)
  const aspect = label && !isField && aspectOfLabel(label, recurring.has(foldName(label.label)), vocabulary)
  // A card shows what stands under a name by its whole way: there the label is the last of it.
  const isNamed = label && (!aspect || (depth === 'card' && above.length > 0))
  const names = isNamed ? [...above, label.label] : above
  const under = names.length > 0 ? { under: names.join(UNDER) } : {}
  const isOfItsField = (one: Attribute) => isOfField(one, statement.section, notebook)
  const headed = headingAspects(above, recurring, vocabulary, depth, isOfItsField).map((one) =>
    depth === 'all' && isOfPart(one.attribute, above.slice(0, -1)) ? { ...one, onlyShared: true } : one,
  )
  if (depth === 'all' && label && aspect && !vocabulary.byId.has(aspect.id)) {
    const within = withinHeading(label.label, above, headed, vocabulary, notebook)
    const named = within === undefined ? [...above, label.label] : above
    if (within?.length !== 0)
      return {
        statement: label.said,
        ...(named.length > 0 ? { under: named.join(UNDER) } : {}),
        ...(within === undefined ? {} : { row: label.label }),
        candidates: within ?? headed.slice(0, 1),
      }
  }
  if (label && aspect) {
    const onlyShared = depth === 'all' && isOfPart(aspect, above)
    const candidates = [{ attribute: aspect, weight: LABEL_WEIGHT, onlyShared }, ...(depth === 'all' ? headed : [])]
    return { statement: label.said, ...under, ...(isNamed ? {} : { row: label.label }), candidates }
  }
  const bare = outline.bare(statement)
  // Who acts in a long sentence, `배가 …`, is no matter of it beside another's.
  const topic = depth === 'all' && bare.text.split(/\s+/).length > LONG ? topicOf(bare) : headOf(bare)
  // Who acts in one of several steps is no matter of what the steps are of.
  const shared: Candidate[] =
    topic !== undefined &&
    !(ONE_OF.test(topic) && isRepeated(topic, notebook)) &&
    !outline.isOwn(topic) &&
    recurring.has(foldName(topic)) &&
    (depth === 'card' || (above.length === 0 && statement.ordinal === undefined))
      ? [
          {
            attribute: aspectOf(topic, vocabulary),
            weight: TOPIC_WEIGHT,
            onlyShared: vocabularyAspect(topic, vocabulary) === undefined,
          },
        ]
      : []
  // What a word says by the way is not enough for two things to meet in.
  const isSaid = ({ attribute }: Candidate) => !isOfItsField(attribute) && (depth === 'card' || !attribute.weak)
  const worded = candidatesOf(bare, vocabulary).filter(isSaid)
  return {
    statement: label ? label.said : bare,
    ...under,
    candidates: (statement.kind === 'code' ? headed : [...headed, ...shared, ...worded]) as readonly Candidate[],
  }
}

/** In words. */
const LONG = 6

/** `배2`, `사공 A`: one of those in an example, where it comes again; `비타민 C` of several is a matter. */
const ONE_OF = /[가-힣] ?\d{1,2}$|[가-힣] [A-Z]$/

/** `Effect: Allow/Deny`: a field by its own name with what it may hold, and no aspect of that name. */
const CHOICE = /^\p{L}[\p{L}\p{N}-]+(?:\s?\/\s?\p{L}[\p{L}\p{N}-]+)+$/u

/** How a part works, or what it is good for, is said of the whole only beside another's. */
function isOfPart({ weak, words }: Attribute, above: readonly string[]): boolean {
  return above.length > 0 && (weak === true || words.length === 0)
}

/** So many names above it, and a matter is one of a part. */
const DEEP = 2

/**
 * What a label that the notes repeat means under its heading: the heading's own matter, as `Snapshots` under `Pricing`
 * (undefined); a matter of that heading alone, as `Mechanism` under `Failover`; or itself (none).
 */
function withinHeading(
  label: string,
  above: readonly string[],
  headed: readonly Candidate[],
  { byId }: AttributeSet,
  notebook: Notebook,
): readonly Candidate[] | undefined {
  const [known] = headed
  if (known && byId.has(known.attribute.id) && known.attribute.words.length > 0) return undefined
  const heading = above.at(-1)
  if (heading === undefined || above.length < DEEP || !isGeneric(label, notebook)) return []
  return [{ attribute: ownAspect(`${heading} › ${label}`), weight: LABEL_WEIGHT, onlyShared: true }]
}

/** A heading over it is surer than a word in it, and what its sentence is about as well. */
export const HEADING_WEIGHT = 500
/** The notes' own name for it is surer than a word in that name: by more than twice. */
const OWN_HEADING_WEIGHT = 1100
export const TOPIC_WEIGHT = 200

/** Of a name of two matters, each: `장점 및 단점`. */
export function partsOfName(name: string): string[] {
  return name.split(/\s+(?:&|and|및)\s+|(?<=[가-힣])[와과] /)
}

/** The aspect that the nearest name above stands for: of the vocabulary, or one that recurs. */
function headingAspects(
  above: readonly string[],
  recurring: ReadonlySet<string>,
  vocabulary: AttributeSet,
  depth: Depth,
  isOfField: (attribute: Attribute) => boolean,
): Candidate[] {
  const name = above.at(-1)
  if (name === undefined) return []
  // Of two, the first: `Drawbacks & Complexity`.
  const [first = name, second] = partsOfName(name)
  const known =
    vocabularyAspect(name, vocabulary) ?? (second === undefined ? undefined : vocabularyAspect(first, vocabulary))
  const isWithin = (one: Attribute) => !one.weak && !one.own && namesWordOf(one, name) && !isOfField(one)
  const within = known ? [] : vocabulary.attributes.filter(isWithin)
  const near = known ?? (within.length === 1 ? within[0] : undefined)
  // A name of two aspects is neither of them: 보안 검색 is no 검색.
  // `삽입 - 상향식` is 삽입, and how.
  const own = [name, name.split(/\s+[-–—]\s+/)[0] ?? name].find((one) => recurring.has(foldName(one)))
  const isOwn = !known && !holdsAnything(name) && (own !== undefined || within.length > 1)
  // One of what a heading of the vocabulary has below it, with more of it nested there: `Exception`, of 종류.
  const over = depth === 'all' && !near && !isOwn ? vocabularyAspect(above.at(-2) ?? '', vocabulary) : undefined
  if (over) return [{ attribute: over, weight: HEADING_WEIGHT }]
  return [
    ...(near ? [{ attribute: near, weight: HEADING_WEIGHT }] : []),
    ...(isOwn
      ? [{ attribute: ownAspect(own ?? name), weight: OWN_HEADING_WEIGHT, onlyShared: within.length < 2 }]
      : []),
  ]
}

/** An attribute of the vocabulary, if what is said can be a value of it; of the notes' own, if several have that label. */
function aspectOfLabel({ label, said }: Labelled, recurs: boolean, vocabulary: AttributeSet): Attribute | undefined {
  const known = vocabularyAspect(label, vocabulary)
  if (known && canBe(known, said.text)) return known
  return recurs ? ownAspect(label) : undefined
}

/** `Read Replicas: they serve reads` is no number of replicas. */
function canBe({ type }: Attribute, said: string): boolean {
  if (type === 'text' || type === 'list') return true
  return type === 'yesno' ? codePoints(said) <= LONGEST_YES : /\d/.test(said)
}

const LONGEST_YES = 10
