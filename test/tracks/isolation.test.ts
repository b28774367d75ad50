import type { APIApplicationCommandOption } from 'discord-api-types/v10'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commands, messageCommands } from '../../commands/index.ts'
import type { Command } from '../../src/app.ts'
import { ofTrack, readCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message, Reply } from '../../src/chat/reply.ts'
import type { AutocompleteRequest, CommandRequest, PressRequest, SubmitRequest } from '../../src/chat/request.ts'
import type { Track } from '../../src/core/track.ts'
import { commandInTrack, pressInTrack, type TrackSettings } from '../../src/discord/in-track.ts'
import { textOf } from '../../src/text/text.ts'
import { often } from '../often.ts'
import { runs, some } from '../postgres/databases.ts'
import { post } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { addTrack, trackWorld } from './world.ts'

/**
 * Four tracks of two servers, whose notes differ in nothing but the words of their statements: every section, subject and
 * question of one has a twin of the same name, and the same keys, in the others. Whatever is said, suggested, pressed and sent
 * in one, with custom ids and values of the others, nothing is shown but its own words.
 */
const SECRETS = ['zarkon', 'quibber', 'ploxite', 'vromble'] as const
const SHIPPED = 'shippedword'

const notes = (secret: string) => `# Databases

### Aurora

- 클러스터 엔드포인트는 ${secret}를 가리킨다.
- 복제본은 15개이고 ${secret}로 읽는다.

#### Endpoint

- **리더**: ${secret} 읽기를 나눈다.

### RDS

- 백업은 35일이고 ${secret}에 둔다.
- 복제본은 5개이고 ${secret}로 읽는다.

### Parts

- **Cluster**: ${secret} 저장소 하나를 함께 쓰는 묶음
- **Writer**: ${secret} 변경을 받아 적는 쪽
- **Reader**: ${secret} 내용을 나누어 보여 주는 쪽
- **Proxy**: ${secret} 연결을 모아 두고 빌려 주는 곳
`

const question = (secret: string) => `#### 문제
- ${secret}에서 클러스터 엔드포인트가 가리키는 것은?
#### 보기
- A: ${secret} 하나
- B: ${secret} 둘
#### 정답
- 정답: A
- ${secret}이기 때문이다.
- A: 맞다 ${secret}
- B: 아니다
- 근거: Databases > Aurora "클러스터 엔드포인트는 ${secret}를 가리킨다."
- 난이도: 1
- 번호: aurora-1

---

#### 문제
- RDS 백업을 두는 곳은? (${secret})
#### 정답
- 정답: ${secret}
- ${secret}에 둔다.
- 근거: Databases > RDS "백업은 35일이고 ${secret}에 둔다."
- 난이도: 1
- 번호: rds-1
`

/** Of the same names in every group. */
const ownLines = (secret: string) => ({
  'errata/aaaaaaaaaaaa.yaml': JSON.stringify([
    {
      id: 'aaaaaaaaaaaa',
      verdict: 'wrong',
      section: 'Databases > RDS',
      quote: `복제본은 5개이고 ${secret}로 읽는다.`,
      now: `복제본은 15개이고 ${secret}로 읽는다.`,
      source: secret,
      confidence: 'high',
      ask: 'corrected',
    },
  ]),
  'glossary/aaaaaaaaaaaa.yaml': JSON.stringify({ same: [['Aurora', secret]] }),
})

interface Group {
  readonly track: Track
  readonly secret: string
  readonly channelId: string
  /** Custom ids that were seen in it, and the values of their menus. */
  readonly ids: Map<string, readonly string[]>
}

const TYPED = ['Aurora', 'RDS', '복제본', 'Endpoint', '백업']

