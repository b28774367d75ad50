import type { Amount } from '../../core/facts/values/amount.ts'
import type { facts as ko } from '../ko/facts.ts'

const UNITS: Readonly<Record<string, string>> = {
  us: 'microsecond',
  ms: 'millisecond',
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
}

/** Made once: `toLocaleString` makes a new one at every call, for half of a card's time. */
const NUMBERS = new Intl.NumberFormat('en-US')

function withUnit({ number, unit }: Amount, counter: string): string {
  const count = NUMBERS.format(number)
  if (unit === undefined) return counter === '' ? count : `${count} ${counter}`
  return `${count}\u00A0${UNITS[unit] ? `${UNITS[unit]}${number === 1 ? '' : 's'}` : unit}`
}

export const facts: typeof ko = {
  yes: 'yes',
  no: 'no',
  amount: (amount, counter) => {
    const text = withUnit(amount, counter)
    switch (amount.bound) {
      case 'exactly':
        return text
      case 'atMost':
        return `up to ${text}`
      case 'atLeast':
        return `at least ${text}`
      case 'below':
        return `under ${text}`
      case 'within':
        return `within ${text}`
      case 'about':
        return `about ${text}`
      case 'several':
        return 'several'
      case 'order':
        return `${UNITS[amount.unit ?? ''] ?? amount.unit}s`
    }
  },
  missing: 'not in the notes',
  unnamed: 'not under these words',
  blank: 'blank in the table',
  missingHere: (below) => `not in this section · see ${below.map((one) => `"${one}"`).join(', ')} below`,
  missingBut: (names) => `told of ${names.join(', ')}`,
  inRow: (row) => `told in the row "${row}"`,
  inherited: (whole) => `inherited from ${whole}`,
  same: 'same',
  larger: (name, type) => `${name}: ${type === 'duration' ? 'longer' : type === 'count' ? 'more' : 'larger'}`,
  only: (names) => `only ${names.join(', ')}`,
  common: (items) => `in common: ${items.join(', ')}`,
  more: (count) => `${count} more`,
}
