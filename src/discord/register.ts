import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  OAuth2Routes,
  OAuth2Scopes,
  PermissionFlagsBits,
  type RESTGetAPIApplicationCommandsResult,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Command, MessageCommand, PermissionName } from '../app.ts'
import { PERMISSIONS } from './places.ts'
import { sameCommands } from './same-commands.ts'

/** What the bot asks for when it is invited: see channels and threads, write, show cards and pictures, find its own posts. */
const INVITE_PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.EmbedLinks,
  PermissionFlagsBits.AttachFiles,
  PermissionFlagsBits.ReadMessageHistory,
]

const IN_SERVERS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}
const ANYWHERE = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

type AnyCommand = Pick<Command | MessageCommand, 'data' | 'alone'>

/** Everything that they show belongs to a server: those that work alone show a member what is of one that she is in. */
export function commandBodies(commands: readonly AnyCommand[]): RESTPutAPIApplicationCommandsJSONBody {
  return commands.map((command) => ({
    type: ApplicationCommandType.ChatInput,
    ...command.data,
    ...(command.alone ? ANYWHERE : IN_SERVERS),
  }))
}

/** Sends the commands to Discord unless it has them as they are: one that was removed there comes back. Returns whether it sent them. */
export async function registerCommands(client: Client<true>, commands: readonly AnyCommand[]): Promise<boolean> {
  const route = Routes.applicationCommands(client.application.id)
  const body = commandBodies(commands)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const known = (await client.rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult
  if (sameCommands(known, body)) return false
  await client.rest.put(route, { body })
  return true
}

/**
 * With a server it is that server's: opened by whoever manages it, it adds what the bot lacks there. `more`: what only some places want,
 * such as a thread that is locked.
 */
export function inviteUrl(applicationId: string, guildId?: string, more: readonly PermissionName[] = []): string {
  const asked = [...INVITE_PERMISSIONS, ...more.map((name) => PERMISSIONS[name])]
  const query = new URLSearchParams({
    client_id: applicationId,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: asked.reduce((all, one) => all | one, 0n).toString(),
  })
  return `${OAuth2Routes.authorizationURL}?${query}`
}
