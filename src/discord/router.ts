import {
  type AutocompleteInteraction,
  type BaseInteraction,
  DiscordAPIError,
  type Interaction,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type RepliableInteraction,
} from 'discord.js'
import type { App, Audience, Command, Press } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { fitChoices } from '../chat/fit.ts'
import { inTime } from '../chat/in-time.ts'
import type { Choice, Reply } from '../chat/reply.ts'
import type { Member, PressRequest, SubmitRequest } from '../chat/request.ts'
import { type Language, type Text, textOf } from '../text/text.ts'
import type { CommandAccess } from './command-access.ts'
import { Conversation, LostReply } from './conversation.ts'
import {
  type Decoded,
  decodeAutocomplete,
  decodeCommand,
  decodePress,
  decodeSubmit,
  localeOf,
  roleIdsOf,
} from './decode.ts'

export interface RouterSettings {
  readonly commands: readonly Command[]
  readonly app: App
  /** The language that a guild's settings name; undefined where there are none. */
  readonly guildLanguage: (guildId: string) => Promise<Language | undefined>
  /** What whoever leads the server should be told behind their next command. */
  readonly noticesFor?: (guildId: string, text: Text) => Promise<ToldNotice | undefined>
  /** Whether the server gave a command that is for leaders to whoever calls it. */
  readonly access?: CommandAccess
  /** How long an answer may take before Discord is told to wait; its own limit is 3 s. No time at all when many come at once. */
  readonly deferAfterMs: number
}

/** So many at once are not answered in a moment: whoever comes then is told at once that it takes one. */
const MANY_AT_ONCE = 25

/** A form has to be shown within 3 seconds: whoever Discord has no word of by then is no leader. */
const ACCESS_WITHIN_MS = 1_500

export interface ToldNotice {
  readonly sentence: string
  /** It was shown; until then it is told again. */
  seen(): Promise<void>
}

export interface Router {
  /** Takes an interaction to the command that owns it; every path answers. Never rejects. */
  handle(interaction: Interaction): void
  /** Resolves when everyone who asked has their answer. */
  settled(): Promise<void>
}

export function createRouter(settings: RouterSettings): Router {
  const commands = new Map(settings.commands.map((command) => [command.data.name, command]))
  const running = new Set<Promise<void>>()
  const telling = new Set<string>()
  const route = async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) await suggest(interaction, commands, settings)
    else if (interaction.isRepliable()) {
      const deferAfterMs = running.size > MANY_AT_ONCE ? 0 : settings.deferAfterMs
      await converse(interaction, commands, { ...settings, deferAfterMs }, telling)
    }
  }
  return {
    handle(interaction) {
      const work = route(interaction).catch((error: unknown) => logFailure(settings.app, error, interaction))
      running.add(work)
      void work.finally(() => running.delete(work))
    },
    async settled() {
      await Promise.all(running)
    },
  }
}

async function suggest(
  interaction: AutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
): Promise<void> {
  const { app, deferAfterMs } = settings
  const command = commands.get(interaction.commandName)
  try {
    const choices = await inTime(suggestions(interaction, command, settings), deferAfterMs, [])
    await interaction.respond(fitChoices(choices))
  } catch (error) {
    logFailure(app, error, interaction)
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined)
  }
}

async function suggestions(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  settings: RouterSettings,
): Promise<readonly Choice[]> {
  const decoded = decodeAutocomplete(interaction)
  if (typeof decoded === 'string' || !command?.autocomplete) return []
  const request = await letIn(decoded, command, interaction, settings)
  return await command.autocomplete(request, settings.app, textOf(request.locale))
}

/** What is to be done, and how its answer goes out. */
interface Task {
  readonly answers: Press['answers']
  readonly text: Text
  run(): Promise<Reply> | Reply
}

async function converse(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
  telling: Set<string>,
): Promise<void> {
  const { app, deferAfterMs } = settings
  const ownText = textOf(localeOf(interaction.locale))
  const conversation = new Conversation(interaction)
  try {
    const task = await planTask(interaction, commands, settings)
    await conversation.answer(() => task.run(), task.answers, deferAfterMs)
    await tellNotice(interaction, conversation, settings, telling)
  } catch (error) {
    if (isGone(error)) {
      app.log.info({ interaction: interaction.id }, 'the interaction was answered or gone before')
      return
    }
    if (!(error instanceof UserError)) logFailure(app, error, interaction)
    const sentence = sentenceFor(error, interaction, ownText)
    try {
      await conversation.tellPrivately(sentence)
    } catch (failure) {
      if (!isGone(failure)) logFailure(app, failure, interaction)
      return
    }
    // What a leader got wrong is no reason to hear of nothing else.
    await tellNotice(interaction, conversation, settings, telling)
  }
}