async function aHouse() {
  const world = await trackWorld({ 'notes/a.md': notes(SHIPPED), 'questions/a.md': question(SHIPPED) })
  const groups: Group[] = []
  for (const [at, secret] of SECRETS.entries()) {
    const guildId = at < 2 ? '1001' : '1002'
    const track = await addTrack(
      world,
      { guildId, trackId: at % 2 === 0 ? 'main' : 'second', name: `Group ${'ABCD'[at]}` },
      { 'notes/a.md': notes(secret), 'questions/a.md': question(secret), ...ownLines(secret) },
    )
    const { guildId: _, ...channel } = { guildId, channelId: `20${at}` }
    const group = { track, secret, ...channel, ids: new Map() }
    groups.push(group)
    const { questions, generated } = await world.shared.libraries.of(track)
    const schedule = aSchedule({ ...track, ...channel, id: `sched${at}`, reveal: 'press', count: 2 })
    for (const [index, one] of questions.entries()) {
      const { id } = await post(world.store, schedule, { question: one, number: index + 1 })
      for (const part of ['answer', 'mine', 'whole', 'write', 'today']) {
        group.ids.set(`quiz.${part}:${id}${part === 'answer' ? ':0' : ''}`, [])
      }
    }
    // Made ones are not open today: they may be reviewed.
    const questionId = generated[0]?.id ?? ''
    const suggested = { stem: `${secret} Aurora?`, choices: '', key: secret, explanation: secret, fields: '' }
    const suggestion = { ...track, id: `suggested00${at}`, memberId: '8', fields: suggested, madeAt: 0 }
    await world.store.suggestions.add(suggestion, { ofOne: 5, ofAll: 5 })
    const gap = { key: 'aaaaaaaaaaaa', words: `${secret} 없음`, day: '2026-11-23' }
    await world.store.gaps.add(track, gap, 100)
    await world.store.cards.grade({ ...track, memberId: '7', questionId, grade: 1, reps: 0, now: 0 })
  }
  const settings: TrackSettings = {
    commands,
    messageCommands,
    door: world.door,
    languageOf: async () => 'ko',
  }
  return { world, groups, settings }
}

const base = (group: Group) => ({
  id: '1',
  guildId: group.track.guildId,
  channelId: group.channelId,
  member: { id: '7', name: 'lead', manageGuild: true },
  locale: 'ko' as const,
})

/** All that a reply shows, files and alt texts included; a refusal is its sentence. */
async function shown(asking: Promise<Reply>): Promise<{ text: string; reply?: Reply }> {
  try {
    const reply = await asking
    const message: Message = 'message' in reply ? reply.message : 'update' in reply ? reply.update : {}
    const files = (message.files ?? []).map(({ data }) => new TextDecoder().decode(data))
    return { text: [JSON.stringify(reply), ...files].join('\n'), reply }
  } catch (error) {
    if (error instanceof UserError) return { text: error.sentence(textOf('ko')) }
    throw error
  }
}

/** What of the others, or of the folder that nobody here is shown, stands in it. */
function leaks(text: string, allowed: string): string[] {
  return [...SECRETS, SHIPPED].filter((secret) => secret !== allowed && text.toLowerCase().includes(secret))
}

function harvest(group: Group, reply: Reply | undefined): void {
  if (!reply) return
  if ('modal' in reply) group.ids.set(reply.modal.custom_id, [])
  const message = 'message' in reply ? reply.message : 'update' in reply ? reply.update : undefined
  for (const one of (message?.components ?? []).flatMap((row) => row.components)) {
    if (!('custom_id' in one)) continue
    group.ids.set(one.custom_id, 'options' in one ? one.options.map((option) => option.value) : [])
  }
}

interface Leaf {
  readonly command: Command
  readonly subcommand?: string
  readonly options: readonly APIApplicationCommandOption[]
}

const LEAVES: readonly Leaf[] = commands.flatMap((command): Leaf[] => {
  const options = command.data.options ?? []
  const below = options.filter((one) => one.type === 1)
  if (below.length === 0) return [{ command, options }]
  return below.map((one) => ({ command, subcommand: one.name, options: ('options' in one && one.options) || [] }))
})

/** What changes the tracks themselves would take the ground from under the test. */
const STEADY = LEAVES.filter(
  ({ subcommand = '' }) => !['daily', 'pause', 'track-add', 'track-edit'].includes(subcommand),
)

function requestOf(group: Group, { command, subcommand }: Leaf, options: CommandRequest['options']): CommandRequest {
  return {
    ...base(group),
    kind: 'command',
    command: command.data.name,
    ...(subcommand === undefined ? {} : { subcommand }),
    options,
  }
}

