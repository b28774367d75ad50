import type { Errata, Erratum } from '../facts/errata.ts'
import { analyse } from '../language/tokens.ts'
import type { Citation } from '../notes/types.ts'
import type { QuestionSource } from './form/parsed.ts'
import type { FormProblem } from './form/problem.ts'

/**
 * What keeps a question from being asked: it rests on a statement that has changed since, or its 정오 does not say its key.
 * One that names the erratum asks for the current truth.
 */
export function erratumProblem(
  source: QuestionSource,
  citations: readonly Citation[],
  errata: Errata,
): FormProblem | undefined {
  const named = source.erratum === undefined ? undefined : errata.byId.get(source.erratum)
  if (source.erratum !== undefined && !named) return { code: 'erratum-unknown', id: source.erratum }
  const other = errata.blocking(citations).find((one) => one !== named)
  if (other && !named) return { code: 'on-erratum', id: other.id }
  return named && !saysKey(named, source) ? { code: 'erratum-without-key', id: named.id } : undefined
}

/** Every number of the key, and at least one of its words (or of what it corrects), stand in the erratum. O and X are proven by no word. */
function saysKey(erratum: Erratum, source: QuestionSource): boolean {
  if (source.kind === 'ox') return true
  const said = termsOf(`${erratum.now.ko} ${erratum.now.en} ${erratum.since?.ko ?? ''}`)
  const about = termsOf(erratum.statements.map((one) => one.text.replace(/\d/g, ' ')).join(' '))
  const right = source.choices.filter((choice) => source.key.includes(choice.label)).map((choice) => choice.text)
  const keys = source.choices.length > 0 ? [right.join(' ')] : source.key
  return keys.some((key) => {
    const terms = [...termsOf(key)]
    const numbers = terms.filter((term) => /^\d/.test(term))
    return numbers.every((term) => said.has(term)) && terms.some((term) => said.has(term) || about.has(term))
  })
}

function termsOf(text: string): Set<string> {
  return new Set(
    analyse(text)
      .filter((token) => token.kind !== 'quantity')
      .map((token) => token.term),
  )
}
