import { withoutParticle } from '../../language/particles.ts'
import { remembered } from '../../memo.ts'
import { maskBlanks } from '../form/cloze.ts'
import { listedClaims } from './claims.ts'
import { aliasesOf, type KnownNames, SURE } from './known-names.ts'
import { nameScore } from './name.ts'
import { type AskedUnit, askedUnit, type Measured, measure } from './number.ts'
import { normalizeAnswer, squeeze, stemOf, withoutWords, wordsSaid } from './text.ts'

/** A text that counts, and what it stands for. */
export interface Form {
  readonly text: string
  /** The form of the key that it stands for. */
  readonly accepted: string
  /** `short`: what is left of a form without the words that the stem says. */
  readonly how: 'exact' | 'alias' | 'short'
  readonly measured: Measured
  /** What it lists, in no order: `A와 C`. Empty for one thing. */
  readonly list: readonly string[]
  /** The stem asks "몇 분": the bare number says it all. */
  readonly unit: AskedUnit
  /** Whether the stem says a word, in either language: an answer may repeat it or leave it out. */
  readonly isSaid: (word: string) => boolean
  /** The stem without what its blank holds. */
  readonly asked: string
}

/** The accepted forms, their other names, and what is left of them without the words that the stem says. */
export function formsOf(key: readonly string[], stem: string, names: KnownNames): Form[] {
  const asked = maskBlanks(stem)
  const said = wordsSaid(asked)
  const unit = askedUnit(asked)
  // Answers repeat words, and every reading of one has them all.
  const isSaid = remembered((word) => saysWord(said, word, names))
  const make = (text: string, accepted: string, how: Form['how']): Form => {
    return { text, accepted, how, measured: measure(text), list: listedClaims(text), unit, isSaid, asked }
  }
  return key.flatMap((accepted) => {
    const others = aliasesOf(accepted, names).filter((name) => !isAsked(name, asked, names))
    const shorter = withoutWords(accepted, (word) => said.has(word) || said.has(stemOf(word)))
    return [
      make(accepted, accepted, 'exact'),
      ...others.map((name) => make(name, accepted, 'alias')),
      ...(shorter && squeeze(shorter).length > 1 ? [make(shorter, accepted, 'short')] : []),
    ]
  })
}

function saysWord(said: ReadonlySet<string>, word: string, { translations }: KnownNames): boolean {
  if (said.has(word) || said.has(stemOf(word))) return true
  return word.length > 2 && [...said].some((one) => one.length > 2 && nameScore(one, word, translations) >= SURE)
}

/** Whether the stem has the name, in either language: then it is not the other name that it asks for. */
export function isAsked(name: string, asked: string, { translations }: KnownNames): boolean {
  if (squeeze(asked).includes(squeeze(name))) return true
  const words = normalizeAnswer(asked).split(' ').map(withoutParticle)
  const size = normalizeAnswer(name).split(' ').length
  return words.some((_, at) => nameScore(name, words.slice(at, at + size).join(' '), translations) >= SURE)
}
