import { setTimeout as sleep } from 'node:timers/promises'
import {
  type ChatInputCommandInteraction,
  type Client,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DISCORD_TIMING } from '../../src/playground/interactions.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { openBot, openPlayground } from './fixture.ts'

const TIMING = { answerWithinMs: 1_000, tokenLivesMs: 1_200 }
const BUTTON = { type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x' }] }

let playground: Playground
let bot: Client<true>
let handle: (interaction: Interaction) => Promise<unknown>

beforeEach(async () => {
  playground = await openPlayground({ timing: TIMING })
  bot = await openBot(playground, [{ name: 'go', description: 'x' }], (interaction) => handle(interaction))
})

afterEach(async () => {
  await bot.destroy()
  await playground.close()
})

const talk = () => playground.channelIds[1]
const go = () => playground.world.member(1).command(talk(), 'go')

/** Runs a handler on one `/go` and gives the code that its last request was refused with. */
function codeOf(work: (interaction: ChatInputCommandInteraction) => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve) => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await work(interaction).then(
        () => resolve('no error'),
        (error: unknown) => resolve(error instanceof DiscordAPIError ? error.code : error),
      )
    }
    void go()
  })
}

const callback = (interaction: Interaction, body: object) =>
  bot.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false })

test('Discord waits 3 s for an answer, takes what follows for 15 min, and knows a nonce for 5', () => {
  expect(DISCORD_TIMING).toEqual({ answerWithinMs: 3_000, tokenLivesMs: 900_000, nonceWindowMs: 300_000 })
})

describe('an answer', () => {
  test('after three seconds is to an unknown interaction', async () => {
    const code = codeOf(async (interaction) => {
      await sleep(TIMING.answerWithinMs + 50)
      await interaction.reply('늦었어요')
    })
    expect(await code).toBe(10062)
    expect(playground.world.messages(talk())).toEqual([])
  })

  test('given twice has been acknowledged', async () => {
    const code = codeOf(async (interaction) => {
      await interaction.reply('하나')
      await callback(interaction, { type: 4, data: { content: '둘' } })
    })
    expect(await code).toBe(40060)
    expect(playground.world.messages(talk())).toHaveLength(1)
  })

  test.each([
    ['an update where there is no message', { type: 7, data: { content: 'x' } }, 50035],
    ['suggestions for a command', { type: 8, data: { choices: [] } }, 50035],
    ['an empty one', { type: 4, data: {} }, 50006],
    ['too long a one', { type: 4, data: { content: 'x'.repeat(2001) } }, 50035],
    ['an unknown kind', { type: 77 }, 50035],
  ])('%s is refused, and a right one can follow', async (_name, body, code) => {
    let refused: unknown
    handle = async (interaction) => {
      refused = await callback(interaction, body).catch((error: unknown) => (error as DiscordAPIError).code)
      await callback(interaction, { type: 4, data: { content: '됐어요' } })
    }
    expect(await go()).toMatchObject({ kind: 'message', message: { content: '됐어요' } })
    expect(refused).toBe(code)
  })

  test('of a button may be a form, of a form no other form', async () => {
    const modal = {
      custom_id: 'm',
      title: 'x',
      components: [{ type: 18, label: 'x', component: { type: 4, style: 1, custom_id: 'i' } }],
    }
    let refused: unknown
    handle = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'x', components: [BUTTON] })
      if (interaction.isButton()) await callback(interaction, { type: 9, data: modal })
      if (!interaction.isModalSubmit()) return
      refused = await callback(interaction, { type: 9, data: modal }).catch(
        (error: unknown) => (error as DiscordAPIError).code,
      )
      if (interaction.isFromMessage()) await interaction.update({ content: 'y', components: [] })
    }
    const member = playground.world.member(1)
    const shown = await go()
    if (shown.kind !== 'message') throw new Error(shown.kind)
    const form = await member.press(shown.message, 'x')
    if (form.kind !== 'modal') throw new Error(form.kind)
    expect((await member.submit(form.token, { i: '답' })).kind).toBe('update')
    expect([shown.message.content, refused]).toEqual(['y', 50035])
    await expect(member.submit(form.token, { i: '답' })).rejects.toThrow('no such form')
  })
})

describe('what follows an answer', () => {
  test('comes too early before it', async () => {
    const early = codeOf((interaction) =>
      bot.rest.post(`/webhooks/${bot.user.id}/${interaction.token}`, { body: { content: 'x' }, auth: false }),
    )
    expect(await early).toBe(10015)
  })

  test('ends with the token, and an answer that is still owed has failed', async () => {
    const late = codeOf(async (interaction) => {
      await interaction.deferReply()
      await sleep(TIMING.tokenLivesMs + 50)
      await interaction.editReply('늦었어요')
    })
    expect(await late).toBe(50027)
    expect(playground.world.messages(talk())).toMatchObject([{ failed: true, content: '' }])
  })

  test('is the answer itself, if that was deferred: private stays private', async () => {
    const done = codeOf(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await interaction.followUp('나만')
    })
    expect(await done).toBe('no error')
    expect(playground.world.member(1).sees(talk())).toMatchObject([
      { content: '나만', seenBy: playground.memberIds[1] },
    ])
    expect(playground.world.messages(talk())).toEqual([])
  })

  test('can be fetched and deleted, by its own interaction only', async () => {
    const done = codeOf(async (interaction) => {
      await interaction.reply('하나')
      expect((await interaction.fetchReply()).content).toBe('하나')
      const other = playground.world.member(2).hands.say(talk(), '남의 글')
      await expect(interaction.editReply({ content: 'x', message: other.id })).rejects.toMatchObject({ code: 10008 })
      await interaction.deleteReply()
    })
    expect(await done).toBe('no error')
    expect(playground.world.messages(talk()).map((one) => one.content)).toEqual(['남의 글'])
  })
})
