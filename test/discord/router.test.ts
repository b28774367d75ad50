import { setTimeout as sleep } from 'node:timers/promises'
import { ComponentType } from 'discord-api-types/v10'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import type { Command, Press } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { UserError } from '../../src/chat/errors.ts'
import type { Message } from '../../src/chat/reply.ts'
import { createUnheard } from '../../src/discord/unheard.ts'
import type { FaultHandle } from '../../src/playground/faults.ts'
import type { Playground } from '../../src/playground/playground.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { textOf } from '../../src/text/text.ts'
import { tempStore } from '../store/fixtures.ts'
import { openStage } from './stage.ts'

const QUIET = pino({ level: 'silent' })

/** `quiz.answer` is a press that exists; what it does here is the test's. */
const PRESS = writeCustomId('quiz.answer', '0a1b2c3d4e5f', '0')
const EPHEMERAL = 64

function withButton(content: string): Message {
  const components = [
    {
      type: ComponentType.ActionRow as const,
      components: [{ type: ComponentType.Button as const, style: 1 as const, label: 'go', custom_id: PRESS }],
    },
  ]
  return { content, components }
}

function quizCommand(parts: Partial<Command>): Command {
  return {
    data: { name: 'quiz', description: 'x' },
    audience: 'private',
    run: () => ({ message: withButton('first') }),
    ...parts,
  }
}

async function openCard(member: WorldMember, channel: string) {
  const outcome = await member.command(channel, 'quiz')
  if (outcome.kind !== 'message') throw new Error(outcome.kind)
  return outcome.message
}

/** A member's press on a card of that command's. */
async function pressed(command: Command) {
  const { playground } = await openStage([command])
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  await member.press(await openCard(member, channel), PRESS)
  return { playground, channel, member }
}

test('an answer is private, and another member does not see it', async () => {
  const { playground } = await openStage([quizCommand({})])
  const [channel] = playground.channelIds
  const message = await openCard(playground.world.member(1), channel)
  expect(message).toMatchObject({ content: 'first', flags: EPHEMERAL })
  expect(playground.world.member(2).sees(channel)).toEqual([])
})

test('work that takes long is deferred in time, private where the answer is', async () => {
  const slow = quizCommand({ run: async () => sleep(600, { message: { content: 'late' } }) })
  const { playground, failures } = await openStage([slow])
  const message = await openCard(playground.world.member(1), playground.channelIds[0])
  expect(message).toMatchObject({ content: 'late', flags: EPHEMERAL })
  expect(failures).toEqual([])
})

test('while many are being answered, whoever comes is told at once to wait', async () => {
  const gate = Promise.withResolvers<void>()
  let asked = 0
  const held = quizCommand({
    run: async () => {
      asked++
      await gate.promise
      return { message: { content: 'answered' } }
    },
  })
  const { playground } = await openStage([held], 60_000)
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  const first = Array.from({ length: 30 }, () => member.command(channel, 'quiz'))
  // The last of them have their deferral while the first still wait for the answer itself.
  await playground.world.until(
    () => asked === 30 && playground.world.log.count('POST /interactions/:interaction/:token/callback') > 0,
  )
  expect(playground.world.log.count('POST /interactions/:interaction/:token/callback')).toBeLessThan(30)
  gate.resolve()
  await Promise.all(first)
  await playground.world.until(() => member.sees(channel).filter((one) => one.content === 'answered').length === 30)
})

test('where the loop is late, one alone is told at once to wait', async () => {
  const gate = Promise.withResolvers<void>()
  const held = quizCommand({
    run: async () => {
      await gate.promise
      return { message: { content: 'answered' } }
    },
  })
  const { playground } = await openStage([held], 60_000, { loop: { isLate: () => true } })
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  const asked = member.command(channel, 'quiz')
  // Else it would wait for the answer, which waits for this.
  await playground.world.until(
    () => playground.world.log.count('POST /interactions/:interaction/:token/callback') === 1,
  )
  gate.resolve()
  await asked
  await playground.world.until(() => member.sees(channel).some((one) => one.content === 'answered'))
})

