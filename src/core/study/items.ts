/** Sums over the answers to one question, from which all its statistics are made: no member is in them. */
export interface ItemTally {
  readonly questionId: string
  /** Occurrences that were counted. */
  readonly times: number
  /** Answers that were no guesses, and right ones among them. */
  readonly answers: number
  readonly right: number
  readonly guessed: number
  readonly guessedRight: number
  readonly practised: number
  readonly practisedRight: number
  /** By label, of answers that were no guesses; empty for typed ones. */
  readonly chosen: Readonly<Record<string, number>>
  /** Of answers by members who have answered other questions as well: see `restCorrelation`. */
  readonly rest: RestSums
}

/** n answers x (1 right, 0 wrong) beside r, the share of the member's other answers that are right. */
export interface RestSums {
  readonly n: number
  readonly x: number
  readonly r: number
  readonly rr: number
  readonly xr: number
}

export const NO_REST: RestSums = { n: 0, x: 0, r: 0, rr: 0, xr: 0 }

/** Fewer say nothing: a share of three answers is anything. */
export const LEAST = { share: 5, choices: 10, discrimination: 20 } as const

interface Share {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly of: number
}

interface ChoiceRate {
  readonly label: string
  readonly rate: number
  readonly count: number
  readonly isKey: boolean
}

/** What is known of one question; each part missing below its least number of answers. */
export interface ItemStatistics {
  /** Item difficulty: the share of right answers. */
  readonly share?: Share
  /** Of those that were marked as guesses, and of practice: apart. */
  readonly guessed?: Share
  readonly practised?: Share
  /** Item discrimination: whether those who know the rest know this one. */
  readonly discrimination?: number
  readonly choices?: readonly ChoiceRate[]
}

/** Of the question as it stands: which labels it has, and which are right. */
export interface ItemKey {
  readonly choices: readonly { readonly label: string }[]
  readonly key: readonly string[]
}

export function itemStatistics(tally: ItemTally, { choices, key }: ItemKey): ItemStatistics {
  const { answers, right, guessed, guessedRight, practised, practisedRight, chosen } = tally
  const rates = choices.map(({ label }) => {
    const count = chosen[label] ?? 0
    return { label, count, rate: count / answers, isKey: key.includes(label) }
  })
  return {
    ...optional('share', shareOf(right, answers)),
    ...optional('guessed', shareOf(guessedRight, guessed)),
    ...optional('practised', shareOf(practisedRight, practised)),
    ...optional('discrimination', restCorrelation(tally.rest)),
    ...(answers >= LEAST.choices && choices.length > 0 ? { choices: rates } : {}),
  }
}

function shareOf(right: number, of: number): Share | undefined {
  return of < LEAST.share ? undefined : { value: right / of, of, ...wilsonInterval(right, of) }
}

/** The 97.5th percentile of the normal distribution: both sides together leave out 5 %. */
const Z = 1.959964

/**
 * The 95 % score interval of a share: unlike p ± 1.96·sqrt(pq/n) it stays within 0 and 1 and is right for few answers.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209-212.
 */
export function wilsonInterval(right: number, n: number): { readonly low: number; readonly high: number } {
  if (n === 0) return { low: 0, high: 1 }
  const share = right / n
  const square = (Z * Z) / n
  const middle = share + square / 2
  const half = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  return {
    low: Math.max(0, (middle - half) / (1 + square)),
    high: Math.min(1, (middle + half) / (1 + square)),
  }
}

/**
 * The corrected point-biserial correlation: Pearson's r between right or wrong at this question and the share of right answers at
 * the member's others, without this one, which would else correlate with itself. S. Henrysson, "Correction of item-total correlations in
 * item analysis", Psychometrika 28 (1963) 211-218. A share stands for the sum of test theory, since members answer different
 * questions. Undefined for too few answers, or where one of both does not vary.
 */
export function restCorrelation({ n, x, r, rr, xr }: RestSums): number | undefined {
  if (n < LEAST.discrimination) return undefined
  const [varianceX, varianceR] = [n * x - x * x, n * rr - r * r]
  // Sums of shares carry rounding: what is all but nothing is nothing.
  if (varianceX <= 0 || varianceR <= 1e-9 * n * n) return undefined
  const correlation = (n * xr - x * r) / Math.sqrt(varianceX * varianceR)
  return Math.max(-1, Math.min(1, correlation))
}

/** The upper end of a correlation's 95 % interval: R. A. Fisher, "On the 'probable error' of a coefficient of correlation", Metron 1 (1921) 3-32. */
export function highestCorrelation(correlation: number, n: number): number {
  return Math.tanh(Math.atanh(correlation) + Z / Math.sqrt(n - 3))
}

/**
 * Why a leader should look at a question, the gravest first. Bounds as test theory has them: R. L. Ebel & D. A. Frisbie, "Essentials of
 * Educational Measurement" (1991) ch. 13 (discrimination), T. M. Haladyna & S. M. Downing, "How many options is enough for a
 * multiple-choice test item?", EPM 53 (1993) 999-1010 (choices that fewer than 5 % take).
 */
export const REASONS = [
  'against',
  'worse-than-chance',
  'distractor-beats-key',
  'hard',
  'guessed',
  'weak',
  'dead-choice',
  'easy',
] as const

export type ItemReason = (typeof REASONS)[number]

const BOUNDS = { against: 0, weak: 0.3, hard: 0.3, easy: 0.95, guessed: 0.3, dead: 0.05, deadOf: 40 } as const

/** Bounds are held against the interval, so that few answers accuse nobody. */
export function reasonsToLook(tally: ItemTally, statistics: ItemStatistics): readonly ItemReason[] {
  const { share, discrimination, choices = [] } = statistics
  const keyRate = Math.max(0, ...choices.filter((one) => one.isKey).map((one) => one.rate))
  const highest = discrimination === undefined ? 1 : highestCorrelation(discrimination, tally.rest.n)
  const several = choices.filter((one) => one.isKey).length > 1
  const holds: Readonly<Record<ItemReason, boolean>> = {
    against: highest < BOUNDS.against,
    'worse-than-chance': share !== undefined && choices.length > 1 && !several && share.high < 1 / choices.length,
    'distractor-beats-key': !several && choices.some((one) => !one.isKey && one.rate > keyRate),
    hard: share !== undefined && share.high < BOUNDS.hard,
    guessed: tally.guessed >= LEAST.share && tally.guessed / (tally.guessed + tally.answers) >= BOUNDS.guessed,
    weak: highest >= BOUNDS.against && highest < BOUNDS.weak,
    'dead-choice': tally.answers >= BOUNDS.deadOf && choices.some((one) => !one.isKey && one.rate < BOUNDS.dead),
    easy: share !== undefined && share.low > BOUNDS.easy,
  }
  return REASONS.filter((reason) => holds[reason])
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { readonly [K in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: T }
}
