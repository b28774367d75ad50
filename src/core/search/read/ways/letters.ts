import { lettersOf } from '../../../language/letter-names.ts'
import { spelt, type Way, wayOfWords } from '../way.ts'

export const letters: Way = wayOfWords({
  name: 'letters',
  why: 'letters read out: 에스큐엘, SQL',
  find: ({ token }, context) => spelt(lettersOf(token.term), 0.9, context),
})
