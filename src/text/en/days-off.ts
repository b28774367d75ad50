import type { daysOff as ko } from '../ko/days-off.ts'
import { dateShown } from './date-shown.ts'

const year = (date: string) => `${dateShown(date)} ${date.slice(0, 4)}`
const range: (typeof ko)['range'] = ({ from, to }) => (from === to ? year(from) : `${year(from)} to ${year(to)}`)

export const daysOff: typeof ko = {
  skip: { name: 'skip', description: 'Days or a range without a question; empty shows those that are set' },
  dates: { name: 'dates', description: 'Such as 12/24, 2026-12-24 ~ 2027-01-02, tomorrow' },
  remove: { name: 'remove', description: 'Post on these dates again' },
  holidays: { name: 'holidays', description: 'No question on a country’s public holidays' },
  country: { name: 'country', description: 'Whose holidays; “none” to stop' },
  none: 'none',
  field: 'Days off',
  range,
  line: (off) => (off.name ? `${range(off)} ${off.name}` : range(off)),
  more: (count) => `and ${count} more`,
  noDays: 'No days off are set.',
  added: (off, days) => `No question on ${range(off)}${days > 1 ? ` (${days} days)` : ''}.`,
  removed: (off) => `Questions are posted again on ${range(off)}.`,
  unbroken: 'A day off breaks nobody’s streak.',
  postedAlready: 'Today’s question stands already, and stays open until its close.',
  holidaysOn: (country, count) =>
    `No question on the public holidays of ${country}: ${count} to come, renewed every year.`,
  holidaysOff: 'Questions are posted on public holidays again. Days off of your own stay.',
}
