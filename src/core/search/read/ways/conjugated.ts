import { isOneVerb, verbRoot } from '../../../language/verb-root.ts'
import { bestOf, type Way, wayOfWords } from '../way.ts'

/** Verbs of so many forms say nothing: 되, 있. */
const MOST_FORMS = 40

/** A word that the notes have as it stands is looked for as that. */
const AS_IT_IS = 0.9

export const conjugated: Way = wayOfWords({
  name: 'conjugated',
  why: 'a verb with another ending: 띄워주는, 띄우고; 느려져, 느린',
  find({ words, token }, context) {
    const { vocabulary } = context.index
    if (token !== words[0]?.[0] || bestOf(context.terms, context) >= AS_IT_IS) return []
    const roots = new Set([verbRoot(token.term), verbRoot(token.surface)])
    const forms = [...roots].flatMap((root) => {
      const known = root === undefined ? [] : vocabulary.ofRoot(root).map((term) => vocabulary.term(term))
      return known.filter((term) => root !== undefined && isOneVerb(root, token.surface, term))
    })
    const others = [...new Set(forms)].filter((term) => term !== token.term)
    if (others.length === 0 || others.length > MOST_FORMS) return []
    return [{ terms: others, quality: 0.9, as: 'any' }]
  },
})
