import { setTimeout as wait } from 'node:timers/promises'
import { disconnect, listenForTrouble, login } from './client.ts'
import { createAskedPlaces } from './http/asked-places.ts'
import { identify } from './http/identify.ts'
import type { Heard, Line, LineSettings } from './line.ts'
import { createCachedPlaces, type Places } from './places.ts'
import type { Reaching } from './reach.ts'

/** Who of several processes has the gateway. */
interface GatewayLease {
  /** Has it, from now for `leaseMs`. */
  take(leaseMs: number): Promise<boolean>
  release(): Promise<void>
}

interface LeasedLineSettings extends LineSettings {
  readonly lease: GatewayLease
  readonly clock: { now(): number }
  readonly say: (line: string) => void
  readonly leaseMs?: number
}

/** Another takes over at most this, a look and a login after the one that has it died: within half a minute. */
const LEASE_MS = 15_000
const LOOKS_A_LEASE = 4

/**
 * Several processes with one token: the one that has the lease is on the gateway, the others do the jobs by REST and wait. A
 * process identifies at most once: one that lost the lease, because it stood still, ends and is started again.
 */
export function createLeasedLine(settings: LeasedLineSettings): Line {
  const { client, log, giveUp, lease, say, leaseMs = LEASE_MS } = settings
  const [cached, asked] = [createCachedPlaces(client), createAskedPlaces(client, settings.clock)]
  const places = () => (state === 'online' ? cached : asked)
  let state: 'waiting' | 'connecting' | 'online' = 'waiting'
  let heard: Heard | undefined
  let looked = performance.now()
  let looking = Promise.resolve()
  const ended = new AbortController()
  // This clock goes on while a process stands still: what it finds in its socket then, another has answered.
  const isCertain = () => performance.now() - looked < leaseMs

  const look = async (token: string, reaching: Reaching) => {
    // Not when the answer came: a process that stood still in between would be sure of what ran out meanwhile.
    const asked = performance.now()
    const has = await lease.take(leaseMs).catch((error: unknown) => {
      // Nobody else can take it either, as far as this process can see.
      log.warn({ err: error }, 'the lease of the gateway could not be looked at')
      return undefined
    })
    if (has === false && state !== 'waiting') {
      giveUp('another process took the gateway over while this one stood still')
      return
    }
    looked = has === undefined ? performance.now() : asked
    if (has !== true || state !== 'waiting') return
    state = 'connecting'
    say('This process has the gateway.')
    listenForTrouble(client, log, giveUp)
    // Looked at meanwhile as well: Discord may make it wait for longer than the lease.
    void login(client, token, reaching).then(
      () => {
        state = 'online'
      },
      (error: unknown) => {
        if (!ended.signal.aborted) giveUp(error instanceof Error ? error.message : String(error))
      },
    )
  }
  const follow = async (token: string, reaching: Reaching) => {
    while (!ended.signal.aborted) {
      await look(token, reaching)
      await wait(leaseMs / LOOKS_A_LEASE, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const delegated: Places = {
    permissions: (...place) => places().permissions(...place),
    role: (...role) => places().role(...role),
    roleTrouble: (...role) => places().roleTrouble(...role),
    welcoming: (guildId) => places().welcoming(guildId),
  }
  return {
    places: delegated,
    async connect(token, listener, reaching) {
      heard = listener
      client.on('interactionCreate', (interaction) => {
        if (isCertain()) heard?.interaction(interaction)
      })
      client.on('guildCreate', ({ id }) => heard?.joined(id))
      client.on('guildDelete', ({ id }) => heard?.left(id))
      const known = await identify(client, token, undefined, reaching)
      looking = follow(token, reaching)
      return known
    },
    open: async () => undefined,
    hush: () => {
      heard = undefined
    },
    async close() {
      ended.abort()
      await looking
      await disconnect(client)
      await lease
        .release()
        .catch((error: unknown) => log.warn({ err: error }, 'the lease of the gateway was not given back'))
    },
    port: () => undefined,
    hasStandIns: false,
  }
}
