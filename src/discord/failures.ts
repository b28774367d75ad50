import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { LostReply } from './conversation.ts'

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
