import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS } from './daily-content.ts'

const buttons = (message: Message) =>
  message.components.flatMap((row) => row.components.flatMap((one) => (one.type === 2 ? [one] : [])))
const idOf = (message: Message, label: string | RegExp) =>
  buttons(message).find((one) => (one.label ?? '').match(label))?.custom_id ?? ''
/** The button of the choice that reads so. */
const choice = (message: Message, text: string) => {
  const lines = (message.embeds[0]?.description ?? '').split('\n').filter((line) => /^\*\*[A-F]\./.test(line))
  return buttons(message)[lines.findIndex((line) => line.includes(text))]?.custom_id ?? ''
}

test('what a member missed comes back when it is due, over a restart, for her alone', async () => {
  const here = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { playground, clock, channel } = here
  const member = playground.world.member(1)
  const asked = await playground.world.until(() => playground.world.messages(channel).find((one) => one.components[0]))
  const stem = asked.embeds[0]?.description?.split('\n')[0] ?? 'none'
  expect(messageOf(await member.command(channel, 'review')).embeds[0]?.description).toContain(
    '아직 복습할 문제가 없어요',
  )
  messageOf(await member.press(asked, choice(asked, '리더')))
  expect(messageOf(await member.command(channel, 'review')).embeds[0]?.description).toContain(
    '아직 복습할 문제가 없어요',
  )

  clock.advance(24 * HOUR)
  await expect.poll(() => playground.world.messages(channel).length).toBeGreaterThan(1)
  clock.advance(6 * HOUR)
  const card = messageOf(await member.command(channel, 'review'))
  expect(
    playground.world
      .member(2)
      .sees(channel)
      .some((one) => one.id === card.id),
  ).toBe(false)
  expect(card.embeds[0]?.description).toContain(stem)
  expect(card.embeds[0]?.description).not.toContain('정답')

  await here.restart()
  const told = messageOf(await member.press(card, choice(card, '클러스터')))
  expect(told.embeds[0]?.title).toBe('✅ 맞았어요!')
  expect(JSON.stringify(told.embeds)).toMatch(/Databases\.md [5-8]행/)
  const end = messageOf(await member.press(told, idOf(told, /^알맞음/)))
  expect(end.embeds[0]?.title).toBe('오늘 복습 끝')
  expect(end.embeds[0]?.description).toContain('오늘 **1개**를 복습했어요')
  // Whoever never met it is offered it as new, now that it is counted; nothing of it is said before the answer.
  const other = messageOf(await playground.world.member(2).command(channel, 'review'))
  expect(other.embeds[0]?.author?.name).toBe('복습 · 새 문제 1개')
  expect(playground.world.log.problems).toEqual([])
})
