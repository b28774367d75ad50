import { type Steps, sortInSteps } from '../steps.ts'
import type { Attribute, Fact } from './types.ts'

/** The attributes by which facts are written and compared, in the order in which they are shown. */
export interface AttributeSet {
  readonly attributes: readonly Attribute[]
  readonly byId: ReadonlyMap<string, Attribute>
  /** Where a statement goes that opens its subject and matches nothing. */
  readonly opening: Attribute
  /** Where everything else goes. */
  readonly other: Attribute
}

export const OPENING = 'what'
export const OTHER = 'other'

const fallback = (id: string, ko: string, en: string): Attribute => ({ id, name: { ko, en }, type: 'text', words: [] })

/** Both attributes that the automatic path needs are there, whatever the content says. */
export function buildAttributeSet(given: readonly Attribute[]): AttributeSet {
  const opening = given.find((one) => one.id === OPENING) ?? fallback(OPENING, '무엇인가', 'What it is')
  const other = given.find((one) => one.id === OTHER) ?? fallback(OTHER, '그 밖에', 'Other')
  const rest = given.filter((one) => one !== opening && one !== other)
  const attributes = [opening, ...rest, other]
  return { attributes, byId: new Map(attributes.map((one) => [one.id, one])), opening, other }
}

/** In the vocabulary's order; what the notes name themselves stands together before "other". */
export function* inOrder(facts: readonly Fact[], vocabulary: AttributeSet): Steps<readonly Fact[]> {
  const rank = new Map(attributesOf(facts, vocabulary).map((one, at) => [one.id, at]))
  yield
  return yield* sortInSteps(facts, (a, b) => (rank.get(a.attribute.id) ?? 0) - (rank.get(b.attribute.id) ?? 0))
}

/** The vocabulary's attributes with those of facts that the notes name themselves, as they are shown. */
export function attributesOf(facts: readonly Fact[], { attributes, byId, other }: AttributeSet): readonly Attribute[] {
  const own = new Map(facts.flatMap(({ attribute }) => (byId.has(attribute.id) ? [] : [[attribute.id, attribute]])))
  return [...attributes.filter((one) => one !== other), ...own.values(), other]
}
