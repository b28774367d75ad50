import type { Client } from 'discord.js'
import type { Shared } from '../app.ts'
import { inviteUrl } from '../discord/register.ts'
import type { World } from './world.ts'

export async function cameBack(guildId: string, { log, store }: Shared): Promise<void> {
  try {
    await store.leftServers.back(guildId)
  } catch (error) {
    log.error({ err: error, guildId }, 'a server that took the bot back could not be noted')
  }
}

/** Not an outage, of which the client makes another event: somebody removed the bot. */
export async function leave(guildId: string, { clock, log, store }: Shared): Promise<void> {
  try {
    await store.schedules.leave(guildId, clock.now())
    for (const track of await store.tracks.of(guildId)) await store.links.remove(track)
    log.info({ guildId }, 'removed from a server')
  } catch (error) {
    log.error({ err: error, guildId }, 'a server that was left could not be noted')
  }
}

interface Online {
  readonly client: Client<true>
  readonly app: Pick<Shared, 'store'>
}

/** For the operator of a bot on Discord: how to invite it, and who has no daily question yet. */
export async function reportServers({ client, app: { store } }: Online, world: Pick<World, 'say'>): Promise<void> {
  world.say(`Invite: ${inviteUrl(client.application.id)}`)
  const scheduled = await store.schedules.guilds()
  const without = client.guilds.cache.filter((guild) => !scheduled.has(guild.id))
  for (const guild of without.values()) {
    world.say(`No daily question yet in "${guild.name}": use /settings panel there.`)
  }
}
