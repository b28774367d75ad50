/** Work that stops wherever others may have their turn, and what it comes to. Who drives it decides whether they get it. */
export type Steps<T> = Generator<undefined, T>

/** All of it at once: for whoever keeps nobody waiting. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Work that is done once for all who want what it comes to: whoever drives it takes its next step. One that failed is begun again. */
export function once<T>(begin: () => Steps<T>): () => Steps<T> {
  let work: Steps<T> | undefined
  let made: { readonly value: T } | undefined
  const step = () => {
    work ??= begin()
    try {
      const { done, value } = work.next()
      if (done) made = { value }
    } catch (error) {
      work = undefined
      throw error
    }
  }
  return function* () {
    for (;;) {
      if (made) return made.value
      step()
      if (!made) yield
    }
  }
}

/** What may be done between two stops: characters read, or things of about as much work. A few milliseconds. */
const WORK_BETWEEN_STOPS = 5_000

/** Counts what was done, and says when it is time to stop. */
export class Pace {
  #done = 0

  /** `work`: in characters read. */
  isDue(work: number): boolean {
    this.#done += work
    if (this.#done < WORK_BETWEEN_STOPS) return false
    this.#done = 0
    return true
  }
}

/** Visits items in their order; `work` says how much each is, in characters read. */
export function* eachInSteps<T>(
  items: Iterable<T>,
  work: number | ((item: T) => number),
  visit: (item: T, at: number) => void,
): Steps<void> {
  const pace = new Pace()
  let at = 0
  for (const item of items) {
    visit(item, at++)
    if (pace.isDue(typeof work === 'number' ? work : work(item))) yield
  }
}

/** What is made of each, in their order. */
export function* mapInSteps<T, Made>(
  items: Iterable<T>,
  work: number | ((item: T) => number),
  make: (item: T, at: number) => Made,
): Steps<Made[]> {
  const made: Made[] = []
  yield* eachInSteps(items, work, (item, at) => made.push(make(item, at)))
  return made
}

/** Those that are meant, in their order. */
export function* filterInSteps<T>(
  items: Iterable<T>,
  work: number | ((item: T) => number),
  isMeant: (item: T) => boolean,
): Steps<T[]> {
  const meant: T[] = []
  yield* eachInSteps(items, work, (item) => {
    if (isMeant(item)) meant.push(item)
  })
  return meant
}

/** The first that is meant. */
export function* findInSteps<T>(items: Iterable<T>, work: number, isMeant: (item: T) => boolean): Steps<T | undefined> {
  const pace = new Pace()
  for (const item of items) {
    if (isMeant(item)) return item
    if (pace.isDue(work)) yield
  }
  return undefined
}

/** So many are sorted without a stop. */
const RUN = 1_000
const WORK_OF_COMPARING = 4

/** The items in order, equal ones as they stood: merge sort, since the language's own cannot be stopped. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = []
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare))
    yield
  }
  const pace = new Pace()
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1], compare, pace))
    runs = merged
  }
  return runs[0] ?? []
}

function* merge<T>(a: T[], b: T[] | undefined, compare: (a: T, b: T) => number, pace: Pace): Steps<T[]> {
  if (!b) return a
  const both: T[] = []
  for (let left = 0, right = 0; left < a.length || right < b.length; ) {
    const fromLeft = right >= b.length || (left < a.length && compare(a[left] as T, b[right] as T) <= 0)
    both.push((fromLeft ? a[left++] : b[right++]) as T)
    if (pace.isDue(WORK_OF_COMPARING)) yield
  }
  return both
}
