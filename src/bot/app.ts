import type { Shared } from '../app.ts'
import { createUploads } from '../content/create-uploads.ts'
import { holidaysOf } from '../content/holidays.ts'
import { createFetchFile } from '../discord/attachments.ts'
import { createChannels } from '../discord/channels.ts'
import { inviteUrl } from '../discord/register.ts'
import { noteUrls } from '../views/citation.ts'
import { VERSION } from '../watched.ts'
import type { Parts } from './parts.ts'
import type { BotSettings, World } from './world.ts'

/** What commands and jobs share; `wake` makes the jobs look at once. */
export function createApp(settings: BotSettings, world: World, parts: Parts, wake: () => void): Shared {
  const { libraries, store, client, line, pictures, repositories, watched } = parts
  return {
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
    wake,
    ...(watched ? { measures: watched.measures } : {}),
    version: VERSION,
    inviteUrl: (guildId, more) => inviteUrl(client.application?.id ?? '', guildId, more),
    noteUrl: noteUrls(settings.notesUrlTemplate),
    ...(settings.privacyUrl === undefined ? {} : { privacyUrl: settings.privacyUrl }),
  }
}

const REFUSED_TOKEN = 'Discord no longer accepts the token; check DISCORD_TOKEN'
