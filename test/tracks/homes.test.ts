import { describe, expect, test } from 'vitest'
import type { Server, Shared } from '../../src/app.ts'
import { readCustomId, writeCustomId } from '../../src/chat/custom-id.ts'
import type { CommandRequest, PressRequest } from '../../src/chat/request.ts'
import { textOf } from '../../src/text/text.ts'
import { createHomes } from '../../src/tracks/homes.ts'
import { tempStore } from '../store/fixtures.ts'
import { NINE } from '../store/values.ts'

const HOUR = 3_600_000
const [ONE, TWO] = ['1000000000000000001', '1000000000000000002']
const ME = '11'
const ko = textOf('ko')

type State = 'here' | 'gone' | 'unknown'

/** Servers of the bot, and what Discord says of the member in each. */
async function aWorld(servers: readonly Server[], states: Record<string, State>, isWhole = true) {
  const time = { now: NINE }
  const store = await tempStore(() => time.now)
  const asked: string[] = []
  const named: string[] = []
  const unnamed = new Set<string>()
  const channels = {
    servers: async () => ({ servers, isWhole }),
    server: async (id: string) => {
      named.push(id)
      return unnamed.has(id) ? 'unknown' : { id, name: `저편 ${id}` }
    },
    member: async (guildId: string) => {
      asked.push(guildId)
      return states[guildId] ?? 'gone'
    },
  }
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const shared = { store, channels, clock: { now: () => time.now }, random: Math.random, log } as unknown as Shared
  return { time, store, states, asked, named, unnamed, shared, homes: createHomes(shared) }
}

const base = { id: '1', guildId: '', away: true as const, channelId: '9', locale: 'ko' as const }
const member = { id: ME, name: '민수', manageGuild: false }
const command: CommandRequest = { ...base, member, kind: 'command', command: 'search', options: {} }

function press(customId: string, values: readonly string[] = [], memberId = ME): PressRequest {
  const read = readCustomId(customId)
  if (!read) throw new Error(`no custom id of ours: ${customId}`)
  const who = { ...member, id: memberId }
  return { ...base, member: who, kind: 'press', customId: read, values, messageId: '3', privateMessage: true }
}

const both = [
  { id: ONE, name: '하나' },
  { id: TWO, name: '둘' },
]

