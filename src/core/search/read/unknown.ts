import { bestOf, type Way, wayOfWords } from './way.ts'

/** From here on the notes know the word as it is. */
const KNOWN = 0.9

/** A way that takes a word apart: only for the leading token of one that the notes do not know as it is. */
export function wayOfUnknown(way: Way): Way {
  return wayOfWords({
    ...way,
    find: (stretch, context) =>
      stretch.token === stretch.words[0]?.[0] && bestOf(context.terms, context) <= KNOWN
        ? way.find(stretch, context)
        : [],
  })
}
