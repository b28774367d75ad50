import type { compare as ko } from '../ko/compare.ts'

export const compare: typeof ko = {
  name: 'compare',
  description: 'Lays two or three things side by side',
  first: { name: 'first', description: 'What' },
  second: { name: 'second', description: 'With what' },
  third: { name: 'third', description: 'One more, if you like' },

  title: (names) => names.join(' · '),
  only: (name, others) => `${name} only · ${others.join(', ')}: not in the notes`,
  together: 'The notes tell of these together, in one section.',
  same: (rows) => `Same: ${rows.join(', ')}`,
  larger: '▲ larger or longer',
  choose: (name, when) => `Choose ${name}: ${when}`,
  changed: '⚠ changed since the notes',
  automatic: (names) => `Put together from the notes automatically: ${names.join(', ')}`,
  nothing: 'The notes say nothing to compare.',
  rows: 'See where it says so',
  asText: 'As text',
  diagrams: 'Diagrams of the notes',
  noDiagram: 'The diagrams could not be drawn. What the notes say is in the menu of sources.',
  asPicture: 'As a picture',
  which: 'Several things bear a name, or the notes do not know it. What shall I compare?',
}
