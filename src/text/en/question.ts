import type { question as ko } from '../ko/question.ts'

export const question: typeof ko = {
  name: 'question',
  description: 'The group’s own questions (leaders)',
  add: { name: 'add', description: 'Write a question, see it, and get it checked as a file' },
  form: {
    title: 'Add a question',
    stem: { label: 'Question', hint: 'What is asked? For a blank write {{answer}}.' },
    choices: {
      label: 'Choices (one a line)',
      hint: 'A: the first choice\nB: the second\nLeave empty for a typed answer.',
    },
    key: { label: 'Answer', hint: 'B  (several: A, C / typed: 15 minutes, 15m)' },
    explanation: {
      label: 'Explanation, and why for each choice',
      hint: 'A sentence or two\nA: why it is wrong\nB: why it is right',
    },
    fields: { label: 'Source, difficulty, id', hint: '' },
    template: 'Source: \nDifficulty: 2\nId: ',
  },
  preview: 'Preview',
  shortened: '✂️ Too long for one message: the file has all of it.',
  good: 'It passes every check.',
  warned: (count) =>
    count === 1 ? 'It can be asked; look at one thing first.' : `It can be asked; look at ${count} things first.`,
  notYet: (mend, look) => {
    const toMend = `${mend} ${mend === 1 ? 'thing' : 'things'} to mend`
    return `Not usable yet · ${toMend}${look > 0 ? `, ${look} to look at` : ''}`
  },
  refused:
    'It cannot be asked yet. “Go on editing” opens the form as you sent it. Lines are those of the attached file.',
  again: 'Go on editing',
  checks: 'Checks',
  line: (line, sentence) => `line ${line}: ${sentence}`,
  next: (file) =>
    `Put the attached file at \`questions/${file}\`, beside the folder \`notes\`; it is asked from the next start on.`,
  fileAlt: 'The new question as a Markdown file',
}
