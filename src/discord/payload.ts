import type { InteractionReplyOptions, InteractionUpdateOptions, JSONEncodable } from 'discord.js'
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
