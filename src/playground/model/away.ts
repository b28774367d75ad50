import { bits } from './permissions.ts'
import { BOT_ID } from './seed.ts'
import type { WireChannel } from './types.ts'

/** Places outside of the bot's server: a direct message with it, and a server that it is not in. */

/** Its ids are beside those of the seed, so that they never meet. */
export const OTHER_GUILD = { id: '1100000000000000003', name: '다른 서버', locale: 'en-US' } as const
export const OTHER_CHANNEL_ID = '1100000000000000023'

const DM = 1
const IN_DM = bits(
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
)

export function isDm(channel: WireChannel): boolean {
  return channel.type === DM
}

export function isAway(channel: WireChannel): boolean {
  return isDm(channel) || channel.guild_id === OTHER_GUILD.id
}

export function dmChannel(id: string, memberId: string): WireChannel {
  const common = { topic: '', position: 0, permission_overwrites: [] }
  return { id, guild_id: '', type: DM, name: '새김', recipient_id: memberId, ...common }
}

export function otherChannel(): WireChannel {
  const common = { topic: '새김이 없는 서버', position: 0, permission_overwrites: [] }
  return { id: OTHER_CHANNEL_ID, guild_id: OTHER_GUILD.id, type: 0, name: '잡담', ...common }
}

/** In a direct message both may do everything; of a server that it is not in the bot sees nothing. */
export function awayPermissions(memberId: string, channel: WireChannel): bigint {
  if (isDm(channel)) return memberId === channel.recipient_id || memberId === BOT_ID ? IN_DM : 0n
  return memberId === BOT_ID ? 0n : IN_DM
}
