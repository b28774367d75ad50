import type { Question } from '../types.ts'
import { bracketed, denies, listedClaims, readings } from './claims.ts'
import { distanceTo } from './distance.ts'
import { type Form, formsOf } from './forms.ts'
import { type JudgeContext, type KnownNames, knownNames } from './known-names.ts'
import { measure } from './number.ts'
import { digitsOf, sameClaim } from './same.ts'
import { hasNearerTerm, isTurnedRound, swapsKnownWord } from './siblings.ts'
import { squeeze } from './text.ts'

export type { JudgeContext }

export interface Verdict {
  readonly right: boolean
  /** `exact`: an accepted form; `alias`: another name of one; `slip`: a near miss that counts; `near`: one that does not; `far`. */
  readonly how: 'exact' | 'alias' | 'slip' | 'near' | 'far'
  /** The accepted form that it was measured against: what to show. */
  readonly form: string
  /** 0 (nothing in common) to 1 (the same). */
  readonly closeness: number
}

/** Characters of "I think it is perhaps … , isn't it": beside an answer, however often that is said in other words. */
const AROUND = 60
/** Close enough to say so, not to count. */
const NEAR = 0.6
/** Characters: long enough for any accepted form. Longer answers are essays; comparing them would cost time for nothing. */
export const LONGEST_ANSWER = 200

/** Judges a typed answer to a typed or cloze question. Never throws; an empty answer is far. */
export function judge(
  answer: string,
  question: Pick<Question, 'key'> & { readonly stem?: string },
  context: JudgeContext,
): Verdict {
  const text = answer.slice(0, LONGEST_ANSWER)
  const names = knownNames(context)
  const forms = formsOf(question.key, question.stem ?? '', names)
  if (readings(text).length === 0 || forms.length === 0) return far(question.key)
  const whole = judgeClaim(text, forms, names)
  // `No SQL` is spelt with a no.
  const denied = denies(text) && !question.key.some((form) => denies(form) || squeeze(form) === squeeze(text))
  if (denied) return whole.right ? { ...whole, right: false, how: 'near' } : whole
  return whole.right ? whole : (judgeParts(text, forms, names) ?? whole)
}

/**
 * Several claims are right when each one is; a name with something in brackets behind it also when one is right and the
 * other no other thing.
 */
function judgeParts(text: string, forms: readonly Form[], names: KnownNames): Verdict | undefined {
  const sides = bracketed(text)
  const parts = new Set(sides ?? listedClaims(text))
  let first: Verdict | undefined
  // The first that is wrong decides: a list of a hundred is read no further.
  for (const part of parts) {
    const one = judgeClaim(part, forms, names)
    if (!one.right && !(sides && isNoOtherThing(part, names))) return undefined
    if (one.right) first ??= one
  }
  return first
}

function isNoOtherThing(text: string, names: KnownNames): boolean {
  return measure(text).quantities.length === 0 && !readings(text).some((one) => names.isTerm.has(squeeze(one)))
}

function judgeClaim(text: string, forms: readonly Form[], names: KnownNames): Verdict {
  const key = forms.map((form) => form.accepted)
  // What is said around an answer is short: an essay is none, and comparing it would hold everyone up.
  const longest = Math.max(...forms.map((form) => form.text.length))
  if (squeeze(text).length > longest * 2 + AROUND) return far(key)
  const given = readings(text)
  if (given.length === 0) return far(key)
  for (const form of forms) {
    const how = sameClaim(text, form, names)
    if (how) return { right: true, how, form: how === 'exact' ? form.accepted : (key[0] ?? ''), closeness: 1 }
  }
  const { form, closeness, slip } = closest(given, forms, names)
  const own = new Set(forms.map((one) => squeeze(one.text)))
  const right = slip && !hasNearerTerm(given, form.text, own, names)
  const missed = closeness >= NEAR ? 'near' : 'far'
  return { right, how: right ? 'slip' : missed, form: form.accepted, closeness }
}

function far([form = '']: readonly string[]): Verdict {
  return { right: false, how: 'far', form, closeness: 0 }
}

interface Near {
  readonly form: Form
  readonly closeness: number
  readonly slip: boolean
}

function closest(given: readonly string[], forms: readonly Form[], names: KnownNames): Near {
  const tries = forms.flatMap((form) =>
    given.map((text): Near => {
      const { closeness, slip } = distanceTo(form.text, text)
      return { form, closeness, slip: slip && !isOther(text, form, names) }
    }),
  )
  return tries.reduce((best, one) => (rank(one) > rank(best) ? one : best))
}

/** However near, not a slip of the pen: another number, the opposite, another word that is known. */
function isOther(text: string, form: Form, names: KnownNames): boolean {
  const amounts = (quantities: Form['measured']['quantities']) => quantities.map(({ value }) => value).join(' ')
  return (
    digitsOf(text) !== digitsOf(form.text) ||
    amounts(measure(text).quantities) !== amounts(form.measured.quantities) ||
    isTurnedRound(text, form.text) ||
    swapsKnownWord(text, form.text, names)
  )
}

function rank({ closeness, slip }: Near): number {
  return closeness + (slip ? 1 : 0)
}
