import type { BaseInteraction, RepliableInteraction } from 'discord.js'
import type { Command, Press } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import { takeInHand } from '../chat/in-hand.ts'
import type { Reply } from '../chat/reply.ts'
import type { PressRequest, SubmitRequest } from '../chat/request.ts'
import { type Decoded, decodeCommand, decodeMessageCommand, decodePress, decodeSubmit } from './decode.ts'
import { commandAtChosenHome, commandInChosenTrack, commandInTrack, otherHome, pressInTrack } from './in-track.ts'
import { letIn } from './leaders.ts'
import type { RouterSettings } from './router-settings.ts'
import { takeShare } from './shares.ts'

/** What is to be done, and how its answer goes out. */
export interface Task {
  readonly answers: Press['answers']
  run(): Promise<Reply> | Reply
  /** Whatever of it went wrong, it may be tried again. */
  undo?(): Promise<void>
}

/** What an interaction asks for. Throws the sentence for whoever may not, or of what nobody answers any more. */
export async function planTask(
  interaction: RepliableInteraction,
  commands: ReadonlyMap<string, Command>,
  settings: RouterSettings,
): Promise<Task> {
  if (interaction.isChatInputCommand()) {
    const command = commands.get(interaction.commandName)
    if (!command) throw new UserError('oldButton')
    const request = await letIn(inServer(decodeCommand(interaction)), command, interaction, settings)
    const answers = command.opensForm?.(request) ? 'modal' : command.audience
    const task: Task = { answers, run: () => commandInTrack(command, request, settings) }
    return isForLeaders(command) ? firstOnly(task, request, settings) : task
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
    if (own) return firstOnly(own, decoded, settings)
    const command = commands.get(decoded.customId.command)
    const request = await letIn(decoded, command, interaction, settings)
    const task = pressTask(command?.presses?.[actionName(request)], request, settings)
    return isForLeaders(command) || task.answers === 'public' ? firstOnly(task, request, settings) : task
  }
  if (interaction.isModalSubmit()) {
    const decoded = inServer(decodeSubmit(interaction))
    const command = commands.get(decoded.customId.command)
    const request = await letIn(decoded, command, interaction, settings)
    return firstOnly(pressTask(command?.submits?.[actionName(request)], request, settings), request, settings)
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

function isForLeaders(command: Command | undefined): boolean {
  return command?.data.default_member_permissions !== undefined
}

/**
 * What is kept once is said by the copy of the interaction that came first: of a form that is sent, and of what leaders do. To open a form
 * keeps nothing, and is not to wait for the store; what is pressed most, answers of members, knows its press by itself.
 */
function firstOnly(task: Task, request: Parameters<typeof takeInHand>[0], { app }: RouterSettings): Task {
  if (task.answers === 'modal') return task
  const run = async () => {
    await takeInHand(request, app)
    return await task.run()
  }
  return { ...task, run }
}

function actionName(request: PressRequest | SubmitRequest): string {
  return request.customId.action.slice(request.customId.command.length + 1)
}

function inServer<T extends object>(decoded: Decoded<T>): T {
  if (decoded === 'not-in-a-server') throw new UserError('notHere')
  if (decoded === 'not-ours') throw new UserError('oldButton')
  return decoded
}