function sentenceFor(error: unknown, { id }: { readonly id: string }, text: Text): string {
  if (error instanceof UserError) return error.sentence(text)
  return error instanceof LostReply ? text.errors.savedNotShown() : text.errors.internal(id)
}

/**
 * A question that was not posted is nobody's answer: it is told behind one, to whoever can mend it. `telling`: servers
 * whose notices are on their way; a second command at the same time tells nothing twice.
 */
async function tellNotice(
  interaction: RepliableInteraction,
  conversation: Conversation,
  settings: RouterSettings,
  telling: Set<string>,
): Promise<void> {
  const { app, noticesFor } = settings
  const { guildId } = interaction
  if (!noticesFor || !interaction.isChatInputCommand() || guildId === null || telling.has(guildId)) return
  telling.add(guildId)
  try {
    const notice = await noticesFor(guildId, textOf(localeOf(interaction.locale)))
    if (!notice || !(await leads(interaction, guildId, settings))) return
    await conversation.tellPrivately(notice.sentence)
    await notice.seen()
  } catch (error) {
    if (!isGone(error)) logFailure(app, error, interaction)
  } finally {
    telling.delete(guildId)
  }
}

/** Notices are for those who may mend what they tell of: with Manage Server, or given the settings. */
async function leads(interaction: BaseInteraction, guildId: string, { access }: RouterSettings): Promise<boolean> {
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return true
  const caller = { guildId, command: 'settings', memberId: interaction.user.id, roleIds: roleIdsOf(interaction) }
  return (await access?.(caller)) ?? false
}

/** The request of someone whom the server gave a leader's command counts as a leader's. */
async function letIn<Request extends { readonly guildId: string; readonly member: Member }>(
  request: Request,
  command: Command | undefined,
  interaction: BaseInteraction,
  { access }: RouterSettings,
): Promise<Request> {
  const { guildId, member } = request
  if (!access || !command?.data.default_member_permissions || member.manageGuild) return request
  const caller = { guildId, command: command.data.name, memberId: member.id, roleIds: roleIdsOf(interaction) }
  const given = await inTime(access(caller), ACCESS_WITHIN_MS, false)
  return given ? { ...request, member: { ...member, manageGuild: true } } : request
}

async function planTask(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
): Promise<Task> {
  const { app } = settings
  if (interaction.isChatInputCommand()) {
    const command = commands.get(interaction.commandName)
    if (!command) throw new UserError('oldButton')
    const request = await letIn(inServer(decodeCommand(interaction)), command, interaction, settings)
    const text = await textFor(command.audience, request, settings)
    return { answers: command.audience, text, run: () => command.run(request, app, text) }
  }
  if (interaction.isMessageComponent()) {
    const decoded = inServer(decodePress(interaction))
    const command = commands.get(decoded.customId.command)
    const request = await letIn(decoded, command, interaction, settings)
    return pressTask(command?.presses?.[actionName(request)], request, settings)
  }
  if (interaction.isModalSubmit()) {
    const decoded = inServer(decodeSubmit(interaction))
    const command = commands.get(decoded.customId.command)
    const request = await letIn(decoded, command, interaction, settings)
    return pressTask(command?.submits?.[actionName(request)], request, settings)
  }
  throw new UserError('oldButton')
}

async function pressTask<Request extends PressRequest | SubmitRequest>(
  press: Press<Request> | undefined,
  request: Request,
  settings: RouterSettings,
): Promise<Task> {
  if (!press) throw new UserError('oldButton')
  const text = await textFor(press.answers, request, settings)
  return { answers: press.answers, text, run: () => press.run(request, settings.app, text) }
}

function actionName(request: PressRequest | SubmitRequest): string {
  return request.customId.action.slice(request.customId.command.length + 1)
}

/**
 * Public posts speak the language of the guild's settings, and before there are any that of whoever shares; everything
 * else the member's. Discord's own language of a server is `en-US` wherever nobody made it a Community.
 */
async function textFor(
  answers: Press['answers'] | Audience,
  request: { readonly guildId: string; readonly locale: Language },
  settings: RouterSettings,
): Promise<Text> {
  if (answers !== 'public') return textOf(request.locale)
  return textOf((await settings.guildLanguage(request.guildId)) ?? request.locale)
}

function inServer<T extends object>(decoded: Decoded<T>): T {
  if (decoded === 'not-in-a-server') throw new UserError('notHere')
  if (decoded === 'not-ours') throw new UserError('oldButton')
  return decoded
}

/** Too late or answered already: nobody is there to be told. */
function isGone(error: unknown): boolean {
  if (error instanceof LostReply) return isGone(error.cause)
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  )
}

function logFailure(app: App, error: unknown, interaction: { readonly id: string }): void {
  if (!isGone(error)) app.log.error({ err: error, interaction: interaction.id }, 'interaction failed')
}