test.each([
  ['at once', 0],
  ['after the deferral', 500],
])('what a member got wrong is one sentence of theirs, %s', async (_, ms) => {
  const wrong = quizCommand({
    run: async () => {
      await sleep(ms)
      throw new UserError('unknownService', 'DAXX', ['DAX'])
    },
  })
  const { playground, failures } = await openStage([wrong])
  const message = await openCard(playground.world.member(1), playground.channelIds[0])
  expect(message.content).toContain('「DAX」')
  expect(failures).toEqual([])
})

test('a failure of ours is logged, and the member gets a number instead of a stack', async () => {
  const broken = quizCommand({
    run: () => {
      throw new TypeError('secret detail')
    },
  })
  const { playground, failures } = await openStage([broken])
  const message = await openCard(playground.world.member(1), playground.channelIds[0])
  expect(message.content).toMatch(/\d{17,}/)
  expect(message.content).not.toContain('secret')
  expect(failures.join()).toContain('secret detail')
})

test.each([
  ['at once', 0],
  ['after the deferral', 500],
])('a press changes its own message, %s', async (_, ms) => {
  const command = quizCommand({
    presses: { answer: { answers: 'update', run: async () => sleep(ms, { update: { content: 'second' } }) } },
  })
  const { playground, channel, member } = await pressed(command)
  await playground.world.until(() => member.sees(channel)[0]?.content === 'second')
  expect(member.sees(channel)).toHaveLength(1)
})

test('a failed press leaves the message alone and answers beside it', async () => {
  const command = quizCommand({
    presses: {
      answer: {
        answers: 'update',
        run: async () => {
          await sleep(500)
          throw new UserError('notSaved')
        },
      },
    },
  })
  const { playground, channel, member } = await pressed(command)
  await playground.world.until(() => member.sees(channel).length === 2)
  expect(member.sees(channel).map((one) => one.content)).toEqual([
    'first',
    expect.stringContaining('저장하지 못했어요'),
  ])
})

test('where a reply about something saved is not taken, the member hears that it was saved', async () => {
  const embeds = [{ description: 'x', url: 'no address' }]
  const command = quizCommand({
    presses: { answer: { answers: 'update', run: async () => ({ message: { embeds }, saved: true as const }) } },
  })
  const { playground, channel, member } = await pressed(command)
  await playground.world.until(() => member.sees(channel).length === 2)
  expect(member.sees(channel)[1]?.content).toContain('저장했어요. 다만')
})

const CALLBACK = 'POST /interactions/:interaction/:token/callback'
const FOLLOW_UP = 'POST /webhooks/:application/:token'
const refusing = (status: number, code: number) => ({ kind: 'refuse', status, code, message: 'no' }) as const

/** What is pressed is kept, and what Discord says to the answer is the test's. */
async function unheard(fault: (world: Playground['world']) => FaultHandle, press: Partial<Press> = {}) {
  const run = async () => ({ update: { content: 'kept' }, saved: true as const })
  const command = quizCommand({ presses: { answer: { answers: 'update', run, ...press } } })
  const clock = { now: () => 1_800_000_000_000 }
  const store = await tempStore()
  const unheard = createUnheard({ store, clock, log: QUIET })
  const { playground, router } = await openStage([command], 200, { unheard })
  const [channel, other] = playground.channelIds
  const [member, stranger] = [playground.world.member(1), playground.world.member(2)]
  const card = await openCard(member, channel)
  const { met } = fault(playground.world)
  void member.press(card, PRESS).catch(() => undefined)
  await met
  await router.settled()
  playground.world.faults.clear()
  await openCard(stranger, other)
  await openCard(member, other)
  await openCard(member, other)
  await router.settled()
  const told = (who: WorldMember) =>
    who.sees(other).filter(({ content }) => content.includes('<t:1800000000:R>')).length
  return { told: told(member), others: told(stranger) }
}

test.each([
  ['the token is too old', (world) => world.faults.add(CALLBACK, refusing(404, 10_062), 9)],
  ['Discord fails', (world) => world.faults.add(CALLBACK, { kind: 'error' }, 99)],
  ['nothing arrives', (world) => world.faults.add(CALLBACK, { kind: 'drop' }, 99)],
] as const satisfies readonly (readonly [string, (world: Playground['world']) => FaultHandle])[])(
  'whose answer about something saved is lost, as %s, hears of it behind what she does next, once',
  async (_, fault) => {
    expect(await unheard(fault)).toEqual({ told: 1, others: 0 })
  },
)

