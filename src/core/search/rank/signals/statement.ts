import type { Signal } from '../signal.ts'

export const statement: Signal = {
  name: 'statement',
  why: 'one statement that holds all of it before several that hold a part each',
  kind: 'gain',
  worth: 0.7,
  of: ({ statementShare }) => statementShare,
}
