import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Command } from '../../src/app.ts'
import { writeCustomId } from '../../src/chat/custom-id.ts'
import { readConfig } from '../../src/config/config.ts'
import { ALLOWANCES, createAllowance } from '../../src/discord/allowance.ts'
import type { RouterSettings } from '../../src/discord/router-settings.ts'
import { openStage } from './stage.ts'

const ASKER = { place: '1', memberId: '7' }
const { command: COMMAND = { most: 0, withinMs: 0 }, heavy: HEAVY = { most: 0, withinMs: 0 } } = ALLOWANCES

function movable(now = 1_000_000) {
  return {
    at: now,
    now() {
      return this.at
    },
  }
}

function take(allowance: ReturnType<typeof createAllowance>, times: number, asker = ASKER) {
  return Array.from({ length: times }, () => allowance.waitFor(asker, 'command'))
}

describe('what a member may ask for', () => {
  test('is so much at once; then she waits as long as she is told, and no longer', () => {
    const clock = movable()
    const allowance = createAllowance(clock)
    expect(take(allowance, COMMAND.most)).toEqual(Array(COMMAND.most).fill(undefined))
    const wait = allowance.waitFor(ASKER, 'command') ?? 0
    expect(wait).toBeGreaterThan(0)
    clock.at += wait - 1
    expect(allowance.waitFor(ASKER, 'command')).toBe(1)
    clock.at += 1
    expect(allowance.waitFor(ASKER, 'command')).toBeUndefined()
    clock.at += COMMAND.withinMs
    expect(take(allowance, COMMAND.most + 1).filter((one) => one !== undefined)).toHaveLength(1)
  })

  test('is her own in that server, and its kind’s', () => {
    const allowance = createAllowance(movable())
    take(allowance, COMMAND.most + 1)
    expect(allowance.waitFor(ASKER, 'command')).toBeDefined()
    expect(allowance.waitFor(ASKER, 'press')).toBeUndefined()
    expect(allowance.waitFor({ ...ASKER, memberId: '8' }, 'command')).toBeUndefined()
    expect(allowance.waitFor({ ...ASKER, place: '2' }, 'command')).toBeUndefined()
  })

  test('is never more over a time than twice the allowance, however she asks', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(gaps, (all) => {
        const clock = movable()
        const allowance = createAllowance(clock)
        const taken: number[] = []
        for (const gap of all) {
          clock.at += gap
          if (allowance.waitFor(ASKER, 'command') === undefined) taken.push(clock.at)
        }
        const within = (from: number) => taken.filter((at) => at >= from && at < from + COMMAND.withinMs).length
        return taken.every((from) => within(from) <= 2 * COMMAND.most)
      }),
    )
  })

  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [9, 3],
  ])('is, by %i processes that share what comes in, %i times as much together', (processes, times) => {
    const clock = movable()
    const all = Array.from({ length: processes }, () => createAllowance(clock, { sharedBy: () => processes }))
    const taken = all.flatMap((one) => take(one, COMMAND.most)).filter((one) => one === undefined)
    expect(taken.length).toBe(COMMAND.most * times)
  })

  test('is not held up by a clock that is put back an hour', () => {
    const clock = movable()
    const allowance = createAllowance(clock)
    take(allowance, COMMAND.most + 1)
    clock.at -= 3_600_000
    expect(allowance.waitFor(ASKER, 'command')).toBeUndefined()
  })

  test('is remembered of so many members, whoever was quiet longest forgotten first', () => {
    const allowance = createAllowance(movable(), { mostKept: 2 })
    const of = (memberId: string) => take(allowance, COMMAND.most, { ...ASKER, memberId })
    of('a')
    of('b')
    take(allowance, 1, { ...ASKER, memberId: 'c' })
    expect(allowance.waitFor({ ...ASKER, memberId: 'b' }, 'command')).toBeDefined()
    expect(allowance.waitFor({ ...ASKER, memberId: 'a' }, 'command')).toBeUndefined()
  })

  test('is the operator’s to widen or to lift; the standard holds where nothing is set', () => {
    const refused = (pace: number) =>
      take(createAllowance(movable(), { pace }), 2 * COMMAND.most + 1).filter((one) => one !== undefined).length
    expect([readConfig({}).memberPace, refused(1), refused(2), refused(0)]).toEqual([1, COMMAND.most + 1, 1, 0])
  })

  test('has no row for answers', () => {
    const { quiz } = Object.fromEntries(commands.map((one) => [one.data.name, one]))
    const answers = ['answer', 'write', 'guess', 'exam-pick', 'exam-write', 'exam-end', 'live', 'live-write']
    expect(answers.filter((name) => quiz?.presses?.[name]?.cost !== 'answer')).toEqual([])
    expect(['answer', 'exam-pick', 'live'].filter((name) => quiz?.submits?.[name]?.cost !== 'answer')).toEqual([])
    expect(ALLOWANCES.answer).toBeUndefined()
  })

  test('names subcommands that there are', () => {
    const strange = commands.flatMap(({ data, heavy }) => {
      const names: readonly string[] = (data.options ?? []).map((option) => option.name)
      return heavy === true ? [] : (heavy ?? []).filter((one) => !names.includes(one))
    })
    expect(strange).toEqual([])
  })
})

