import type { Absent } from '../../core/facts/comparison/sides.ts'
import type { compare as ko } from '../ko/compare.ts'

/** Said of the other column all the same, though not by itself in this row. */
const isElsewhere = (kind: Absent) => kind !== 'not-in-notes' && kind !== 'left-over'

const ELSEWHERE: Readonly<Record<Absent, string>> = {
  'not-in-notes': 'not in the notes',
  'not-named': 'not under these words',
  blank: 'blank in the table',
  'in-row': 'told in another row',
  'left-over': '',
  'of-columns': 'of its kind',
  part: 'only a part of it',
  unsure: '',
  below: 'not here, but in a section below',
}

export const compare: typeof ko = {
  name: 'compare',
  description: 'Lays two or three things side by side',
  first: { name: 'first', description: 'What' },
  second: { name: 'second', description: 'With what' },
  third: { name: 'third', description: 'One more, if you like' },

  title: (names) => names.join(' · '),
  only: (name, others) =>
    [
      others.some(({ kind }) => isElsewhere(kind)) ? name : `${name} only`,
      ...others.filter((one) => one.kind !== 'left-over').map((one) => `${one.name}: ${ELSEWHERE[one.kind]}`),
    ].join(' · '),
  partOfWhole: (part, whole, { isKind, isApart }) =>
    isKind
      ? `${part} is a kind of ${whole}: what is not told of it is as in ${whole}.`
      : isApart
        ? `${part} has a section of its own in the notes, and is compared as belonging to ${whole}.`
        : `In the notes ${part} belongs to ${whole}.`,
  oneSided: (count) => `${count} on one side only`,
  rest: (count) => `${count} more, also of one side only`,
  back: 'What differs',
  together: 'The notes tell of these together, in one section.',
  same: (rows) => `Same: ${rows.join(', ')}`,
  larger: '▲ larger or longer',
  automatic: (names) => `Put together from the notes automatically: ${names.join(', ')}`,
  nothingShared: 'The notes say nothing of both sides.',
  nothing: 'The notes have no matter to compare these by.',
  oneByOne: 'The buttons below show each by itself.',
  rows: 'See where it says so',
  asText: 'As text',
  diagrams: 'Diagrams of the notes',
  noDiagram: 'The diagrams could not be drawn. What the notes say is in the menu of sources.',
  asPicture: 'As a picture',
  which: 'Several things bear a name, or the notes do not know it. What shall I compare?',
}
