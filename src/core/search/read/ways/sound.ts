import { contentShare } from '../../../language/function-words.ts'
import type { Token } from '../../../language/tokens.ts'
import type { Expansions } from '../../index/expansions.ts'
import type { InvertedIndex } from '../../index/inverted-index.ts'
import { FEW_KOREAN } from '../slots.ts'
import { type Way, wayOfWords } from '../way.ts'

/** A word that the notes know has less need of another that sounds like it, and one syllable sounds like much: only of one that does so nearly wholly. */
const LEAST_FOR_KNOWN = 0.84

export const sound: Way = wayOfWords({
  name: 'sound',
  guesses: true,
  why: 'the same sound in the other script: 키바나, Kibana',
  find({ token }, { index, expansions, terms }) {
    if (isKorean(token, expansions)) return []
    const known = terms.length > 0
    // What looks like a particle may be the end of a loanword, `게이트웨이`, and loanwords have no plural: `cold starts`, 콜드 스타트.
    const found = [...new Set([token.surface, token.term])].flatMap((word) =>
      index.vocabulary.soundingLike(word, known),
    )
    const translated = index.koreanShare < FEW_KOREAN ? namesKnown(token, expansions, index) : []
    const least = known || token.surface.length === 1 || translated.length > 0 ? LEAST_FOR_KNOWN : 0
    return found.filter(({ term, quality }) => {
      const heard = index.vocabulary.term(term)
      return (quality > least || translated.includes(heard)) && isOfContent(heard)
    })
  },
})

/** What notes in the other language call a Korean word: 독립 is `independence`, and hardly `drive`. */
function namesKnown({ script, term }: Token, expansions: Expansions, index: InvertedIndex): string[] {
  if (script !== 'hangul') return []
  return expansions.translationsOf(term).filter((one) => index.frequency(index.vocabulary.id(one) ?? -1) > 0)
}

/** A verb of everyday Korean is no loanword, nor is a syllable that the dictionary knows: 줄이는 is no `juror`, 책 no `check`. */
function isKorean({ script, surface, term }: Token, expansions: Expansions): boolean {
  if (script !== 'hangul') return false
  return term.length === 1 ? expansions.translationsOf(term).length > 0 : expansions.ofVerb(surface).length > 0
}

/** 사내 is heard as `than`, and nobody looks for that; a verb's 않으 and 아는 are no loanwords. */
function isOfContent(term: string): boolean {
  return contentShare(term, term) === 1 && !/[가-힣][으은는을]$/.test(term)
}