describe('whoever asks for too much', () => {
  const looked: string[] = []
  const look: Command = {
    data: {
      name: 'look',
      description: 'x',
      options: [{ type: 3, name: 'what', description: 'x', autocomplete: true }],
    },
    audience: 'public',
    heavy: true,
    autocomplete: () => [{ name: 'Advice', value: 'advice' }],
    run: ({ id }) => {
      looked.push(id)
      return { message: { content: 'found' } }
    },
  }
  const stage = async (more: Partial<RouterSettings> = {}) => {
    const allowance = createAllowance(movable())
    const opened = await openStage([look], 60_000, { allowance, ...more })
    const [channel] = opened.playground.channelIds
    return { ...opened, channel }
  }

  test('is told in private when to try again, in her language; others go on', async () => {
    const { playground, channel, failures } = await stage()
    looked.length = 0
    const member = playground.world.member(1)
    for (let i = 0; i < HEAVY.most; i++) await member.command(channel, 'look')
    expect(looked).toHaveLength(HEAVY.most)
    const refused = await member.command(channel, 'look')
    expect(refused).toMatchObject({
      kind: 'message',
      message: { flags: 64, content: '한꺼번에 너무 많이 요청했어요. 1초쯤 뒤에 다시 해 주세요.' },
    })
    member.hands.locale = 'en-US'
    const english = await member.command(channel, 'look')
    expect(english).toMatchObject({
      message: { content: 'That was a lot at once. Please try again in about 1 second.' },
    })
    expect(looked).toHaveLength(HEAVY.most)
    const other = await playground.world.member(2).command(channel, 'look')
    expect(other).toMatchObject({ message: { content: 'found' } })
    expect(failures).toEqual([])
  })

  test.each(['press', 'form'] as const)('by a %s is told so beside what she sees, which stays', async (by) => {
    const customId = writeCustomId('quiz.answer', '0a1b2c3d4e5f', '0')
    const button = { type: 2 as const, style: 1 as const, custom_id: customId, label: 'x' }
    const input = { type: 4 as const, custom_id: 'said', style: 1 as const, label: 'x' }
    const modal = { custom_id: customId, title: 'x', components: [{ type: 1 as const, components: [input] }] }
    const quiz: Command = {
      data: { name: 'quiz', description: 'x' },
      audience: 'private',
      run: () => ({ message: { content: 'card', components: [{ type: 1, components: [button] }] } }),
      presses: {
        answer: { answers: 'modal', run: () => ({ modal }), ...(by === 'form' ? { cost: 'answer' as const } : {}) },
      },
      submits: { answer: { answers: 'private', run: ({ fields }) => ({ message: { content: `${fields.said}` } }) } },
    }
    // Four of the two hundred.
    const allowance = createAllowance(movable(), { pace: 0.02 })
    const { playground, failures } = await openStage([quiz], 60_000, { allowance })
    const [channel] = playground.channelIds
    const member = playground.world.member(1)
    const card = await member.command(channel, 'quiz')
    if (card.kind !== 'message') throw new Error(card.kind)
    const press = async (said: string) => {
      const shown = await member.press(card.message, customId)
      return shown.kind === 'modal' ? await member.submit(shown.token, { said }) : shown
    }
    for (const said of ['1', '2', '3', '4']) expect(await press(said)).toMatchObject({ message: { content: said } })
    const content = expect.stringMatching(/^한꺼번에 너무 많이 요청했어요/)
    expect(await press('5')).toMatchObject({ kind: 'message', message: { flags: 64, content } })
    expect(member.sees(channel).map((one) => one.content)).toContain('card')
    expect(failures).toEqual([])
  })

  test('is offered what she typed where suggestions are put off', async () => {
    const { playground, channel } = await stage()
    const member = playground.world.member(1)
    const typed = (value: string) => member.autocomplete(channel, 'look', { what: value }, 'what')
    const { suggestions = { most: 0 } } = ALLOWANCES
    for (let i = 0; i < suggestions.most; i++) await typed('a')
    expect(await typed('오로라')).toEqual([
      { name: '제안은 잠시 뒤에 다시 나와요. 쓴 그대로: 오로라', value: '오로라' },
    ])
    expect(await typed('')).toEqual([])
  })
})
