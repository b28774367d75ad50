import type { Signal } from '../signal.ts'

export const number: Signal = {
  name: 'number',
  why: 'where a number is asked for, a statement that names one',
  kind: 'loss',
  worth: 0.5,
  of: ({ number }) => 1 - number,
}
