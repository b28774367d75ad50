import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Shared } from '../app.ts'
import { LostReply } from './conversation.ts'

/** Too late or answered already: nobody is there to be told. */
export function isGone(error: unknown): boolean {
  if (error instanceof LostReply) return isGone(error.cause)
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  )
}

export function logFailure({ log }: Pick<Shared, 'log'>, error: unknown, interaction: { readonly id: string }): void {
  if (!isGone(error)) log.error({ err: error, interaction: interaction.id }, 'interaction failed')
}
