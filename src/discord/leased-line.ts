import { setTimeout as wait } from 'node:timers/promises'
import { disconnect, listenForTrouble, login } from './client.ts'
import { GATEWAY_LEASE_MS, type GatewayLease, type HeldLease, holdLease } from './gateway-lease.ts'
import { createAskedPlaces } from './http/asked-places.ts'
import { identify } from './http/identify.ts'
import type { Heard, Line, LineSettings } from './line.ts'
import { createCachedPlaces, type Places } from './places.ts'
import type { Reaching } from './reach.ts'

interface LeasedLineSettings extends LineSettings {
  readonly lease: GatewayLease
  readonly clock: { now(): number }
  readonly say: (line: string) => void
  readonly leaseMs?: number
}

/**
 * Several processes with one token: the one that has the lease is on the gateway, the others do the jobs by REST and wait. A
 * process identifies at most once: one that lost the lease, because it stood still, ends and is started again.
 */
export function createLeasedLine(settings: LeasedLineSettings): Line {
  const { client, log, giveUp, lease, say, leaseMs = GATEWAY_LEASE_MS } = settings
  const [cached, asked] = [createCachedPlaces(client), createAskedPlaces(client, settings.clock)]
  let online = false
  const places = () => (online ? cached : asked)
  let heard: Heard | undefined
  let held: HeldLease | undefined
  let ending = false
  const goOnline = (token: string, reaching: Reaching) => {
    say('This process has the gateway.')
    listenForTrouble(client, log, giveUp)
    // The lease is looked at meanwhile as well: Discord may make it wait for longer than that.
    void login(client, token, reaching).then(
      () => {
        online = true
      },
      (error: unknown) => {
        if (!ending && !reaching.ending?.aborted) giveUp(error instanceof Error ? error.message : String(error))
      },
    )
  }
  const delegated: Places = {
    permissions: (...place) => places().permissions(...place),
    asking: (...place) => places().asking(...place),
    role: (...role) => places().role(...role),
    roleTrouble: (...role) => places().roleTrouble(...role),
    welcoming: (guildId) => places().welcoming(guildId),
  }
  return {
    places: delegated,
    async connect(token, listener, reaching) {
      heard = listener
      client.on('interactionCreate', (interaction) => {
        if (held?.isCertain()) heard?.interaction(interaction)
      })
      client.on('guildCreate', ({ id }) => heard?.joined(id))
      client.on('guildDelete', ({ id }) => heard?.left(id))
      const known = await identify(client, token, undefined, reaching)
      held = holdLease({
        lease,
        leaseMs,
        onTaken: () => goOnline(token, reaching),
        onLost: () => giveUp('another process took the gateway over while this one stood still'),
        onTrouble: (error) => log.warn({ err: error }, 'the lease of the gateway could not be looked at'),
        now: () => performance.now(),
        wait: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
      })
      return known
    },
    open: async () => undefined,
    hush: () => {
      heard = undefined
    },
    async close() {
      ending = true
      await held?.end()
      await disconnect(client)
      await lease
        .release()
        .catch((error: unknown) => log.warn({ err: error }, 'the lease of the gateway was not given back'))
    },
    port: () => undefined,
    hasStandIns: false,
  }
}
