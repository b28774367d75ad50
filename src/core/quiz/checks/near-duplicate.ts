import { analyse } from '../../language/tokens.ts'
import { type AuthoredQuestion, normalizeStem } from '../form/resolve.ts'
import { lineOf } from './choices.ts'
import type { Finding, ItemCheck } from './finding.ts'
import { gramsOf, similarity } from './similarity.ts'

const SAME_STEM = 0.7
/** Stems that say as much as "which is right?" are told apart by their choices. */
const SHORT_STEM = 16
const SAME_CHOICE = 0.8

/** Two choices of one question that say nearly the same: neither can be the only right one. */
export const nearDuplicateOptions: ItemCheck = (item) => {
  const choices = item.question.choices.map(({ label, text }) => ({ label, text, grams: gramsOf(normalizeStem(text)) }))
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
  readonly text: string
  readonly grams: ReadonlySet<string>
}

/** The same words with other endings say the same; in another order they turn the sentence round: a fair distractor. */
function saysSame(one: Said, other: Said): boolean {
  if (digitsOf(one.text) !== digitsOf(other.text)) return false
  const [a, b] = [one, other].map(({ text }) => analyse(text).map((token) => token.term))
  if (a?.join(' ') === b?.join(' ')) return (a?.length ?? 0) > 1
  const turned = a?.sort().join(' ') === b?.sort().join(' ')
  return !turned && similarity(one.grams, other.grams) >= SAME_CHOICE
}

interface Shingled {
  readonly item: AuthoredQuestion
  readonly stem: string
  readonly grams: ReadonlySet<string>
  readonly choices: ReadonlySet<string>
}

/** For each question the first earlier one that asks nearly the same. Compares only those that share rare trigrams. */
export function nearDuplicateStems(items: readonly AuthoredQuestion[]): ReadonlyMap<AuthoredQuestion, Finding> {
  const found = new Map<AuthoredQuestion, Finding>()
  const byGram = new Map<string, number[]>()
  const shingled = items.map(shingle)
  shingled.forEach((one, at) => {
    const rivals = [...candidates(one, byGram)].sort((a, b) => a - b)
    const twin = rivals.map((rival) => shingled[rival]).find((other) => other && isTwin(one, other))
    if (twin) {
      const { file, line } = twin.item.question
      found.set(one.item, { code: 'near-duplicate-stem', line: one.item.question.line, place: `${file}:${line}` })
    }
    for (const gram of one.grams) byGram.set(gram, [...(byGram.get(gram) ?? []), at])
  })
  return found
}

function shingle(item: AuthoredQuestion): Shingled {
  const stem = normalizeStem(item.question.stem)
  const choices = new Set(item.question.choices.map((choice) => normalizeStem(choice.text)))
  return { item, stem, grams: gramsOf(stem), choices }
}

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
