import type { ownLines as ko } from '../ko/own-lines.ts'

const places = (all: readonly { readonly file: string; readonly line: number; readonly section: string }[]) =>
  all.map(({ file, line, section }) => `${file}:${line} (${section})`).join(', ')

export const ownLines: typeof ko = {
  add: 'Add',
  edit: 'Edit',
  remove: 'Remove',
  undo: 'Take it back',
  all: 'Show all',
  choose: 'Choose one to edit or remove',
  removed: 'Removed.',
  errata: {
    listed: (own, shipped) =>
      `${own} correction${own === 1 ? '' : 's'} of your own${shipped > 0 ? ` · ${shipped} that came with the notes` : ''}`,
    none: 'No corrections of your own yet. Where the notes are wrong or old, press “Add”: the notes stay as they are, and ⚠ beside them says what is so.',
    resting: 'rests: its sentence is not in the notes',
    form: {
      title: 'Correct the notes',
      words: { label: 'Sentence of the notes', hint: 'Word for word; as much as it takes to mean one sentence.' },
      section: { label: 'Section (where the words stand twice)', hint: 'A heading, for example' },
      now: { label: 'What is so', hint: 'What is true now, in a sentence or two' },
      source: { label: 'Source', hint: 'Where did you look it up? A document, an address, a date' },
      more: { label: 'Kind, short, since', hint: 'Kind: one of changed, wrong, misleading, renamed, more' },
      template: 'Kind: changed\nShort: \nSince: ',
    },
    keys: { verdict: 'Kind', short: 'Short', since: 'Since' },
    verdicts: { changed: 'changed', wrong: 'wrong', misleading: 'misleading', renamed: 'renamed', more: 'more' },
    added: 'From now on ⚠ says so wherever this sentence is shown.',
    restingQuestions: (count) =>
      `${count === 1 ? '1 question rests' : `${count} questions rest`} on this sentence and ${count === 1 ? 'is' : 'are'} not asked for now; edit ${count === 1 ? 'it' : 'them'} with \`/question edit\` to ask for what is so.`,
    problem: (problem) => {
      switch (problem.kind) {
        case 'no-words':
          return 'The sentence of the notes is empty. Copy a few words of it.'
        case 'no-section':
          return `There is no section “${problem.section}”. Leave it empty, or write a heading of the notes.`
        case 'nowhere':
          return problem.elsewhere.length > 0
            ? `“${problem.words}” is not in that section; it stands here: ${places(problem.elsewhere)}`
            : `“${problem.words}” does not stand in the notes. Copy the sentence as it is written there.`
        case 'several':
          return `“${problem.words}” stands in several sentences: ${places(problem.places)}. Write more of it, name the section, or say which with \`#1\` behind it.`
      }
    },
    emptyNow: '“What is so” and “Source” need at least a letter.',
    unknownVerdict: (typed, all) => `I do not know the kind “${typed}”. Write one of ${all.join(', ')}.`,
    tooLong: (what, most) => `“${what}” takes at most ${most} characters.`,
    refused: 'Nothing is corrected yet. Press “Edit” to open the form as you sent it.',
  },
  glossary: {
    listed: (own, shipped) =>
      `${own} line${own === 1 ? '' : 's'} of your own${shipped > 0 ? ` · ${shipped} that came with the notes` : ''}`,
    none: 'No glossary lines of your own yet. Press “Add” for nicknames and short forms that the notes do not have, and members find things by them.',
    form: {
      title: 'Add to the glossary',
      names: {
        label: 'Words for one thing (one a line)',
        hint: 'A word that the notes have, and what your group says for it.',
      },
      kind: { label: 'same, related', hint: '“same” for other names of one thing, “related” for words that are close' },
    },
    kinds: { same: 'same', related: 'related' },
    added: (names) => `From now on they find each other: ${names.join(' = ')}`,
    tooFew: 'It takes two words, one a line, at least one of them from the notes.',
    tooLong: (name, most) => `“${name}” is longer than ${most} characters.`,
    tooMany: (most) => `A group holds at most ${most} words.`,
    unknownKind: (typed, all) => `I do not know “${typed}”. Write one of ${all.join(', ')}.`,
    refused: 'Nothing is added yet. Press “Edit” to open the form as you sent it.',
    notInNotes: '⚠️ None of these words is found in the notes. Add one that stands there.',
  },
}
