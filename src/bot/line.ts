import type { Client } from 'discord.js'
import { randomId } from '../core/random-id.ts'
import { createRequestLine } from '../discord/http/line.ts'
import { createLeasedLine } from '../discord/leased-line.ts'
import { createGatewayLine, type Line } from '../discord/line.ts'
import type { Store } from '../store/store.ts'
import type { BotSettings, World } from './world.ts'

/** How Discord reaches the bot: by signed requests, or by a gateway, which of several processes on one database one has. */
export function createLine(settings: BotSettings, client: Client, world: World, { processes }: Store): Line {
  const { interactions, databaseUrl, gatewayLeaseMs } = settings
  const { log, giveUp, clock, say } = world
  if (interactions) return createRequestLine({ client, log, giveUp, clock, ...interactions })
  // A file is one process' own.
  if (databaseUrl === undefined) return createGatewayLine({ client, log, giveUp })
  const owner = randomId(world.random)
  const lease = {
    take: (leaseMs: number) => processes.takeGateway(owner, leaseMs),
    release: () => processes.leave(owner),
  }
  return createLeasedLine({
    client,
    log,
    giveUp,
    clock,
    say,
    lease,
    ...(gatewayLeaseMs ? { leaseMs: gatewayLeaseMs } : {}),
  })
}
