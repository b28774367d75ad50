import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

const SECOND = 1_000
const channelOf = ({ playground }: Daily) => playground.channelIds[1]
const posted = (daily: Daily) =>
  daily.playground.world.messages(channelOf(daily)).filter((one) => one.seenBy === undefined)
const text = (message: Message | undefined) => JSON.stringify(message)
const withWords = async (daily: Daily, words: string, count = 1) =>
  await daily.playground.world.until(() => {
    const found = posted(daily).filter((one) => text(one).includes(words))
    return found.length >= count ? found.at(-1) : undefined
  })

/** The button of the right choice, and of the wrong one. */
function answerIds(message: Message): { readonly right: string; readonly wrong: string } {
  const ids = text(message).match(/quiz\.live:[0-9a-z]{12}:\d+:\d/g) ?? []
  const rightAt = text(message).indexOf('클러스터 엔드포인트') < text(message).indexOf('리더 엔드포인트') ? 0 : 1
  return { right: ids[rightAt] ?? '', wrong: ids[1 - rightAt] ?? '' }
}

async function begin(daily: Daily): Promise<Message> {
  const { world } = daily.playground
  const outcome = await world.member(1).command(channelOf(daily), 'quiz live', { count: 3, seconds: 20 })
  expect(shown(outcome)).toContain('3문제를 한 문제에 20초씩')
  await withWords(daily, '첫 문제')
  daily.clock.advance(15 * SECOND)
  return await withWords(daily, 'live-stop')
}

test('three members play a round: presses that nobody else sees, answers with their sources, a board of its own', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none' })
  const { world, memberIds } = daily.playground
  let question = await begin(daily)
  for (let place = 0; place < 3; place++) {
    const { right, wrong } = answerIds(question)
    daily.clock.advance(2 * SECOND)
    expect(shown(await world.member(0).press(question, place === 0 ? wrong : right))).toContain('답을 저장했어요')
    daily.clock.advance(SECOND)
    await world.member(1).press(question, right)
    const changed = await world.member(2).press(question, right)
    expect(changed.kind === 'message' && changed.message.seenBy).toBe(memberIds[2])
    await world.member(2).press(question, wrong)
    daily.clock.advance(17 * SECOND)
    const closed = await withWords(daily, 'live-report', place + 1)
    expect(closed.id).toBe(question.id)
    expect(text(closed)).toContain(`맞힌 사람 (${place === 0 ? 1 : 2}/3명)`)
    expect(text(closed)).toContain('Databases.md')
    if (place === 2) break
    daily.clock.advance(10 * SECOND)
    question = await withWords(daily, 'live-stop')
  }
  const board = await withWords(daily, 'live-mine')
  const lines = board.embeds[0]?.description?.split('\n') ?? []
  expect(lines[0]).toBe('3문제 · 3명')
  expect(lines.slice(2, 5)).toEqual([
    `🥇 <@${memberIds[1]}> **3/3** · 평균 3.0초`,
    `🥈 <@${memberIds[0]}> **2/3** · 평균 2.0초`,
    `▫️ <@${memberIds[2]}> **0/3**`,
  ])
  const [mine = ''] = text(board).match(/quiz\.live-mine:[0-9a-z]{12}/) ?? []
  expect(shown(await world.member(0).press(board, mine))).toContain('3명 중 **2위**')
  const ranks = await world.member(1).command(channelOf(daily), 'leaderboard')
  expect(shown(ranks)).not.toContain(`<@${memberIds[1]}>`)
  expect(shown(await world.member(2).command(channelOf(daily), 'review'))).not.toContain('복습할 것이 없')
  expect(world.log.problems).toEqual([])
})

test('a bot that is started again in the middle ends the round with what was answered', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none' })
  const { world, memberIds } = daily.playground
  const question = await begin(daily)
  await world.member(2).press(question, answerIds(question).right)
  await daily.restart()
  const board = await withWords(daily, 'live-mine')
  expect(text(board)).toContain('다시 켜졌거나')
  expect(text(board)).toContain(`🥇 <@${memberIds[2]}> **1/1**`)
  expect(text(posted(daily).find((one) => one.id === question.id))).toContain('live-report')
  const again = await world.member(0).command(channelOf(daily), 'quiz live', { count: 3 })
  expect(shown(again)).toContain('3문제를')
  expect(world.log.problems).toEqual([])
})
