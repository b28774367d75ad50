import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { commandInTrack } from '../../src/discord/in-track.ts'
import { ko } from '../../src/text/ko.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { addTrack, type TrackWorld, trackWorld } from './world.ts'

const NOTES = { 'notes/a.md': '# A\n\n## B\n\n- **TTL**: 5분이다.\n' }
/** Left out, each with its line. */
const BROKEN = '#### 문제\n- 답이 없는 것은?\n#### 보기\n- A: 가\n- B: 나\n\n---\n\n'.repeat(4)

async function statusIn(world: TrackWorld) {
  const manage = commands.find(({ data }) => data.name === 'manage')
  if (!manage) throw new Error('no /manage')
  const member = { id: '7', name: 'lead', manageGuild: true }
  const asked = { id: '1', guildId: '1001', channelId: '201', member, locale: 'ko' as const, options: {} }
  const reply = await commandInTrack(
    manage,
    { ...asked, kind: 'command', command: 'manage', subcommand: 'status' },
    { commands, door: world.door, languageOf: async () => 'ko' },
  )
  if (!reply || !('message' in reply)) throw new Error('no message')
  return reply.message
}

test.each([
  [1, 0],
  [9, 0],
  [24, 1],
])('of %d more tracks with much to say, none is kept quiet about and Discord takes it all', async (count, unseen) => {
  const world = await trackWorld(NOTES)
  const name = (at: number) => `트랙 ${at} ${'이름'.repeat(20)}`
  for (let at = 1; at <= count; at++)
    await addTrack(world, { guildId: '1001', trackId: `t${at}`, name: name(at) }, { 'questions/a.md': BROKEN })
  const message = await statusIn(world)
  const said = JSON.stringify(message)
  expect(fitMessage(message)).toEqual(message)
  for (let at = 1; at <= count; at++) expect(said).toContain(name(at))
  expect(said).toContain('백업: 여기서 만든 것이 없어요')
  expect(said.split('여기에 다 싣지 못한 트랙').length - 1).toBe(unseen)
})

test('how old the last backup is, and that the one after it failed, is said', async () => {
  const world = await trackWorld(NOTES)
  const made = NINE - 9 * 24 * HOUR
  Object.assign(world.store.upkeep, { backedUpAt: () => made })
  expect(JSON.stringify(await statusIn(world))).toContain(`마지막 백업: <t:${made / 1000}:R>`)
  expect(JSON.stringify(await statusIn(world))).not.toContain('실패했어요')
  Object.assign(world.store.upkeep, { isBackupFailing: () => true })
  expect(JSON.stringify(await statusIn(world))).toContain('마지막으로 백업하려다 실패했어요')
})

test('that somebody touched the files of the database is said, with when', async () => {
  const world = await trackWorld(NOTES)
  expect(JSON.stringify(await statusIn(world))).not.toContain('건드렸어요')
  Object.assign(world.store.upkeep, { touchedAt: () => NINE })
  expect(JSON.stringify(await statusIn(world))).toContain(`데이터베이스 파일을 건드렸어요 (<t:${NINE / 1000}:R>)`)
})

test('why the last question did not come stands there, for each reason that there is', async () => {
  const world = await trackWorld(NOTES)
  const schedule = aSchedule({ guildId: '1001', channelId: '201' })
  await world.store.schedules.save(schedule)
  const reasons = Object.keys(ko.settings.reasons) as (keyof typeof ko.settings.reasons)[]
  expect(reasons.length).toBeGreaterThan(5)
  for (const [at, reason] of reasons.entries()) {
    const dueAt = NINE + at * 24 * HOUR
    const rows = [{ id: `skipped${at}`, localDate: new Date(dueAt).toISOString().slice(0, 10), number: 1, dueAt }]
    await world.store.occurrences.plan({
      schedule: { ...schedule, nextDueAt: dueAt },
      nextDueAt: dueAt + 24 * HOUR,
      rows,
    })
    const claim = { work: 'post', owner: 'test', now: dueAt, leaseMs: 1_000, limit: 9 } as const
    const [row] = await world.store.occurrences.claim(claim)
    if (!row) throw new Error('nothing to skip')
    await world.store.occurrences.end(row, 'skipped', reason)
    expect(JSON.stringify(await statusIn(world))).toContain(ko.settings.reasons[reason])
  }
})
