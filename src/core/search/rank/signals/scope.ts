import type { Signal } from '../signal.ts'

export const scope: Signal = {
  name: 'scope',
  why: 'a section under the heading that the query names',
  kind: 'gain',
  worth: 0.3,
  of: ({ scope }) => scope ** 3,
}
