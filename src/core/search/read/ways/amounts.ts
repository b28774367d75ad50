import { spelt, type Way } from '../way.ts'

/** An amount in another unit is nearly the same words. */
const CONVERTED = 0.95

export const amounts: Way = {
  name: 'amounts',
  why: 'the same amount however it is written: 하루, 24시간; a word that may be a number: 오분, 십오',
  find({ words, token, place }, context) {
    if (words.length > 1 || place.counted) return []
    const term = token.kind === 'quantity' ? token.term : token.amount
    if (term === undefined) return []
    const equal = context.index.vocabulary.equalTo(term).map((id) => ({ term: id, quality: CONVERTED }))
    return token.amount === undefined ? equal : [...spelt([token.amount], 1, context), ...equal]
  },
}
