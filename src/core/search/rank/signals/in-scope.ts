import type { Signal } from '../signal.ts'

export const inScope: Signal = {
  name: 'in-scope',
  why: 'where a service is named, its sections before those of another',
  kind: 'loss',
  worth: 0.3,
  of: ({ inScope }) => (inScope ? 0 : 1),
}