test('so does whoever was late already when the answer was put off, or whose answer was lost behind that', async () => {
  const slow = { run: async () => sleep(400, { update: { content: 'kept' }, saved: true as const }) }
  expect((await unheard((world) => world.faults.add(CALLBACK, refusing(404, 10_062), 9), slow)).told).toBe(1)
  const later = (world: Playground['world']) => {
    world.faults.add(FOLLOW_UP, refusing(404, 10_015), 1)
    return world.faults.add('PATCH /webhooks/:application/:token/messages/:message', refusing(404, 10_015), 9)
  }
  expect((await unheard(later, slow)).told).toBe(1)
})

/** Discord did it, and its word on that is lost: its client asks again, or is not answered at all. */
const LOST = [
  ['store-then-error', 'put off', 600],
  ['store-then-drop', 'put off', 600],
  ['store-then-error', 'given at once', 0],
  ['store-then-drop', 'given at once', 0],
] as const

test.each(LOST)(
  'an answer of which Discord’s word is lost (%s) comes where it was %s, and is told as no loss',
  async (kind, _, ms) => {
    const run = async () => sleep(ms, { update: { content: 'kept' }, saved: true as const })
    const unheard = createUnheard({ store: await tempStore(), clock: { now: () => 1_800_000_000_000 }, log: QUIET })
    const command = quizCommand({ presses: { answer: { answers: 'update', run } } })
    const { playground, router, failures } = await openStage([command], 200, { unheard })
    const [channel] = playground.channelIds
    const member = playground.world.member(1)
    const card = await openCard(member, channel)
    playground.world.faults.add(CALLBACK, { kind })
    await member.press(card, PRESS)
    await playground.world.until(() => member.sees(channel).some(({ content }) => content === 'kept'))
    await router.settled()
    expect(member.sees(channel)).toHaveLength(1)
    expect(failures).toEqual([])
    expect(await unheard.newsFor(member.id, textOf('ko'), true)).toBeUndefined()
  },
)

test.each([
  ['said at once', 0],
  ['put off', 400],
])('a copy of an interaction that was answered changes nothing of that, though its own answer is %s', async (_, ms) => {
  let runs = 0
  const run = async () =>
    runs++ === 0 ? { update: { content: 'done' } } : sleep(ms, { update: { content: 'done before' } })
  const command = quizCommand({ presses: { answer: { answers: 'update', run } } })
  const { playground, router, failures } = await openStage([command], 200, {}, true)
  const [channel] = playground.channelIds
  const { world } = playground
  const member = world.member(1)
  await member.press(await openCard(member, channel), PRESS)
  await world.until(() => member.sees(channel)[0]?.content === 'done')
  const { url, init } = world.endpoint.last ?? {}
  expect((await fetch(url ?? '', init)).status).toBe(202)
  await world.until(() => runs === 2)
  await router.settled()
  expect(member.sees(channel).map(({ content }) => content)).toEqual(['done'])
  expect(failures).toEqual([])
})

test('how long Discord took to say who may is time that the answer has no more', async () => {
  const { now } = performance
  onTestFinished(() => void Object.assign(performance, { now }))
  const access = async () => {
    performance.now = () => now.call(performance) + 60_000
    return true
  }
  const gate = Promise.withResolvers<void>()
  const data = { name: 'quiz', description: 'x', default_member_permissions: '32' }
  const run = async () => {
    await gate.promise
    return { message: { content: 'answered' } }
  }
  const { playground } = await openStage([quizCommand({ data, run })], 60_000, { access })
  const { world, channelIds } = playground
  world.setCommand('quiz', { [world.member(1).id]: true })
  const asked = openCard(world.member(1), channelIds[0])
  // Else it would wait for the answer, which waits for this.
  await world.until(() => world.log.count(CALLBACK) === 1)
  gate.resolve()
  expect((await asked).content).toBe('answered')
})

