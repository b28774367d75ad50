import { analyse } from '../../language/tokens.ts'
import { rememberedOf } from '../../memo.ts'
import { MAX_CHOICES } from '../form/choices.ts'
import { type AuthoredQuestion, normalizeStem } from '../form/resolve.ts'
import type { QuestionChoice } from '../types.ts'
import { lineOf } from './choices.ts'
import type { Finding, ItemCheck } from './finding.ts'
import { gramsOf, similarity } from './similarity.ts'

const SAME_STEM = 0.7
/** Stems that say as much as "which is right?" are told apart by their choices. */
const SHORT_STEM = 16
const SAME_CHOICE = 0.8
/** Words that begin alike differ by their endings. */
const KIN = 2

/** Two choices of one question that say nearly the same: neither can be the only right one. */
export const nearDuplicateOptions: ItemCheck = (item) => {
  // A hundred lines where choices should be: refused for that, and not compared pair by pair.
  if (item.question.choices.length > MAX_CHOICES) return []
  const choices = item.question.choices.map(saidBy)
  return choices.flatMap((one, at) =>
    choices
      .slice(at + 1)
      .filter((other) => saysSame(one, other))
      .map((other): Finding => {
        return { code: 'near-duplicate-options', line: lineOf(item, other.label), labels: [one.label, other.label] }
      }),
  )
}

interface Said {
  readonly label: string
  readonly digits: string
  readonly terms: readonly string[]
  readonly grams: ReadonlySet<string>
}

function saidBy({ label, text }: QuestionChoice): Said {
  const terms = analyse(text).map((token) => token.term)
  return { label, digits: digitsOf(text), terms, grams: gramsOf(normalizeStem(text)) }
}

/** The same words with other endings say the same; in another order they turn the sentence round: a fair distractor. */
function saysSame(one: Said, other: Said): boolean {
  if (one.digits !== other.digits) return false
  if (one.terms.join(' ') === other.terms.join(' ')) return one.terms.length > 1
  const turned = one.terms.toSorted().join(' ') === other.terms.toSorted().join(' ')
  const alike = similarity(one.grams, other.grams) >= SAME_CHOICE
  return !turned && alike && hasKin(one, other) && hasKin(other, one)
}

/** Whether every word of the one begins as a word of the other: a long plan with another clause is another plan. */
function hasKin(one: Said, other: Said): boolean {
  const heads = new Set(other.terms.map((term) => term.slice(0, KIN)))
  return one.terms.every((term) => heads.has(term.slice(0, KIN)))
}

interface Shingled {
  readonly item: AuthoredQuestion
  readonly stem: string
  readonly grams: ReadonlySet<string>
  readonly choices: ReadonlySet<string>
}

/** Stems as they come: which earlier one asks nearly the same. Compares only those that share rare trigrams. */
export class StemIndex {
  private readonly shingled: Shingled[] = []
  private readonly byGram = new Map<string, number[]>()

  twinOf(item: AuthoredQuestion): Finding | undefined {
    const one = shingle(item)
    const rivals = [...candidates(one, this.byGram)].sort((a, b) => a - b)
    const twin = rivals.map((rival) => this.shingled[rival]).find((other) => other && isTwin(one, other))
    if (!twin) return undefined
    const { file, line } = twin.item.question
    return { code: 'near-duplicate-stem', line: item.question.line, place: `${file}:${line}` }
  }

  add(item: AuthoredQuestion): void {
    const one = shingle(item)
    const at = this.shingled.push(one) - 1
    for (const gram of one.grams) {
      const having = this.byGram.get(gram)
      if (having) having.push(at)
      else this.byGram.set(gram, [at])
    }
  }
}

/** Worked out once for a question: a bank is laid beside each that joins it, and beside each of its own. */
const shingle = rememberedOf((item: AuthoredQuestion): Shingled => {
  const stem = normalizeStem(item.question.stem)
  const choices = new Set(item.question.choices.map((choice) => normalizeStem(choice.text)))
  return { item, stem, grams: gramsOf(stem), choices }
})

/** Twins share well over half of their trigrams, so sharing a fifth of them is a safe sieve. */
function candidates(one: Shingled, byGram: ReadonlyMap<string, readonly number[]>): Set<number> {
  const shared = new Map<number, number>()
  for (const gram of one.grams) {
    for (const at of byGram.get(gram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return new Set([...shared].filter(([, count]) => count * 5 >= one.grams.size).map(([at]) => at))
}

function isTwin(one: Shingled, other: Shingled): boolean {
  const stems = similarity(one.grams, other.grams)
  const choices = similarity(one.choices, other.choices)
  const typed = one.choices.size === 0 && other.choices.size === 0
  const differ = digitsOf(one.stem) !== digitsOf(other.stem)
  if (stems >= SAME_STEM && !differ)
    return typed || choices >= 0.5 || Math.min(one.stem.length, other.stem.length) >= SHORT_STEM
  return stems >= 0.5 && choices === 1 && !differ && sameKey(one.item, other.item)
}

function sameKey(one: AuthoredQuestion, other: AuthoredQuestion): boolean {
  const texts = ({ question }: AuthoredQuestion) =>
    question.choices.filter((choice) => question.key.includes(choice.label)).map((choice) => normalizeStem(choice.text))
  return texts(one).sort().join('\n') === texts(other).sort().join('\n')
}

/** Two texts that differ in a number differ. */
function digitsOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ')
}
