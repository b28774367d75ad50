import type { App, Audience, Command, MessageCommand, Press } from '../app.ts'
import { ofServer, withoutShares } from '../chat/away.ts'
import { UserError } from '../chat/errors.ts'
import { LIMITS } from '../chat/limits.ts'
import type { Reply } from '../chat/reply.ts'
import type {
  Asking,
  AutocompleteRequest,
  CommandRequest,
  MessageRequest,
  PressRequest,
  SubmitRequest,
} from '../chat/request.ts'
import { stamped } from '../chat/stamp.ts'
import { type Language, type Text, textOf } from '../text/text.ts'
import type { Door } from '../tracks/door.ts'
import type { AtHome, Homes } from '../tracks/homes.ts'

export interface TrackSettings {
  readonly commands: readonly Command[]
  readonly messageCommands?: readonly MessageCommand[]
  /** To the track that a request is about, with all that it can be told. */
  readonly door: Door
  /** The language that a track's settings name; undefined where there are none. */
  /** To the server whose content is meant where there is none; without, nothing works outside of servers. */
  readonly homes?: Homes
  readonly languageOf: (track: App['track']) => Promise<Language | undefined>
}

/** What a command is, typed or chosen in a message's menu. */
interface Runnable<Request> {
  readonly audience: Audience
  readonly alone?: true | readonly string[]
  readonly ofMember?: readonly string[]
  readonly anyTrack?: true
  readonly looksUp?: true
  opensForm?(request: CommandRequest): boolean
  run(request: Request, app: App, text: Text): Promise<Reply> | Reply
}

function isForm<Request extends CommandRequest | MessageRequest>(
  command: Runnable<Request>,
  request: CommandRequest | MessageRequest,
): boolean {
  return request.kind === 'command' && command.opensForm?.(request) === true
}

export function needsOf(command: Pick<Command, 'looksUp'> | undefined): 'notes' | 'all' {
  return command?.looksUp ? 'notes' : 'all'
}

/** Where nothing tells which track is meant, the answer is that question. */
export async function commandInTrack<Request extends CommandRequest | MessageRequest>(
  command: Runnable<Request>,
  request: Request,
  settings: TrackSettings,
): Promise<Reply> {
  if (request.kind === 'command' && command.ofMember?.includes(request.subcommand ?? '')) {
    return await command.run(request, settings.door.ofMember(request), textOf(request.locale))
  }
  const at = await atHome(request, command, settings)
  if ('say' in at) return { message: at.say }
  return await commandAtHome(command, at.request, settings)
}

/** Whoever the server gave a leader's command to counts as a leader: asked again when it is carried out. */
type LetIn = <Request extends CommandRequest | MessageRequest>(
  request: Request,
  command: Pick<Command | MessageCommand, 'data'> | undefined,
) => Promise<Request>

async function commandAtHome<Request extends CommandRequest | MessageRequest>(
  command: Runnable<Request>,
  request: Request,
  settings: TrackSettings,
): Promise<Reply> {
  const how = command.anyTrack ? 'any' : isForm(command, request) ? 'sure-form' : 'sure'
  const app = await settings.door.enter(request, how, needsOf(command))
  if (app)
    return await withWhere(await carriedOut(command.audience, request, command.run, app, settings), request, settings)
  const question = { message: await settings.door.ask(request, how === 'sure-form', textOf(request.locale)) }
  return request.away ? ofServer(question, request.guildId) : question
}

/** The server that is meant, where the command or what is pressed works outside of one. */
export async function atHome<Request extends Asking | AutocompleteRequest>(
  request: Request,
  command: Pick<Command, 'alone'> | undefined,
  { homes }: TrackSettings,
): Promise<AtHome<Request>> {
  if (!request.away) return { request }
  const { alone } = command ?? {}
  const subcommand = 'subcommand' in request ? request.subcommand : undefined
  const works = alone === true || (alone !== undefined && (!('command' in request) || alone.includes(subcommand ?? '')))
  if (!homes || !works) throw new UserError('notHere')
  return await homes.enter(request, textOf(request.locale))
}