/** Every command with everything that it suggests, and with what others are suggested. */
async function sayEverything({ groups, settings }: Awaited<ReturnType<typeof aHouse>>): Promise<string[]> {
  const found: string[] = []
  const suggested = new Map<string, Set<string>>()
  for (const group of some(groups)) {
    for (const leaf of STEADY) {
      for (const option of leaf.options) {
        const key = `${leaf.command.data.name} ${option.name}`
        const values = suggested.get(key) ?? new Set(TYPED)
        suggested.set(key, values)
        if (!('autocomplete' in option) || !option.autocomplete || option.name === 'track') continue
        for (const value of ['', ...TYPED]) {
          const { kind: _, ...asked } = requestOf(group, leaf, { [option.name]: value })
          const request: AutocompleteRequest = { ...asked, kind: 'autocomplete', focused: { name: option.name, value } }
          const app = await settings.door.enter(request, 'any')
          const choices = (app && (await leaf.command.autocomplete?.(request, app, textOf('ko')))) ?? []
          for (const leak of leaks(JSON.stringify(choices), group.secret)) found.push(`${key} suggests ${leak}`)
          for (const choice of choices.slice(0, 3)) values.add(choice.value)
        }
      }
    }
  }
  for (const group of some(groups)) {
    for (const leaf of STEADY) {
      const texts = leaf.options.filter(
        (one) => one.type === 3 && one.name !== 'track' && !('choices' in one && one.choices),
      )
      const values = [
        ...new Set(texts.flatMap((one) => [...(suggested.get(`${leaf.command.data.name} ${one.name}`) ?? [])])),
      ]
      for (const at of texts.length === 0 ? [0] : values.keys()) {
        const options = Object.fromEntries(
          texts.map((one, nth) => [one.name, values[(at + nth) % values.length] ?? 'Aurora']),
        )
        const asking = commandInTrack(leaf.command, requestOf(group, leaf, options), settings)
        const { text, reply } = await shown(asking)
        for (const leak of leaks(text, group.secret)) found.push(`/${leaf.command.data.name} ${at} shows ${leak}`)
        harvest(group, reply)
      }
    }
    for (const command of messageCommands) {
      const request = {
        ...base(group),
        kind: 'message',
        command: command.data.name,
        messageId: '5',
        said: TYPED,
      } as const
      const { text, reply } = await shown(commandInTrack(command, request, settings))
      for (const leak of leaks(text, group.secret)) found.push(`${command.data.name} shows ${leak}`)
      harvest(group, reply)
    }
  }
  return found
}

/** Presses it, or sends it as a form, as whoever stands in that group; undefined where nobody owns it. */
function pressing(group: Group, text: string, values: readonly string[], settings: TrackSettings) {
  const customId = readCustomId(text)
  const command = commands.find((one) => one.data.name === customId?.command)
  const action = customId?.action.slice(customId.command.length + 1) ?? ''
  if (!customId) return undefined
  const asked = { ...base(group), customId, messageId: '5', privateMessage: true }
  const press = command?.presses?.[action]
  const request: PressRequest = { ...asked, kind: 'press', values }
  if (press) return pressInTrack(press, request, settings)
  const submit = command?.submits?.[action]
  const fields = {
    answer: 'A',
    stem: 'Aurora?',
    choices: 'A. 하나\nB. 둘',
    key: 'A',
    explanation: 'Aurora',
    fields: '',
    // Refused: what is kept would be read anew with every press.
    words: '없는 말',
    now: 'Aurora',
    source: 'Aurora',
    names: 'Aurora',
  }
  const sent: SubmitRequest = { ...asked, kind: 'submit', fields }
  return submit && pressInTrack(submit, sent, settings)
}

/** Whose words a press may show: its own server's, of the track that it names, or of the row. */
async function allowedFor(group: Group, text: string, house: Awaited<ReturnType<typeof aHouse>>): Promise<string> {
  const customId = readCustomId(text)
  const [id = ''] = customId?.args ?? []
  const { store } = house.world
  const row =
    customId?.command === 'quiz'
      ? ((await store.occurrences.find(id)) ??
        (await store.practice.round(id)) ??
        (await store.exams.find(id)) ??
        (await store.live.find(id)))
      : undefined
  const meant = row ?? (customId?.trackId ? { guildId: group.track.guildId, trackId: customId.trackId } : group.track)
  const own = house.groups.find(({ track }) => track.guildId === meant.guildId && track.trackId === meant.trackId)
  return own?.track.guildId === group.track.guildId ? own.secret : 'nothing at all'
}

