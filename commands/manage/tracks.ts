import { ButtonStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped, escapeText } from '../../src/chat/escape.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { foldName } from '../../src/core/language/fold.ts'
import { isVisible } from '../../src/core/quiz/form/visible.ts'
import { randomId } from '../../src/core/random-id.ts'
import type { Track } from '../../src/core/track.ts'
import type { Text } from '../../src/text/text.ts'
import { trackName } from '../../src/tracks/names.ts'
import { timestamp } from '../../src/views/daily-card.ts'
import { examDateOf, withExam } from '../exam-date.ts'

/** As many as a menu shows. */
const MOST_TRACKS = 25
const ID_LENGTH = 6

type Options = CommandRequest['options']

/** Every track with its channel, its next question and its exam. */
export async function list(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await listView(app.tracks, app, text) }
}

export async function add(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { tracks, store, clock } = app
  if (tracks.length >= MOST_TRACKS) throw new UserError('tooManyTracks', MOST_TRACKS)
  const { guildId } = request
  const name = freeName(String(request.options.name ?? ''), tracks, text)
  const trackId = randomId(app.random).slice(0, ID_LENGTH)
  const track = { guildId, trackId, name, content: 'own' as const, madeAt: clock.now(), ...given(request.options) }
  const made = withExam(track)
  await store.tracks.save(made)
  await store.tracks.remember(made, request.member.id)
  const [first] = tracks
  const before = tracks.length === 1 && first ? [text.manage.firstNamed(escapeText(trackName(first, text)))] : []
  const { embeds = [] } = await listView(await store.tracks.of(guildId), app, text)
  return { message: { content: [text.manage.added(escapeText(name)), ...before].join('\n'), embeds }, saved: true }
}

export async function edit(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { options } = request
  const others = app.tracks.filter((one) => one.trackId !== app.track.trackId)
  const name = typeof options.name === 'string' ? { name: freeName(options.name, others, text) } : {}
  const changes = { ...name, ...given(options) }
  if (Object.keys(changes).length === 0) return { message: { content: text.manage.nothingChanged } }
  const track = withExam({ ...app.track, ...changes })
  await app.store.tracks.change(track, changes)
  if (track.content !== app.track.content) await app.libraries.changed(track)
  const { embeds = [] } = await listView(await app.store.tracks.of(request.guildId), app, text)
  return { message: { content: text.manage.changed(escapeText(trackName(track, text))), embeds }, saved: true }
}

/** Asks once more: a press away from having it back, but everybody sees it go. */
export async function mayRemove(_request: CommandRequest, app: App, text: Text): Promise<Reply> {
  const { track, tracks } = app
  if (tracks.length < 2) throw new UserError('onlyTrack')
  const press = button(writeCustomId('manage.remove', track.trackId), text.manage.remove, ButtonStyle.Danger)
  const content = text.manage.mayRemove(escapeText(trackName(track, text)))
  return { message: { content, components: [row([press])] } }
}

export async function remove(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const track = trackIn(request, app.tracks)
  const schedule = await app.store.schedules.of(track)
  if (!(await app.store.tracks.remove(track))) throw new UserError('onlyTrack')
  const goesOn = schedule && schedule.paused !== 'admin' ? 'g' : 'p'
  const press = button(writeCustomId('manage.restore', track.trackId, goesOn), text.manage.restore)
  const content = text.manage.removed(escapeText(trackName(track, text)))
  return { update: { content, components: [row([press])] }, saved: true }
}

/** All of it as it was; its schedule too, where it was not paused before. */
export async function restore({ customId, guildId }: PressRequest, app: App, text: Text): Promise<Reply> {
  const [trackId = '', how] = customId.args
  const track = await app.store.tracks.find({ guildId, trackId })
  if (!track) throw new UserError('oldButton')
  await app.store.tracks.save(track)
  const first = how === 'g' ? await app.store.schedules.of(track) : undefined
  const newId = () => randomId(app.random)
  if (first) await app.store.schedules.change({ first, fields: {}, now: app.clock.now(), resume: true, newId })
  app.wake()
  return { update: { content: text.manage.restored(escapeText(trackName(track, text))), components: [] }, saved: true }
}

function trackIn({ customId }: PressRequest, tracks: readonly Track[]): Track {
  const track = tracks.find((one) => one.trackId === customId.args[0])
  if (!track) throw new UserError('oldButton')
  return track
}

async function listView(tracks: readonly Track[], app: App, text: Text): Promise<Message> {
  const { manage } = text
  const fields = await Promise.all(
    tracks.map(async (track) => {
      const schedule = await app.store.schedules.of(track)
      const next = schedule?.nextDueAt === undefined ? undefined : timestamp(schedule.nextDueAt, 'R')
      const lines = [
        manage.line(schedule && `<#${schedule.channelId}>`, next),
        manage.contents[track.content],
        ...(track.examDate === undefined ? [] : [manage.examOn(track.examDate)]),
      ]
      return { name: escapeText(trackName(track, text)), value: lines.join('\n') }
    }),
  )
  return { embeds: [{ color: COLORS.plain, title: manage.title, fields }] }
}

/** What two tracks of a server cannot both be called. */
function freeName(typed: string, others: readonly Track[], text: Text): string {
  const name = typed.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim()
  if (!isVisible(name)) throw new UserError('emptyTrackName')
  const same = (one: string) =>
    one.toLowerCase() === name.toLowerCase() || (fold(one) !== '' && fold(one) === fold(name))
  if (others.some((one) => same(trackName(one, text)))) throw new UserError('trackNameTaken', asTyped(name))
  return name
}

const fold = foldName

interface Given {
  readonly content?: Track['content']
  readonly examDate?: string | null
}

function given({ notes, exam }: Options): Given {
  return {
    ...(notes === 'own' || notes === 'both' ? { content: notes } : {}),
    ...(typeof exam === 'string' ? { examDate: examDateOf(exam) } : {}),
  }
}
