import type { AuthoredQuestion } from '../form/resolve.ts'
import { judge } from '../judge/judge.ts'
import { measure } from '../judge/number.ts'
import { squeeze } from '../judge/text.ts'
import type { CheckContext, ItemCheck } from './finding.ts'

/** Nobody types more than that the same way. */
const LONGEST_WORDS = 5

/**
 * What members would type for a typed answer, and the judge would refuse: the note's own words, the parts of "name (other
 * name)", a number alone where the question names the unit, initials, a name without the maker's.
 */
export const typedForms: ItemCheck = (item, context) => {
  const { question } = item
  if (question.kind !== 'typed' && question.kind !== 'cloze') return []
  const wanted = [...noted(item, context), ...question.key.flatMap((form) => variantsOf(form, question.stem, context))]
  const refused = [...new Set(wanted)].filter((form) => !judge(form, question, context.judge).right)
  return refused.length > 0 ? [{ code: 'typed-forms-missing', line: item.source.keyLine, forms: refused }] : []
}

function variantsOf(form: string, stem: string, context: CheckContext): string[] {
  const inside = /^(.+?)\s*[(（](.+)[)）]$/u.exec(form)
  const words = form.split(/\s+/)
  const initials =
    words.length > 2 && words.every((word) => /^[A-Z]/.test(word)) ? words.map((word) => word[0]).join('') : ''
  const tail = words.slice(1).join(' ')
  const asksNumber = /몇\s*\S|\bhow (?:many|long)\b/iu.test(stem)
  const number = measure(form).quantities.length === 1 ? /\d[\d,.]*/.exec(form)?.[0] : undefined
  return [
    ...(inside ? [inside[1] ?? '', inside[2] ?? ''] : []),
    ...(initials !== '' && stands(initials, context) ? [initials] : []),
    // `Amazon SNS`, where the notes say SNS.
    ...(words.length === 2 && /^[A-Z]/.test(tail) && isTerm(tail, context) ? [tail] : []),
    ...(asksNumber && number ? [number] : []),
    ...(words.length > LONGEST_WORDS ? [words.slice(0, LONGEST_WORDS).join(' ')] : []),
  ].filter((one) => one !== '')
}

/** For a number: as the quoted statements write it, when no accepted form stands there; members repeat the note. */
function noted({ question }: AuthoredQuestion, { notebook }: CheckContext): string[] {
  if (!question.key.some((form) => measure(form).quantities.length > 0)) return []
  const statements = question.quotes.map(({ citation, section }) =>
    notebook.byId.get(section)?.statements.find((one) => one.line === citation.line),
  )
  const texts = statements.flatMap((one) => (one ? [one.text] : []))
  if (texts.length === 0 || question.key.some((form) => texts.some((text) => squeeze(text).includes(squeeze(form)))))
    return []
  const numbers = texts.flatMap((text) => text.match(/\d[\d,.]*\s?(?:[A-Za-z%]+|[가-힣]{1,2})/gu) ?? [])
  return numbers.length === 1 ? numbers : []
}

function stands(word: string, { notebook }: CheckContext): boolean {
  const pattern = new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`)
  return notebook.sections.some((section) => section.statements.some((one) => pattern.test(one.text)))
}

/** A name of its own, not the head of several (`Reader Endpoint`, `Custom Endpoint`). */
function isTerm(name: string, { judge: known }: CheckContext): boolean {
  if (known.terms.filter((term) => term.endsWith(` ${name}`)).length > 1) return false
  return known.terms.some((term) => squeeze(term) === squeeze(name))
}
