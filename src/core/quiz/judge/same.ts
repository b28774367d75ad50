import { verbNoun, verbStem } from '../../language/verbs.ts'
import { listedClaims, predicated, readings } from './claims.ts'
import { type Form, isAsked } from './forms.ts'
import type { KnownNames } from './known-names.ts'
import { nameScore } from './name.ts'
import { measure, sameQuantities } from './number.ts'
import { soundsMoreLike } from './siblings.ts'
import { nameWords, normalizeAnswer, singular, squeeze, withoutWords } from './text.ts'

/** How a claim is the form: as it stands, or by another name. Undefined where it is not. */
export function sameClaim(text: string, form: Form, names: KnownNames): 'exact' | 'alias' | undefined {
  const given = readings(text)
  for (const one of given) {
    const how = sameAs(one, form, names)
    if (how) return how
  }
  if (isSameList(text, form, names)) return 'exact'
  const said = predicated(text)
  if (!said?.said.every((word) => /^[가-힣.!]+$/.test(word) && !names.isTerm.has(squeeze(word)))) return undefined
  return sameAs(said.name, form, names)
}

function sameAs(text: string, form: Form, names: KnownNames): 'exact' | 'alias' | undefined {
  const how = form.how === 'exact' ? 'exact' : 'alias'
  for (const one of [text, ...shorterReadings(text, form, names)]) {
    if (isSpeltSame(one, form.text)) return how
    if (isSameAmount(one, form, names)) return how
    if (isInOtherWords(one, form, names)) return 'alias'
  }
  return undefined
}

/** Without words that the stem says, a maker's name, and what kind of thing it is. */
function shorterReadings(text: string, form: Form, names: KnownNames): string[] {
  const unmade = withoutWords(text, (word) => names.makers.has(word))
  // What is left of a form and of an answer need not be what the same word was left out of.
  const whole = form.how === 'short' || listedClaims(text).length > 0
  const trimmed = whole ? undefined : withoutWords(text, form.isSaid)
  // A number without its unit is another one.
  const found = [unmade, withoutKind(text, names), trimmed && /^\d+$/.test(trimmed) ? undefined : trimmed]
  return found.flatMap((one) => (one === undefined || one === text ? [] : [one]))
}

function withoutKind(text: string, { kinds }: KnownNames): string {
  const at = text.search(/\s\S+$/u)
  return at >= 0 && kinds.has(text.slice(at + 1)) ? text.slice(0, at) : text
}

function isSpeltSame(text: string, form: string): boolean {
  if (digitsOf(text) !== digitsOf(form)) return false
  if (squeeze(text) === squeeze(form) || singular(text) === singular(form)) return true
  if (squeeze(verbStem(text)) === squeeze(verbStem(form))) return true
  const [noun, formNoun] = [verbNoun(text), verbNoun(form)]
  if (noun === undefined && formNoun === undefined) return false
  return squeeze(noun ?? text) === squeeze(formNoun ?? form)
}

function isSameAmount(text: string, form: Form, names: KnownNames): boolean {
  if (form.measured.quantities.length === 0) return false
  const measured = measure(text)
  const rest =
    measured.rest === form.measured.rest ||
    (measured.rest === '' && form.unit.known) ||
    (form.measured.rest === '' && names.kinds.has(measured.rest))
  return rest && sameQuantities(measured, form.measured, form.unit)
}

/** The form in the other script or language, and nothing that another term sounds more like. */
function isInOtherWords(text: string, form: Form, names: KnownNames): boolean {
  const isAmount = form.measured.quantities.length > 0 && form.measured.rest === ''
  if (isAmount || digitsOf(text) !== digitsOf(form.text)) return false
  const translated = nameScore(form.text, text, names.translations)
  const other = translated > 0 ? 0 : nameScore(form.text, text, names.others)
  // Heard against every word of the stem, which takes longer than all else: only where it matters.
  const score = translated || (other > 0 && isAsked(text, form.asked, names) ? 0 : other)
  return score > 0 && !soundsMoreLike(text, form.text, score, names)
}

/** The same things, in whatever order. */
function isSameList(text: string, form: Form, names: KnownNames): boolean {
  if (form.list.length < 2) return false
  const listed = listedClaims(text)
  const words = form.list.every((one) => nameWords(one).length === 1) ? normalizeAnswer(text).split(' ') : []
  const parts = listed.length > 0 ? listed : words
  if (parts.length !== form.list.length) return false
  const isOne = (part: string, wanted: string) =>
    readings(part).some((one) => sameAs(one, { ...form, text: wanted, measured: measure(wanted) }, names))
  const left = [...form.list]
  return parts.every((part) => {
    const at = left.findIndex((wanted) => isOne(part, wanted))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** Digits are never slips: 30 is not 300, gp2 not gp3, -24 not 24. */
export function digitsOf(text: string): string {
  const sign = /(?:^|\s)[-−](?=\d)/u.test(text) ? '-' : ''
  return sign + (squeeze(text).match(/\d+/g) ?? []).join(' ')
}
