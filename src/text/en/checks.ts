import type { checks as ko } from '../ko/checks.ts'

const few = (names: readonly string[]) => names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '')

export const checks: typeof ko = {
  noNotes: () => 'there are no notes; put at least one Markdown file (.md) into notes/',
  chapterWithoutSections: (title) =>
    `"${title}" has no text to read (it is empty, or links only); write something, or take the file out`,
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
  missingPicture: (path) =>
    `the picture "${path}" is not there or of no kind that can be shown; put a PNG, JPEG, GIF or WebP file of that name beside the note or into notes/`,
  worst: (shown, all) => `the ${shown} worst of ${all}:`,
  noQuestions: (fromNotes, content) =>
    fromNotes > 0
      ? `NO WRITTEN QUESTIONS: the daily question and /quiz ask ${fromNotes} that are made from the notes, for ${fromNotes} days at one a day`
      : `NO QUESTIONS, and the notes give none: there will be no daily question and no /quiz; put question files into ${content}/questions/`,
  foreign: () => 'a format that is not read: export it as Markdown (.md) or text (.txt)',
  noNote: () => 'a text of the repository, not a note; rename it if it is one',
  foreignQuestions: (chapters) =>
    `${chapters.length} chapters have no question (${few(chapters)}); the questions are on other chapters only. If those are another group's, make a folder of your own: saegim init`,
  card: (of, content) => [
    `names to look up: ${of.subjects}`,
    of.questions === 0
      ? checks.noQuestions(of.questionsFromNotes, content)
      : `questions: ${of.questions}, for ${of.questions} days at one a day`,
    ...(of.questions > 0 && of.questionsFromNotes > 0
      ? [`questions that the notes give on top: ${of.questionsFromNotes}, for ${of.questionsFromNotes} days more`]
      : []),
    ...(of.chaptersWithoutQuestions.length > 0 ? [checks.foreignQuestions(of.chaptersWithoutQuestions)] : []),
    `pictures: ${of.picturesFound} from the notes, ${of.picturesRedrawn} redrawn, ${of.picturesMissing} that nobody can be shown`,
    ...(of.leftOut.length > 0 ? [`files that are not read: ${of.leftOut.length}`] : []),
    ...[...Map.groupBy(of.leftOut, (one) => one.why)].map(
      ([why, files]) => `  ${few(files.map((one) => one.file))}: ${why}`,
    ),
  ],
  summary: (of) =>
    [
      `errors: ${of.errors}, warnings: ${of.warnings}`,
      `chapters: ${of.chapters}, sections: ${of.sections}, statements: ${of.statements} (${of.statementsQuotedByFacts} quoted by facts, ${of.statementsWithoutFact} without a fact), diagrams: ${of.diagrams}`,
      `questions taken: ${of.questions}, left out: ${of.questionsLeftOut} (of these suspended: ${of.questionsSuspended})`,
    ].join(' · '),
}