/** The command that was asked whose content is meant, with that. */
export async function commandAtChosenHome(press: PressRequest, settings: TrackSettings): Promise<Reply> {
  if (!settings.homes) throw new UserError('notHere')
  const at = await settings.homes.chosen(press, textOf(press.locale))
  if ('say' in at) return { update: at.say }
  const { request } = at
  const { commands, messageCommands = [] } = settings
  const reply =
    request.kind === 'command'
      ? await commandAtHome(namedOf(request, commands), request, settings)
      : await commandAtHome(namedOf(request, messageCommands), request, settings)
  return inPlace(reply)
}

/** The question whose content is meant, once more. */
export async function otherHome(press: PressRequest, { homes }: TrackSettings): Promise<Reply> {
  if (!homes) throw new UserError('notHere')
  return { message: await homes.ask(press, textOf(press.locale)) }
}

/** For whoever studies in several servers: which this is, and the way to another. */
async function withWhere(reply: Reply, request: Asking, { homes }: TrackSettings): Promise<Reply> {
  if (!request.away || !('message' in reply)) return reply
  const { components = [] } = reply.message
  const where = (await homes?.whereRow(request.guildId, request.member.id)) ?? []
  if (components.length + where.length > LIMITS.rows) return reply
  return { ...reply, message: { ...reply.message, components: [...components, ...where] } }
}

/** An answer where the question stood. */
function inPlace(reply: Reply): Reply {
  if (!('message' in reply)) return reply
  const { message, ...more } = reply
  return { update: { content: '', ...message, components: message.components ?? [] }, ...more }
}

function namedOf<One extends Command | MessageCommand>(
  request: { readonly command: string },
  among: readonly One[],
): One {
  const found = among.find((one) => one.data.name === request.command)
  if (!found) throw new UserError('oldButton')
  return found
}

/** The command that was asked which track it is about, in its place. */
export async function commandInChosenTrack(press: PressRequest, settings: TrackSettings, letIn: LetIn): Promise<Reply> {
  const at = await atHome(press, { alone: true }, settings)
  if ('say' in at) return { update: at.say }
  const { request, app } = await settings.door.chosen(at.request, press.customId.action === 'track.choose-form')
  const { commands, messageCommands = [] } = settings
  const run = async <Request extends CommandRequest | MessageRequest>(
    command: Runnable<Request> & Pick<Command | MessageCommand, 'data'>,
    asked: Request,
  ) => carriedOut(command.audience, await letIn(asked, command), command.run, app, settings)
  const reply =
    request.kind === 'command'
      ? await run(namedOf(request, commands), request)
      : await run(namedOf(request, messageCommands), request)
  return inPlace(reply)
}

export async function pressInTrack<Request extends PressRequest | SubmitRequest>(
  press: Press<Request>,
  asked: Request,
  settings: TrackSettings,
): Promise<Reply> {
  if (press.ofMember) return await press.run(asked, settings.door.ofMember(asked), textOf(asked.locale))
  const command = settings.commands.find((one) => one.data.name === asked.customId.command)
  const at = await atHome(asked, command, settings)
  if ('say' in at) return { message: at.say }
  const { request } = at
  const app = await settings.door.enter(request, press.answers === 'modal' ? 'form' : 'any', needsOf(command))
  if (!app) throw new UserError('oldButton')
  return await carriedOut(press.answers, request, press.run, app, settings)
}

/** Whatever can be pressed on the answer later means the same track. */
async function carriedOut<Request extends Asking>(
  answers: Press['answers'],
  request: Request,
  run: (request: Request, app: App, text: Text) => Promise<Reply> | Reply,
  app: App,
  settings: TrackSettings,
): Promise<Reply> {
  const reply = await run(request, app, await textFor(answers, app, request, settings))
  const own = app.tracks.length > 1 ? stamped(reply, app.track.trackId) : reply
  if (!request.away) return own
  const isShare = (action: string) => {
    const { presses } = settings.commands.find((one) => action.startsWith(`${one.data.name}.`)) ?? {}
    return presses?.[action.slice(action.indexOf('.') + 1)]?.answers === 'public'
  }
  return ofServer(withoutShares(own, isShare), request.guildId)
}

/**
 * Public posts speak the language of the track's settings, and before there are any that of whoever shares; everything
 * else the member's. Discord's own language of a server is `en-US` wherever nobody made it a Community.
 */
async function textFor(
  answers: Press['answers'],
  { track }: App,
  request: { readonly locale: Language },
  settings: TrackSettings,
): Promise<Text> {
  if (answers !== 'public') return textOf(request.locale)
  return textOf((await settings.languageOf(track)) ?? request.locale)
}
