import type { question as ko } from '../ko/question.ts'

export const question: typeof ko = {
  name: 'question',
  description: 'The group’s own questions (leaders)',
  add: { name: 'add', description: 'Write a question; once it passes the checks it is asked from then on' },
  list: { name: 'list', description: 'Show every question: how often asked, how often right, which are suspended' },
  review: {
    name: 'review',
    description: 'Go through suggested and generated questions one by one: use, edit or discard',
  },
  edit: { name: 'edit', description: 'Change a question; the form opens as it stands' },
  retire: { name: 'retire', description: 'Ask a question no more; you can take that back' },
  option: { name: 'question', description: 'Which question? Its id or some of its words' },
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
  saved: (file) => `It is among the questions to be asked now. The attached \`${file}\` is a copy to keep.`,
  undo: 'Take it back',
  undone: 'Taken back.',
  retired: (stem) => `This question is asked no more: ${stem}`,
  counts: ({ questions, suspended, retired }) =>
    [
      `${questions} ${questions === 1 ? 'question' : 'questions'}`,
      ...(suspended > 0 ? [`${suspended} suspended`] : []),
      ...(retired > 0 ? [`${retired} retired`] : []),
    ].join(' · '),
  asked: (id, stem, { times, answers, right }) =>
    `- **${id}** ${stem} · ${times === 0 ? 'not asked yet' : `asked ${times}×${answers > 0 ? `, right ${right}/${answers}` : ''}`}`,
  suspended: (id, place, stem, why) =>
    `- ⏸️ **${id}** ${stem} · suspended: ${why === 'quote' ? 'its quote does not stand in the notes' : 'it rests on what was corrected'} · \`${place}\``,
  reported: (count) => `🚩 ${count} report${count === 1 ? '' : 's'}`,
  gone: (id) => `- 🗄️ **${id}** · retired, not asked any more`,
  noneYet: 'There are no questions yet. Write one with `/question add`.',
  waiting: {
    empty: 'Nothing waits for review.',
    place: (place, of, { s, d, g }) =>
      `To review ${place}/${of} · ${[
        ...(s > 0 ? [`${s} suggested`] : []),
        ...(d > 0 ? [`${d} drafted`] : []),
        ...(g > 0 ? [`${g} made of the notes`] : []),
      ].join(', ')}`,
    kinds: {
      s: (by) => `💡 suggested by ${by}`,
      d: () => '📝 drafted by a language model (asked already)',
      g: () => '⚙️ made of the notes (“Use” makes it one of your own)',
    },
    asSent: (stem, choices, key) => [stem, ...(choices === '' ? [] : [choices]), `Answer: ${key}`].join('\n\n'),
    use: 'Use',
    rework: 'Edit',
    discard: 'Discard',
    used: (stem) => `✅ Will be used: ${stem}`,
    discarded: (stem) => `🗑️ Discarded: ${stem}`,
  },
  fileAlt: 'The new question as a Markdown file',
}
