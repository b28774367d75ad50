import {
  ApplicationIntegrationType,
  type Attachment,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  ComponentType,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type TopLevelComponent,
} from 'discord.js'
import { readCustomId } from '../chat/custom-id.ts'
import type {
  AutocompleteRequest,
  CommandRequest,
  Member,
  MessageRequest,
  PressRequest,
  SentFile,
  SubmitRequest,
} from '../chat/request.ts'
import { languageOfLocale } from '../core/languages.ts'
import { parentOf } from './parents.ts'
import { saidIn } from './said.ts'

type Row = NonNullable<PressRequest['messageRows']>[number]

/** What a custom id that we did not write decodes to: the press still gets its answer. */
export type Decoded<T> = T | 'not-ours' | 'not-in-a-server'

export function decodeCommand(interaction: ChatInputCommandInteraction): Decoded<CommandRequest> {
  const base = decodeBase(interaction)
  if (!base) return 'not-in-a-server'
  return { ...base, kind: 'command', ...commandPart(interaction) }
}

export function decodeAutocomplete(interaction: AutocompleteInteraction): Decoded<AutocompleteRequest> {
  const base = decodeBase(interaction)
  if (!base) return 'not-in-a-server'
  const focused = focusedOf(interaction)
  if (!focused) return 'not-ours'
  return { ...base, kind: 'autocomplete', ...commandPart(interaction), focused }
}

/** What is being typed, if that is text: an odd client may send anything, or nothing. */
export function focusedOf(interaction: AutocompleteInteraction): AutocompleteRequest['focused'] | undefined {
  const typed = givenTo(interaction).find((option) => 'focused' in option && option.focused)
  return typed && typeof typed.value === 'string' ? { name: typed.name, value: typed.value } : undefined
}

export function decodePress(interaction: MessageComponentInteraction): Decoded<PressRequest> {
  const base = decodeBase(interaction)
  if (!base) return 'not-in-a-server'
  const customId = readCustomId(interaction.customId)
  if (!customId) return 'not-ours'
  return {
    ...base,
    kind: 'press',
    customId,
    values: interaction.isAnySelectMenu() ? interaction.values : [],
    messageId: interaction.message.id,
    messageContent: interaction.message.content,
    messageRows: interaction.message.components.flatMap(rowOf),
    privateMessage: interaction.message.flags.has(MessageFlags.Ephemeral),
  }
}

function rowOf(component: TopLevelComponent): Row[] {
  return component.type === ComponentType.ActionRow ? [component.toJSON()] : []
}

export function decodeSubmit(interaction: ModalSubmitInteraction): Decoded<SubmitRequest> {
  const base = decodeBase(interaction)
  if (!base) return 'not-in-a-server'
  const customId = readCustomId(interaction.customId)
  if (!customId) return 'not-ours'
  const fields = [...interaction.fields.fields.values()].flatMap((field) =>
    'value' in field && typeof field.value === 'string' ? [[field.customId, field.value] as const] : [],
  )
  return {
    ...base,
    kind: 'submit',
    customId,
    fields: Object.fromEntries(fields),
    ...filesOf(interaction),
    ...(interaction.message ? { messageId: interaction.message.id } : {}),
    privateMessage: interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false,
  }
}

function filesOf({ fields }: ModalSubmitInteraction): Pick<SubmitRequest, 'files'> {
  const sent = [...fields.fields.values()].flatMap((field) =>
    'attachments' in field && field.attachments
      ? [[field.customId, [...field.attachments.values()].flatMap(sentFile)] as const]
      : [],
  )
  return sent.length > 0 ? { files: Object.fromEntries(sent) } : {}
}

export function decodeMessageCommand(interaction: MessageContextMenuCommandInteraction): Decoded<MessageRequest> {
  const base = decodeBase(interaction)
  if (!base) return 'not-in-a-server'
  const { commandName, targetMessage } = interaction
  return {
    ...base,
    kind: 'message',
    command: commandName,
    messageId: interaction.targetId,
    said: saidIn(targetMessage),
  }
}

function decodeBase(interaction: BaseInteraction) {
  if (!interaction.channelId) return undefined
  const away = isAway(interaction)
  return {
    id: interaction.id,
    // Which one is meant is found out later.
    guildId: away ? '' : (interaction.guildId ?? ''),
    ...(away ? { away: true as const } : {}),
    channelId: interaction.channelId,
    ...parentOf(interaction),
    member: decodeMember(interaction, away),
    locale: languageOfLocale(interaction.locale),
  }
}

/** Not in a server that added the bot: a direct message, or a place where a member uses it for herself. */
export function isAway({ guildId, authorizingIntegrationOwners: owners }: BaseInteraction): boolean {
  if (guildId === null) return true
  return owners !== undefined && owners !== null && owners[ApplicationIntegrationType.GuildInstall] !== guildId
}

/** Who leads another server leads nothing here. */
function decodeMember(interaction: BaseInteraction, away: boolean): Member {
  const member = interaction.member
  const nickname = member && 'displayName' in member ? member.displayName : member?.nick
  return {
    id: interaction.user.id,
    name: nickname ?? interaction.user.globalName ?? interaction.user.username,
    manageGuild: !away && (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false),
  }
}

/** With the role that everyone has. */
export function roleIdsOf({ member }: BaseInteraction): readonly string[] {
  if (!member) return []
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()]
}

/** None of one that Discord says nothing of. */
function sentFile({ name, title, url, size }: Attachment): SentFile[] {
  if (typeof name !== 'string' || typeof url !== 'string') return []
  return [{ name, url, bytes: size, ...(title ? { title } : {}) }]
}

type Given = ChatInputCommandInteraction | AutocompleteInteraction

function givenTo({ options }: Given): readonly CommandInteractionOption[] {
  return options.data.flatMap((option): readonly CommandInteractionOption[] => option.options ?? [option])
}

function commandPart(interaction: Given) {
  const subcommand = interaction.options.getSubcommand(false)
  const given = givenTo(interaction)
  const options = given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]))
  const files = given.flatMap(({ name, attachment }) =>
    (attachment ? sentFile(attachment) : []).map((file) => [name, file] as const),
  )
  return {
    command: interaction.commandName,
    options: Object.fromEntries(options),
    ...(files.length > 0 ? { files: Object.fromEntries(files) } : {}),
    ...(subcommand === null ? {} : { subcommand }),
  }
}
