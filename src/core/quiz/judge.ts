import { englishStem } from '../search/particles.ts'
import { distanceTo } from './answer-distance.ts'
import { type Measured, measure, sameQuantities } from './answer-number.ts'
import { soundScore } from './answer-sound.ts'
import { normalizeAnswer, readings, squeeze, withoutWords, wordsSaid } from './answer-text.ts'
import type { Question } from './types.ts'

/** What the judge may know besides the question. */
export interface JudgeContext {
  /** Terms of the notebook: an answer that is another of them is not a slip of the pen. */
  readonly terms: readonly string[]
  /** Other names of one thing, from the glossary: `[['읽기 전용 복제본', 'read replica'], …]`. */
  readonly aliases: readonly (readonly string[])[]
}

export interface Verdict {
  readonly right: boolean
  /** `exact`: an accepted form; `alias`: another name of one; `slip`: a near miss that counts; `near`: one that does not; `far`. */
  readonly how: 'exact' | 'alias' | 'slip' | 'near' | 'far'
  /** The accepted form that it was measured against: what to show. */
  readonly form: string
  /** 0 (nothing in common) to 1 (the same). */
  readonly closeness: number
}

export const NO_CONTEXT: JudgeContext = { terms: [], aliases: [] }

/** Close enough to say so, not to count. */
const NEAR = 0.6
/** Characters: long enough for any accepted form. Longer answers are essays; comparing them would cost time for nothing. */
export const LONGEST_ANSWER = 200
/** In front of a word they turn it round: 동기 and 비동기. */
const OPPOSITES = /^(?:비|불|미|무|반|탈|역|재|다중|단일|non|un|in|dis|a|anti|multi|de|re|sub)$/u

/** Judges a typed answer to a typed or cloze question. Never throws; an empty answer is far. */
export function judge(
  answer: string,
  question: Pick<Question, 'key'> & { readonly stem?: string },
  context: JudgeContext,
): Verdict {
  const given = readings(answer.slice(0, LONGEST_ANSWER))
  const forms = formsOf(question.key, question.stem ?? '', context)
  const shown = question.key[0] ?? ''
  const miss: Verdict = { right: false, how: 'far', form: shown, closeness: 0 }
  if (given.length === 0 || forms.length === 0) return miss
  const same = forms.find((form) => given.some((text) => isSame(text, form, context)))
  if (same) return { right: true, ...shownFor(same, given, shown), closeness: 1 }
  const nearest = closest(given, forms)
  const slip = nearest.slip && !isSibling(given, nearest.form, forms, context)
  if (slip) return { right: true, how: 'slip', form: nearest.form.accepted, closeness: nearest.closeness }
  const how = nearest.closeness >= NEAR ? 'near' : 'far'
  return { right: false, how, form: nearest.form.accepted, closeness: nearest.closeness }
}

/** An accepted form is shown as it is; for another name or another script, the first form. */
function shownFor(form: Form, given: readonly string[], first: string): Pick<Verdict, 'how' | 'form'> {
  const bySound =
    !given.some((text) => singular(text) === singular(form.text)) &&
    given.some((text) => soundScore(form.text, text) > 0)
  const exact = form.how === 'exact' && !bySound
  return exact ? { how: 'exact', form: form.accepted } : { how: 'alias', form: first }
}

interface Form {
  readonly text: string
  /** The form of the key that it stands for. */
  readonly accepted: string
  readonly how: 'exact' | 'alias'
  readonly measured: Measured
  /** The stem asks "몇 분": the bare number says it all. */
  readonly unitKnown: boolean
  /** Words of the stem that an answer may repeat or leave out. */
  readonly said: ReadonlySet<string>
}

function formsOf(key: readonly string[], stem: string, context: JudgeContext): Form[] {
  const said = wordsSaid(stem)
  const unitKnown = /몇\s*\S|\bhow (?:many|long|much)\b/iu.test(stem)
  const make = (text: string, accepted: string, how: Form['how']): Form => {
    return { text, accepted, how, measured: measure(text), unitKnown, said }
  }
  return key.flatMap((accepted) => {
    const others = context.aliases
      .filter((group) => group.some((name) => squeeze(name) === squeeze(accepted)))
      .flat()
      // A name that the question says itself is not the other name that it asks for.
      .filter((name) => squeeze(name) !== squeeze(accepted) && !squeeze(stem).includes(squeeze(name)))
    const shorter = withoutWords(accepted, said)
    return [
      make(accepted, accepted, 'exact'),
      ...others.map((name) => make(name, accepted, 'alias')),
      ...(shorter && squeeze(shorter).length > 1 ? [make(shorter, accepted, 'alias')] : []),
    ]
  })
}

