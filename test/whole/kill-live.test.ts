import { expect, test } from 'vitest'
import { aQuestion } from '../store/values.ts'
import { type KillStage, kill, openKillStage } from './kill-stage.ts'

const ID = 'liveround001'
const messages = ({ playground, channelId }: KillStage) => playground.world.messages(channelId)
const findMessage = async (stage: KillStage, words: string) =>
  await stage.playground.world.until(() => messages(stage).find((one) => JSON.stringify(one).includes(words)))

test('a round whose process was killed ends with what was answered, once, and nothing is left to press', async () => {
  const stage = await openKillStage({ services: ['Nowhere'] })
  const { world, guildId, memberIds } = stage.playground
  const items = [0, 1].map((place) => ({
    place,
    question: aQuestion({ id: `q-${place}` }),
    order: ['A', 'B', 'C', 'D'],
  }))
  await stage.prepare((store, now) =>
    store.live.start(
      {
        ...{ id: ID, guildId, trackId: 'main', channelId: stage.channelId, startedBy: memberIds[0] ?? '' },
        ...{ language: 'ko', seconds: 120, startedAt: now, nextAt: now, items },
      },
      3,
    ),
  )
  const bot = await stage.start()
  const question = await findMessage(stage, `quiz.live:${ID}:0:0`)
  expect((await world.member(1).press(question, `quiz.live:${ID}:0:1`)).kind).toBe('message')
  expect((await world.member(2).press(question, `quiz.live:${ID}:0:0`)).kind).toBe('message')
  await kill(bot)
  await stage.start()
  const board = await findMessage(stage, `quiz.live-mine:${ID}`)
  expect(JSON.stringify(board)).toContain('다시 켜졌거나')
  expect(JSON.stringify(board)).toContain('1문제 · 2명')
  expect(JSON.stringify(board)).toContain(`🥇 <@${memberIds[1]}> **1/1**`)
  const shown = messages(stage).find((one) => one.id === question.id)
  expect(JSON.stringify(shown)).toContain('정답 **B**')
  expect(JSON.stringify(shown)).not.toMatch(/quiz\.live:|live-stop/)
  const posted = messages(stage).filter((one) => JSON.stringify(one).includes('다 같이'))
  expect(posted).toHaveLength(3)
})
