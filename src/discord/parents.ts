import type { BaseInteraction } from 'discord.js'

/** Channels of threads, where an interaction itself says them. */
const said = new WeakMap<BaseInteraction, string>()

/** Discord's types of threads: of news, public, private. */
const THREADS: readonly unknown[] = [10, 11, 12]

/** `channel`: as it stands in what Discord sent. */
export function rememberParent(interaction: BaseInteraction, channel: unknown): void {
  if (typeof channel !== 'object' || channel === null) return
  const { type, parent_id } = channel as { readonly type?: unknown; readonly parent_id?: unknown }
  if (THREADS.includes(type) && typeof parent_id === 'string') said.set(interaction, parent_id)
}

/** Of a thread, the channel that it hangs on. */
export function parentOf(interaction: BaseInteraction): { readonly parentId?: string } {
  const { channel } = interaction
  const parentId = channel ? channel.isThread() && channel.parentId : said.get(interaction)
  return parentId ? { parentId } : {}
}
