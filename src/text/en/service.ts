import type { service as ko } from '../ko/service.ts'

export const service: typeof ko = {
  name: 'service',
  description: 'Shows one service or topic as the notes tell it',
  subject: { name: 'name', description: 'Which one? Leave it empty for a list' },

  browse: 'Services in the notes',
  nothing: 'There is nothing in the notes yet.',
  choose: 'Choose one',
  topics: (count) => (count === 1 ? 'One more topic' : `${count} more topics`),
  moreTopics: (page, of) => `More topics (${page}/${of})`,
  topicsOnly: (count) =>
    count > 0 ? 'There is no text here. Choose a topic from the menu below.' : 'There is no text here.',
  back: (name) => `Back to “${name}”`,
  cite: 'Read it in the notes',
  automatic: 'put together from the notes automatically',
  which: (name) => `Several things are called “${name}”. Which one?`,
  mentioned: (name, count) =>
    `“${name}” is not a subject, but in the notes ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}.`,
  searchFor: 'Search',
  didYouMean: (name) => `“${name}” is not in the notes. Did you mean one of these?`,
}
