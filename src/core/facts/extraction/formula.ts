import type { Statement } from '../../notes/types.ts'

/** `F = k v`, and no word beside it: a statement that is nothing but a formula. */
export function isFormula({ runs, language }: Statement): boolean {
  const told = runs.filter(({ text }) => text.trim() !== '')
  return (
    language === undefined &&
    told.length > 0 &&
    told.every(({ code }) => code === true) &&
    RELATION.test(told[0]?.text ?? '')
  )
}

const RELATION = /[=<>≤≥≈≡∝→⇒⇌∈]/
