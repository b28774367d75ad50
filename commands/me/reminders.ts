import { ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { App } from '../../src/app.ts'
import { COLORS } from '../../src/chat/colors.ts'
import { button, menu, row } from '../../src/chat/components.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { readTimes } from '../../src/core/schedule/read-time.ts'
import { BEFORE_CLOSE, nextAt, type Reminders } from '../../src/core/schedule/reminders.ts'
import { STANDARD_ZONE } from '../../src/core/schedule/standard.ts'
import type { Text } from '../../src/text/text.ts'
import { roleButton } from '../../src/views/daily-card.ts'
import { offeredRole } from '../ping-role.ts'

type Asking = CommandRequest | PressRequest | SubmitRequest

const OFF = 'off'
const FIELD = 'time'
/** One of them is off, and a menu has 25. */
const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

/** `/me reminders`: what is sent by direct message, each switched on by itself. */
export async function reminders(request: CommandRequest, app: App, text: Text): Promise<Reply> {
  return { message: await panel(request, app, text) }
}

export async function chooseBefore(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const beforeClose = BEFORE_CLOSE.find((one) => String(one) === request.values[0])
  await change(request, app, ({ beforeClose: _, ...rest }) => (beforeClose ? { ...rest, beforeClose } : rest))
  return { update: await panel(request, app, text), saved: true }
}

export async function chooseTime(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const reviewAt = HOURS.find((one) => one === request.values[0])
  await change(request, app, ({ reviewAt: _, ...rest }) => (reviewAt ? { ...rest, reviewAt } : rest))
  return { update: await panel(request, app, text), saved: true }
}

export function otherTime(_request: PressRequest, _app: App, { reminders: said }: Text): Reply {
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: FIELD,
    style: TextInputStyle.Short,
    label: said.form.label,
    min_length: 1,
    max_length: 20,
    required: true,
  }
  const components = [{ type: ComponentType.ActionRow as const, components: [input] }]
  return { modal: { custom_id: writeCustomId('me.remind-time'), title: said.form.title, components } }
}

export async function writeTime(request: SubmitRequest, app: App, text: Text): Promise<Reply> {
  const typed = request.fields[FIELD] ?? ''
  const [reviewAt, other] = readTimes(typed)
  if (reviewAt === undefined) throw new UserError('wrongTime', asTyped(typed))
  if (other !== undefined) throw new UserError('ambiguousTime', asTyped(typed), [reviewAt, other])
  await change(request, app, (before) => ({ ...before, reviewAt }))
  return { update: await panel(request, app, text), saved: true }
}

/** The button of a reminder: no more of its kind, from that track. */
export async function quiet(request: PressRequest, app: App, text: Text): Promise<Reply> {
  const ofClose = request.customId.args[1] === 'c'
  await change(request, app, ({ beforeClose, reviewAt, ...rest }) => ({
    ...rest,
    ...(ofClose || beforeClose === undefined ? {} : { beforeClose }),
    ...(!ofClose || reviewAt === undefined ? {} : { reviewAt }),
  }))
  return { message: { content: text.reminders.wasOff }, saved: true }
}

async function change(request: Asking, app: App, how: (before: Reminders) => Reminders): Promise<void> {
  const { guildId, trackId } = app.track
  const of = { guildId, trackId, memberId: request.member.id }
  const before = (await app.store.reminders.of(of)) ?? { ...of, language: request.locale }
  const after = { ...how(before), language: request.locale }
  const zone = await zoneOf(app)
  const dueAt = after.reviewAt === undefined ? undefined : nextAt(after.reviewAt, zone, app.clock.now())
  await app.store.reminders.save(after, dueAt)
}

async function panel(request: Asking, app: App, text: Text): Promise<Message> {
  const { reminders: said } = text
  const { guildId, trackId } = app.track
  const wants = await app.store.reminders.of({ guildId, trackId, memberId: request.member.id })
  const { beforeClose, reviewAt } = wants ?? {}
  const before = beforeClose === undefined ? said.isOff : said.minutesBefore(beforeClose)
  const at = reviewAt === undefined ? said.isOff : said.everyDayAt(reviewAt, await zoneOf(app))
  const roleId = await offeredRole(app)
  const off = { label: said.turnOff, value: OFF }
  const minutes = BEFORE_CLOSE.map((one) => ({
    label: said.minutesBefore(one),
    value: String(one),
    chosen: one === beforeClose,
  }))
  const hours = HOURS.map((one) => ({ label: one, value: one, chosen: one === reviewAt }))
  return {
    content: '',
    embeds: [
      {
        color: COLORS.plain,
        title: said.title,
        description: said.intro,
        fields: [
          { name: said.beforeClose, value: before },
          { name: said.review, value: at },
          ...(roleId === undefined ? [] : [{ name: said.role.name, value: said.role.hint }]),
        ],
        footer: { text: said.needsInbox },
      },
    ],
    components: [
      ...menu(writeCustomId('me.remind-close'), said.chooseBefore, [off, ...minutes]),
      ...menu(writeCustomId('me.remind-review'), said.chooseTime, [off, ...hours]),
      row([
        button(writeCustomId('me.remind-other'), said.otherTime, ButtonStyle.Secondary, '⏰'),
        ...(roleId === undefined ? [] : [roleButton(writeCustomId('me.role'), text)]),
      ]),
    ],
  }
}

async function zoneOf({ store, track }: App): Promise<string> {
  return (await store.schedules.of(track))?.zone ?? STANDARD_ZONE
}
