import type { errata as ko } from '../ko/errata.ts'

const MONTHS = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')

export const errata: typeof ko = {
  open: (count) => (count > 1 ? `${count} corrections` : 'Correction'),
  intro: 'The note stays as it is; this is where it differs from what is true.',
  beside: {
    changed: (short) => `→ now ${short}`,
    wrong: (short) => `→ in fact ${short}`,
    misleading: (short) => `→ in fact ${short}`,
    renamed: (short) => `→ now called ${short}`,
    more: (short) => `+ ${short}`,
  },
  now: { changed: 'Now:', wrong: 'In fact:', misleading: 'In fact:', renamed: 'Now:', more: 'In addition:' },
  moreStatements: (count) => `${count} more statements are affected`,
  since: (when) => `since ${when}`,
  date: (year, month, day) =>
    [...(day ? [`${day}`] : []), ...(month ? [MONTHS[month - 1] ?? `${month}`] : []), `${year}`].join(' '),
  added: (by, when) => `corrected${by === undefined ? '' : ` by ${by}`} on ${when}`,
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
