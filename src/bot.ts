import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Client, Interaction } from 'discord.js'
import type { Logger } from 'pino'
import { commands, messageCommands } from '../commands/index.ts'
import type { Clock, Shared } from './app.ts'
import { LIMITS } from './chat/limits.ts'
import type { Config } from './config.ts'
import { createUploads } from './content/create-uploads.ts'
import { holidaysOf } from './content/holidays.ts'
import { createLibraries, type KeptLibraries } from './content/libraries.ts'
import type { Library } from './content/library.ts'
import { readLibraryInTurns } from './content/read.ts'
import { chaptersWithoutQuestions } from './content/report-card.ts'
import { watchFolder } from './content/watch.ts'
import { randomId } from './core/random-id.ts'
import { mainTrack, type TrackKey } from './core/track.ts'
import { createAllowance } from './discord/allowance.ts'
import { createFetchFile } from './discord/attachments.ts'
import { createChannels } from './discord/channels.ts'
import { createClient } from './discord/client.ts'
import { createCommandAccess, KEPT_WITHOUT_EVENTS_MS } from './discord/command-access.ts'
import { createRequestLine } from './discord/http/line.ts'
import { createLeasedLine } from './discord/leased-line.ts'
import { createGatewayLine, type Line } from './discord/line.ts'
import type { LoopWatch } from './discord/loop-watch.ts'
import { whenReached } from './discord/reach.ts'
import { inviteUrl, registerCommands } from './discord/register.ts'
import { createRouter } from './discord/router.ts'
import { createWelcome } from './discord/welcome.ts'
import { openRepositories } from './git/open.ts'
import type { Repositories } from './git/repositories.ts'
import { type Jobs, startJobs } from './jobs/jobs.ts'
import { postWelcome } from './jobs/welcome.ts'
import { countLogin } from './logins.ts'
import { followAnswers } from './observe/acknowledged.ts'
import { openPictures } from './pictures/open.ts'
import type { Pictures } from './pictures/pictures.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'
import { type Text, textOf } from './text/text.ts'
import { createDoor } from './tracks/door.ts'
import { createHomes } from './tracks/homes.ts'
import { trackNames } from './tracks/names.ts'
import { ownContent } from './tracks/own-content.ts'
import { noteUrls } from './views/citation.ts'
import { noticesShown } from './views/notices.ts'
import { outcomesShown } from './views/outcomes.ts'
import { createReportsFor } from './views/told-reports.ts'
import { welcomeView } from './views/welcome.ts'
import { openWatched, VERSION, type Watched } from './watched.ts'

/** What only the entry may make: the clock, the random source, where words go. */
export interface World {
  readonly clock: Clock
  readonly random: () => number
  readonly log: Logger
  /** One line to whoever started the bot. */
  readonly say: (line: string) => void
  /** Going on mends nothing: everything stops, with the reason. */
  readonly giveUp: (reason: string) => void
  /** Whoever started it wants it to end: what is waited for at the start is given up. */
  readonly ending?: AbortSignal
  /** Whether the loop is late. Without, only how many are being answered makes somebody wait at once: a test does not hang on load. */
  readonly loop?: LoopWatch
}

export type BotSettings = Omit<Config, 'token' | 'databaseUrl' | 'gitHosts'> & {
  readonly token: string
  readonly databaseUrl?: string | undefined
  readonly gitHosts?: readonly string[]
  /** For tests. */
  readonly gatewayLeaseMs?: number
  /** For tests: on a busy machine an answer takes longer than Discord waits. */
  readonly deferAfterMs?: number
  /** Discord's own gateway: how often the bot logs in is counted over restarts. */
  readonly countLogins?: boolean
  /** Repositories on this machine without TLS: in the playground and in tests. */
  readonly gitLoopback?: boolean
}

export interface Bot {
  readonly app: Shared
  readonly client: Client<true>
  /** Where it listens for Discord's requests; undefined with a gateway. */
  readonly interactionsPort: number | undefined
  /** Where its health and its measures are told; undefined where they are not. */
  readonly watchedPort: number | undefined
  readonly stop: () => Promise<void>
}

type Prepare = (app: Shared) => Promise<void>

/** Discord waits 3 s for an answer; what takes longer than this is deferred. */
const DEFER_AFTER_MS = 2_000

/**
 * The bot, from content to jobs; resolves when it answers. `prepare` runs before the first look at the schedules. Throws
 * with a sentence when it cannot start.
 */
