import type { PermissionName } from '../app.ts'

/** Without one of these no question can be posted. */
export const NEEDED_TO_POST: readonly PermissionName[] = ['viewChannel', 'sendMessages', 'embedLinks']

/** Without this a post whose outcome is unknown is given up rather than risked twice. */
export const NEEDED_TO_RECOVER: PermissionName = 'readMessageHistory'
