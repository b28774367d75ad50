import type { InteractionReplyOptions, InteractionUpdateOptions, JSONEncodable, RawFile } from 'discord.js'
import { MessageFlags } from 'discord.js'
import { fitMessage } from '../chat/fit.ts'
import type { Message } from '../chat/reply.ts'

const SILENT = { parse: [], repliedUser: false } as const

type Base = Pick<InteractionReplyOptions, 'content' | 'embeds' | 'components' | 'files' | 'allowedMentions'>

function base(message: Message): Base {
  const { content, embeds, components, files } = fitMessage(message)
  return {
    ...(content === undefined ? {} : { content }),
    embeds: (embeds ?? []).map(asIs),
    components: (components ?? []).map(asIs),
    files: (files ?? []).map((file) => ({
      attachment: Buffer.from(file.data),
      name: file.name,
      description: file.alt,
    })),
    allowedMentions: SILENT,
  }
}

/** In Discord's own spelling already: discord.js would respell every key of it, at a third of an answer's time. */
function asIs<T>(body: T): JSONEncodable<T> {
  return { toJSON: () => body }
}

/** A message as a new answer to an interaction. */
export function replyPayload(message: Message, isPrivate: boolean): InteractionReplyOptions {
  return { ...base(message), ...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}) }
}

/** A message in the place of another one: what is not in it is gone. */
export function updatePayload(message: Message): InteractionUpdateOptions & { attachments: [] } {
  const { content, ...rest } = base(message)
  return { ...rest, content: content ?? '', attachments: [] }
}

/** A message as a request of our own, with what Discord is told beside it. */
export function requestOf(message: Message, extra: object): { body: object; files: RawFile[] } {
  const { content, embeds = [], components = [], files = [] } = fitMessage(message)
  const attachments = files.map((file, at) => ({ id: String(at), filename: file.name, description: file.alt }))
  return {
    body: { ...extra, ...(content === undefined ? {} : { content }), embeds, components, attachments },
    files: files.map((file) => ({ name: file.name, data: Buffer.from(file.data) })),
  }
}
