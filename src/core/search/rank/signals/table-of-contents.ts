import type { Signal } from '../signal.ts'

export const index: Signal = {
  name: 'index',
  why: 'what is read before what only leads to it',
  kind: 'loss',
  worth: 0.9,
  of: ({ isIndex }) => (isIndex ? 1 : 0),
}
