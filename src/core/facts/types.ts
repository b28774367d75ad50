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
  /** For `count`: what is counted, as it follows the number. */
  readonly counter?: Wording
  /** Words that put a statement under this attribute where nobody prepared facts. */
  readonly words: readonly string[]
}

export const ATTRIBUTE_TYPES = ['text', 'list', 'yesno', 'count', 'number', 'size', 'duration'] as const
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
  /** What it rests on; at least one. */
  readonly statements: readonly Statement[]
  readonly citations: readonly Citation[]
}

/** One facts file, proven. */
export interface FactSheet {
  readonly name: string
  readonly aliases: readonly string[]
  /** Where the subject is at home. */
  readonly section: Section
  readonly facts: readonly Fact[]
  /** Where it was written. */
  readonly file: string
}

/** What `/service` and `/compare` take. */
export interface Subject {
  /** 12 base32 characters; a section's own key when the subject is a section. */
  readonly key: string
  readonly name: string
  readonly aliases: readonly string[]
  /** A `service` is the shallowest kind of section; `fact` is known by its facts file only. */
  readonly kind: 'service' | 'section' | 'term' | 'fact'
  /** The section that it is, or where it stands. */
  readonly section: Section
  /** The shallowest section above it, or itself. */
  readonly service: Section
  readonly citations: readonly Citation[]
  /** What the notes say of it directly, in their order. */
  readonly statements: readonly Statement[]
  readonly sheet?: FactSheet
}
