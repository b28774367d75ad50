/**
 * What can go wrong on the way, switched on by route for the next requests.
 *
 * - `drop`: the socket is closed before anything happened. `store-then-drop`: everything happened, then it is closed.
 * - `error`, `store-then-error`: a 5xx without, or after, the deed.
 * - `refuse`: an error of Discord's by its code, such as 30046. `rate-limit`: a 429. `slow`: the deed and the answer come late.
 * - `hold`: the request waits before the deed; `store-then-hold` after it; until `release`.
 */
export type FaultKind =
  | { readonly kind: 'drop' | 'store-then-drop' | 'hold' | 'store-then-hold' }
  | { readonly kind: 'error' | 'store-then-error'; readonly status?: number }
  | { readonly kind: 'refuse'; readonly status: number; readonly code: number; readonly message: string }
  | { readonly kind: 'rate-limit'; readonly retryAfterMs: number; readonly scope?: 'user' | 'global' | 'shared' }
  | { readonly kind: 'slow'; readonly ms: number }

export interface Fault {
  /** A route's name, such as `POST /channels/:channel/messages`; undefined: every request. */
  readonly route: string | undefined
  readonly what: FaultKind
  left: number
  readonly arrived: () => void
  readonly released: Promise<void>
}

export interface FaultHandle {
  /** Resolves when the first request meets it (a `store-then-…` one after the deed). */
  readonly met: Promise<void>
  /** Lets held requests go on. */
  release(): void
  /** Switches it off and lets held requests go on. */
  stop(): void
}

export class Faults {
  #faults: Fault[] = []

  /** The next `times` requests of that route meet it. */
  add(route: string | undefined, what: FaultKind, times = 1): FaultHandle {
    const met = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    const fault: Fault = { route, what, left: times, arrived: met.resolve, released: gate.promise }
    this.#faults.push(fault)
    const stop = () => {
      fault.left = 0
      this.#faults = this.#faults.filter((one) => one !== fault)
      gate.resolve()
    }
    return { met: met.promise, release: gate.resolve, stop }
  }

  clear(): void {
    for (const fault of this.#faults) fault.left = 0
    this.#faults = []
  }

  /** The fault that a request of this route meets, used up once. */
  take(route: string): Fault | undefined {
    const fault = this.#faults.find((one) => one.left > 0 && (one.route === undefined || one.route === route))
    if (fault !== undefined) fault.left -= 1
    this.#faults = this.#faults.filter((one) => one.left > 0)
    return fault
  }
}
