/** Discord's own codes and sentences ("Opcodes and Status Codes"), those that a bot for one server can meet. */
const ERRORS = {
  notFound: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  noCommandPermissions: [404, 10066, 'Unknown application command permissions'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  otherAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  alreadyCrossposted: [400, 40033, 'This message has already been crossposted'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  notThisKind: [400, 50024, 'Cannot execute action on this channel type'],
  cannotWriteTo: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidForm: [400, 50035, 'Invalid Form Body'],
  threadArchived: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  hasThread: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [403, 160005, 'Thread is locked'],
  noHistoryForReply: [403, 160002, 'You cannot reply without permission to read message history'],
} as const satisfies Record<string, readonly [number, number, string]>

export type ApiErrorName = keyof typeof ERRORS

/** One fault of a request: where, Discord's word for it, and the sentence. */
export interface FormFault {
  readonly path: readonly (string | number)[]
  readonly code: string
  readonly message: string
}

/** Thrown by a route; answered as Discord would. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly faults: readonly FormFault[]

  constructor(name: ApiErrorName, faults: readonly FormFault[] = []) {
    const [status, code, message] = ERRORS[name]
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.faults = faults
  }

  body(): object {
    const { message, code } = this
    return this.faults.length === 0 ? { message, code } : { message, code, errors: errorTree(this.faults) }
  }
}

interface ErrorTree {
  [key: string]: ErrorTree | readonly { code: string; message: string }[]
}

/** `{ embeds: { 0: { title: { _errors: [{ code, message }] } } } }`, as Discord nests them. */
function errorTree(faults: readonly FormFault[]): ErrorTree {
  const root: ErrorTree = {}
  for (const { path, code, message } of faults) {
    let node = root
    for (const part of path) {
      const below = node[part]
      const next: ErrorTree = below === undefined || Array.isArray(below) ? {} : (below as ErrorTree)
      node[part] = next
      node = next
    }
    const known = node._errors
    node._errors = [...(Array.isArray(known) ? known : []), { code, message }]
  }
  return root
}
