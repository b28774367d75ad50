import { isAway, isDm } from '../model/away.ts'
import { isThread, takesMessages, writePermission } from '../model/channels.ts'
import { looseAttachments } from '../model/compose.ts'
import { has } from '../model/permissions.ts'
import type { State } from '../model/state.ts'
import {
  type Command,
  type CommandOption,
  type GuildMember,
  MESSAGE_FLAGS,
  type Message,
  type WireChannel,
} from '../model/types.ts'
import { isOffered, mayUse } from '../option-values.ts'
import type { PageCommand, PageMessageCommand, PageOption } from '../page-protocol/command.ts'
import type { PageMessage } from '../page-protocol/message.ts'
import type { PageChannel, PageLocale, PageMember, PagePlace } from '../page-protocol/server.ts'

/** The playground's state as one member's page shows it. */

const AVATAR_COLORS = ['#f0b232', '#3ba55d', '#eb459e', '#5865f2', '#ed4245', '#00a8fc']

export interface Viewer {
  readonly id: string
  readonly locale: PageLocale
}

export function pageMessage(state: State, message: Message, you: Viewer, origin: string): PageMessage {
  const author = state.members.get(message.author.id)
  const { origin: cause } = message
  const loading = (message.flags & MESSAGE_FLAGS.loading) !== 0
  const user = cause === undefined ? undefined : state.members.get(cause.memberId)
  const used = cause?.type === 2 && !cause.followUp && user !== undefined && cause.commandName !== undefined
  return {
    id: message.id,
    channelId: message.channelId,
    author: {
      id: message.author.id,
      name: author?.nick ?? message.author.username,
      avatarUrl: avatarUrl(message.author.id, origin),
      bot: message.author.bot,
    },
    content: message.content,
    embeds: message.flags & MESSAGE_FLAGS.suppressEmbeds ? [] : message.embeds,
    components: message.components,
    attachments: looseAttachments(message.attachments, message.embeds),
    sentAt: message.sentAt,
    ...(message.editedAt === undefined ? {} : { editedAt: message.editedAt }),
    ephemeral: message.seenBy !== undefined,
    state: message.failed ? 'failed' : loading ? 'thinking' : 'ready',
    ...(used
      ? {
          usedBy: {
            memberId: user.user.id,
            name: user.nick,
            command: commandLabel(state, cause.commandName, you.locale, cause.targetId === undefined ? 1 : 3),
          },
        }
      : {}),
    ...(message.replyTo === undefined ? {} : { replyTo: message.replyTo }),
    mentionsYou: pings(state, message, you.id),
  }
}

/** `settings show` as the member reads it: `/설정 보기`; a command of a message's menu by its name. */
function commandLabel(state: State, path: string, locale: PageLocale, type: 1 | 3): string {
  if (type === 3) {
    const inMenu = [...state.commands.values()].find(({ body }) => body.name === path && body.type === type)?.body
    return inMenu?.name_localizations?.[locale] ?? path
  }
  const [name, ...below] = path.split(' ')
  const command = [...state.commands.values()].find((one) => one.body.name === name)?.body
  const labels = [command?.name_localizations?.[locale] ?? name]
  let options = command?.options
  for (const part of below) {
    const option = options?.find((one) => one.name === part)
    labels.push(option?.name_localizations?.[locale] ?? part)
    options = option?.options
  }
  return `/${labels.join(' ')}`
}

function pings(state: State, message: Message, you: string): boolean {
  const roles = state.members.get(you)?.roles ?? []
  const byRole = message.mentionRoleIds.some((id) => roles.includes(id))
  return message.author.id !== you && (message.mentionEveryone || byRole || message.mentionUserIds.includes(you))
}

export function pageMember(state: State, member: GuildMember, origin: string): PageMember {
  const { id, bot } = member.user
  return {
    id,
    name: member.nick,
    avatarUrl: avatarUrl(id, origin),
    bot,
    leader: has(state.guildPermissionsOf(id), 'manageGuild'),
    roleIds: member.roles,
  }
}

