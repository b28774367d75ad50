import type { Citation, Section, Statement } from '../notes/types.ts'
import type { Amount } from './values/amount.ts'

/** An aspect that subjects are compared by: a row of `content/attributes.yaml`. */
export interface Attribute {
  /** `retention`: what facts files write and custom ids carry. */
  readonly id: string
  readonly name: Wording
  readonly type: AttributeType
  /** For `number`: the one unit that its values have. */
  readonly unit?: string
  /** In which order people decide: when to choose which, numbers and limits, then the rest. Numbers by their type. */
  readonly group?: AttributeGroup
  /** Said of one thing alone, as what it is and is called: its kinds do not inherit it, a whole does not borrow it from its parts. */
  readonly own?: boolean
  /** What something is called: where only its parts have such a name, it has none. */
  readonly naming?: boolean
  /** What a statement says by the way, as that something is needed: taken only where no other attribute's word stands in it. */
  readonly weak?: boolean
  /** Said of each thing by itself, as an example: beside another's it neither equals nor differs. */
  readonly apart?: boolean
  /** For `count`: what is counted, as it follows the number. */
  readonly counter?: Wording
  /** What else a label or a heading calls it, which says nothing within a sentence: 결과. */
  readonly called?: readonly string[]
  /** Words that put a statement under this attribute where nobody prepared facts. */
  readonly words: readonly string[]
}

export const ATTRIBUTE_TYPES = ['text', 'list', 'yesno', 'count', 'number', 'size', 'duration'] as const
export const ATTRIBUTE_GROUPS = ['choose', 'numbers', 'rest'] as const
export type AttributeGroup = (typeof ATTRIBUTE_GROUPS)[number]
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

/** The same words in both languages. */
export interface Wording {
  readonly ko: string
  readonly en: string
}

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'yesno'; readonly yes: boolean }
  | { readonly kind: 'amount'; readonly amount: Amount }
  /** The notes' own words, put under an attribute by its vocabulary. */
  | {
      readonly kind: 'statement'
      readonly statement: Statement
      /** The name that it stands under in the note, where the statement alone would not say whose it is. */
      readonly under?: string
    }

export interface Fact {
  readonly attribute: Attribute
  readonly value: Value
  /** A few words that go with the value: `예 (Active-Active)`. */
  readonly detail?: string
  /** What an amount is counted by, `보조 리전당`: amounts of different bases are not ranked. */
  readonly per?: string
  /** On which of the attribute's axes it stands: beside one on another axis it neither equals nor differs. */
  readonly aspect?: string
  /** The subject of which the notes say that it is the same there: `RDS와 동일하게`. */
  readonly like?: string
  /** The one subject, mostly a kind of this one, of which it is told: other kinds do not inherit it, and it is left out beside that one. */
  readonly of?: string
  /** The subject that it is weighed against: it says nothing beside any other. */
  readonly against?: string
  /** Ids of the errata that touch this value, where its statements say more than it does; without, all of its statements'. */
  readonly errata?: readonly string[]
  /** Told of another subject and shown here under its name: of the whole that this one is a kind of, or of a part. */
  readonly from?: { readonly relation: 'whole' | 'part'; readonly key: string; readonly name: string }
  /** How many more of its row the notes tell, where it is the last that a comparison shows of them. */
  readonly left?: number
  /** What it rests on; at least one. */
  readonly statements: readonly Statement[]
  readonly citations: readonly Citation[]
}

/** An attribute that a facts file does not tell. */
interface Lacking {
  readonly attribute: string
  readonly reason: string
  /** The attribute under which it is told already. */
  readonly in?: string
}

/** One facts file, proven. */
export interface FactSheet {
  readonly name: string
  readonly aliases: readonly string[]
  /** Where the subject is at home. */
  readonly section: Section
  readonly facts: readonly Fact[]
  /** Name of the subject that this one is a kind of: what is told of that and not of this holds here too. */
  readonly inherits?: string
  /** Name of the subject to which this one belongs although it stands elsewhere in the notes: a part of that one. */
  readonly within?: string
  /** Attributes that were looked for in vain although the notes have their words here. */
  readonly without: readonly Lacking[]
  /** Corrections that are shown at a fact of other lines, or at none that rests on theirs, and why. */
  readonly exceptions: readonly { readonly erratum: string; readonly reason: string }[]
  /** Where it was written. */
  readonly file: string
}

/** What `/service` and `/compare` take. */
export interface Subject {
  /** 12 base32 characters; a section's own key when the subject is a section. */
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
  /** A `service` is the shallowest kind of section; `chapter` one without an opening; `fact` is known by its facts file only. */
  readonly kind: 'chapter' | 'service' | 'section' | 'term' | 'fact'
  /** A section that speaks for its chapter, which has no opening: it bears the chapter's names. */
  readonly opens?: boolean
  /** The section that it is, or where it stands. */
  readonly section: Section
  /** The shallowest section above it, or itself. */
  readonly service: Section
  readonly citations: readonly Citation[]
  /** What the notes say of it directly, in their order. */
  readonly statements: readonly Statement[]
  readonly sheet?: FactSheet
  /** Of the subject that it is a kind of, by its facts file: what is told of that and not of this one. */
  readonly inherited?: readonly Fact[]
  /** What facts files tell of the subjects below it. */
  readonly below?: readonly Fact[]
}
