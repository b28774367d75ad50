import type { Signal } from '../signal.ts'

export const name: Signal = {
  name: 'name',
  why: 'where the query is a name, the section of that name, the shallowest',
  kind: 'gain',
  worth: 1.4,
  of: ({ name }) => name,
}
