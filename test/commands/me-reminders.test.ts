import { expect, test } from 'vitest'
import { chooseBefore, chooseTime, quiet, reminders, writeTime } from '../../commands/me/reminders.ts'
import { readCustomId } from '../../src/chat/custom-id.ts'
import type { CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { ko } from '../../src/text/ko.ts'
import { said, world } from './quiz-world.ts'

const ME = { id: '11', name: '민수', manageGuild: false }
const base = { id: '1', guildId: '100', channelId: '9', member: ME, locale: 'ko' as const }
const of = { guildId: '100', trackId: 'main', memberId: '11' }

function press(id: string, values: readonly string[] = []): PressRequest {
  const customId = readCustomId(id)
  if (!customId) throw new Error(`no custom id of ours: ${id}`)
  return { ...base, kind: 'press', customId, values, messageId: '3', privateMessage: true }
}

test('/me reminders: off until chosen, each by itself, at any time of the track’s zone, and off again by a message’s button', async () => {
  const { app, store } = await world()
  const command: CommandRequest = { ...base, kind: 'command', command: 'me', options: {} }
  const written = (time: string): SubmitRequest => ({ ...press('me.remind-time'), kind: 'submit', fields: { time } })
  const first = await reminders(command, app, ko)
  expect(said(first)).toContain('"value":"꺼짐"')
  expect(await store.reminders.of(of)).toBeUndefined()
  expect(said(await chooseBefore(press('me.remind-close', ['60']), app, ko))).toContain('마감 1시간 전')
  expect(said(await writeTime(written('오후 9시 30분'), app, ko))).toContain('날마다 21:30 (Asia/Seoul 시각)')
  expect(await store.reminders.of(of)).toEqual({ ...of, language: 'ko', beforeClose: 60, reviewAt: '21:30' })
  await expect(writeTime(written('곧'), app, ko)).rejects.toMatchObject({ code: 'wrongTime' })
  await expect(writeTime(written('9시'), app, ko)).rejects.toMatchObject({ code: 'ambiguousTime' })
  await quiet(press('me.quiet:0a1b2c3d4e5f:c'), app, ko)
  expect(await store.reminders.of(of)).toEqual({ ...of, language: 'ko', reviewAt: '21:30' })
  await chooseTime(press('me.remind-review', ['off']), app, ko)
  expect(await store.reminders.of(of)).toBeUndefined()
})
