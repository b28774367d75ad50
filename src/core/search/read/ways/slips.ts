import type { Token } from '../../../language/tokens.ts'
import { bestOf, type Meaning, type Way, wayOfWords } from '../way.ts'

/** From here on a word was found, and needs no guess. */
const SURE = 0.9

export const slips: Way = wayOfWords({
  name: 'slips',
  guesses: true,
  why: 'a slip or two of the keys: 스트라이브, 스트라이프',
  find({ token, place: { alone } }, context) {
    const { vocabulary } = context.index
    // A word that has other names that the notes know is spelt as it was meant, and so is a verb of every day.
    if (isNamed(token, context)) return []
    const found = bestOf(context.terms, context)
    const near = found > SURE ? [] : [...vocabulary.misspelt(token.term)]
    if (found <= SURE && token.surface !== token.term) near.push(...vocabulary.misspelt(token.surface))
    // Better a doubtful word than nothing at all: what comes of it is ranked, and hardly ever believed.
    if (alone && found === 0 && bestOf(near, context) === 0) near.push(...vocabulary.misspelt(token.surface, 1))
    return near
  },
})

function isNamed({ surface, term }: Token, { expansions, index }: Meaning): boolean {
  if (expansions.ofVerb(surface).length > 0) return true
  const known = (one: string) => index.frequency(index.vocabulary.id(one) ?? -1) > 0
  return expansions.of(term).some(({ terms }) => terms.every(known))
}
