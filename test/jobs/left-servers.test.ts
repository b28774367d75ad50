import { describe, expect, onTestFinished, test } from 'vitest'
import { startHousekeeping } from '../../src/jobs/housekeeping.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule, HOUR, NINE } from '../store/values.ts'
import { aStage, noReason, type Stage } from './stage.ts'

const DAY = 24 * HOUR
const ME = '11'

/** A server in which somebody answered, and which removed the bot. */
async function left(): Promise<{ stage: Stage; night: (days: number) => Promise<void> }> {
  const stage = await aStage()
  const open = await post(stage.store, aSchedule())
  const answer = { occurrenceId: open.id, memberId: ME, chosen: ['B'], correct: true, now: NINE, pressId: '1' }
  await stage.store.answers.record(answer)
  await stage.store.schedules.leave('100', NINE)
  const housekeeping = startHousekeeping(stage.app, noReason)
  onTestFinished(() => housekeeping.stop())
  const night = async (days: number) => {
    stage.now = NINE + days * DAY
    await housekeeping.look()
  }
  return { stage, night }
}

const kept = async ({ store }: Stage) => (await store.ownData.of(ME)).answers?.length ?? 0

describe('a server that removed the bot', () => {
  test('is purged thirty days later, and not a day before', async () => {
    const { stage, night } = await left()
    stage.discord.serverState = 'gone'
    for (const day of [1, 15, 29.9]) {
      await night(day)
      expect(await kept(stage)).toBe(1)
    }
    await night(31)
    expect(await kept(stage)).toBe(0)
    expect(await stage.store.schedules.of({ guildId: '100', trackId: 'main' })).toBeUndefined()
    expect(await stage.store.leftServers.since(Number.MAX_SAFE_INTEGER)).toEqual([])
  })

  test('that took it back, whether or not that was heard, keeps everything', async () => {
    const { stage, night } = await left()
    await night(40)
    expect(await kept(stage)).toBe(1)
    stage.discord.serverState = 'gone'
    // Gone once more: the month begins anew.
    await night(42)
    await night(60)
    expect(await kept(stage)).toBe(1)
    await night(73)
    expect(await kept(stage)).toBe(0)
  })

  test('is not purged while Discord does not say that it is gone', async () => {
    const { stage, night } = await left()
    stage.discord.serverState = 'unknown'
    await night(40)
    expect(await kept(stage)).toBe(1)
  })

  test('while the bot was off is found by asking, once a night', async () => {
    const { stage, night } = await left()
    await stage.store.leftServers.back('100')
    stage.discord.serverState = 'gone'
    await night(1)
    expect(await stage.store.leftServers.since(NINE + DAY)).toEqual(['100'])
    const asked = stage.discord.serversAsked
    await night(1.5)
    expect(stage.discord.serversAsked).toBe(asked)
    await night(33)
    expect(await kept(stage)).toBe(0)
  })
})
