import type { App, Shared } from '../app.ts'
import { menu } from '../chat/components.ts'
import { writeCustomId } from '../chat/custom-id.ts'
import { UserError } from '../chat/errors.ts'
import type { Message } from '../chat/reply.ts'
import type { CommandRequest, MessageRequest, PressRequest } from '../chat/request.ts'
import { randomId } from '../core/random-id.ts'
import type { Text } from '../text/text.ts'
import { appIn, appInTime } from './enter.ts'
import { trackName } from './names.ts'

/** A command that waits until it is said which track it is about. */
type Waiting = CommandRequest | MessageRequest

export interface TrackChoice {
  /** Which one? The command waits for the answer. */
  ask(request: Waiting, forForm: boolean, text: Text): Promise<Message>
  /** The command that waited, in the track that was chosen. */
  chosen(press: PressRequest, inForm: boolean): Promise<{ readonly request: Waiting; readonly app: App }>
}

export function createTrackChoice(shared: Shared): TrackChoice {
  const { waiting, tracks: trackStore } = shared.store
  return {
    async ask(request, forForm, text) {
      const key = randomId(shared.random)
      const { guildId, member } = request
      const what = { guildId, memberId: member.id, kind: 'choice', key } as const
      await waiting.keep(what, [{ name: JSON.stringify(request) }], shared.clock.now())
      const tracks = await trackStore.of(guildId)
      const options = tracks.map((one) => ({ label: trackName(one, text), value: one.trackId }))
      const { which, choose } = text.tracks
      return {
        content: which,
        components: menu(writeCustomId(forForm ? 'track.choose-form' : 'track.choose', key), choose, options),
      }
    },
    async chosen({ customId, guildId, member, values }, inForm) {
      const what = { guildId, memberId: member.id, kind: 'choice', key: customId.args[0] ?? '' } as const
      const [part] = (await waiting.find(what)) ?? []
      const tracks = await trackStore.of(guildId)
      const track = tracks.find((one) => one.trackId === values[0])
      if (!part || !track) throw new UserError('oldButton')
      await trackStore.remember(track, member.id)
      // What she may do now, whatever she could then.
      const request = { ...(JSON.parse(part.name) as Waiting), member }
      return { request, app: await (inForm ? appInTime : appIn)(track, tracks, shared) }
    },
  }
}
