import type { Signal } from '../signal.ts'

/** What is left of it where a heading has that name. */
const BESIDE_HEADING = 0.33

export const titled: Signal = {
  name: 'titled',
  why: 'where the query is a name, a statement that has it for its title: `Mutex: …`; most where no heading has it',
  kind: 'gain',
  worth: 1.2,
  of: ({ titled, hasHeading }) => (hasHeading ? Math.min(titled, BESIDE_HEADING) : titled),
}
