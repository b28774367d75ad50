import type { Signal } from '../signal.ts'

export const words: Signal = {
  name: 'words',
  why: 'more of the words, rarer ones, in shorter sections',
  kind: 'gain',
  worth: 1,
  of: ({ words }) => words,
}
