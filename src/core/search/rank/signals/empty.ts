import type { Signal } from '../signal.ts'

export const empty: Signal = {
  name: 'empty',
  why: 'what says something before a heading that only stands over others',
  kind: 'loss',
  worth: 0.35,
  of: ({ isEmpty }) => (isEmpty ? 1 : 0),
}
