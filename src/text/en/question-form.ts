import type { QuoteProblem } from '../../core/notes/quote.ts'
import type { FormProblem } from '../../core/quiz/form/problem.ts'
import type { questionForm as ko } from '../ko/question-form.ts'
import { type SentencesByCode, sentenceOf } from '../sentences.ts'

const PROBLEMS: SentencesByCode<FormProblem, [quote: (problem: QuoteProblem) => string]> = {
  'stem-missing': () => 'the question has no text; write what is asked under the heading "Question"',
  'answer-missing': () => 'there is no answer; write "- Answer: B" under a heading "Answer"',
  'key-missing': () => 'nothing says which answer is right; write "- Answer: B"',
  'several-blanks': () => 'there is more than one blank {{…}}; keep one and make another question of the rest',
  'blank-empty': () => 'the blank has no answer; write {{answer}}, or "- Answer: …"',
  'stem-too-long': (problem) => `the question has ${problem.length} characters; shorten it to Discord's ${problem.max}`,
  'line-too-long': ({ length, max }) =>
    `a line of ${length} characters was not read; part it into lines of at most ${max}`,
  'block-too-long': ({ length, max }) =>
    `a block of code or a formula of ${length} characters was not read; part it into blocks of at most ${max}`,
  'lines-count': ({ count, max }) => `this has ${count} lines; a question has at most ${max}: shorten it`,
  'marks-count': ({ count, max }) => `there are ${count} marks (*, _, [ ]); at most ${max} are read: use fewer`,
  'headings-count': ({ max }) =>
    `the file has more than ${max} headings, and was not read from here on: cut it into several`,
  unreadable: () => 'from here on the text cannot be read and was left out; look at how it is written',
  'choices-count': (problem) => `there are ${problem.count} choices; write 2 to 6`,
  'sheet-mismatch': ({ questions, keys }) =>
    `the answer sheet does not fit the questions one to one (${questions} without an answer, ${keys} in the sheet); mend the numbers, or write each answer under its question`,
  'not-json': ({ reason }) => `this is not JSON: ${reason}`,
  'block-unclear': () =>
    'there are choices or an answer, but not whose; write "1. What is asked", the choices below it, and "Answer: B"',
  'answer-too-long': ({ length, max }) =>
    `the answer has ${length} characters, too many to be typed; shorten it to ${max}, or write choices`,
  'kind-unknown': ({ kind }) =>
    `questions of the kind "${kind}" cannot be asked; make it multiple choice, true or false, a short answer or a blank`,
  'choice-too-long': (problem) =>
    `the choice ${problem.label} has ${problem.length} characters; shorten it to ${problem.max}`,
  'choice-empty': (problem) => `the choice ${problem.label} says nothing; write it or remove the line`,
  'choice-label-repeated': (problem) => `the choice ${problem.label} is there twice; use every label once`,
  'choice-label-gap': ({ label, next }) =>
    `there is a choice ${next}, but no ${label}; add the one that is missing, or mend the labels`,
  'choices-equal': (problem) => `the choices ${problem.labels.join(', ')} say the same; make them differ`,
  'choices-missing': (problem) =>
    `the key is "${problem.key}", but there are no choices; add #### Choices, or write the typed answer itself`,
  'key-not-clear': (problem) =>
    `the key "${problem.key}" is not one clear answer; write "Answer: B", or "Answer: A, C" for several`,
  'key-without-letters': ({ key }) =>
    `the answer "${key}" has no letters or digits, so none could be judged; write it in words, or add choices`,
  'key-not-a-choice': (problem) =>
    `the key "${problem.key}" is not among the choices ${problem.labels.join(', ')}; use their labels`,
  'id-repeated': (problem) => `the id "${problem.id}" is used at ${problem.first} already; give another one`,
  'question-repeated': (problem) => `the same question stands at ${problem.first}, which is taken; remove this one`,
  'key-differs': (problem) =>
    `the same question stands at ${problem.first} with another key; keep the one that is right`,
  'on-erratum': (problem) =>
    `the question rests on what has changed since the notes (erratum ${problem.id}); ask for what is true now and write "- Erratum: ${problem.id}", or remove it`,
  'erratum-unknown': (problem) => `errata.yaml has no "${problem.id}"; check the id`,
  'erratum-without-key': (problem) =>
    `the erratum "${problem.id}" does not say this key; make the key what is true now`,
  quote: (problem, quote) => `suspended: ${quote(problem.problem)}`,
  'picture-left-out': () => 'the question has a picture, which is not shown; put it into words, or remove the question',
  'source-missing': () =>
    'there is no source; write "- Source: SECTION "words of the note"", so that the explanation can cite it',
  'source-without-words': (problem) =>
    `it does not say which statement of "${problem.section}" is meant; add "words of the note" behind it`,
  'source-unknown': (problem) =>
    `the source "${problem.value}" is no section of the notes; write "- Source: SECTION "words of the note""`,
  'difficulty-missing': () =>
    'there is no difficulty, so it counts as 2; write "- Difficulty: 1" (1 easy, 2 medium, 3 hard)',
  'difficulty-unknown': (problem) => `the difficulty "${problem.value}" is not 1, 2 or 3, so it counts as 2`,
  'id-missing': () => 'there is no id, so one is made of the text and changes with it; write "- Id: chapter-1"',
  'id-unfit': (problem) => `the id "${problem.value}" cannot be used; take at most 40 of letters A-Z, digits, - _ .`,
  'voted-otherwise': (problem) =>
    `the key is ${problem.key}, but most voted for ${problem.voted}; the key counts: correct it where it is wrong`,
  'rationale-unknown': (problem) =>
    `"${problem.label}: …" explains a choice ${problem.label} that is not there; check the label`,
}

export const questionForm: typeof ko = {
  tooMany: (most) =>
    `there are more than ${most.toLocaleString('en-US')} questions: from this line on none is read; shorten the file`,
  none: () => 'there is no question in this file; write it under the headings #### Question, #### Choices, #### Answer',
  file: ({ file, form, taken, leftOut, media }) =>
    [
      `${file}: ${taken} ${taken === 1 ? 'question' : 'questions'}, form '${form}'`,
      ...(leftOut > 0 ? [`${leftOut} left out`] : []),
      ...(media > 0 ? [`${media} without their pictures or sounds`] : []),
    ].join('; '),
  forms: (form, files, taken) => `form '${form}': ${files} files, ${taken} questions`,
  amongNotes: (count, to) =>
    `this file among the notes holds ${count} questions; a search shows their keys and nobody is asked them: move it to ${to}`,
  package: {
    'no-zip': () => 'this cannot be opened as an Anki package; export it again as "Anki Deck Package"',
    'no-collection': () => 'there are no cards in the package; export it again as "Anki Deck Package"',
    'too-large': () => 'the cards in the package are too large; export the deck in parts',
  },
  problem: (problem, quote) => sentenceOf(PROBLEMS, problem, quote),
}
