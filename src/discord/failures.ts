import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'

/** What was kept for a member is kept, but the reply that says so was not taken. */
export class LostReply extends Error {
  constructor(cause: unknown) {
    super('what was saved could not be told', { cause })
    this.name = 'LostReply'
  }
}

/** Too late or answered already: nobody is there to be told. */
export function isGone(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.UnknownInteraction) || isAnswered(error)
}

/** An earlier request for the same did arrive: a copy of it, or one whose own answer was lost. */
export function isAnswered(error: unknown): boolean {
  return hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
}

/** Something was kept for the member, and the error is that she was not told. */
export function wasKept(error: unknown): boolean {
  return error instanceof LostReply || (error instanceof UserError && error.code === 'savedNotShown')
}

function hasCode(error: unknown, code: RESTJSONErrorCodes): boolean {
  if (error instanceof LostReply) return hasCode(error.cause, code)
  return error instanceof DiscordAPIError && error.code === code
}

export function logFailure({ log }: Pick<Shared, 'log'>, error: unknown, interaction: { readonly id: string }): void {
  if (!isGone(error)) log.error({ err: error, interaction: interaction.id }, 'interaction failed')
}
