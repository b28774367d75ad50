import { wayOfUnknown } from '../unknown.ts'

export const runTogether = wayOfUnknown({
  name: 'run-together',
  guesses: true,
  why: 'a name of several words typed as one, by its sound or with a slip: 라이트포워딩, Write Forwarding',
  find({ token }, { index }) {
    const phrases = index.names.near(token.script === 'latin' ? token.surface : token.term)
    return phrases.map((one) => ({ ...one, as: 'one word' }))
  },
})
