import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bot, startBot } from '../../src/bot.ts'
import { createClock, type MovableClock } from '../../src/clock.ts'
import { seededRandom } from '../../src/core/seeded.ts'
import type { Message } from '../../src/playground/model/types.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { ko } from '../../src/text/ko.ts'
import { validateAgainstDiscord } from '../playground/schema.ts'
import { QUICK_DISK } from '../quick-disk.ts'

/** Members study in direct messages and in a server without the bot, on the shipped content of theirs. */
const NINE = Date.parse('2026-11-23T00:00:00Z')
const HOUR = 3_600_000

const COMMANDS = [
  ['search', { query: '오로라 복제본은 최대 몇 개' }],
  ['service', { name: 'Aurora' }],
  ['compare', { first: 'Aurora', second: 'DynamoDB' }],
  ['help', {}],
  ['quiz practice', {}],
  ['quiz exam', {}],
  ['review', {}],
  ['me stats', {}],
] as const

let folder: string
let clock: MovableClock
let playground: Playground
let bot: Bot
const errors: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(QUICK_DISK, 'saegim-alone-'))
  clock = createClock(() => NINE)
  playground = await startPlayground({
    port: 0,
    clock,
    validate: validateAgainstDiscord,
    // What is answered is looked at, not how soon: a busy machine takes its time.
    timing: { answerWithinMs: 60_000 },
  })
  const settings = {
    token: playground.token,
    apiUrl: playground.apiUrl,
    contentDir: 'content',
    dataDir: folder,
    notesUrlTemplate: undefined,
    logLevel: 'silent',
    playgroundPort: 0,
    pollMs: 1_000,
    leaseMs: 20_000,
    nonceWindowMs: 60_000,
    deferAfterMs: 50_000,
  }
  bot = await startBot(settings, {
    clock,
    random: seededRandom('alone'),
    log: pino({ level: 'error' }, { write: (line) => errors.push(line) }),
    say: () => undefined,
    giveUp: (reason) => {
      throw new Error(reason)
    },
  })
})

afterAll(async () => {
  await bot?.stop()
  await playground?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function answered(member: WorldMember, channelId: string, path: string, values: object): Promise<Message> {
  const outcome = await member.command(channelId, path, values as Record<string, string>)
  if (outcome.kind !== 'message') throw new Error(`/${path} was answered by ${outcome.kind}`)
  return outcome.message
}

const buttons = (message: Message) => message.components.flatMap((row) => row.components)
const shares = (message: Message) => buttons(message).filter((one) => 'label' in one && one.label === ko.common.share)
const asked = () => playground.world.log.requests.filter((one) => one.route === 'GET /guilds/:guild/members/:user')

/** What is kept of her is hers, wherever she is: as files, and gone. */
async function hasHerData(member: WorldMember, dm: string): Promise<void> {
  const data = await answered(member, dm, 'me data', {})
  expect(data.embeds[0]?.title).toBe(ko.me.dataTitle)
  const pressed = async (message: Message, id: string) => {
    const outcome = await member.press(message, id)
    if (!('message' in outcome)) throw new Error(`${id} was answered by ${outcome.kind}`)
    return outcome.message
  }
  const files = await pressed(data, 'me.export-data')
  expect(files.attachments.map((one) => one.filename)).toEqual(['saegim-data.json', 'saegim-data.md'])
  const gone = await pressed(await pressed(data, 'me.erase:ask'), 'me.erase:yes')
  expect(gone.embeds[0]?.description).toBe(ko.me.erased)
  expect((await answered(member, dm, 'me data', {})).embeds[0]?.fields?.[0]?.value).toBe(ko.me.nothingKept)
}

describe('a member', () => {
  test('has every look-up, practice, exam, review and statistics in her server, in a direct message and anywhere else', async () => {
    const member = playground.world.member(1)
    const foreign = playground.world.install(member.id)
    const places = [playground.channelIds[1], playground.world.dm(member.id), foreign]
    let shared = 0
    for (const [path, values] of COMMANDS) {
      const [here, ...away] = await Promise.all(places.map((channel) => answered(member, channel, path, values)))
      shared += here ? shares(here).length : 0
      for (const message of away) {
        expect(message.seenBy, path).toBe(member.id)
        expect(shares(message), path).toEqual([])
        expect(message.content, path).not.toBe(ko.errors.notHere())
        if (path !== 'quiz practice') expect(message.embeds[0]?.title, path).toBe(here?.embeds[0]?.title)
      }
    }
    expect(shared).toBeGreaterThan(2)
    // She had been met in the server: nobody asked Discord again.
    expect(asked()).toEqual([])
  })

  test('finds the question of the day and what leaders do in her server alone', async () => {
    const leader = playground.world.member(0)
    const dm = playground.world.dm(leader.id)
    for (const path of ['quiz today', 'quiz past']) {
      expect((await answered(leader, dm, path, {})).content).toBe(ko.errors.notHere())
    }
    for (const path of ['leaderboard', 'settings show', 'manage tracks']) {
      await expect(leader.command(dm, path, {})).rejects.toThrow()
    }
  })

  test('goes on by the buttons of a direct message, each checked again; once she left, none of it is shown', async () => {
    const member = playground.world.member(2)
    const dm = playground.world.dm(member.id)
    playground.world.install(member.id)
    const hit = await answered(member, dm, 'search', { query: '오로라 복제본' })
    const whole = buttons(hit).find((one) => one.custom_id?.startsWith('search.whole'))?.custom_id ?? ''
    expect(whole).toContain('!')
    expect((await member.press(hit, whole)).kind).toBe('update')
    const one = asked().length
    await answered(member, dm, 'search', { query: 'DynamoDB' })
    expect(asked()).toHaveLength(one)
    await answered(member, dm, 'quiz practice', {})
    playground.world.leave(member.id)
    clock.advance(HOUR + 1)
    const back = buttons(hit).find((button) => button.custom_id?.startsWith('search.back'))?.custom_id ?? ''
    const late = await member.press(hit, back)
    expect(late.kind === 'message' && late.message.content).toBe(ko.errors.leftServer())
    for (const [path, values] of COMMANDS) {
      expect((await answered(member, dm, path, values)).content, path).toBe(ko.errors.noServerInCommon())
    }
    expect(await member.autocomplete(dm, 'service', { name: 'Au' }, 'name')).toEqual([])
    await hasHerData(member, dm)
    playground.world.leave(member.id, true)
    clock.advance(HOUR)
    expect((await answered(member, dm, 'help', {})).seenBy).toBe(member.id)
  })

  test('hears that Discord could not be asked, where it does not answer', async () => {
    const member = playground.world.member(0)
    const dm = playground.world.dm(member.id)
    clock.advance(2 * HOUR)
    const fault = playground.world.faults.add('GET /guilds/:guild/members/:user', {
      kind: 'refuse',
      status: 403,
      code: 0,
      message: 'no',
    })
    expect((await answered(member, dm, 'help', {})).content).toBe(ko.errors.serverNotAsked())
    await fault.met
    expect(errors).toEqual([])
    expect(playground.world.log.problems).toEqual([])
  })
})
