/** What one query's right sections are: grade 3 is the answer, 1 and 2 are of some help. */
interface Relevant {
  readonly section: string
  readonly grade: number
  /** Lines of its file that answer, where it was graded that closely. */
  readonly lines?: readonly number[]
}

export interface GradedQuery {
  readonly id: string
  readonly query: string
  readonly category: string
  /** Empty: the notes do not answer it. */
  readonly relevant: readonly Relevant[]
}

/** Shares, 0 to 1, over the answerable queries; `falseAnswers` over the unanswerable ones. */
export interface Metrics {
  readonly answerable: number
  readonly unanswerable: number
  /** A section of the highest grade of its query among the first k. */
  readonly successAt1: number
  readonly successAt3: number
  readonly ndcgAt5: number
  /** Answerable, and nothing found. */
  readonly empty: number
  readonly falseAnswers: number
}

/** `ranked`: section ids, best first, as found for each query. */
export function measure(queries: readonly GradedQuery[], ranked: readonly (readonly string[])[]): Metrics {
  const pairs = queries.map((query, at) => ({ query, found: ranked[at] ?? [] }))
  const answerable = pairs.filter(({ query }) => query.relevant.length > 0)
  const unanswerable = pairs.filter(({ query }) => query.relevant.length === 0)
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    successAt1: mean(answerable, ({ query, found }) => success(query, found, 1)),
    successAt3: mean(answerable, ({ query, found }) => success(query, found, 3)),
    ndcgAt5: mean(answerable, ({ query, found }) => ndcg(query, found, 5)),
    empty: mean(answerable, ({ found }) => (found.length === 0 ? 1 : 0)),
    falseAnswers: mean(unanswerable, ({ found }) => (found.length > 0 ? 1 : 0)),
  }
}

/** A right section is one graded 2 or more, or the best there is. */
function isRight(query: GradedQuery, section: string): boolean {
  const most = Math.max(...query.relevant.map((one) => one.grade))
  return query.relevant.some((one) => one.section === section && one.grade >= Math.min(2, most))
}

function success(query: GradedQuery, found: readonly string[], k: number): number {
  return found.slice(0, k).some((section) => isRight(query, section)) ? 1 : 0
}

function ndcg(query: GradedQuery, found: readonly string[], k: number): number {
  const grades = new Map(query.relevant.map((one) => [one.section, one.grade]))
  const gain = (list: readonly number[]) =>
    list.slice(0, k).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const ideal = gain([...grades.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(found.map((section) => grades.get(section) ?? 0)) / ideal
}

function mean<T>(items: readonly T[], of: (item: T) => number): number {
  return items.length === 0 ? 0 : items.reduce((sum, item) => sum + of(item), 0) / items.length
}

/** The place in the notes that one query's first hit shows. */
export interface Shown {
  readonly section: string
  readonly line: number
  readonly lastLine: number
}

/** Of the queries graded to the line, the share whose first hit shows a line that answers; undefined where none is. */
export function lineShare(queries: readonly GradedQuery[], shown: readonly (Shown | undefined)[]): number | undefined {
  const pairs = queries.map((query, at) => ({ query, first: shown[at] }))
  const graded = pairs.filter(({ query }) => query.relevant.some((one) => one.lines !== undefined))
  if (graded.length === 0) return undefined
  return mean(graded, ({ query, first }) => (first && answersOnLine(query, first) ? 1 : 0))
}

function answersOnLine({ relevant }: GradedQuery, { section, line, lastLine }: Shown): boolean {
  const lines = relevant.filter((one) => one.section === section).flatMap((one) => one.lines ?? [])
  return lines.some((one) => line <= one && one <= lastLine)
}
