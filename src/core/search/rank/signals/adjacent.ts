import type { Signal } from '../signal.ts'

export const adjacent: Signal = {
  name: 'adjacent',
  why: 'words side by side as they were typed',
  kind: 'gain',
  worth: 0.6,
  of: ({ adjacent }) => adjacent,
}