test('nothing of the kind is said where nothing was kept, where she was told at once, or answered before', async () => {
  const late = (world: Playground['world']) => world.faults.add(CALLBACK, refusing(404, 10_062), 9)
  expect((await unheard(late, { run: async () => ({ update: { content: 'shown' } }) })).told).toBe(0)
  expect((await unheard((world) => world.faults.add(CALLBACK, refusing(400, 50_035), 1))).told).toBe(0)
  expect((await unheard((world) => world.faults.add(CALLBACK, refusing(400, 40_060), 9))).told).toBe(0)
})

const sharing = (run: Press['run']) => quizCommand({ presses: { answer: { answers: 'public', run } } })

test.each([
  ['at once', 0],
  ['after the deferral', 500],
])('a share is posted for everyone in the guild’s language, %s, and spends its button', async (_, ms) => {
  const command = sharing(async (_request, _app, text) => sleep(ms, { message: { content: text.language } }))
  const { playground, channel, member } = await pressed(command)
  await playground.world.until(() => playground.world.messages(channel).length === 1)
  expect(playground.world.messages(channel).map((one) => one.content)).toEqual(['ko'])
  const [card] = member.sees(channel)
  expect(card).toMatchObject({
    content: 'first',
    components: [{ components: [{ custom_id: PRESS, label: '공유했어요', disabled: true }] }],
  })
})

test.each(LOST)(
  'a share whose button is spent, and Discord’s word on that lost (%s), is shared all the same, %s',
  async (kind, _, ms) => {
    const { playground } = await openStage([sharing(async () => sleep(ms, { message: { content: 'all' } }))])
    const [channel] = playground.channelIds
    const member = playground.world.member(1)
    const card = await openCard(member, channel)
    playground.world.faults.add(CALLBACK, { kind })
    await member.press(card, PRESS)
    await playground.world.until(() => playground.world.messages(channel).length === 1)
  },
)

test('two quick presses share once; the second is told so', async () => {
  const { playground } = await openStage([sharing(async () => sleep(50, { message: { content: 'all' } }))])
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  const card = await openCard(member, channel)
  await Promise.all([member.press(card, PRESS), member.press(card, PRESS)])
  await playground.world.until(() => member.sees(channel).length === 3)
  expect(playground.world.messages(channel).map((one) => one.content)).toEqual(['all'])
  expect(member.sees(channel).map((one) => one.content)).toContain('이미 공유했어요.')
})

test('a copy of a press that shares, which comes meanwhile, says nothing in its place: it is shared, once', async () => {
  const gate = Promise.withResolvers<void>()
  let begun = 0
  const command = sharing(async () => {
    begun++
    await gate.promise
    return { message: { content: 'all' } }
  })
  const { playground, router } = await openStage([command], 5_000, {}, true)
  const { world } = playground
  const [channel] = playground.channelIds
  const member = world.member(1)
  const card = await openCard(member, channel)
  const pressing = member.press(card, PRESS)
  await expect.poll(() => begun).toBe(1)
  const { url, init } = world.endpoint.last ?? {}
  await fetch(url ?? '', init)
  // The copy ends by itself, or said what it had to say.
  await sleep(300, undefined)
  gate.resolve()
  await pressing
  await router.settled()
  expect(world.messages(channel).map((one) => one.content)).toEqual(['all'])
  expect(member.sees(channel).map((one) => one.content)).toEqual(['first', 'all'])
})

const LEADERS_ONLY = { name: 'quiz', description: 'x', default_member_permissions: '0' }
const INPUT = { type: 4 as const, custom_id: 'said', label: 'x', style: 1 as const }
const A_FORM = { custom_id: PRESS, title: 'x', components: [{ type: 1 as const, components: [INPUT] }] }

/** What comes of something while which a copy of it comes to another process. */
async function copied(
  parts: (run: () => Promise<{ message: Message }>) => Partial<Command>,
  act: (one: WorldMember, channel: string) => Promise<unknown>,
) {
  const gate = Promise.withResolvers<void>()
  let begun = 0
  const run = async () => {
    begun++
    await gate.promise
    return { message: withButton('done') }
  }
  const { playground, router, failures } = await openStage([quizCommand(parts(run))], 5_000, {}, true)
  const { world, channelIds } = playground
  const member = world.member(0)
  const acting = act(member, channelIds[0])
  await expect.poll(() => begun).toBe(1)
  const { url, init } = world.endpoint.last ?? {}
  await fetch(url ?? '', init)
  // The copy ends by itself, or said what it had to say.
  await sleep(300)
  gate.resolve()
  await acting
  await router.settled()
  expect(failures).toEqual([])
  return { begun, seen: member.sees(channelIds[0]).map((one) => one.content) }
}

