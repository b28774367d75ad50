import type { AuthoredQuestion } from '../../src/core/quiz/form/resolve.ts'
import type { QuestionFields } from '../../src/core/quiz/form/write.ts'
import type { Question } from '../../src/core/quiz/types.ts'

/** A question of the bank as its form is filled: sent back as it is, it reads the same. */
export function fieldsOfQuestion({ question, source }: AuthoredQuestion): QuestionFields {
  const quotes = source.sources.map(({ section, words, nth }) => {
    const quoted = words === undefined ? section : `${section} "${words}"`
    return `근거: ${quoted}${nth === undefined ? '' : ` #${nth}`}`
  })
  return {
    stem: source.stem,
    choices: source.choices.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    key: source.key.join(', '),
    explanation: [
      source.explanation,
      ...source.choices.flatMap(({ label }) => {
        const why = source.rationales[label]
        return why ? [`${label}: ${why}`] : []
      }),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    fields: [
      ...quotes,
      `난이도: ${question.difficulty}`,
      `번호: ${question.id}`,
      ...(question.erratum ? [`정오: ${question.erratum}`] : []),
    ].join('\n'),
  }
}

/** The same for one that nobody wrote. */
export function fieldsOfMade(question: Question): QuestionFields {
  const { stem, choices, key, explanation, rationales, quotes, difficulty, id } = question
  const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
  return {
    // A sign of Markdown would be a letter in the form.
    stem: stem.replace(/^> /gm, ''),
    choices: choices.map(({ label, text }) => `${label}: ${oneLine(text)}`).join('\n'),
    key: key.join(', '),
    explanation: [
      explanation,
      ...choices.flatMap(({ label }) => (rationales[label] ? [`${label}: ${oneLine(rationales[label])}`] : [])),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    fields: [
      ...quotes.map(({ section, words, nth }) => {
        return `근거: ${section} "${oneLine(words)}"${nth === undefined ? '' : ` #${nth}`}`
      }),
      `난이도: ${difficulty}`,
      `번호: ${id}`,
    ].join('\n'),
  }
}
