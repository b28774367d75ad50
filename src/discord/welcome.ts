import { ChannelType, type Client, type Guild, PermissionFlagsBits } from 'discord.js'
import type { Shared } from '../app.ts'
import type { Message } from '../chat/reply.ts'
import type { Language } from '../text/text.ts'
import { localeOf } from './decode.ts'

interface Place {
  readonly guildId: string
  readonly channelIds: readonly string[]
  readonly language: Language
}

interface WelcomeSettings {
  readonly app: Pick<Shared, 'clock' | 'log' | 'store'>
  /** Posts it in the first of the channels that takes it. */
  readonly post: (place: Place) => Promise<boolean>
  readonly viewFor: (guildId: string, language: Language) => Promise<Message>
}

export interface Welcome {
  joined(guild: Guild): Promise<void>
  /** With a server's first command: posts what waits, or gives it to be shown to a leader alone. */
  atCommand(guildId: string, language: Language): Promise<WaitingWelcome | undefined>
}

interface WaitingWelcome {
  readonly message: Message
  shown(): Promise<void>
}

const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages, PermissionFlagsBits.EmbedLinks]

/** One welcome a server: when the bot joins it, else, where it may post nowhere or was off, with the first command. */
export function createWelcome(client: Client, { app, post, viewFor }: WelcomeSettings): Welcome {
  /** Nobody asks the store again of these. */
  const done = new Set<string>()
  const posting = new Set<string>()
  const isPosted = async (guild: Guild, language: Language): Promise<boolean> => {
    if (done.has(guild.id) || posting.has(guild.id)) return true
    posting.add(guild.id)
    try {
      const due = await app.store.welcomes.isDue(guild.id)
      const posted = !due || (await post({ guildId: guild.id, channelIds: postable(guild), language }))
      if (posted) done.add(guild.id)
      return posted
    } finally {
      posting.delete(guild.id)
    }
  }
  return {
    async joined(guild) {
      try {
        await isPosted(guild, languageOf(guild))
      } catch (error) {
        app.log.error({ err: error, guildId: guild.id }, 'a server could not be welcomed')
      }
    },
    async atCommand(guildId, language) {
      const guild = client.guilds.cache.get(guildId)
      if (!guild || (await isPosted(guild, language))) return undefined
      const shown = async () => {
        await app.store.welcomes.shown(guildId, app.clock.now())
        done.add(guildId)
      }
      return { message: await viewFor(guildId, language), shown }
    },
  }
}

/** Discord's own place for news of the server, then its text channels from the top. */
function postable(guild: Guild): string[] {
  const { me } = guild.members
  const texts = [...guild.channels.cache.values()].filter((one) => one.type === ChannelType.GuildText)
  const ordered = texts.sort((a, b) => a.rawPosition - b.rawPosition || (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
  const all = [...(guild.systemChannel ? [guild.systemChannel] : []), ...ordered]
  return [...new Set(all)].filter((one) => me && one.permissionsFor(me).has(NEEDED)).map((one) => one.id)
}

/** Only a Community chose its language: any other server says English, whatever its members speak. */
function languageOf(guild: Guild): Language {
  return guild.features.includes('COMMUNITY') ? localeOf(guild.preferredLocale) : 'ko'
}
