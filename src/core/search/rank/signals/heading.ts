import type { Signal } from '../signal.ts'

export const heading: Signal = {
  name: 'heading',
  why: 'a section whose own heading is what was asked for',
  kind: 'gain',
  worth: 0.8,
  of: ({ heading }) => heading,
}
