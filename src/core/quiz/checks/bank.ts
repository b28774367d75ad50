import type { AuthoredQuestion } from '../form/resolve.ts'
import { sidesOf } from './choices.ts'
import type { BankFinding } from './finding.ts'
import { hedgesAlone } from './hedge.ts'
import { isLongest } from './longest.ts'
import { hasNumberAlone } from './number.ts'

/** A share is only telling over so many questions. */
const ENOUGH = 20
const LIMIT = 0.35

const TRAITS: readonly [BankFinding['code'], (item: AuthoredQuestion) => boolean][] = [
  ['bank-right-is-longest', isLongest],
  ['bank-right-alone-has-number', hasNumberAlone],
  ['bank-right-alone-hedges', hedgesAlone],
]

/** Traits of the right choice that would make a guess pay over the whole bank. */
export function bankFindings(items: readonly AuthoredQuestion[]): BankFinding[] {
  const weighed = items.filter(sidesOf)
  if (weighed.length < ENOUGH) return []
  return TRAITS.map(([code, shows]) => {
    const count = weighed.filter(shows).length
    return { code, count, share: count / weighed.length }
  }).filter((one) => one.share > LIMIT)
}
