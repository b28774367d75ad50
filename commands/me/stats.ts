import type { App } from '../../src/app.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import type { Text } from '../../src/text/text.ts'
import { standingOf } from './standing.ts'
import { statsPicture } from './stats-picture.ts'
import { type Form, pictureView, textView } from './stats-view.ts'

type Asking = CommandRequest | PressRequest

/** `/me stats`: how the member stands in the track, or another who lets others look. */
export async function stats(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { member } = request.options
  return { message: await statsOf(typeof member === 'string' ? member : request.member.id, 'p', request, app, text) }
}

/** The same as a picture or as text. */
export async function turn(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [form, member = '-'] = request.customId.args
  const of = member === '-' ? request.member.id : member
  return { update: await statsOf(of, form === 't' ? 't' : 'p', request, app, text) }
}

/** Lets others look at her statistics, or no longer. */
export async function show(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const [shown, form] = request.customId.args
  await app.store.memberSettings.showStats(app.track.guildId, request.member.id, shown === '1')
  return { update: await statsOf(request.member.id, form === 't' ? 't' : 'p', request, app, text), saved: true }
}

async function statsOf(memberId: string, form: Form, request: Asking, app: App, text: Text): Promise<Message> {
  const own = memberId === request.member.id
  const { guildId } = app.track
  const shown = await app.store.memberSettings.showsStats(guildId, memberId)
  if (!own && !(shown && (await isHere(memberId, app)))) {
    return { content: text.me.hidden(`<@${memberId}>`), embeds: [], components: [] }
  }
  const standing = await standingOf({ ...app.track, memberId }, app)
  const card = { standing, shown, ...(own ? {} : { of: memberId }) }
  const drawn = standing && form === 'p' ? await app.pictures.stats(statsPicture(standing, text)) : undefined
  return drawn ? pictureView(card, drawn, text) : textView(card, text)
}

/** Nobody looks after those who left the server. */
async function isHere(memberId: string, { channels, track }: App): Promise<boolean> {
  return (await channels.member(track.guildId, memberId)) !== 'gone'
}
