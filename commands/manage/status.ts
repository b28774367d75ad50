import type { APIEmbedField } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'
import { trackName } from '../../src/tracks/names.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { lastingLines } from '../settings/lasting.ts'
import { missingLines, nextLine, recentLine } from '../settings/show.ts'

/** Tracks of one message, beside what is of the bot itself, and faults of a track that are told with their line. */
const MOST_TRACKS = LIMITS.embedFields - 1
const FAULTS_SHOWN = 3
/** Of the whole embed, for its title, names of tracks, and what is of the bot. */
const KEPT_FREE = 1_600

/** What a leader would ask first when something does not come, of every track of the server. */
export async function status(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const fields: APIEmbedField[] = []
  const shown = app.tracks.slice(0, MOST_TRACKS)
  const room = Math.floor((LIMITS.embedTotal - KEPT_FREE) / Math.max(1, shown.length))
  for (const track of shown) {
    const lines = await trackLines(await app.within(track), text)
    fields.push({
      name: trackName(track, text),
      value: truncate(lines.join('\n'), Math.min(room, LIMITS.embedFieldValue)),
    })
  }
  const left = app.tracks.slice(MOST_TRACKS).map((track) => trackName(track, text))
  const more = left.length > 0 ? [text.status.moreTracks(left.join(', '))] : []
  fields.push({ name: text.status.bot, value: [...botLines(app, text), ...more].join('\n') })
  return { message: { embeds: [{ color: COLORS.plain, title: text.status.title, fields }] } }
}

async function trackLines(app: App, text: Text): Promise<readonly string[]> {
  const schedule = await app.store.schedules.of(app.track)
  const about = schedule ? await scheduleLines(schedule, app, text) : [text.status.noSchedule]
  return [...about, ...(await faultLines(app, text))]
}

async function scheduleLines(schedule: Schedule, app: App, text: Text): Promise<readonly string[]> {
  const [last] = await app.store.occurrences.recent(schedule, 1)
  const held = await app.channels.permissions(schedule.guildId, schedule.channelId)
  const missing = await missingLines(schedule, held, app, text)
  return [
    last ? text.status.last(recentLine(last, text)) : text.status.never,
    nextLine(schedule, app, text),
    missing.length > 0 ? text.status.rights(missing.join(' ')) : text.status.rightsFine,
    ...(await lastingLines(schedule, app, text)),
  ]
}

async function faultLines({ libraries, track }: App, text: Text): Promise<readonly string[]> {
  const faults = await libraries.faults(track, text)
  const errors = faults.filter(({ severity }) => severity === 'error')
  const shown = errors.slice(0, FAULTS_SHOWN)
  const more = errors.length - shown.length
  return [
    text.status.faults(errors.length, faults.length - errors.length),
    ...shown.map(({ file, line, message }) => `- \`${file}:${line}\` ${escapeText(message)}`),
    ...(more > 0 ? [text.status.moreFaults(more)] : []),
  ]
}

function botLines({ store, version }: App, text: Text): readonly string[] {
  const [at, touchedAt] = [store.upkeep.backedUpAt(), store.upkeep.touchedAt()]
  return [
    ...(version === undefined ? [] : [text.status.version(version)]),
    at === undefined ? text.status.noBackup : text.status.backup(timestamp(at, 'R')),
    ...(store.upkeep.isBackupFailing() ? [text.status.backupFailing] : []),
    ...(touchedAt === undefined ? [] : [text.status.filesTouched(timestamp(touchedAt, 'R'))]),
  ]
}
