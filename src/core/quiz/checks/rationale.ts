import type { ItemCheck } from './finding.ts'

/** Who chose wrongly learns from why. */
export const rationaleMissing: ItemCheck = ({ question, source }) => {
  if (source.foreign) return []
  const labels = question.choices.map((choice) => choice.label).filter((label) => !question.rationales[label]?.trim())
  return labels.length > 0 ? [{ code: 'rationale-missing', line: question.line, labels }] : []
}
