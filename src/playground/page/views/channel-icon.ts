import type { PageChannel } from '../../page-protocol/server.ts'
import type { IconName } from '../icons.ts'

/** Discord's own picture of each kind of channel. */
export function channelIcon({ kind }: PageChannel): IconName {
  return kind === 'text' ? 'hash' : kind
}
