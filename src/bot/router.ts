import type { Client } from 'discord.js'
import { commands, messageCommands } from '../../commands/index.ts'
import type { Shared } from '../app.ts'
import { inSteps } from '../chat/in-steps.ts'
import { mainTrack, type TrackKey } from '../core/track.ts'
import { createAllowance } from '../discord/allowance.ts'
import { createCommandAccess, KEPT_WITHOUT_EVENTS_MS } from '../discord/command-access.ts'
import type { Places } from '../discord/places.ts'
import { createRouter } from '../discord/router.ts'
import { createUnheard } from '../discord/unheard.ts'
import { createWelcome } from '../discord/welcome.ts'
import { postWelcome } from '../jobs/welcome.ts'
import { type Text, textOf } from '../text/text.ts'
import { createDoor } from '../tracks/door.ts'
import { createHomes } from '../tracks/homes.ts'
import { trackNames } from '../tracks/names.ts'
import { noticesShown } from '../views/notices.ts'
import { outcomesShown } from '../views/outcomes.ts'
import { createReportsFor } from '../views/told-reports.ts'
import { welcomeView } from '../views/welcome.ts'
import type { BotSettings, World } from './world.ts'

/** Discord waits 3 s for an answer; what takes longer than this is deferred. */
const DEFER_AFTER_MS = 2_000

type Welcome = ReturnType<typeof createWelcome>

interface Routing {
  readonly app: Shared
  readonly client: Client
  readonly settings: BotSettings
  readonly world: World
  readonly welcome: Welcome
  /** How many live beside this one. */
  readonly processes: () => number
}

/** What members send, to the command that is meant, with what they and their leaders are told along with an answer. */
export function routerOf({
  app,
  client,
  settings,
  world,
  welcome,
  processes,
}: Routing): ReturnType<typeof createRouter> {
  const { store } = app
  const access = createCommandAccess(
    client,
    world.clock,
    (error) => world.log.warn({ err: error }, 'who may use a command could not be asked'),
    settings.interactions && KEPT_WITHOUT_EVENTS_MS,
  )
  // By requests each of them gets a part of what a member sends; the gateway is one process' alone.
  const sharedBy = () => (settings.interactions && processes()) || 1
  return createRouter({
    commands,
    messageCommands,
    deferAfterMs: settings.deferAfterMs ?? DEFER_AFTER_MS,
    ...(world.loop ? { loop: world.loop } : {}),
    ...(settings.memberPace === undefined
      ? {}
      : { allowance: createAllowance(world.clock, { pace: settings.memberPace, sharedBy }) }),
    app,
    door: createDoor(app),
    homes: createHomes(app),
    languageOf: async (track: TrackKey) => (await store.schedules.of(track))?.language,
    noticesFor: (guildId, text) => noticesFor(app, guildId, text),
    newsFor: (guildId, memberId, text) => newsFor(app, guildId, memberId, text),
    reportsFor: createReportsFor(store, () => world.clock.now()),
    unheard: createUnheard(app),
    access,
    welcome,
  })
}

export function welcomeOf(app: Shared, places: Places): Welcome {
  return createWelcome({
    app,
    places,
    post: (place) => postWelcome(place, app),
    async viewFor(guildId, language) {
      const library = await app.libraries.of(mainTrack(guildId))
      return await inSteps(welcomeView(library, textOf(language)))
    },
  })
}

async function noticesFor({ store }: Shared, guildId: string, text: Text) {
  const unseen = await store.notices.unseen(guildId)
  const told = noticesShown(unseen, text, trackNames(await store.tracks.of(guildId), text))
  return told && { sentence: told.content, seen: () => store.notices.seen(guildId, told.shown) }
}

async function newsFor({ store }: Shared, guildId: string, memberId: string, text: Text) {
  if (await store.reminders.isShut(memberId)) {
    return { sentence: text.reminders.shut, seen: () => store.reminders.told(memberId) }
  }
  const told = outcomesShown(await store.suggestions.outcomes(guildId, memberId), text)
  return told && { sentence: told.sentence, seen: () => store.suggestions.told(told.shown.map(({ id }) => id)) }
}
