import type { AutocompleteInteraction, BaseInteraction, Interaction, RepliableInteraction } from 'discord.js'
import type { Command, MessageCommand, Press, Shared } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { fitChoices } from '../chat/fit.ts'
import { inTime } from '../chat/in-time.ts'
import type { Choice, Reply } from '../chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../chat/request.ts'
import { languageOfLocale } from '../core/languages.ts'
import { type Text, textOf } from '../text/text.ts'
import { type Allowance, costOf } from './allowance.ts'
import { Conversation, LostReply } from './conversation.ts'
import {
  type Decoded,
  decodeAutocomplete,
  decodeCommand,
  decodeMessageCommand,
  decodePress,
  decodeSubmit,
  isAway,
} from './decode.ts'
import { isGone, logFailure } from './failures.ts'
import {
  atHome,
  commandAtChosenHome,
  commandInChosenTrack,
  commandInTrack,
  needsOf,
  otherHome,
  pressInTrack,
  type TrackSettings,
} from './in-track.ts'
import { createTeller, type LeaderSettings, letIn, type Teller } from './leaders.ts'
import type { LoopWatch } from './loop-watch.ts'
import { takeShare } from './shares.ts'

export interface RouterSettings extends LeaderSettings, TrackSettings {
  readonly commands: readonly Command[]
  readonly messageCommands?: readonly MessageCommand[]
  /** How long an answer may take before Discord is told to wait; its own limit is 3 s. No time at all when many come at once, or the loop is late. */
  readonly deferAfterMs: number
  /** Without, only how many are being answered counts. */
  readonly loop?: Pick<LoopWatch, 'isLate'>
  /** How much one member may ask for; without, as much as Discord lets her. */
  readonly allowance?: Allowance
}

/** So many at once are not answered in a moment: whoever comes then is told at once that it takes one. */
const MANY_AT_ONCE = 25

export interface Router {
  /** Takes an interaction to the command that owns it; every path answers. Never rejects. */
  handle(interaction: Interaction): void
  /** Resolves when everyone who asked has their answer. */
  settled(): Promise<void>
}

export function createRouter(settings: RouterSettings): Router {
  const commands = new Map(settings.commands.map((command) => [command.data.name, command]))
  const running = new Set<Promise<void>>()
  const tell = createTeller(settings)
  const route = async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) await suggest(interaction, commands, settings)
    else if (interaction.isRepliable()) {
      const isLate = running.size > MANY_AT_ONCE || settings.loop?.isLate() === true
      const deferAfterMs = isLate ? 0 : settings.deferAfterMs
      await converse(interaction, commands, { ...settings, deferAfterMs }, tell)
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
    const waitMs = waitOf(interaction, commands, settings)
    if (waitMs !== undefined) return await interaction.respond(fitChoices(asTyped(interaction)))
    const choices = await inTime(suggestions(interaction, command, settings), deferAfterMs, [])
    await interaction.respond(fitChoices(choices))
  } catch (error) {
    if (!(error instanceof UserError)) logFailure(app, error, interaction)
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
  const at = await atHome(await letIn(decoded, command, interaction, settings), command, settings)
  if ('say' in at) return []
  const { request } = at
  const app = await settings.door.enter(request, 'any', needsOf(command))
  return app ? await command.autocomplete(request, app, textOf(request.locale)) : []
}

/** Of whoever types too fast to be advised: what she typed can be sent as it is. */
function asTyped(interaction: AutocompleteInteraction): Choice[] {
  const { value } = interaction.options.getFocused(true)
  return [{ name: textOf(languageOfLocale(interaction.locale)).common.asTyped(value), value }]
}

function waitOf(
  interaction: RepliableInteraction | AutocompleteInteraction,
  commands: ReadonlyMap<string, Command>,
  { allowance }: RouterSettings,
): number | undefined {
  const place = interaction.guildId ?? interaction.channelId ?? ''
  return allowance?.waitFor({ place, memberId: interaction.user.id }, costOf(interaction, commands))
}

/** What is to be done, and how its answer goes out. */
interface Task {
  readonly answers: Press['answers']
  run(): Promise<Reply> | Reply
  /** Whatever of it went wrong, it may be tried again. */
  undo?(): Promise<void>
}

