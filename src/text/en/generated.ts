import type { generated as ko } from '../ko/generated.ts'

export const generated: typeof ko = {
  opening: (path) => (path.length === 0 ? '' : `**${path.join(' › ')}**`),
  blank: '`＿＿＿＿`',
  whichValue: 'Which value belongs in the gap?',
  whichName: 'Which of these do the notes describe like this?',
  whichGap: 'What do the notes say in the gap?',
  whichDescribes: (name) => `How do the notes describe “${name}”?`,
  whichSaidOf: (name) => `What do the notes say of “${name}”?`,
  isInTable: 'Does the table in the notes say this?',
  isDescribedSo: 'Do the notes describe it like this?',
  whichOfThem: (row) => `Of which of these do the notes say this for “${row}”?`,
  nextStep: (step) => `Which step comes right after this one?\n> ${step}`,
  cell: (row, column) => `“${row}”: what is its “${column}”?`,
  noteSays: (words) => `The notes: ${words}`,
  otherValue: (words, where) => `A value from ${where}: ${words}`,
  noSuchValue: 'Not a value that the notes give.',
  otherName: (name, words) => (words === '' ? `Not what ${name} is.` : `${name} is told otherwise: ${words}`),
  describes: (name) => `Describes “${name}”.`,
  stepPlace: (place) => `Step ${place}.`,
  notInGap: (name) => `The notes do not say this of “${name}”.`,
  otherCell: (row) => `The value of “${row}”.`,
}
