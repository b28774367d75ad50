import type { QuestionSource } from '../form/parsed.ts'
import { writeForm } from '../form/write.ts'

const LABELLED = new Set(['single', 'several'])

/** A draft in our own form, whatever form it came in. */
export function writeDraft(source: QuestionSource): string {
  const { kind, stem, choices, key, explanation, rationales, sources, difficulty } = source
  const whys = Object.entries(rationales).map(([label, why]) => `${label}: ${why}`)
  return writeForm({
    stem,
    choices: LABELLED.has(kind) ? choices.map(({ label, text }) => `${label}: ${text}`).join('\n') : '',
    key: kind === 'cloze' ? key.slice(1).join('\n') || (key[0] ?? '') : key.join('\n'),
    explanation: [explanation, ...whys].filter((line) => line !== '').join('\n'),
    fields: [...sources.map((one) => `근거: ${one.value}`), `난이도: ${difficulty ?? 2}`].join('\n'),
  })
}
