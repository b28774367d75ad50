import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf } from './daily-content.ts'

const NOTES = '# Databases\n\n### Aurora\n\n- 리더 엔드포인트는 모든 읽기 전용 복제본에 연결을 나눈다.\n'
/** As another group wrote it years ago: no ids, no sources, no difficulties. */
const QUESTIONS = `**Q1.** 읽기를 복제본에 나누는 것은?

① 클러스터 엔드포인트
② 리더 엔드포인트

정답: ② 해설: 복제본에 나눈다.
`

const words = (message: Message): string => `${message.content} ${JSON.stringify(message.embeds)}`
const buttonIds = (message: Message) =>
  message.components.flatMap((row) =>
    row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id ?? ''] : [])),
  )

function buttonOf(message: Message, choice: string): string {
  const lines = (message.embeds[0]?.description ?? '').split('\n').filter((line) => /^\*\*[AB]\./.test(line))
  return buttonIds(message)[lines.findIndex((line) => line.includes(choice))] ?? ''
}

test("a question of a group's own file is asked, messageOf, closed and practised, with the note that it is near to", async () => {
  const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const member = playground.world.member(1)
  const post = await playground.world.until(() =>
    playground.world.messages(channel).find((one) => buttonIds(one).some((id) => id.startsWith('quiz.answer'))),
  )
  expect(words(post)).toContain('읽기를 복제본에 나누는 것은?')
  expect(words(post)).not.toMatch(/정답: |복제본에 나눈다|관련 노트/)
  expect(messageOf(await member.press(post, buttonOf(post, '리더'))).content).toContain('저장했어요')

  clock.advance(24 * HOUR)
  const closed = await playground.world.until(() =>
    playground.world.messages(channel).find((one) => one.id === post.id && buttonIds(one)[0]?.startsWith('quiz.mine')),
  )
  expect(words(closed)).toMatch(/복제본에 나눈다[\s\S]*관련 노트[\s\S]*Databases\.md 5행/)
  expect(closed.embeds[0]?.fields?.map((field) => field.name)).not.toContain('근거')
  const own = messageOf(await member.press(closed, buttonIds(closed)[0] ?? ''))
  expect(words(own)).toMatch(/맞았어요![\s\S]*관련 노트/)

  const practice = messageOf(await member.command(channel, 'quiz practice'))
  expect(words(practice)).toContain('읽기를 복제본에 나누는 것은?')
  const wrong = messageOf(await member.press(practice, buttonOf(practice, '클러스터')))
  expect(words(wrong)).toMatch(/리더 엔드포인트[\s\S]*관련 노트/)
  expect(playground.world.log.problems).toEqual([])
})

test('a leader adds a question without a source: it is taken, and hears what a source would give', async () => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const leader = playground.world.member(0)
  const opened = await leader.command(channel, 'question add')
  if (opened.kind !== 'modal') throw new Error(opened.kind)
  const outcome = messageOf(
    await leader.submit(opened.token, {
      stem: '쓰기를 받는 것은?',
      choices: '클러스터 엔드포인트\n리더 엔드포인트',
      key: 'A',
      explanation: '쓰기는 클러스터로 간다.',
      fields: '',
    }),
  )
  expect(outcome.attachments).toHaveLength(1)
  expect(words(outcome)).toContain('근거가 없습니다')
})
