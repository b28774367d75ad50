import type { Signal } from '../signal.ts'

export const titled: Signal = {
  name: 'titled',
  why: 'where the query is a name, a statement that has it for its title: `Mutex: …`',
  kind: 'gain',
  worth: 0.4,
  of: ({ isTitled }) => (isTitled ? 1 : 0),
}