async function converse(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
  tell: Teller,
): Promise<void> {
  const { app, deferAfterMs } = settings
  const ownText = textOf(languageOfLocale(interaction.locale))
  const waitMs = waitOf(interaction, commands, settings)
  if (waitMs !== undefined) return await askToWait(interaction, waitMs, ownText, app)
  if (interaction.guildId !== null && !isAway(interaction))
    settings.homes?.met(interaction.guildId, interaction.user.id)
  const conversation = new Conversation(interaction, ownText)
  try {
    await carryOut(await planTask(interaction, commands, settings), conversation, deferAfterMs)
    await tell(interaction, conversation)
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
    await tell(interaction, conversation)
  }
}

/** Nothing is looked up for it: it costs one answer. */
async function askToWait(
  interaction: RepliableInteraction,
  waitMs: number,
  text: Text,
  { log }: Shared,
): Promise<void> {
  log.info({ interaction: interaction.id }, 'a member asked for too much at once and was told to wait')
  const sentence = text.common.tooFast(Math.ceil(waitMs / 1000))
  await new Conversation(interaction, text).tellPrivately(sentence)
}

async function carryOut(task: Task, conversation: Conversation, deferAfterMs: number): Promise<void> {
  try {
    await conversation.answer(() => task.run(), task.answers, deferAfterMs)
  } catch (error) {
    await task.undo?.()
    throw error
  }
}

function sentenceFor(error: unknown, { id }: { readonly id: string }, text: Text): string {
  if (error instanceof UserError) return error.sentence(text)
  return error instanceof LostReply ? text.errors.savedNotShown() : text.errors.internal(id)
}

async function planTask(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
): Promise<Task> {
  if (interaction.isChatInputCommand()) {
    const command = commands.get(interaction.commandName)
    if (!command) throw new UserError('oldButton')
    const request = await letIn(inServer(decodeCommand(interaction)), command, interaction, settings)
    const answers = command.opensForm?.(request) ? 'modal' : command.audience
    return { answers, run: () => commandInTrack(command, request, settings) }
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = settings.messageCommands?.find((one) => one.data.name === interaction.commandName)
    if (!command) throw new UserError('oldButton')
    const request = await letIn(inServer(decodeMessageCommand(interaction)), command, interaction, settings)
    return { answers: command.audience, run: () => commandInTrack(command, request, settings) }
  }
  if (interaction.isMessageComponent()) {
    const decoded = inServer(decodePress(interaction))
    const own = ownPresses(decoded, interaction, settings)[decoded.customId.action]
    if (own) return own
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

/** What is pressed on the bot's own questions: whose content a command is about. */
function ownPresses(
  press: PressRequest,
  interaction: BaseInteraction,
  settings: RouterSettings,
): Readonly<Record<string, Task>> {
  const inTrack = () =>
    commandInChosenTrack(press, settings, (request, command) => letIn(request, command, interaction, settings))
  return {
    'track.choose': { answers: 'update', run: inTrack },
    'track.choose-form': { answers: 'modal', run: inTrack },
    'home.choose': { answers: 'update', run: () => commandAtChosenHome(press, settings) },
    'home.change': { answers: 'private', run: () => otherHome(press, settings) },
  }
}

function pressTask<Request extends PressRequest | SubmitRequest>(
  press: Press<Request> | undefined,
  request: Request,
  settings: RouterSettings,
): Task {
  if (!press) throw new UserError('oldButton')
  const run = () => pressInTrack(press, request, settings)
  if (press.answers !== 'public') return { answers: press.answers, run }
  if (request.away) throw new UserError('notHere')
  let undo: (() => Promise<void>) | undefined
  const runOnce = async () => {
    undo = await takeShare(request, settings.app)
    return await run()
  }
  return { answers: press.answers, run: runOnce, undo: async () => await undo?.() }
}

function actionName(request: PressRequest | SubmitRequest): string {
  return request.customId.action.slice(request.customId.command.length + 1)
}

function inServer<T extends object>(decoded: Decoded<T>): T {
  if (decoded === 'not-in-a-server') throw new UserError('notHere')
  if (decoded === 'not-ours') throw new UserError('oldButton')
  return decoded
}
