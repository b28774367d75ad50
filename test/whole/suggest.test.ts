import { expect, test } from 'vitest'
import { startDaily } from './daily-bot.ts'
import { messageOf } from './daily-content.ts'

const NOTES = '# Notes\n\n### DB\n\n- 인증 토큰의 수명은 15분이다.\n'
const QUESTIONS = '#### 문제\n- 무엇?\n#### 정답\n- 정답: 답\n'

test('a member suggests a question over the real wire, and hears of it behind her next command, once', async () => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const [leader, member] = [playground.world.member(0), playground.world.member(1)]
  const opened = await member.command(channel, 'suggest')
  if (opened.kind !== 'modal') throw new Error(`no form but "${opened.kind}"`)
  expect(opened.modal.title).toBe('문제 제안')
  const sent = await member.submit(opened.token, {
    stem: '토큰의 수명은 얼마인가?',
    choices: '15분\n30분',
    key: 'A',
    explanation: '짧다.\nA: 노트의 값이다.\nB: 두 배다.',
    fields: '근거: Notes > DB "인증 토큰의 수명은 15분이다."\n난이도: 1',
  })
  expect(messageOf(sent).content).toContain('고마워요!')
  const queue = messageOf(await leader.command(channel, 'question review'))
  expect(queue.content).toContain(`<@${member.id}>님의 제안`)
  expect(queue.mentionUserIds).toEqual([])
  const buttons = queue.components.flatMap((row) => row.components)
  const use = buttons.flatMap((one) => (one.custom_id?.startsWith('question.use') ? [one.custom_id] : []))
  await leader.press(queue, use[0] ?? '')
  const news = () => member.sees(channel).filter(({ content }) => content.includes('제안해 준 문제의 소식'))
  await member.command(channel, 'leaderboard')
  await expect.poll(() => news().length).toBe(1)
  expect(news()[0]?.content).toContain('쓰기로 했어요')
  await member.command(channel, 'leaderboard')
  expect(news().length).toBe(1)
  expect(playground.world.log.problems).toEqual([])
})