test('no server and no track ever sees what another one has', { timeout: 240_000 }, async () => {
  const house = await aHouse()
  const { groups, settings, world } = house
  expect(await sayEverything(house)).toEqual([])
  const seen = groups.flatMap((group) => [...group.ids].map(([id, values]) => ({ id, values })))
  const actions = new Set(seen.map(({ id }) => readCustomId(id)?.action))
  // Of every command that has buttons something is pressed.
  for (const name of ['search', 'service', 'compare', 'quiz', 'review', 'leaderboard', 'question', 'manage', 'notes']) {
    expect([name, [...actions].some((action) => action?.startsWith(`${name}.`))]).toEqual([name, true])
  }
  const anyId = fc.record({
    one: fc.constantFrom(...seen),
    other: fc.constantFrom(...seen),
    group: fc.constantFrom(...groups),
    stamp: fc.constantFrom('as it is', 'none', 'main', 'second', 'zzzzzz'),
    swaps: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(anyId, async ({ one, other, group, stamp, swaps }) => {
      const [own = ''] = one.id.split('@')
      if (
        [
          'manage.remove',
          'manage.restore',
          'notes.take',
          'notes.undo',
          'notes.line-remove',
          'question.use',
          'question.discard',
        ].some((action) => own.startsWith(action))
      )
        return
      const id = stamp === 'as it is' ? one.id : stamp === 'none' ? own : ofTrack(own, stamp)
      const values = (swaps ? other.values : one.values).slice(0, 1)
      const asking = pressing(group, id, values, settings)
      if (!asking) return
      const { text, reply } = await shown(Promise.resolve(asking))
      const allowed = await allowedFor(group, id, house)
      expect({ id, in: group.track, leaks: leaks(text, allowed) }).toEqual({ id, in: group.track, leaks: [] })
      if (reply && allowed === group.secret) harvest(group, reply)
    }),
    { numRuns: runs(often(240)) },
  )
  expect(world.failures).toEqual([])
})

test('what a leader of one track proposed is agreed to, and taken back, in that track alone', async () => {
  const house = await aHouse()
  const { groups, settings, world } = house
  const [mine, ...others] = groups
  if (!mine) throw new Error('no group')
  world.sent.set('sent:1', Buffer.from('# Own\n\n- 새로 올린 zarkon 노트다.\n'))
  const leaf = LEAVES.find(({ command, subcommand }) => command.data.name === 'notes' && subcommand === 'add')
  if (!leaf) throw new Error('no such command')
  const files = { file: { name: 'own.md', url: 'sent:1', bytes: 50 } }
  const asked = commandInTrack(leaf.command, { ...requestOf(mine, leaf, { file: '1' }), files }, settings)
  harvest(mine, (await shown(asked)).reply)
  const idOf = (action: string) => [...mine.ids.keys()].find((id) => id.startsWith(action)) ?? ''
  const press = async (group: Group, id: string) => {
    const asking = pressing(group, id, [], settings)
    return asking ? await shown(Promise.resolve(asking)) : { text: 'nobody' }
  }
  const bare = (id: string) => id.split('@')[0] ?? ''
  for (const other of others) {
    for (const id of [bare(idOf('notes.take')), ofTrack(bare(idOf('notes.take')), other.track.trackId)]) {
      if (other.track.guildId === mine.track.guildId && id === bare(idOf('notes.take'))) continue
      const { text } = await press(other, id)
      expect(text).toMatch(/이미 끝났거나|이 버튼은/)
    }
  }
  const taken = await press(mine, idOf('notes.take'))
  expect(taken.text).toContain('반영했어요')
  harvest(mine, taken.reply)
  for (const other of others) {
    if (other.track.guildId === mine.track.guildId) continue
    expect((await press(other, bare(idOf('notes.undo')))).text).toMatch(/되돌릴 것이 없어요|이 버튼은/)
  }
  expect((await press(mine, idOf('notes.undo'))).text).toContain('되돌렸어요')
  expect(world.failures).toEqual([])
})
