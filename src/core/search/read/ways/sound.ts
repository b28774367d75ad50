import { contentShare } from '../../../language/function-words.ts'
import { type Way, wayOfWords } from '../way.ts'

/** A word that the notes know has less need of another that sounds like it, and one syllable sounds like much: only of one that does so nearly wholly. */
const LEAST_FOR_KNOWN = 0.84

export const sound: Way = wayOfWords({
  name: 'sound',
  guesses: true,
  why: 'the same sound in the other script: 키바나, Kibana',
  find({ token }, { index, terms }) {
    const known = terms.length > 0
    // What looks like a particle may be the end of a loanword, `게이트웨이`, and loanwords have no plural: `cold starts`, 콜드 스타트.
    const found = [...new Set([token.surface, token.term])].flatMap((word) =>
      index.vocabulary.soundingLike(word, known),
    )
    const least = known || token.surface.length === 1 ? LEAST_FOR_KNOWN : 0
    return found.filter((one) => one.quality > least && isOfContent(index.vocabulary.term(one.term)))
  },
})

/** 사내 is heard as `than`, and nobody looks for that; a verb's 않으 and 아는 are no loanwords. */
function isOfContent(term: string): boolean {
  return contentShare(term, term) === 1 && !/[가-힣][으은는을]$/.test(term)
}