export function pageChannels(state: State, you: string): PageChannel[] {
  const all = [...state.channels.values()].filter((one) => has(state.permissionsIn(you, one), 'viewChannel'))
  const seen = all.filter((one) => placeOf(one) !== 'elsewhere' || state.installedBy.has(you))
  const tops = seen.filter((one) => !isThread(one)).sort((left, right) => left.position - right.position)
  const below = (top: WireChannel) => seen.filter((one) => one.parent_id === top.id)
  const byPlace = PLACES.flatMap((place) => tops.filter((one) => placeOf(one) === place))
  return byPlace.flatMap((top) => [top, ...below(top)]).map((channel) => pageChannel(state, you, channel))
}

const KINDS: Readonly<Record<number, PageChannel['kind']>> = { 1: 'dm', 5: 'announcement', 15: 'forum' }

const PLACES: readonly PagePlace[] = ['server', 'dm', 'elsewhere']

function placeOf(channel: WireChannel): PagePlace {
  if (!isAway(channel)) return 'server'
  return isDm(channel) ? 'dm' : 'elsewhere'
}

/** Where a command is offered to her, among the channels that there are. */
function placesOf(state: State, you: string, command: Command): readonly PagePlace[] {
  const channels = [...state.channels.values()]
  return PLACES.filter((place) => {
    const one = channels.find((channel) => placeOf(channel) === place)
    return one !== undefined && isOffered(state, you, command, one)
  })
}

function pageChannel(state: State, you: string, channel: WireChannel): PageChannel {
  const { id, name, topic, type, parent_id } = channel
  const kind = isThread(channel) ? 'thread' : (KINDS[type] ?? 'text')
  const canSend = takesMessages(channel) && has(state.permissionsIn(you, channel), writePermission(channel))
  const place = placeOf(channel)
  return { id, name, topic, kind, place, type, canSend, ...(parent_id === undefined ? {} : { parentId: parent_id }) }
}

export function pageCommands(state: State, you: string, locale: PageLocale): PageCommand[] {
  return usable(state, you, 1).map((command: Command) => ({
    id: command.id,
    name: command.body.name,
    label: command.body.name_localizations?.[locale] ?? command.body.name,
    description: command.body.description_localizations?.[locale] ?? command.body.description ?? '',
    options: (command.body.options ?? []).map((option) => pageOption(option, locale)),
    places: placesOf(state, you, command),
  }))
}

export function pageMessageCommands(state: State, you: string, locale: PageLocale): PageMessageCommand[] {
  return usable(state, you, 3).map((command) => ({
    name: command.body.name,
    label: command.body.name_localizations?.[locale] ?? command.body.name,
    places: placesOf(state, you, command),
  }))
}

function usable(state: State, you: string, type: 1 | 3): Command[] {
  return [...state.commands.values()].filter((one) => (one.body.type ?? 1) === type && mayUse(state, you, one))
}

function pageOption(option: CommandOption, locale: PageLocale): PageOption {
  const { type, name, min_value, max_value, min_length, max_length, channel_types } = option
  return {
    type,
    name,
    label: option.name_localizations?.[locale] ?? name,
    description: option.description_localizations?.[locale] ?? option.description,
    required: option.required ?? false,
    autocomplete: option.autocomplete ?? false,
    choices: (option.choices ?? []).map((one) => ({
      name: one.name_localizations?.[locale] ?? one.name,
      value: one.value,
    })),
    options: (option.options ?? []).map((below) => pageOption(below, locale)),
    ...(min_value === undefined ? {} : { min_value }),
    ...(max_value === undefined ? {} : { max_value }),
    ...(min_length === undefined ? {} : { min_length }),
    ...(max_length === undefined ? {} : { max_length }),
    ...(channel_types === undefined ? {} : { channel_types }),
  }
}

export function pageRoles(state: State) {
  return [...state.roles.values()].map(({ id, name, color }) => ({
    id,
    name,
    color: color === 0 ? '' : `#${color.toString(16).padStart(6, '0')}`,
  }))
}

function avatarUrl(id: string, origin: string): string {
  return `${origin}/avatars/${id}.svg`
}

/** A coloured disc with the name's first letter. */
export function avatarSvg(state: State, id: string): string | undefined {
  const members = [...state.members.values()]
  const at = members.findIndex((member) => member.user.id === id)
  const [letter] = members[at]?.nick ?? ''
  if (letter === undefined) return undefined
  const color = AVATAR_COLORS[at % AVATAR_COLORS.length]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="${color}"/>` +
    `<text x="40" y="54" font-size="38" font-family="sans-serif" fill="#fff" text-anchor="middle">${escapeXml(letter)}</text></svg>`
  )
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
