import {
  type AutocompleteInteraction,
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
import type { Reply } from '../chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../chat/request.ts'
import { type Language, type Text, textOf } from '../text/text.ts'
import { Conversation } from './conversation.ts'
import { type Decoded, decodeAutocomplete, decodeCommand, decodePress, decodeSubmit, localeOf } from './decode.ts'

export interface RouterSettings {
  readonly commands: readonly Command[]
  readonly app: App
  /** The language that a guild's settings name; undefined where there are none. */
  readonly guildLanguage: (guildId: string) => Promise<Language | undefined>
  /** What whoever leads the server should be told behind their next command. */
  readonly noticesFor?: (guildId: string, text: Text) => Promise<ToldNotice | undefined>
  /** How long an answer may take before Discord is told to wait; its own limit is 3 s. */
  readonly deferAfterMs: number
}

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
    else if (interaction.isRepliable()) await converse(interaction, commands, settings, telling)
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
  { app, deferAfterMs }: RouterSettings,
): Promise<void> {
  const command = commands.get(interaction.commandName)
  try {
    const request = decodeAutocomplete(interaction)
    const asked = typeof request === 'string' ? [] : command?.autocomplete?.(request, app, textOf(request.locale))
    const choices = await inTime(Promise.resolve(asked ?? []), deferAfterMs, [])
    await interaction.respond(fitChoices(choices))
  } catch (error) {
    logFailure(app, error, interaction)
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined)
  }
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
    const known = error instanceof UserError
    if (!known) logFailure(app, error, interaction)
    const sentence = known ? error.sentence(ownText) : ownText.errors.internal(interaction.id)
    await conversation.tellPrivately(sentence).catch((failure) => {
      if (!isGone(failure)) logFailure(app, failure, interaction)
    })
  }
}

/**
 * A question that was not posted is nobody's answer: it is told behind one, to whoever can mend it. `telling`: servers
 * whose notices are on their way; a second command at the same time tells nothing twice.
 */
async function tellNotice(
  interaction: RepliableInteraction,
  conversation: Conversation,
  { app, noticesFor }: RouterSettings,
  telling: Set<string>,
): Promise<void> {
  const { guildId } = interaction
  const manages = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true
  if (!noticesFor || !manages || !interaction.isChatInputCommand() || guildId === null || telling.has(guildId)) return
  telling.add(guildId)
  try {
    const notice = await noticesFor(guildId, textOf(localeOf(interaction.locale)))
    if (!notice) return
    await conversation.tellPrivately(notice.sentence)
    await notice.seen()
  } catch (error) {
    if (!isGone(error)) logFailure(app, error, interaction)
  } finally {
    telling.delete(guildId)
  }
}

async function planTask(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
): Promise<Task> {
  const { app } = settings
  if (interaction.isChatInputCommand()) {
    const request = inServer(decodeCommand(interaction))
    const command = commands.get(request.command)
    if (!command) throw new UserError('oldButton')
    const text = await textFor(command.audience, request, settings)
    return { answers: command.audience, text, run: () => command.run(request, app, text) }
  }
  if (interaction.isMessageComponent()) {
    const request = inServer(decodePress(interaction))
    const press = commands.get(request.customId.command)?.presses?.[actionName(request)]
    return pressTask(press, request, settings)
  }
  if (interaction.isModalSubmit()) {
    const request = inServer(decodeSubmit(interaction))
    const submit = commands.get(request.customId.command)?.submits?.[actionName(request)]
    return pressTask(submit, request, settings)
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
  return (
    error instanceof DiscordAPIError &&
    (error.code === RESTJSONErrorCodes.UnknownInteraction ||
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
  )
}

function logFailure(app: App, error: unknown, interaction: { readonly id: string }): void {
  if (!isGone(error)) app.log.error({ err: error, interaction: interaction.id }, 'interaction failed')
}