export async function startBot(settings: BotSettings, world: World, prepare?: Prepare): Promise<Bot> {
  const library = await readLibraryInTurns(settings.contentDir, textOf('en'), world.ending)
  reportContent(library, settings.contentDir, world)
  mkdirSync(settings.dataDir, { recursive: true })
  const store = await openStore(settings.databaseUrl ?? join(settings.dataDir, 'saegim.db'), {
    now: () => world.clock.now(),
    say: world.say,
    folder: settings.dataDir,
    dataKey: settings.dataKey,
  })
  const client = createClient(settings.apiUrl ? { apiUrl: settings.apiUrl } : {})
  const pictures = openPictures({
    imageBytes: LIMITS.fileBytes,
    onProblem: (problem) => world.log.warn({ problem }, 'a picture was not drawn'),
  })
  const repositories = openRepositories({
    hosts: settings.gitHosts ?? [],
    loopback: settings.gitLoopback === true,
    onProblem: (problem, details) => world.log.warn(details, problem),
  })
  const libraries = createLibraries(library, {
    folder: settings.contentDir,
    own: ownContent(store),
    text: textOf('en'),
    onProblem: (problem, details) => world.log.warn(details, problem),
    onFailed: (track) =>
      void store.notices.add(track, { kind: 'library-failed' }).catch((error: unknown) => {
        world.log.error({ err: error }, 'leaders could not be told of a failed library')
      }),
    ...(world.ending ? { ending: world.ending } : {}),
  })
  const watched = settings.watched && (await openWatched(settings.watched))
  const unfollow = followFolder(libraries, settings.contentDir, world)
  const line = createLine(settings, client, world, store)
  const close = async () => {
    unfollow()
    await watched?.close()
    await line.close()
    await repositories.close()
    await pictures.close()
    await store.close()
  }
  try {
    return await connect(
      settings,
      world,
      { libraries, store, client, line, pictures, repositories, watched, close },
      prepare,
    )
  } catch (error) {
    await close()
    throw error
  }
}

interface Parts {
  readonly libraries: KeptLibraries
  readonly store: Store
  readonly client: Client
  readonly line: Line
  readonly pictures: Pictures
  readonly repositories: Repositories
  readonly watched: Watched | undefined
  /** Everything but the jobs, in reverse order. */
  readonly close: () => Promise<void>
}

async function connect(settings: BotSettings, world: World, parts: Parts, prepare?: Prepare): Promise<Bot> {
  const { libraries, store, client, line, pictures, repositories, watched, close } = parts
  let jobs: Jobs | undefined
  const app: Shared = {
    libraries,
    store,
    channels: createChannels(client, () => world.giveUp(REFUSED_TOKEN), line.places),
    pictures,
    uploads: createUploads(),
    repositories,
    fetchFile: createFetchFile(settings.apiUrl, world.log),
    holidays: holidaysOf,
    clock: world.clock,
    random: world.random,
    log: world.log,
    wake: () => jobs?.wake(),
    ...(watched ? { measures: watched.measures } : {}),
    version: VERSION,
    inviteUrl: (guildId) => inviteUrl(client.application?.id ?? '', guildId),
    noteUrl: noteUrls(settings.notesUrlTemplate),
    ...(settings.privacyUrl === undefined ? {} : { privacyUrl: settings.privacyUrl }),
  }
  const languageOf = async (track: TrackKey) => (await store.schedules.of(track))?.language
  const noticesFor = async (guildId: string, text: Text) => {
    const unseen = await store.notices.unseen(guildId)
    const told = noticesShown(unseen, text, trackNames(await store.tracks.of(guildId), text))
    return told && { sentence: told.content, seen: () => store.notices.seen(guildId, told.shown) }
  }
  const newsFor = async (guildId: string, memberId: string, text: Text) => {
    if (await store.reminders.isShut(memberId)) {
      return { sentence: text.reminders.shut, seen: () => store.reminders.told(memberId) }
    }
    const told = outcomesShown(await store.suggestions.outcomes(guildId, memberId), text)
    return told && { sentence: told.sentence, seen: () => store.suggestions.told(told.shown.map(({ id }) => id)) }
  }
  const reportsFor = createReportsFor(store, () => world.clock.now())
  const access = createCommandAccess(
    client,
    world.clock,
    (error) => world.log.warn({ err: error }, 'who may use a command could not be asked'),
    settings.interactions && KEPT_WITHOUT_EVENTS_MS,
  )
  const said = { commands, messageCommands, deferAfterMs: settings.deferAfterMs ?? DEFER_AFTER_MS }
  const welcome = createWelcome({
    app,
    places: line.places,
    post: (place) => postWelcome(place, app),
    viewFor: async (guildId, language) => welcomeView(await libraries.of(mainTrack(guildId)), textOf(language)),
  })
  // By requests each of them gets a part of what a member sends; the gateway is one process' alone.
  const sharedBy = () => (settings.interactions && jobs?.processes()) || 1
  const router = createRouter({
    ...said,
    ...(world.loop ? { loop: world.loop } : {}),
    ...(settings.memberPace === undefined
      ? {}
      : { allowance: createAllowance(world.clock, { pace: settings.memberPace, sharedBy }) }),
    app,
    door: createDoor(app),
    homes: createHomes(app),
    languageOf,
    noticesFor,
    newsFor,
    reportsFor,
    access,
    welcome,
  })
  const { say, ending } = world
  const beforeLogin = settings.countLogins ? () => countLogin(settings.dataDir, world) : undefined
  const reaching = { apiUrl: settings.apiUrl, say, ending, beforeLogin }
  const came = watched && followAnswers(client.rest, watched.measures)
  const heard = {
    interaction(interaction: Interaction) {
      came?.(interaction.id)
      router.handle(interaction)
    },
    joined: (guildId: string) => {
      void cameBack(guildId, app)
      void welcome.joined(guildId)
    },
    left: (guildId: string) => void leave(guildId, app),
  }
  const online = await line.connect(settings.token, heard, reaching)
  const all = [...commands, ...messageCommands]
  if (await whenReached(() => registerCommands(online, all), reaching)) {
    say(`Registered ${all.length} commands.`)
  }
  await prepare?.(app)
  const { pollMs, leaseMs, nonceWindowMs } = settings
  jobs = startJobs(app, { pollMs, leaseMs, nonceWindowMs }, world.giveUp)
  await line.open()
  watched?.ready(app, libraries)
  const stop = async () => {
    watched?.ending()
    // One that others stand in for takes nothing more; else a press is answered while the jobs end.
    if (line.hasStandIns) line.hush()
    // What is fetched now is fetched again.
    await repositories.close()
    await jobs?.stop()
    // A press that is being stored still gets its answer.
    line.hush()
    await router.settled()
    await close()
  }
  return { app, client: online, interactionsPort: line.port(), watchedPort: watched?.port, stop }
}

