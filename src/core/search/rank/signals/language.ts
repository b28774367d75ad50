import type { Signal } from '../signal.ts'

export const language: Signal = {
  name: 'language',
  why: 'of what is told in two languages, the one in which it is asked',
  kind: 'loss',
  worth: 0.08,
  of: ({ inOtherLanguage }) => (inOtherLanguage ? 1 : 0),
}