test('a copy of what a leader does, or of a form that is sent, does nothing again and says nothing', async () => {
  const command = await copied(
    (run) => ({ data: LEADERS_ONLY, run }),
    (leader, channel) => leader.command(channel, 'quiz'),
  )
  expect(command).toEqual({ begun: 1, seen: ['done'] })
  const press = await copied(
    (run) => ({ data: LEADERS_ONLY, presses: { answer: { answers: 'update', run } } }),
    async (leader, channel) => leader.press(await openCard(leader, channel), PRESS),
  )
  expect(press).toEqual({ begun: 1, seen: ['first', 'done'] })
  const form = await copied(
    (run) => ({
      opensForm: () => true,
      run: () => ({ modal: A_FORM }),
      submits: { answer: { answers: 'private', run } },
    }),
    async (member, channel) => {
      const opened = await member.command(channel, 'quiz')
      if (opened.kind !== 'modal') throw new Error(opened.kind)
      return await member.submit(opened.token, { said: 'x' })
    },
  )
  expect(form).toEqual({ begun: 1, seen: ['done'] })
})

test.each([
  ['the server’s word filter', 400, 200_000],
  ['a right that is missing', 403, 50_013],
  ['a channel that is closed', 403, 50_001],
])('a share that Discord refuses, for %s, is told so, and may be pressed again', async (_, status, code) => {
  const { playground, failures } = await openStage([sharing(async () => ({ message: { content: 'all' } }))])
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  const card = await openCard(member, channel)
  const refusal = { kind: 'refuse', status, code, message: 'no' } as const
  playground.world.faults.add('POST /webhooks/:application/:token', refusal)
  await member.press(card, PRESS)
  await playground.world.until(() => member.sees(channel).length === 2)
  expect(member.sees(channel).at(-1)?.content).toContain('공유하는 것을 받아 주지 않았어요')
  expect(playground.world.messages(channel)).toEqual([])
  await member.press(card, PRESS)
  await playground.world.until(() => playground.world.messages(channel).length === 1)
  expect(failures).toEqual([])
})

test.each([
  ['it is posted and Discord fails', 'store-then-error', 1],
  ['it is posted and Discord’s word on that is lost', 'store-then-drop', 1],
  ['Discord fails before', 'error', 0],
] as const)(
  'a share is never posted twice where %s: the sharer is told to look, and may press again',
  async (_, kind, stand) => {
    const png = { name: 'a.png', data: new Uint8Array([1]), alt: 'a' }
    const message = { content: 'all', files: [png] }
    const { playground, failures } = await openStage([sharing(async () => ({ message }))])
    const [channel] = playground.channelIds
    const member = playground.world.member(1)
    const card = await openCard(member, channel)
    playground.world.faults.add('POST /webhooks/:application/:token', { kind })
    await member.press(card, PRESS)
    await playground.world.until(() => member.sees(channel).some((one) => one.content.includes('올라갔는지 알 수 없')))
    expect(playground.world.messages(channel).map((one) => one.content)).toEqual(Array(stand).fill('all'))
    await member.press(card, PRESS)
    await playground.world.until(() => playground.world.messages(channel).length === stand + 1)
    expect(failures).toEqual([])
  },
)

test('a share that fails leaves its button, and may be pressed again', async () => {
  let fails = true
  const command = sharing(async () => {
    if (fails) throw new Error('no picture')
    return { message: { content: 'all' } }
  })
  const { playground } = await openStage([command])
  const [channel] = playground.channelIds
  const member = playground.world.member(1)
  const card = await openCard(member, channel)
  await member.press(card, PRESS)
  fails = false
  await member.press(card, PRESS)
  await playground.world.until(() => playground.world.messages(channel).length === 1)
})