const REFUSED_TOKEN = 'Discord no longer accepts the token; check DISCORD_TOKEN'

function createLine(settings: BotSettings, client: Client, world: World, { processes }: Store): Line {
  const { interactions, databaseUrl, gatewayLeaseMs } = settings
  const { log, giveUp, clock, say } = world
  if (interactions) return createRequestLine({ client, log, giveUp, clock, ...interactions })
  // A file is one process' own.
  if (databaseUrl === undefined) return createGatewayLine({ client, log, giveUp })
  const owner = randomId(world.random)
  const lease = {
    take: (leaseMs: number) => processes.takeGateway(owner, leaseMs),
    release: () => processes.leave(owner),
  }
  return createLeasedLine({
    client,
    log,
    giveUp,
    clock,
    say,
    lease,
    ...(gatewayLeaseMs ? { leaseMs: gatewayLeaseMs } : {}),
  })
}

/** The folder is read again when its files change, and where nobody sees that (some network drives), on SIGHUP. */
function followFolder(libraries: KeptLibraries, folder: string, world: World): () => void {
  const reload = () => {
    const failed = (error: unknown) => {
      if (!world.ending?.aborted) world.log.error({ err: error }, 'the content folder could not be read again')
    }
    libraries.reload().then(() => world.log.info({ folder }, 'the content folder was read again'), failed)
  }
  const unwatch = watchFolder(folder, reload, (error) =>
    world.log.warn({ err: error, folder }, 'the content folder is not watched: after a change send SIGHUP'),
  )
  // On a terminal it says that the terminal was closed.
  if (!process.stdout.isTTY) process.on('SIGHUP', reload)
  return () => {
    unwatch()
    process.off('SIGHUP', reload)
  }
}

async function cameBack(guildId: string, { log, store }: Shared): Promise<void> {
  try {
    await store.leftServers.back(guildId)
  } catch (error) {
    log.error({ err: error, guildId }, 'a server that took the bot back could not be noted')
  }
}

/** Not an outage, of which the client makes another event: somebody removed the bot. */
async function leave(guildId: string, { clock, log, store }: Shared): Promise<void> {
  try {
    await store.schedules.leave(guildId, clock.now())
    for (const track of await store.tracks.of(guildId)) await store.links.remove(track)
    log.info({ guildId }, 'removed from a server')
  } catch (error) {
    log.error({ err: error, guildId }, 'a server that was left could not be noted')
  }
}

function reportContent(library: Library, content: string, world: World): void {
  const { notebook, questions, faults } = library
  world.say(
    `Read ${notebook.chapters.length} chapters, ${notebook.sections.length} sections, ${questions.length} questions.`,
  )
  const errors = faults.filter((fault) => fault.severity === 'error')
  for (const fault of errors.slice(0, 10)) world.say(`  ${content}/${fault.file}:${fault.line}: ${fault.message}`)
  const { checks } = textOf('en')
  if (questions.length === 0) world.say(checks.noQuestions(library.generated.length, content))
  const unasked = chaptersWithoutQuestions(library)
  if (unasked.length > 0) world.say(checks.foreignQuestions(unasked))
  if (errors.length > 0) {
    world.say(`${errors.length} faults in the content were left out; see all: npm run -s saegim -- check`)
  }
}

/** For the operator of a bot on Discord: how to invite it, and who has no daily question yet. */
export async function reportServers({ client, app: { store } }: Bot, world: Pick<World, 'say'>): Promise<void> {
  world.say(`Invite: ${inviteUrl(client.application.id)}`)
  const scheduled = await store.schedules.guilds()
  const without = client.guilds.cache.filter((guild) => !scheduled.has(guild.id))
  for (const guild of without.values()) {
    world.say(`No daily question yet in "${guild.name}": use /settings panel there.`)
  }
}
