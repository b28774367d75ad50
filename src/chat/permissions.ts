import type { ChannelKind, PermissionName } from '../app.ts'

/** Without one of these no question can be posted. */
export const NEEDED_TO_POST: readonly PermissionName[] = [
  'viewChannel',
  'sendMessages',
  'sendMessagesInThreads',
  'manageThreads',
  'embedLinks',
]

/** Without one of these no results can be shown on a message of one's own. */
export const NEEDED_TO_CLOSE: readonly PermissionName[] = ['viewChannel', 'embedLinks']

/** Without this a post whose outcome is unknown is given up rather than risked twice. */
export const NEEDED_TO_RECOVER: PermissionName = 'readMessageHistory'

/** Where a message can have a thread under it. */
export const TAKES_THREADS: readonly ChannelKind[] = ['text', 'announcement']
