import { ButtonStyle, ChannelType } from 'discord-api-types/v10'
import type { App, PermissionResult } from '../../../src/app.ts'
import { COLORS } from '../../../src/chat/colors.ts'
import { button, channelMenu, type MenuOption, menu, type Rows, row } from '../../../src/chat/components.ts'
import { writeCustomId } from '../../../src/chat/custom-id.ts'
import { escapeText } from '../../../src/chat/escape.ts'
import { LIMITS } from '../../../src/chat/limits.ts'
import type { Message } from '../../../src/chat/reply.ts'
import type { Library } from '../../../src/content/library.ts'
import type { Schedule } from '../../../src/core/schedule/types.ts'
import type { Text } from '../../../src/text/text.ts'
import { trackName } from '../../../src/tracks/names.ts'
import { lastingLines } from '../lasting.ts'
import { besidesLines, missingLines, nextLine } from '../show.ts'
import { SOURCES } from '../values.ts'
import { daysShown, zoneShown } from '../zone-and-days.ts'

/** Where a question can be posted. */
export const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.AnnouncementThread,
  ChannelType.PrivateThread,
] as const

const TITLES_SHOWN = 3
const MOST_A_DAY = 5
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

/** All of the first minutes in one private message: what is so, what is missing, and all that can be pressed. */
export async function panelView(schedule: Schedule, app: App, text: Text, told = ''): Promise<Message> {
  const held = await app.channels.permissions(schedule.guildId, schedule.channelId)
  const missing = await missingLines(schedule, held, app, text)
  return {
    content: told,
    embeds: [
      {
        color: missing.length > 0 ? COLORS.warned : COLORS.good,
        title: text.panel.title,
        description: (await stateLines(schedule, app, text)).join('\n'),
        fields: missing.length > 0 ? [{ name: text.panel.missing, value: missing.join('\n') }] : [],
      },
    ],
    components: panelRows(schedule, held, app, text),
  }
}

async function stateLines(schedule: Schedule, app: App, text: Text): Promise<string[]> {
  const { panel, settings } = text
  const { weekdays, everyOtherFrom, localTime, zone } = schedule
  const days = daysShown({ weekdays, everyOther: everyOtherFrom !== undefined }, text)
  const stopped = schedule.paused === 'admin'
  // Of one that is stopped, the sentence on how to go on names the button.
  const { paused: _, ...going } = schedule
  return [
    ...(app.tracks.length > 1 ? [panel.track(escapeText(trackName(app.track, text)))] : []),
    notesLine(app.library, text),
    panel.channel(`<#${schedule.channelId}>`),
    panel.time(days, settings.spokenTime(localTime), zoneShown(zone, text)),
    panel.questions(settings.questions(schedule.count), settings.sources[schedule.source]),
    ...besidesLines(schedule, text),
    ...(await lastingLines(schedule, app, text)),
    '',
    ...(stopped ? [panel.stopped] : []),
    nextLine(stopped ? going : schedule, app, text),
  ]
}

function notesLine({ notebook, questions, generated }: Library, { panel }: Text): string {
  const { chapters, sections } = notebook
  if (chapters.length === 0) return panel.noNotes
  const titles = chapters.slice(0, TITLES_SHOWN).map((one) => escapeText(one.title))
  return panel.notes({
    titles,
    chapters: chapters.length,
    sections: sections.length,
    authored: questions.length,
    generated: generated.length,
  })
}

function panelRows(schedule: Schedule, held: PermissionResult, app: App, text: Text): Rows {
  const { panel } = text
  const set = (what: string) => writeCustomId('settings.set', what)
  return [
    // Discord refuses a message that names a channel which is gone.
    channelMenu(set('channel'), panel.chooseChannel, POSTABLE, held.ok ? schedule.channelId : undefined),
    ...menu(set('time'), panel.chooseTime, timeOptions(schedule, text)),
    ...menu(set('count'), panel.chooseCount, countOptions(schedule, text)),
    ...menu(set('source'), panel.chooseSource, sourceOptions(schedule, text)),
    row(buttonsOf(schedule, app, text)),
  ]
}

/** Whole hours, and the time that is set where it is another. */
function timeOptions({ localTime }: Schedule, { settings }: Text): MenuOption[] {
  const times = HOURS.includes(localTime) ? HOURS : [localTime, ...HOURS]
  return times.map((time) => ({
    label: `${time} (${settings.spokenTime(time)})`,
    value: time,
    chosen: time === localTime,
  }))
}

function countOptions({ count }: Schedule, { panel }: Text): MenuOption[] {
  const counts = Array.from({ length: MOST_A_DAY }, (_, at) => at + 1)
  return counts.map((one) => ({ label: panel.perDay(one), value: String(one), chosen: one === count }))
}

function sourceOptions({ source }: Schedule, { settings }: Text): MenuOption[] {
  return SOURCES.map((one) => ({ label: settings.sources[one], value: one, chosen: one === source }))
}

function buttonsOf({ paused }: Schedule, { tracks }: App, { panel }: Text): ReturnType<typeof button>[] {
  const { buttons } = panel
  const act = (what: 'start' | 'stop' | 'post', style?: ButtonStyle.Success | ButtonStyle.Primary) =>
    button(writeCustomId('settings.do', what), buttons[what], style)
  const started = paused === undefined
  const several = tracks.length > 1
  return [
    ...(started ? [act('post', ButtonStyle.Primary), act('stop')] : [act('start', ButtonStyle.Success)]),
    button(writeCustomId('notes.add'), buttons.notes),
    // A row has room for five: what goes on in one of several tracks was tried before.
    ...(started && several ? [] : [button(writeCustomId('settings.try'), buttons.try)]),
    button(writeCustomId('settings.time'), buttons.time),
    ...(several ? [button(writeCustomId('settings.tracks'), buttons.track)] : []),
  ]
}

/** In place of the panel: which track's is to be shown. */
export function tracksView({ tracks }: App, text: Text): Message {
  const options = tracks.slice(0, LIMITS.selectOptions).map((one) => ({
    label: trackName(one, text),
    value: one.trackId,
  }))
  return {
    content: text.panel.whichTrack,
    embeds: [],
    components: menu(writeCustomId('settings.track'), text.tracks.choose, options),
  }
}
