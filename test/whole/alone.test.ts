import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { ko } from '../../src/text/ko.ts'
import { type ShippedBot, startShipped } from './shipped-bot.ts'

/** Members study in direct messages and in a server without the bot, on the shipped content of theirs. */
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

let bot: ShippedBot

beforeAll(async () => {
  bot = await startShipped('alone')
})

afterAll(() => bot?.close())

async function answered(member: WorldMember, channelId: string, path: string, values: object): Promise<Message> {
  const outcome = await member.command(channelId, path, values as Record<string, string>)
  if (outcome.kind !== 'message') throw new Error(`/${path} was answered by ${outcome.kind}`)
  return outcome.message
}

const buttons = (message: Message) => message.components.flatMap((row) => row.components)
const shares = (message: Message) => buttons(message).filter((one) => 'label' in one && one.label === ko.common.share)
const asked = () => bot.playground.world.log.requests.filter((one) => one.route === 'GET /guilds/:guild/members/:user')

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
    const member = bot.playground.world.member(1)
    const foreign = bot.playground.world.install(member.id)
    const places = [bot.playground.channelIds[1], bot.playground.world.dm(member.id), foreign]
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
    const leader = bot.playground.world.member(0)
    const dm = bot.playground.world.dm(leader.id)
    for (const path of ['quiz today', 'quiz past']) {
      expect((await answered(leader, dm, path, {})).content).toBe(ko.errors.notHere())
    }
    for (const path of ['leaderboard', 'settings show', 'manage tracks']) {
      await expect(leader.command(dm, path, {})).rejects.toThrow()
    }
  })

  test('goes on by the buttons of a direct message, each checked again; once she left, none of it is shown', async () => {
    const member = bot.playground.world.member(2)
    const dm = bot.playground.world.dm(member.id)
    bot.playground.world.install(member.id)
    const hit = await answered(member, dm, 'search', { query: '오로라 복제본' })
    const whole = buttons(hit).find((one) => one.custom_id?.startsWith('search.whole'))?.custom_id ?? ''
    expect(whole).toContain('!')
    expect((await member.press(hit, whole)).kind).toBe('update')
    const one = asked().length
    await answered(member, dm, 'search', { query: 'DynamoDB' })
    expect(asked()).toHaveLength(one)
    await answered(member, dm, 'quiz practice', {})
    bot.playground.world.leave(member.id)
    bot.clock.advance(HOUR + 1)
    const back = buttons(hit).find((button) => button.custom_id?.startsWith('search.back'))?.custom_id ?? ''
    const late = await member.press(hit, back)
    expect(late.kind === 'message' && late.message.content).toBe(ko.errors.leftServer())
    for (const [path, values] of COMMANDS) {
      expect((await answered(member, dm, path, values)).content, path).toBe(ko.errors.noServerInCommon())
    }
    expect(await member.autocomplete(dm, 'service', { name: 'Au' }, 'name')).toEqual([])
    await hasHerData(member, dm)
    bot.playground.world.leave(member.id, true)
    bot.clock.advance(HOUR)
    expect((await answered(member, dm, 'help', {})).seenBy).toBe(member.id)
  })

  test('hears that Discord could not be asked, where it does not answer', async () => {
    const member = bot.playground.world.member(0)
    const dm = bot.playground.world.dm(member.id)
    bot.clock.advance(2 * HOUR)
    const fault = bot.playground.world.faults.add('GET /guilds/:guild/members/:user', {
      kind: 'refuse',
      status: 403,
      code: 0,
      message: 'no',
    })
    expect((await answered(member, dm, 'help', {})).content).toBe(ko.errors.serverNotAsked())
    await fault.met
    expect(bot.errors).toEqual([])
    expect(bot.playground.world.log.problems).toEqual([])
  })
})
