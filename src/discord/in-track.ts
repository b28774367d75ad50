import type { App, Audience, Command, MessageCommand, Press } from '../app.ts'
import { UserError } from '../chat/errors.ts'
import type { Reply } from '../chat/reply.ts'
import type { Asking, CommandRequest, MessageRequest, PressRequest, SubmitRequest } from '../chat/request.ts'
import { stamped } from '../chat/stamp.ts'
import { type Language, type Text, textOf } from '../text/text.ts'
import type { Door } from '../tracks/door.ts'

export interface TrackSettings {
  readonly commands: readonly Command[]
  readonly messageCommands?: readonly MessageCommand[]
  /** To the track that a request is about, with all that it can be told. */
  readonly door: Door
  /** The language that a track's settings name; undefined where there are none. */
  readonly languageOf: (track: App['track']) => Promise<Language | undefined>
}

/** What a command is, typed or chosen in a message's menu. */
interface Runnable<Request> {
  readonly audience: Audience
  readonly anyTrack?: true
  run(request: Request, app: App, text: Text): Promise<Reply> | Reply
}

/** Where nothing tells which track is meant, the answer is that question. */
export async function commandInTrack<Request extends CommandRequest | MessageRequest>(
  command: Runnable<Request>,
  request: Request,
  settings: TrackSettings,
): Promise<Reply> {
  const app = await settings.door.enter(request, command.anyTrack ? 'any' : 'sure')
  if (!app) return { message: await settings.door.ask(request, textOf(request.locale)) }
  return await carriedOut(command.audience, request, command.run, app, settings)
}

/** Whoever the server gave a leader's command to counts as a leader: asked again when it is carried out. */
type LetIn = <Request extends CommandRequest | MessageRequest>(
  request: Request,
  command: Pick<Command | MessageCommand, 'data'> | undefined,
) => Promise<Request>

/** The command that was asked which track it is about, in its place. */
export async function commandInChosenTrack(press: PressRequest, settings: TrackSettings, letIn: LetIn): Promise<Reply> {
  const { request, app } = await settings.door.chosen(press)
  const { commands, messageCommands = [] } = settings
  const named = <One extends Command | MessageCommand>(among: readonly One[]) =>
    among.find((one) => one.data.name === request.command)
  const reply =
    request.kind === 'command'
      ? await rerun(named(commands), await letIn(request, named(commands)), app, settings)
      : await rerun(named(messageCommands), await letIn(request, named(messageCommands)), app, settings)
  if (!('message' in reply)) return reply
  const { message, ...more } = reply
  return { update: { content: '', ...message, components: message.components ?? [] }, ...more }
}

async function rerun<Request extends CommandRequest | MessageRequest>(
  command: Runnable<Request> | undefined,
  request: Request,
  app: App,
  settings: TrackSettings,
): Promise<Reply> {
  if (!command) throw new UserError('oldButton')
  return await carriedOut(command.audience, request, command.run, app, settings)
}

export async function pressInTrack<Request extends PressRequest | SubmitRequest>(
  press: Press<Request>,
  request: Request,
  settings: TrackSettings,
): Promise<Reply> {
  const app = await settings.door.enter(request, press.answers === 'modal' ? 'form' : 'any')
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
  return app.tracks.length > 1 ? stamped(reply, app.track.trackId) : reply
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
