import { contentShare } from '../../../language/function-words.ts'
import { takesParticle } from '../../../language/josa.ts'
import type { Near } from '../../index/near.ts'
import { type Meaning, spelt, type Way, wayOfWords } from '../way.ts'

/** A stem keeps two syllables, so that each of these stands in the notes as a word of its own. */
const PARTICLES = ['은', '는', '이', '가', '을', '를', '의', '에', '와', '과', '도', '로', '란']
const ALL = /^([가-힣])(이?란|은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에는|에게|이나|처럼|마다|부터|까지)$/
/** The noun behind any particle is as good as the word itself. */
const AS_TYPED = 0.92

export const oneSyllable: Way = wayOfWords({
  name: 'one-syllable',
  why: 'a noun of one syllable with any particle: 락이란, 락을',
  find({ token }, context) {
    if (token.script !== 'hangul') return []
    const noun = ALL.exec(token.surface)?.[1]
    if (noun === undefined) return []
    if (!stands(noun, token.surface, context)) return context.terms.length > 0 ? [] : heard(noun, context)
    const forms = PARTICLES.filter((particle) => takesParticle(noun, particle)).map((particle) => `${noun}${particle}`)
    return spelt([noun, ...forms], AS_TYPED, context).filter(({ term }) => context.index.frequency(term) > 0)
  },
})

/** 큐는 of a Queue. One syllable sounds like much: only what it does wholly. */
function heard(noun: string, { index }: Meaning): Near[] {
  const { vocabulary } = index
  const isOfContent = (term: number) => contentShare(vocabulary.term(term), vocabulary.term(term)) === 1
  return vocabulary.soundingLike(noun, true).filter(({ term, quality }) => quality > AS_HEARD && isOfContent(term))
}
const AS_HEARD = 0.9

/** 정의 is no 정 of something, unless the notes have 정 more often; 수도 is never 수 of a number. */
function stands(noun: string, typed: string, { index }: Meaning): boolean {
  const often = (word: string) => {
    const term = index.vocabulary.id(word)
    return term === undefined ? 0 : index.frequency(term)
  }
  return contentShare(noun, noun) === 1 && often(noun) > 0 && often(noun) >= often(typed)
}
