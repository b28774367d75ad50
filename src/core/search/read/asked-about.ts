import type { Token } from '../../language/tokens.ts'

/** Behind what is to be done: `초기화하는 방법`. */
const WAY = /^(?:방법|법)(?:[은이을]|이야|인가요)?$/
/** Behind what is counted: `노드 수`, `노드 개수`. */
const COUNT = /^(?:수|수[는가]|개수\S?|갯수\S?)$/
/** 수 of another kind: `쓸 수 있어`. */
const CAN = /^[있없]/
/** `두 가지 방법`. */
const OF_WAYS = /^(?:가지|개)$/
const NUMBER_OF = /^number$/

/** The place of the word that an answer must speak of: what is done in a way that is asked for, or counted; -1 for none. */
export function askedAbout(words: readonly (readonly Token[])[], isFunctional: (token: Token) => boolean): number {
  const surface = (at: number) => words[at]?.[0]?.surface ?? ''
  const tells = (at: number) =>
    words[at]?.[0] !== undefined && !isFunctional(words[at][0]) && !OF_WAYS.test(surface(at))
  const last = words.length - 1
  const behind = words.findIndex(
    (_, at) => (at === last && WAY.test(surface(at))) || (COUNT.test(surface(at)) && !CAN.test(surface(at + 1))),
  )
  if (behind > 0 && tells(behind - 1)) return behind - 1
  const number = words.findIndex((_, at) => NUMBER_OF.test(surface(at)) && surface(at + 1) === 'of')
  return number >= 0 && tells(number + 2) ? number + 2 : -1
}
