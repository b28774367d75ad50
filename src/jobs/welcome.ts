import type { Shared } from '../app.ts'
import { inSteps } from '../chat/in-steps.ts'
import { mainTrack } from '../core/track.ts'
import { type Language, textOf } from '../text/text.ts'
import { welcomeView } from '../views/welcome.ts'

interface Place {
  readonly guildId: string
  /** Where the bot may post, the likeliest first. */
  readonly channelIds: readonly string[]
  readonly language: Language
  readonly footer?: string
}

/** Three that refuse after all mean that a fourth will. */
const MOST_TRIED = 3

/** Posts a server's one welcome; false where it may stand nowhere, or nobody knows whether it does. */
export async function postWelcome({ guildId, channelIds, language, footer }: Place, app: Shared): Promise<boolean> {
  const library = await app.libraries.of(mainTrack(guildId))
  const message = await inSteps(welcomeView(library, textOf(language), footer))
  for (const channelId of channelIds.slice(0, MOST_TRIED)) {
    const sent = await app.channels.send({ channelId, message, nonce: `w${guildId}` })
    if (sent.ok) {
      await app.store.welcomes.shown(guildId, app.clock.now())
      return true
    }
    app.log.warn({ guildId, channelId, problem: sent.problem }, 'the welcome was not posted')
    // It may stand there all the same: with the first command the same nonce finds it, or a leader sees it alone.
    if (sent.problem.kind !== 'refused') return false
  }
  return false
}
