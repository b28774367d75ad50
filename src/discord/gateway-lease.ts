/** Who of several processes has the gateway. */
export interface GatewayLease {
  /** Has it, from now for `leaseMs`. */
  take(leaseMs: number): Promise<boolean>
  release(): Promise<void>
}

interface HoldSettings {
  readonly lease: GatewayLease
  readonly leaseMs: number
  /** It has it from now on. */
  onTaken(): void
  /** It had it, and another has it now. */
  onLost(): void
  /** The lease could not be looked at. */
  onTrouble(error: unknown): void
  /** Milliseconds that go on while a process stands still, and by no clock that anyone puts. */
  readonly now: () => number
  /** Resolves then, or when that is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/**
 * Another takes over at most this, a look and a login after the one that has it died: within half a minute. A login of several connections
 * takes five seconds each, unless Discord lets more begin at once, and none is heard before the last.
 */
export const GATEWAY_LEASE_MS = 15_000
const LOOKS_A_LEASE = 4

export interface HeldLease {
  /** Nobody else can have it by now: what is found in the socket of a process that stood still, another has answered. */
  isCertain(): boolean
  end(): Promise<void>
}

/** Looks at the lease again and again: takes it when it is free, keeps it while this process turns. */
export function holdLease(settings: HoldSettings): HeldLease {
  const { lease, leaseMs, now, wait } = settings
  const ended = new AbortController()
  let looked = now()
  let state: 'waiting' | 'holding' = 'waiting'
  const look = async () => {
    // Not when the answer came: a process that stood still in between would be sure of what ran out meanwhile.
    const asked = now()
    const has = await lease.take(leaseMs).catch((error: unknown) => {
      // Nobody else can take it either, as far as this process can see.
      settings.onTrouble(error)
      return undefined
    })
    if (has === false && state === 'holding') {
      settings.onLost()
      return
    }
    looked = has === undefined ? now() : asked
    if (has !== true || state === 'holding') return
    state = 'holding'
    settings.onTaken()
  }
  const follow = async () => {
    while (!ended.signal.aborted) {
      await look()
      await wait(leaseMs / LOOKS_A_LEASE, ended.signal)
    }
  }
  const following = follow()
  return {
    isCertain: () => now() - looked < leaseMs,
    async end() {
      ended.abort()
      await following
    },
  }
}
