import type { Shared } from '../app.ts'
import type { Message } from '../chat/reply.ts'
import type { Language } from '../text/text.ts'
import type { Places } from './places.ts'

interface Place {
  readonly guildId: string
  readonly channelIds: readonly string[]
  readonly language: Language
}

interface WelcomeSettings {
  readonly app: Pick<Shared, 'clock' | 'log' | 'store'>
  readonly places: Pick<Places, 'welcoming'>
  /** Posts it in the first of the channels that takes it. */
  readonly post: (place: Place) => Promise<boolean>
  readonly viewFor: (guildId: string, language: Language) => Promise<Message>
}

export interface Welcome {
  joined(guildId: string): Promise<void>
  /** With a server's first command: posts what waits, or gives it to be shown to a leader alone. */
  atCommand(guildId: string, language: Language): Promise<WaitingWelcome | undefined>
}

interface WaitingWelcome {
  readonly message: Message
  shown(): Promise<void>
}

/** One welcome a server: when the bot joins it, else, where it may post nowhere or was off, with the first command. */
export function createWelcome({ app, places, post, viewFor }: WelcomeSettings): Welcome {
  /** Nobody asks the store again of these. */
  const done = new Set<string>()
  const posting = new Set<string>()
  /** `given`: whoever asked speaks it; else what the server says of itself. */
  const isPosted = async (guildId: string, given?: Language): Promise<boolean> => {
    if (done.has(guildId) || posting.has(guildId)) return true
    posting.add(guildId)
    try {
      const posted = !(await app.store.welcomes.isDue(guildId)) || (await tryToPost(guildId, given))
      if (posted === true) done.add(guildId)
      return posted !== false
    } finally {
      posting.delete(guildId)
    }
  }
  const tryToPost = async (guildId: string, given?: Language): Promise<boolean | 'not there'> => {
    const where = await places.welcoming(guildId)
    return where ? await post({ guildId, ...where, language: given ?? where.language }) : 'not there'
  }
  return {
    async joined(guildId) {
      try {
        await isPosted(guildId)
      } catch (error) {
        app.log.error({ err: error, guildId }, 'a server could not be welcomed')
      }
    },
    async atCommand(guildId, language) {
      if (await isPosted(guildId, language)) return undefined
      const shown = async () => {
        await app.store.welcomes.shown(guildId, app.clock.now())
        done.add(guildId)
      }
      return { message: await viewFor(guildId, language), shown }
    },
  }
}