interface Menu {
  readonly custom_id: string
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

function menuOf(at: object): Menu {
  return (at as { say: { components: { components: Menu[] }[] } }).say.components[0]?.components[0] as Menu
}

describe('whose content is meant outside of servers', () => {
  test('that of the one server that she is in, asked once an hour; never that of another', async () => {
    const { homes, asked, time, states } = await aWorld(both, { [TWO]: 'here' })
    expect(await homes.enter(command, ko)).toMatchObject({ request: { guildId: TWO } })
    expect(asked).toEqual([ONE, TWO])
    time.now += HOUR / 2
    await homes.enter(command, ko)
    expect(asked.filter((one) => one === TWO)).toHaveLength(1)
    states[TWO] = 'gone'
    time.now += HOUR / 2
    await expect(homes.enter(command, ko)).rejects.toMatchObject({ code: 'noServerInCommon' })
  })

  test('of several she is asked once, by server and track; the choice stays over a restart, and can be changed', async () => {
    const { homes, shared, store } = await aWorld(both, { [ONE]: 'here', [TWO]: 'here' })
    for (const [trackId, name] of [
      ['main', '기초'],
      ['k3x9q2', '심화'],
    ] as const)
      await store.tracks.save({ guildId: TWO, trackId, name, content: 'own', madeAt: trackId === 'main' ? 1 : 2 })
    const menu = menuOf(await homes.enter(command, ko))
    expect(menu.options.map((one) => [one.label, one.value])).toEqual([
      ['하나', ONE],
      ['둘 · 기초', `${TWO}.main`],
      ['둘 · 심화', `${TWO}.k3x9q2`],
    ])
    const chosen = await homes.chosen(press(menu.custom_id, [`${TWO}.k3x9q2`]), ko)
    expect(chosen).toMatchObject({ request: { command: 'search', guildId: TWO } })
    expect(await store.tracks.last(TWO, ME)).toBe('k3x9q2')
    const later = createHomes(shared)
    expect(await later.enter(command, ko)).toMatchObject({ request: { guildId: TWO } })
    expect(JSON.stringify(await later.whereRow(TWO, ME))).toContain('둘')
    const again = menuOf({ say: await later.ask(press('home.change'), ko) })
    const said = await later.chosen(press(again.custom_id, [ONE]), ko)
    expect(said).toMatchObject({ say: { content: ko.homes.now('하나') } })
  })

  test('a menu is answered by whoever it asked, with a server that she is in', async () => {
    const { homes, states } = await aWorld(both, { [ONE]: 'here', [TWO]: 'here' })
    const menu = menuOf(await homes.enter(command, ko))
    const stranger = await homes.chosen(press(menu.custom_id, [ONE], '12'), ko)
    expect(stranger).toHaveProperty('say')
    states[ONE] = 'gone'
    await expect(homes.chosen(press(menu.custom_id, ['1000000000000000003']), ko)).rejects.toMatchObject({
      code: 'leftServer',
    })
  })

  test('a button means the server that it was shown from, whatever was chosen since; not once she has left', async () => {
    const { homes, states, time, store } = await aWorld(both, { [ONE]: 'here', [TWO]: 'here' })
    await store.memberServers.choose(TWO, ME, NINE)
    const customId = `${writeCustomId('search.near', 'abcdefgh2345')}!${BigInt(ONE).toString(36)}`
    expect(await homes.enter(press(customId), ko)).toMatchObject({ request: { guildId: ONE } })
    states[ONE] = 'gone'
    time.now += HOUR
    await expect(homes.enter(press(customId), ko)).rejects.toMatchObject({ code: 'leftServer' })
    // The one that she chose serves on; when she left that too, the rest is asked about.
    expect(await homes.enter(command, ko)).toMatchObject({ request: { guildId: TWO } })
    states[TWO] = 'unknown'
    time.now += HOUR
    await expect(homes.enter(command, ko)).rejects.toMatchObject({ code: 'serverNotAsked' })
  })

  test('of many servers only those are asked about that she was met in', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ id: String(2000 + at), name: `서버 ${at}` }))
    const { homes, asked, store } = await aWorld(many, { '2042': 'here' })
    await expect(homes.enter(command, ko)).rejects.toMatchObject({ code: 'noServerInCommon' })
    expect(asked).toEqual([])
    await store.memberServers.met('2042', ME)
    expect(await homes.enter(command, ko)).toMatchObject({ request: { guildId: '2042' } })
    expect(asked).toEqual(['2042'])
  })

  test('and where there are more than Discord was asked for, those of hers that it did not name as well', async () => {
    const some = Array.from({ length: 60 }, (_, at) => ({ id: String(2000 + at), name: `서버 ${at}` }))
    const { homes, asked, store, named, unnamed, time } = await aWorld(some, { '2042': 'here', '9001': 'here' }, false)
    for (const guildId of ['9001', '9002']) await store.memberServers.met(guildId, ME)
    expect(await homes.enter(command, ko)).toMatchObject({ request: { guildId: '9001' } })
    expect(asked.toSorted()).toEqual(['9001', '9002'])
    await store.memberServers.met('2042', ME)
    const labels = async () => menuOf(await homes.enter(command, ko)).options.map(({ label }) => label)
    // Under the name that Discord says, asked once a while.
    for (let times = 0; times < 3; times++) expect(await labels()).toEqual(['서버 42', '저편 9001'])
    expect(named).toEqual(['9001'])
    await store.memberServers.choose('9001', ME, NINE)
    expect(JSON.stringify(await homes.whereRow('9001', ME))).toContain('저편 9001')
    // Nobody knows a server by its number.
    time.now += HOUR
    unnamed.add('9001')
    expect(menuOf({ say: await homes.ask(press('home.change'), ko) }).options.map(({ label }) => label)).toEqual([
      '서버 42',
      ko.homes.unnamed,
    ])
    expect(await homes.whereRow('9001', ME)).toEqual([])
  })
})
