import type { Signal } from './signal.ts'

/** What the ranking goes by, the weightiest first. */
export const SIGNALS: readonly Signal[] = [
  {
    name: 'words',
    why: 'more of the words, rarer ones, in shorter sections',
    kind: 'gain',
    worth: 1,
    of: ({ words }) => words,
  },
  {
    name: 'heading',
    why: 'a section whose own heading is what was asked for',
    kind: 'gain',
    worth: 0.8,
    of: ({ heading }) => heading,
  },
  {
    name: 'name',
    why: 'where the query is a name, the section of that name, the shallowest',
    kind: 'gain',
    worth: 1.4,
    of: ({ name }) => name,
  },
  {
    name: 'statement',
    why: 'one statement that holds all of it before several that hold a part each',
    kind: 'gain',
    worth: 0.7,
    of: ({ statementShare }) => statementShare,
  },
  {
    name: 'adjacent',
    why: 'words side by side as they were typed',
    kind: 'gain',
    worth: 0.6,
    of: ({ adjacent }) => adjacent,
  },
  {
    name: 'scope',
    why: 'a section under the heading that the query names',
    kind: 'gain',
    worth: 0.3,
    of: ({ scope }) => scope ** 3,
  },
  {
    name: 'number',
    why: 'where a number is asked for, a statement that names one',
    kind: 'loss',
    worth: 0.5,
    of: ({ number }) => 1 - number,
  },
  {
    name: 'list',
    why: 'where several things are asked for, a statement that lists them',
    kind: 'loss',
    worth: 0.22,
    of: ({ isListed }) => (isListed ? 0 : 1),
  },
  {
    name: 'in-scope',
    why: 'where a service is named, its sections before those of another',
    kind: 'loss',
    worth: 0.3,
    of: ({ inScope }) => (inScope ? 0 : 1),
  },
  {
    name: 'index',
    why: 'what is read before what only leads to it',
    kind: 'loss',
    worth: 0.9,
    of: ({ isIndex }) => (isIndex ? 1 : 0),
  },
  {
    name: 'empty',
    why: 'what says something before a heading that only stands over others',
    kind: 'loss',
    worth: 0.35,
    of: ({ isEmpty }) => (isEmpty ? 1 : 0),
  },
]
