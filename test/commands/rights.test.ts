import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Command } from '../../src/app.ts'
import { type Action, readCustomId, SHAPES } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { AutocompleteRequest, CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import { remembered } from '../../src/core/memo.ts'
import { commandInChosenTrack, commandInTrack, pressInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
import { textOf } from '../../src/text/text.ts'
import { createHomes } from '../../src/tracks/homes.ts'
import { besideStore, post } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { addTrack, type TrackWorld, trackWorld } from '../tracks/world.ts'
import { RIGHTS, waysOf } from './rights-table.ts'

/**
 * Discord hides a leader's commands; whoever speaks with the bot beside its client sees and sends what she likes. So every way into
 * it is taken here by a member without rights, by somebody who leads another server, and in a direct message.
 */
const PARTS = [
  '클러스터 엔드포인트',
  '리더 엔드포인트',
  '복제본',
  '백업',
  '스냅샷',
  '파라미터 그룹',
  '보안 그룹',
  '서브넷 그룹',
]
const saying = (part: string, at: number) => `${part}은(는) 값 ${at + 1}을 가진다.`
const notes = `# Databases\n\n### Aurora\n\n${PARTS.map((part, at) => `- ${saying(part, at)}`).join('\n')}\n`
const questions = PARTS.map(
  (part, at) => `#### 문제
- ${part}이 가지는 값은?
#### 보기
- A: 값 ${at + 1}
- B: 값 ${at + 20}
#### 정답
- 정답: A
- 노트에 값이 있다.
- 근거: Databases > Aurora "${saying(part, at)}"
- 번호: aurora-${at}
`,
).join('\n---\n\n')

interface Who {
  readonly guildId: string
  readonly memberId: string
  readonly leads: boolean
  readonly away?: true
}
const LEADER: Who = { guildId: '1001', memberId: '7', leads: true }
const MEMBER: Who = { guildId: '1001', memberId: '8', leads: false }
const STRANGER: Who = { guildId: '1002', memberId: '9', leads: true }
/** As Discord would never say it: a leader, in a direct message. */
const ALONE: Who = { guildId: '', memberId: '7', leads: true, away: true }

type Way = (who: Who, id?: string, values?: readonly string[]) => Promise<Reply>

let world: TrackWorld
let settings: TrackSettings
let sent: number
let beside: Database.Database
/** Ids that its leader was shown in the first server, with what their menus offer. */
const seen = new Map<string, readonly string[]>()
const ways = new Map<string, Way>()

function base({ guildId, memberId, leads, away }: Who) {
  const member = { id: memberId, name: 'x', manageGuild: leads }
  return { id: '1', guildId, channelId: '300', member, locale: 'ko' as const, ...(away ? { away } : {}) }
}

/** Custom ids of an action that nothing is behind. */
const anyIds = remembered((action) => {
  const args = SHAPES[action as Action].map((shape) => fc.stringMatching(shape))
  const one = fc.tuple(...args).map((parts) => [action, ...parts].join(':'))
  return fc.sample(one, { numRuns: 3, seed: 1 })
})

const FIELDS = { answer: 'A', stem: '?', key: 'A', explanation: 'x', words: 'x', now: 'x', names: 'x', time: '09:00' }

function addWays(command: Command): void {
  const subs = (command.data.options ?? []).filter((one) => one.type === 1).map((one) => one.name)
  for (const sub of subs.length > 0 ? subs : [undefined]) {
    const part = sub === undefined ? {} : { subcommand: sub }
    const asked = { kind: 'command', command: command.data.name, ...part, options: {} } as const
    const run: Way = (who) => commandInTrack(command, { ...base(who), ...asked } as CommandRequest, settings)
    ways.set(`/${command.data.name} ${sub ?? ''}`.trim(), run)
  }
  const pressed = { messageId: '5', privateMessage: true }
  for (const [name, press] of Object.entries(command.presses ?? {})) {
    ways.set(`press ${command.data.name}.${name}`, (who, id = '', values = []) => {
      const customId = readCustomId(id)
      if (!customId) throw new Error(id)
      const request: PressRequest = { ...base(who), ...pressed, kind: 'press', customId, values }
      return pressInTrack(press, request, settings)
    })
  }
  for (const [name, submit] of Object.entries(command.submits ?? {})) {
    ways.set(`submit ${command.data.name}.${name}`, (who, id = '') => {
      const customId = readCustomId(id)
      if (!customId) throw new Error(id)
      const request: SubmitRequest = { ...base(who), ...pressed, kind: 'submit', customId, fields: FIELDS }
      return pressInTrack(submit, request, settings)
    })
  }
}

/** Its ids: those that a leader saw, and some that nothing is behind. A command has none. */
function idsOf(way: string): readonly (readonly [string | undefined, readonly string[]])[] {
  const [kind = '', action = ''] = way.split(' ')
  if (kind.startsWith('/')) return [[undefined, []]]
  const real = [...seen.keys()].filter((id) => readCustomId(id)?.action === action)
  const ids = [...real.slice(0, 6), ...anyIds(action)]
  return ids.map((id) => [id, seen.get(id)?.slice(0, 1) ?? []])
}

async function outcome(
  run: () => Promise<Reply> | undefined,
): Promise<{ readonly said: string; readonly reply?: Reply }> {
  try {
    const reply = await run()
    if (!reply) throw new Error('no such way')
    return { said: 'answered', reply }
  } catch (error) {
    if (error instanceof UserError) return { said: error.code }
    return { said: `threw ${String(error)}` }
  }
}

function pressable(reply: Reply | undefined): readonly (readonly [string, readonly string[]])[] {
  if (!reply) return []
  if ('modal' in reply) return [[reply.modal.custom_id, []]]
  const message: Message = 'message' in reply ? reply.message : 'update' in reply ? reply.update : {}
  const all = (message.components ?? []).flatMap((row) => row.components)
  return all.flatMap((one) =>
    'custom_id' in one ? [[one.custom_id, 'options' in one ? one.options.map(({ value }) => value) : []] as const] : [],
  )
}

function harvest(reply: Reply | undefined): void {
  for (const [id, values] of pressable(reply)) seen.set(id, values)
}

function idsIn(reply: Reply | undefined): string[] {
  return pressable(reply).map(([id]) => id)
}

/** All rows of all tables; of some where only these matter. */
function rows(tables: readonly string[] = [], where = ''): string {
  const named = "select name from sqlite_master where type = 'table' order by name"
  const names = (beside.prepare(named).all() as { name: string }[]).map(({ name }) => name)
  const all = names.filter((name) => tables.length === 0 || tables.includes(name))
  return all
    .map((name) => `${name} ${JSON.stringify(beside.prepare(`select * from ${name} ${where}`).all())}`)
    .join('\n')
}

/** Whether anything was written since it was asked last: SQLite counts what other connections committed. */
let version = -1
function wrote(): boolean {
  const before = version
  version = beside.pragma('data_version', { simple: true }) as number
  return version !== before
}

const leaders = Object.entries(RIGHTS).flatMap(([command, one]) => waysOf(command, one.leaders))
const members = Object.entries(RIGHTS).flatMap(([command, one]) => waysOf(command, one.members))

beforeAll(async () => {
  for (const command of commands) addWays(command)
})

async function aHouse(): Promise<void> {
  world = await trackWorld({ 'notes/a.md': notes, 'questions/a.md': questions })
  beside = besideStore(world.store)
  sent = 0
  const { channels } = world.shared
  const counted = async () => {
    sent++
    return { ok: true, messageId: '9', sentAt: 0 } as const
  }
  Object.assign(channels, { send: counted, edit: counted, remove: counted, publish: counted })
  for (const guildId of ['1001', '1002']) {
    const files = { 'notes/a.md': notes, 'questions/a.md': questions }
    const track = await addTrack(world, { guildId, trackId: 'main', name: 'Group' }, files)
    const { questions: bank, generated } = await world.shared.libraries.of(track)
    const schedule = aSchedule({ ...track, id: `sched${guildId}`, channelId: '200', reveal: 'press' })
    await post(world.store, schedule, bank[0] ? { question: bank[0] } : {})
    const fields = { stem: 'Aurora?', choices: '', key: 'A', explanation: 'A', fields: '' }
    const suggestion = { ...track, id: `suggested${guildId.slice(1)}`, memberId: '8', fields, madeAt: 0 }
    await world.store.suggestions.add(suggestion, { ofOne: 5, ofAll: 5 })
    await world.store.gaps.add(track, { key: 'aaaaaaaaaaaa', words: '없음', day: '2026-11-23' }, 100)
    const questionId = generated[0]?.id ?? ''
    await world.store.cards.grade({ ...track, memberId: '7', questionId, grade: 1, reps: 0, now: 0 })
  }
  settings = { commands, door: world.door, homes: createHomes(world.shared), languageOf: async () => 'ko' }
  seen.clear()
  // What is there to be pressed, as its leader sees it; two rounds, since an answer leads to more.
  for (const [way, run] of ways) if (way.startsWith('/')) harvest((await outcome(() => run(LEADER))).reply)
  for (const id of [...seen.keys()]) {
    const { action = '' } = readCustomId(id) ?? {}
    const opens = /(?:review|list|lines|line-edit|items|reports|gaps|gap-note|preview|panel|add|exam-list|exam-at|try)$/
    if (opens.test(action)) harvest((await outcome(() => ways.get(`press ${action}`)?.(LEADER, id))).reply)
  }
}

test('every way into the bot is said to be for leaders, or for every member', () => {
  expect([...leaders, ...members].sort()).toEqual([...ways.keys()].sort())
  expect(leaders.filter((way) => members.includes(way))).toEqual([])
})

describe('what is for leaders', () => {
  test('is refused to a member without rights, and to anyone outside of servers, and nothing is changed or sent', async () => {
    await aHouse()
    const before = sent
    wrote()
    const wrong: string[] = []
    for (const way of leaders) {
      for (const [id, values] of idsOf(way)) {
        for (const [who, refusal] of [
          [MEMBER, 'needsManageGuild'],
          [ALONE, 'notHere'],
        ] as const) {
          const { said } = await outcome(() => ways.get(way)?.(who, id, values))
          if (said !== refusal || wrote() || sent !== before) wrong.push(`${way} ${id ?? ''}: ${said}`)
        }
      }
    }
    expect(wrong).toEqual([])
    // Else nothing was pressed that is there.
    expect(leaders.filter((way) => idsOf(way).some(([id]) => id && seen.has(id))).length).toBeGreaterThan(12)
    expect((await outcome(() => ways.get('/settings pause')?.(LEADER))).said).toBe('answered')
    expect(wrote()).toBe(true)
  })

  test('suggests nothing to a member without rights', async () => {
    await aHouse()
    let asked = 0
    for (const command of commands.filter(({ data }) => RIGHTS[data.name]?.leaders)) {
      for (const sub of command.data.options ?? []) {
        for (const option of ('options' in sub && sub.options) || []) {
          if (!('autocomplete' in option && option.autocomplete)) continue
          const focused = { name: option.name, value: '' }
          const part = { command: command.data.name, subcommand: sub.name, options: {}, focused }
          const request: AutocompleteRequest = { ...base(MEMBER), kind: 'autocomplete', ...part }
          const app = await settings.door.enter(request, 'any')
          const offered = app && (await command.autocomplete?.(request, app, textOf('ko')))
          expect(offered, `${command.data.name} ${sub.name}`).toEqual([])
          asked++
        }
      }
    }
    expect(asked).toBeGreaterThan(10)
  })

  test('changes nothing of a server for somebody who leads another one', async () => {
    await aHouse()
    const where = "where guild_id = '1001'"
    const named =
      "select m.name from sqlite_master m where m.type = 'table' and exists (select 1 from pragma_table_info(m.name) where name = 'guild_id')"
    const tables = (beside.prepare(named).all() as { name: string }[]).map(({ name }) => name)
    const before = rows(tables, where)
    for (const way of [...leaders, ...members]) {
      for (const [id, values] of idsOf(way)) {
        const { said } = await outcome(() => ways.get(way)?.(STRANGER, id, values))
        expect(said, `${way} ${id ?? ''}`).not.toMatch(/^threw/)
        if (wrote()) expect(rows(tables, where) === before, `${way} ${id ?? ''}`).toBe(true)
      }
    }
    expect(tables.length).toBeGreaterThan(20)
  })

  test('is answered by the rights of now: who lost them between the question of the track and the choice is refused', async () => {
    await aHouse()
    await addTrack(world, { guildId: '1001', trackId: 'second', name: 'Second' }, { 'notes/a.md': notes })
    const asked = await ways.get('/settings pause')?.(LEADER)
    const [choice = ''] = idsIn(asked)
    const customId = readCustomId(choice)
    if (!customId) throw new Error('nothing was asked')
    wrote()
    const press: PressRequest = {
      ...base({ ...MEMBER, memberId: LEADER.memberId }),
      kind: 'press',
      customId,
      values: ['second'],
      messageId: '5',
      privateMessage: true,
    }
    const run = () => commandInChosenTrack(press, settings, async (request) => request)
    expect((await outcome(run)).said).toBe('needsManageGuild')
    expect(rows(['schedules'])).not.toContain('"paused":"admin"')
  })

  test.each([
    ['a channel of another server', { channel: '999' }, 'channelNotSeen'],
    ['a channel where the bot may not post', { channel: '201' }, 'missingPermissions'],
    ['a role that was deleted, or another server’s', { role: '777' }, 'valueUnknown'],
    ['everyone', { role: '1001' }, 'everyoneRole'],
  ] as const)('takes no %s', async (_, options, refusal) => {
    await aHouse()
    const { channels } = world.shared
    const gone = { kind: 'refused', status: 404, code: 10_003, message: '' } as const
    Object.assign(channels, {
      role: (_guild: string, role: string) => (role === '777' ? 'gone' : 'mentionable'),
      permissions: async (_guild: string, channel: string) =>
        channel === '999'
          ? { ok: false, problem: gone }
          : { ok: true, missing: channel === '201' ? ['sendMessages'] : [], kind: 'text' },
    })
    const command = commands.find(({ data }) => data.name === 'settings')
    if (!command) throw new Error('no settings')
    wrote()
    const asked = { kind: 'command', command: 'settings', subcommand: 'daily', options } as const
    const run = () => commandInTrack(command, { ...base(LEADER), ...asked }, settings)
    expect((await outcome(run)).said).toBe(refusal)
    expect(wrote()).toBe(false)
  })
})

/** What leaders decide about a server. */
const OF_THE_SERVER = ['tracks', 'track_files', 'track_links', 'schedules', 'corrections', 'seasons', 'notices']
const OWN = ['practice_rounds', 'exams', 'cards', 'reviews', 'answers', 'suggestions', 'reminders', 'member_settings']
const OF_ROUNDS = ['practice_answers', 'exam_items']

test('what is for every member changes nothing that leaders decide, nor what another member has', async () => {
  await aHouse()
  const others = () => [rows(OF_THE_SERVER), rows(OWN, "where member_id = '7'")]
  const [before, rounds] = [others(), rows(OF_ROUNDS)]
  const said = new Map<string, number>()
  // Of her rounds and exams nothing is answered by another; what a member begins herself comes last.
  const hers = members.filter((way) => /^(?:press|submit) quiz\.(?:try|exam|next|again)/.test(way))
  for (const way of [...hers, ...members.filter((one) => !hers.includes(one))]) {
    for (const [id, values] of idsOf(way)) {
      const told = await outcome(() => ways.get(way)?.(MEMBER, id, values))
      said.set(told.said, (said.get(told.said) ?? 0) + 1)
      expect(told.said, `${way} ${id ?? ''}`).not.toMatch(/^threw|needsManageGuild/)
      if (!wrote()) continue
      expect(others(), `${way} ${id ?? ''}`).toEqual(before)
      if (hers.includes(way)) expect(rows(OF_ROUNDS), `${way} ${id ?? ''}`).toBe(rounds)
    }
  }
  expect(rounds).toContain('"round_id"')
  expect(rounds).toContain('"exam_id"')
  expect(said.get('answered')).toBeGreaterThan(10)
})
