import type { ChannelProblem } from '../app.ts'
import { CLOCK_SLACK_MS, type Work } from './work.ts'

/** Where the message of one row stands, and how it is known there. */
export interface Posted {
  readonly channelId: string
  /** When it was first sent. */
  readonly sentAt: number
  /** How a custom id of it begins. */
  readonly marker: string
}

type Oldest =
  | { readonly ok: true; readonly messageId: string | undefined }
  | { readonly ok: false; readonly problem: ChannelProblem }

/**
 * Looks for it in its channel. A process that stood still on its way to Discord wakes behind its heir, and hears of its own request
 * no more: of what stands there more than once the oldest stays.
 */
export async function oldestOf({ channelId, sentAt, marker }: Posted, work: Work): Promise<Oldest> {
  await work.turn()
  const found = await work.app.channels.findOwn(channelId, sentAt - CLOCK_SLACK_MS, marker)
  if (!found.ok) return found
  const [messageId, ...others] = found.messageIds
  await removeAll(channelId, others, work)
  return { ok: true, messageId }
}

export async function removeAll(channelId: string, messageIds: readonly string[], work: Work): Promise<void> {
  const { channels, log } = work.app
  for (const messageId of messageIds) {
    log.warn({ channelId, message: messageId }, 'a message stood there twice')
    await work.turn()
    await channels.remove(channelId, messageId)
  }
}
