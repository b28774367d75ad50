import { type BaseInteraction, PermissionFlagsBits, type RepliableInteraction } from 'discord.js'
import type { Command, MessageCommand, Shared } from '../app.ts'
import { inTime } from '../chat/in-time.ts'
import type { Member } from '../chat/request.ts'
import { languageOfLocale } from '../core/languages.ts'
import { type Text, textOf } from '../text/text.ts'
import type { CommandAccess } from './command-access.ts'
import type { Conversation } from './conversation.ts'
import { isAway, roleIdsOf } from './decode.ts'
import { isGone, logFailure } from './failures.ts'
import type { Unheard } from './unheard.ts'
import type { Welcome } from './welcome.ts'

export interface LeaderSettings {
  readonly app: Shared
  /** What whoever leads the server should be told behind their next command. */
  readonly noticesFor?: (guildId: string, text: Text) => Promise<ToldNotice | undefined>
  /** What a member should be told behind her next command. */
  readonly newsFor?: (guildId: string, memberId: string, text: Text) => Promise<ToldNotice | undefined>
  /** The same behind whatever she does, a button too. */
  readonly reportsFor?: LeaderSettings['newsFor']
  /** Whose last answer was lost. */
  readonly unheard?: Unheard
  /** What a server is told once. */
  readonly welcome?: Pick<Welcome, 'atCommand'>
  /** Whether the server gave a command that is for leaders to whoever calls it. */
  readonly access?: CommandAccess
}

interface ToldNotice {
  readonly sentence: string
  /** It was shown; until then it is told again. */
  seen(): Promise<void>
}

export type Teller = (interaction: RepliableInteraction, conversation: Conversation) => Promise<void>

/** A form has to be shown within 3 seconds: whoever Discord has no word of by then is no leader. */
const ACCESS_WITHIN_MS = 1_500

/**
 * A question that was not posted is nobody's answer: it is told behind one, to whoever can mend it. Of two commands at
 * once one tells it.
 */
export function createTeller(settings: LeaderSettings): Teller {
  const { app, noticesFor } = settings
  const telling = new Set<string>()
  return async (interaction, conversation) => {
    const { guildId } = interaction
    const tell = (newsFor: NewsFor) => tellNews(interaction, conversation, newsFor, app)
    if (!conversation.showsForm) {
      await tell((text) => settings.unheard?.newsFor(interaction.user.id, text, interaction.isCommand()))
    }
    // A server that only a member of it brought the bot to is told nothing.
    if (isAway(interaction) || guildId === null) return
    await welcomeAt(interaction, conversation, settings)
    if (conversation.showsForm) return
    await tell((text) => settings.reportsFor?.(guildId, interaction.user.id, text))
    if (interaction.isCommand()) await tell((text) => settings.newsFor?.(guildId, interaction.user.id, text))
    if (!noticesFor || !interaction.isCommand() || telling.has(guildId)) return
    telling.add(guildId)
    try {
      const notice = await noticesFor(guildId, textOf(languageOfLocale(interaction.locale)))
      if (!notice || !(await leads(interaction, guildId, settings))) return
      await conversation.tellPrivately(notice.sentence)
      await notice.seen()
    } catch (error) {
      if (!isGone(error)) logFailure(app, error, interaction)
    } finally {
      telling.delete(guildId)
    }
  }
}

type NewsFor = (text: Text) => Promise<ToldNotice | undefined> | ToldNotice | undefined

/** Behind what she did herself, but not behind a form: nothing can follow that. */
async function tellNews(
  interaction: RepliableInteraction,
  conversation: Conversation,
  newsFor: NewsFor,
  app: Shared,
): Promise<void> {
  try {
    const news = await newsFor(textOf(languageOfLocale(interaction.locale)))
    if (!news) return
    await conversation.tellPrivately(news.sentence)
    await news.seen()
  } catch (error) {
    if (!isGone(error)) logFailure(app, error, interaction)
  }
}

/** Behind the first command of a server that has no welcome yet. */
async function welcomeAt(
  interaction: RepliableInteraction,
  conversation: Conversation,
  settings: LeaderSettings,
): Promise<void> {
  const { guildId } = interaction
  if (!settings.welcome || !interaction.isCommand() || guildId === null) return
  try {
    const waiting = await settings.welcome.atCommand(guildId, languageOfLocale(interaction.locale))
    if (!waiting || !(await leads(interaction, guildId, settings))) return
    await conversation.showPrivately(waiting.message)
    await waiting.shown()
  } catch (error) {
    if (!isGone(error)) logFailure(settings.app, error, interaction)
  }
}

/** Notices are for those who may mend what they tell of: with Manage Server, or given the settings. */
async function leads(interaction: BaseInteraction, guildId: string, { access }: LeaderSettings): Promise<boolean> {
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return true
  const caller = { guildId, command: 'settings', memberId: interaction.user.id, roleIds: roleIdsOf(interaction) }
  return (await access?.(caller)) ?? false
}

/** The request of someone whom the server gave a leader's command counts as a leader's. */
export async function letIn<
  Request extends { readonly guildId: string; readonly away?: true; readonly member: Member },
>(
  request: Request,
  command: Pick<Command | MessageCommand, 'data'> | undefined,
  interaction: BaseInteraction,
  { access }: LeaderSettings,
): Promise<Request> {
  const { away, guildId, member } = request
  if (!access || away || !command?.data.default_member_permissions || member.manageGuild) return request
  const caller = { guildId, command: command.data.name, memberId: member.id, roleIds: roleIdsOf(interaction) }
  const given = await inTime(access(caller), ACCESS_WITHIN_MS, false)
  return given ? { ...request, member: { ...member, manageGuild: true } } : request
}
