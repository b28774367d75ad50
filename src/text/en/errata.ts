import type { errata as ko } from '../ko/errata.ts'

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')

export const errata: typeof ko = {
  mark: 'changed since the notes',
  open: (count) => (count > 1 ? `${count} changes since the notes` : 'Changed since the notes'),
  intro: 'The note stays as it is; this is how things are now.',
  now: { changed: 'Now:', wrong: 'In fact:', misleading: 'In fact:', renamed: 'Now:', more: 'In addition:' },
  moreStatements: (count) => `${count} more statements are affected`,
  since: (when) => `since ${when}`,
  date: (year, month, day) =>
    [...(day ? [`${day}`] : []), ...(month ? [MONTHS[month - 1] ?? `${month}`] : []), `${year}`].join(' '),
  source: (source) => `Source: ${source}`,
  verdicts: {
    changed: 'changed since the note',
    wrong: 'the note is wrong',
    misleading: 'easily misread',
    renamed: 'renamed',
    more: 'there is more',
  },
  confidence: { high: 'certain', medium: 'fairly certain', low: 'uncertain' },
}
