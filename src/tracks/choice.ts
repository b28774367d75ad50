import type { App, Shared } from '../app.ts'
import { menu } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { UserError } from '../chat/errors.ts'
import type { Message } from '../chat/reply.ts'
import type { CommandRequest, MessageRequest, PressRequest } from '../chat/request.ts'
import { randomId } from '../core/random-id.ts'
import type { Text } from '../text/text.ts'
import { appIn } from './enter.ts'
import { trackName } from './names.ts'

/** A command that waits until it is said which track it is about. */
type Waiting = CommandRequest | MessageRequest

export interface TrackChoice {
  /** Which one? The command waits for the answer. */
  ask(request: Waiting, text: Text): Promise<Message>
  /** The command that waited, in the track that was chosen. */
  chosen(press: PressRequest): Promise<{ readonly request: Waiting; readonly app: App }>
}

/** In memory: whoever answers does so within minutes, and after a restart says the command again. */
const MOST_WAITING = 500

export function createTrackChoice(shared: Shared): TrackChoice {
  const waiting = new Map<string, Waiting>()
  return {
    async ask(request, text) {
      const key = randomId(shared.random)
      waiting.set(key, request)
      for (const oldest of [...waiting.keys()].slice(0, -MOST_WAITING)) waiting.delete(oldest)
      const tracks = await shared.store.tracks.of(request.guildId)
      const options = tracks.map((one) => ({ label: trackName(one, text), value: one.trackId }))
      const { which, choose } = text.tracks
      return { content: which, components: menu(writeCustomId('track.choose', key), choose, options) }
    },
    async chosen({ customId, guildId, member, values }) {
      const request = waiting.get(customId.args[0] ?? '')
      const tracks = await shared.store.tracks.of(guildId)
      const track = tracks.find((one) => one.trackId === values[0])
      if (!request || !track || request.guildId !== guildId || request.member.id !== member.id) {
        throw new UserError('oldButton')
      }
      await shared.store.tracks.remember(track, member.id)
      return { request, app: await appIn(track, tracks, shared) }
    },
  }
}