function isSame(text: string, form: Form, context: JudgeContext): boolean {
  const trimmed = withoutWords(text, form.said)
  const texts = trimmed && !/^\d+$/.test(trimmed) ? [text, trimmed] : [text]
  return texts.some((one) => {
    if (squeeze(one) === squeeze(form.text) || singular(one) === singular(form.text)) return true
    if (form.measured.quantities.length === 0) return isTransliteration(one, form.text, context)
    const measured = measure(one)
    const rest = measured.rest === form.measured.rest || (measured.rest === '' && form.unitKnown)
    return rest && sameQuantities(measured, form.measured, form.unitKnown)
  })
}

/** `Indexes` for Index, `table` for Tables. */
function singular(text: string): string {
  return squeeze(normalizeAnswer(text).split(' ').map(englishStem).join(' '))
}

/** The form in the other script, and nothing that another term sounds more like. */
function isTransliteration(text: string, form: string, context: JudgeContext): boolean {
  const score = soundScore(form, text)
  if (score === 0) return false
  const own = squeeze(form)
  return !squeezedTerms(context).some(({ term, squeezed }) => {
    return squeezed !== own && (squeezed === squeeze(text) || soundScore(term, text) > score)
  })
}

function closest(given: readonly string[], forms: readonly Form[]): { form: Form; closeness: number; slip: boolean } {
  const tries = forms.flatMap((form) =>
    given.map((text) => {
      const { closeness, slip } = distanceTo(form.text, text)
      return {
        form,
        closeness,
        slip: slip && digitsOf(text) === digitsOf(form.text) && !isTurnedRound(text, form.text),
      }
    }),
  )
  return tries.reduce((best, one) => (rank(one) > rank(best) ? one : best))
}

function rank(one: { closeness: number; slip: boolean }): number {
  return one.closeness + (one.slip ? 1 : 0)
}

/** Digits are never slips: 30 is not 300, gp2 not gp3. */
function digitsOf(text: string): string {
  return (squeeze(text).match(/\d+/g) ?? []).join(' ')
}

/** The same word with 비-, un- … in front of one of the two. */
function isTurnedRound(text: string, form: string): boolean {
  const one = normalizeAnswer(text).split(/[\s-]+/)
  const other = normalizeAnswer(form).split(/[\s-]+/)
  const turned = (word: string, base: string) =>
    word.endsWith(base) && OPPOSITES.test(word.slice(0, word.length - base.length))
  const joined = [squeeze(text), squeeze(form)] as const
  if (turned(joined[0], joined[1]) || turned(joined[1], joined[0])) return true
  return one.some(
    (word) =>
      !other.includes(word) && other.some((base) => base.length > 1 && (turned(word, base) || turned(base, word))),
  )
}

/** Another term of the notebook that is as near as the form. */
function isSibling(given: readonly string[], form: Form, forms: readonly Form[], context: JudgeContext): boolean {
  const own = new Set(forms.map((one) => squeeze(one.text)))
  const edits = Math.min(...given.map((text) => distanceTo(form.text, text).edits))
  const sizes = given.map((text) => squeeze(text).length)
  return squeezedTerms(context).some(({ term, squeezed }) => {
    if (squeezed === '' || own.has(squeezed)) return false
    // A term of another length cannot be as near.
    return given.some((text, at) => {
      return Math.abs(squeezed.length - (sizes[at] ?? 0)) <= edits && distanceTo(term, text).edits <= edits
    })
  })
}

interface SqueezedTerm {
  readonly term: string
  readonly squeezed: string
}

const squeezedOf = new WeakMap<JudgeContext, readonly SqueezedTerm[]>()

/** Every name that the context knows; computed once for a context. */
function squeezedTerms(context: JudgeContext): readonly SqueezedTerm[] {
  const known = squeezedOf.get(context)
  if (known) return known
  const terms = [...context.terms, ...context.aliases.flat()].map((term) => ({ term, squeezed: squeeze(term) }))
  squeezedOf.set(context, terms)
  return terms
}
