import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  OAuth2Routes,
  OAuth2Scopes,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Command } from '../app.ts'

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

/** All commands work in servers only: everything that they show belongs to one. */
export function commandBodies(commands: readonly Command[]): RESTPutAPIApplicationCommandsJSONBody {
  return commands.map((command) => ({
    ...command.data,
    type: ApplicationCommandType.ChatInput,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }))
}

/**
 * Sends the commands to Discord if they are others than the last time, by a hash kept in `file`: Discord counts creations,
 * 200 a day. Returns whether it sent them.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly Command[],
  file: string,
): Promise<boolean> {
  const body = commandBodies(commands)
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const now = `${client.application.id} ${digest}\n`
  if (readIfThere(file) === now) return false
  await client.rest.put(Routes.applicationCommands(client.application.id), { body })
  writeFileSync(`${file}.new`, now)
  renameSync(`${file}.new`, file)
  return true
}

/** With a server it is that server's: opened by whoever manages it, it adds what the bot lacks there. */
export function inviteUrl(applicationId: string, guildId?: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: INVITE_PERMISSIONS.reduce((all, one) => all | one, 0n).toString(),
  })
  return `${OAuth2Routes.authorizationURL}?${query}`
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
