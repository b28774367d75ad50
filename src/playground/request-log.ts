/** One request of the bot, as served. */
export interface RequestRecord {
  /** The route's name, or method and path where there is none. */
  readonly route: string
  readonly path: string
  readonly status: number
  readonly body: unknown
  /** When its head was here: milliseconds of `performance.now()`. */
  readonly arrivedAt: number
}

/** A request that Discord would have refused, or that its schema does not know. */
export interface Problem {
  readonly route: string
  readonly details: readonly string[]
}

const KEPT = 5_000

/** What the bot asked, and what was wrong with it. */
export class RequestLog {
  readonly requests: RequestRecord[] = []
  readonly problems: Problem[] = []

  record(request: RequestRecord): void {
    this.requests.push(request)
    if (this.requests.length > KEPT) this.requests.shift()
  }

  blame(route: string, details: readonly string[]): void {
    this.problems.push({ route, details })
    if (this.problems.length > KEPT) this.problems.shift()
  }

  count(route: string): number {
    return this.requests.filter((request) => request.route === route).length
  }
}