test('a public press that fails tells only the one who pressed', async () => {
  const command = quizCommand({
    presses: {
      answer: {
        answers: 'public',
        run: async () => {
          await sleep(500)
          throw new UserError('notSaved')
        },
      },
    },
  })
  const { playground, channel, member } = await pressed(command)
  await playground.world.until(() => member.sees(channel).length === 2)
  expect(playground.world.messages(channel)).toEqual([])
})

test('a button that nobody owns any more gets its answer', async () => {
  const { playground, failures } = await openStage([quizCommand({})])
  const member = playground.world.member(1)
  const outcome = await member.press(await openCard(member, playground.channelIds[0]), PRESS)
  expect(outcome).toMatchObject({ kind: 'message', message: { content: expect.stringContaining('이 버튼은') } })
  expect(failures).toEqual([])
})

test('suggestions that come too late or fail are an empty list, not a timeout', async () => {
  const option = { type: 3 as const, name: 'word', description: 'x', autocomplete: true }
  const data = { name: 'quiz', description: 'x', options: [option] }
  let answer: () => Promise<{ name: string; value: string }[]> = async () => [{ name: '가', value: 'a' }]
  const { playground, failures } = await openStage([quizCommand({ data, autocomplete: () => answer() })])
  const ask = () => playground.world.member(1).autocomplete(playground.channelIds[0], 'quiz', { word: 'x' }, 'word')
  expect(await ask()).toEqual([{ name: '가', value: 'a' }])
  answer = () => sleep(700, [{ name: 'late', value: 'b' }])
  expect(await ask()).toEqual([])
  answer = () => Promise.reject(new Error('index broken'))
  expect(await ask()).toEqual([])
  expect(failures.join()).toContain('index broken')
})

test('whoever stops the bot can wait until everyone has their answer', async () => {
  const slow = quizCommand({ run: async () => sleep(500, { message: { content: 'late' } }) })
  const { playground, router } = await openStage([slow])
  const [channel] = playground.channelIds
  const asked = openCard(playground.world.member(1), channel)
  await playground.world.until(() => playground.world.member(1).sees(channel).length === 1)
  await router.settled()
  expect(playground.world.member(1).sees(channel)[0]?.content).toBe('late')
  await asked
})

/** A notice that waits until it was seen. */
function oneNotice() {
  const state = { waits: true, given: 0 }
  const noticesFor = async () => {
    state.given++
    const seen = async () => {
      state.waits = false
    }
    return state.waits ? { sentence: 'notice', seen } : undefined
  }
  return { state, noticesFor }
}

test.each([
  ['an answer', async () => ({ message: { content: 'fine' } })],
  ['a slow answer', async () => sleep(400, { message: { content: 'fine' } })],
  ['what they got wrong', () => Promise.reject(new UserError('nothingTyped'))],
] as const)('a leader hears of a notice behind %s, once, and nobody else sees it', async (_, run) => {
  const { state, noticesFor } = oneNotice()
  const { playground, failures } = await openStage([quizCommand({ run })], 200, { noticesFor })
  const [channel] = playground.channelIds
  const [leader, member] = [playground.world.member(0), playground.world.member(1)]
  await member.command(channel, 'quiz')
  expect(state.waits).toBe(true)
  await leader.command(channel, 'quiz')
  const told = () => leader.sees(channel).filter((one) => one.content === 'notice')
  await playground.world.until(() => told().length === 1)
  await expect.poll(() => state.waits).toBe(false)
  await leader.command(channel, 'quiz')
  expect(told()).toMatchObject([{ seenBy: leader.id }])
  expect(member.sees(channel).some((one) => one.content === 'notice')).toBe(false)
  expect(failures).toEqual([])
})

test('a notice that did not reach its leader is told again', async () => {
  const { state, noticesFor } = oneNotice()
  const { playground } = await openStage([quizCommand({})], 200, { noticesFor })
  const [channel] = playground.channelIds
  const leader = playground.world.member(0)
  playground.world.faults.add('POST /webhooks/:application/:token', {
    kind: 'refuse',
    status: 400,
    code: 50_035,
    message: 'Invalid Form Body',
  })
  await leader.command(channel, 'quiz')
  await expect.poll(() => state.given).toBe(1)
  await expect
    .poll(async () => {
      await leader.command(channel, 'quiz')
      return leader.sees(channel).filter((one) => one.content === 'notice').length
    })
    .toBe(1)
})
