import type { Signal } from '../signal.ts'

export const list: Signal = {
  name: 'list',
  why: 'where several things are asked for, a statement that lists them',
  kind: 'loss',
  worth: 0.22,
  of: ({ isListed }) => (isListed ? 0 : 1),
}
