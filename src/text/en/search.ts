import type { search as ko } from '../ko/search.ts'

export const search: typeof ko = {
  name: 'search',
  description: 'Finds what the notes say and shows the statement',
  query: {
    name: 'query',
    description: 'A word, a question, initials, an abbreviation; slips and wrong layouts are fine',
  },

  inMessage: { name: 'Find in notes', description: 'Press long or right-click on a message to find its words' },

  searchedFor: (typed, meant) => `“${typed}” → searched for **${meant}**`,
  results: (count) => `${count} more ${count === 1 ? 'result' : 'results'}`,
  notInNotes: (typed) => `“${typed}” is not in the notes.`,
  asked: (typed) => `🔍 “${typed}”`,
  didYouMean: 'Did you mean one of these?',
  near: (count) => `${count} near ${count === 1 ? 'miss' : 'misses'}`,
  noText: (children, pictures) => {
    if (children > 0) return 'This section has no text of its own; choose a topic below.'
    return pictures > 0 ? 'This section is a picture only.' : 'Nothing stands in this section yet.'
  },
  topics: (count) => `${count} ${count === 1 ? 'topic' : 'topics'} below`,
  nothingHere: (typed) => `This section says nothing of “${typed}”.`,
  whole: 'Whole section',
  back: 'Back to the statement',
  card: (name) => (name === undefined ? 'Fact card' : `Fact card of “${name}”`),
  practise: (count, name) => (name === undefined ? `Practise (${count})` : `Practise “${name}” (${count})`),
  previous: (title) => `Previous: ${title}`,
  next: (title) => `Next: ${title}`,
}
