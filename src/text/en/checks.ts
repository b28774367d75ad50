import type { checks as ko } from '../ko/checks.ts'

export const checks: typeof ko = {
  noNotes: () => 'there are no notes; put at least one Markdown file (.md) into notes/',
  chapterWithoutSections: (title) =>
    `"${title}" has no section, so nothing in it can be found or cited; put a heading (### …) above its text`,
  repeatedPath: (id, first) =>
    `the same heading path stands at ${first} already, so this section is called "${id}"; better rename one of them`,
  longName: (name, words) => `"${name}" has more than ${words} words and is never found; write it shorter`,
  repeatedName: (name) => `"${name}" stands twice in one group; remove one`,
  quote: (problem) => {
    switch (problem.kind) {
      case 'unknown-section':
        return `the notes have no section "${problem.section}"; see "saegim sections" for their names`
      case 'empty-words':
        return `the quote from "${problem.section}" is empty; put words of the note between the quotation marks`
      case 'not-standing': {
        const where = problem.elsewhere
        const hint = where ? `; they stand at ${where.file}:${where.line} (${where.section})` : ''
        return `the words "${problem.words}" do not stand in "${problem.section}"${hint}; copy them from the note`
      }
      case 'several-statements':
        return `the words "${problem.words}" stand in several statements of "${problem.section}" (lines ${problem.lines.join(', ')}); quote more, or add #1, #2 …`
      case 'no-such-nth':
        return `"${problem.section}" has no statement #${problem.nth} with these words, only ${problem.lines.length} (lines ${problem.lines.join(', ')})`
    }
  },
  summary: (of) =>
    [
      `errors: ${of.errors}, warnings: ${of.warnings}`,
      `chapters: ${of.chapters}, sections: ${of.sections}, statements: ${of.statements} (${of.statementsQuotedByFacts} quoted by facts, ${of.statementsWithoutFact} without a fact), diagrams: ${of.diagrams}`,
      `questions taken: ${of.questions}, left out: ${of.questionsLeftOut} (of these suspended: ${of.questionsSuspended})`,
    ].join(' · '),
}
