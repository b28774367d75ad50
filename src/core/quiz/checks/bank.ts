import type { AuthoredQuestion } from '../form/resolve.ts'
import { normalizeStem } from '../form/resolve.ts'
import { sidesOf } from './choices.ts'
import type { BankFinding } from './finding.ts'
import { hedgesAlone } from './hedge.ts'
import { isLongest } from './longest.ts'
import { hasNumberAlone } from './number.ts'
import { sharesMost } from './shared-words.ts'

/** A share is only telling over so many questions. */
const ENOUGH = 20
const LIMIT = 0.35
/** Of the true or false questions, and how many there must be. */
const OX_LIMIT = 0.6
const OX_ENOUGH = 10
/** Who has met a wrong choice so often rules it out unread. */
const TOO_OFTEN = 6

const TRAITS: readonly [
  Extract<BankFinding, { code: `bank-right-${string}` }>['code'],
  (item: AuthoredQuestion) => boolean,
][] = [
  ['bank-right-is-longest', isLongest],
  ['bank-right-alone-has-number', hasNumberAlone],
  ['bank-right-alone-hedges', hedgesAlone],
  ['bank-right-shares-most', sharesMost],
]

/** What would make a guess pay over the whole bank. */
export function bankFindings(items: readonly AuthoredQuestion[]): BankFinding[] {
  return [...traits(items), ...lopsided(items), ...neverRight(items)]
}

function traits(items: readonly AuthoredQuestion[]): BankFinding[] {
  const weighed = items.filter(sidesOf)
  if (weighed.length < ENOUGH) return []
  return TRAITS.map(([code, shows]) => {
    const count = weighed.filter(shows).length
    return { code, count, share: count / weighed.length }
  }).filter((one) => one.share > LIMIT)
}

function lopsided(items: readonly AuthoredQuestion[]): BankFinding[] {
  const ox = items.filter(({ question }) => question.kind === 'ox')
  if (ox.length < OX_ENOUGH) return []
  return ['O', 'X'].flatMap((key): BankFinding[] => {
    const count = ox.filter(({ question }) => question.key.includes(key)).length
    return count / ox.length > OX_LIMIT ? [{ code: 'bank-ox-lopsided', key, count, share: count / ox.length }] : []
  })
}

function neverRight(items: readonly AuthoredQuestion[]): BankFinding[] {
  const uses = new Map<string, { text: string; wrong: number; right: number }>()
  for (const item of items) {
    const sides = sidesOf(item)
    for (const choice of sides ? [...sides.right, ...sides.wrong] : []) {
      const key = normalizeStem(choice.text)
      const use = uses.get(key) ?? { text: choice.text, wrong: 0, right: 0 }
      uses.set(key, use)
      if (sides?.right.includes(choice)) use.right++
      else use.wrong++
    }
  }
  return [...uses.values()]
    .filter((use) => use.right === 0 && use.wrong >= TOO_OFTEN)
    .map(({ text, wrong }) => ({ code: 'bank-never-right', text, count: wrong }))
}
