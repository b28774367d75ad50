import { expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { startDaily } from './daily-bot.ts'

const NOTES = '# Notes\n\n### DB\n\n- 인증 토큰의 수명은 15분이다.\n'
const QUESTIONS = '#### 문제\n- 무엇?\n#### 정답\n- 정답: 답\n'

function form(outcome: Outcome) {
  if (outcome.kind !== 'modal') throw new Error(`no form but "${outcome.kind}"`)
  return outcome
}

const idOf = async (leader: WorldMember, channel: string, typed: string) => {
  const [found] = await leader.autocomplete(channel, 'question edit', { question: typed }, 'question')
  return String(found?.value)
}

test('a leader writes a question over the real wire, which counts at once; a member may not', async () => {
  const { playground, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const leader = playground.world.member(0)
  const opened = form(await leader.command(channel, 'question add'))
  expect(opened.modal.title).toBe('문제 추가')
  const outcome = await leader.submit(opened.token, {
    stem: '토큰의 수명은 얼마인가?',
    choices: '15분\n30분\n45분\n60분',
    key: 'A',
    explanation:
      '짧게 사는 것이 새어 나가도 덜 위험하다.\nA: 노트가 말하는 수명이다.\nB: 두 배나 오래 산다.\nC: 세션과 헷갈리기 쉬운 값이다.\nD: 한 시간은 다른 자격 증명의 수명이다.',
    fields: '근거: Notes > DB "인증 토큰의 수명은 15분이다."\n난이도: 1\n번호: token-1',
  })
  if (outcome.kind !== 'message') throw new Error(`no message but "${outcome.kind}"`)
  expect(outcome.message.content).toContain('점검을 모두 통과했어요.')
  expect(outcome.message.attachments.map((file) => file.filename)).toEqual(['token-1.md'])
  const listed = async () => JSON.stringify(await leader.command(channel, 'question list'))
  expect(await listed()).toContain('token-1** 토큰의 수명은 얼마인가? · 아직 내지 않음')

  // It is edited in place: its form holds what stands there.
  const editing = form(await leader.command(channel, 'question edit', { question: 'token-1' }))
  expect(JSON.stringify(editing.modal)).toContain('A: 15분')
  const edited = await leader.submit(editing.token, { stem: '인증 토큰은 얼마나 사는가?' })
  if (edited.kind !== 'message') throw new Error(`no message but "${edited.kind}"`)
  expect(edited.message.content).toContain('점검을 모두 통과했어요.')
  expect(await listed()).toContain('token-1** 인증 토큰은 얼마나 사는가?')

  // One of the shipped file is edited as well: its own place is given up.
  const shipped = form(
    await leader.command(channel, 'question edit', { question: await idOf(leader, channel, '무엇') }),
  )
  await leader.submit(shipped.token, { stem: '무엇인가?' })
  expect(await listed()).toContain('문제 2개')
  expect(await listed()).not.toContain('** 무엇? ·')

  const retired = await leader.command(channel, 'question retire', { question: 'token-1' })
  expect(await listed()).toContain('token-1** · 은퇴')
  const undo = JSON.stringify(retired).match(/question\.undo:\w+/)?.[0] ?? ''
  if (retired.kind !== 'message') throw new Error(`no message but "${retired.kind}"`)
  await leader.press(retired.message, undo)
  expect(await listed()).not.toContain('은퇴')

  // A refused one opens again as it was sent.
  const refused = await leader.submit(form(await leader.command(channel, 'question add')).token, {
    stem: '수명은?',
    choices: '15분\n30분',
    key: 'F',
    explanation: '',
    fields: '근거: Notes > DB "없는 말"',
  })
  if (refused.kind !== 'message') throw new Error(`no message but "${refused.kind}"`)
  expect(refused.message.embeds[0]?.title).toMatch(/고칠 것 2가지/)
  const [again] = refused.message.components.flatMap((row) => row.components)
  const reopened = form(
    await leader.press(refused.message, again && 'custom_id' in again ? (again.custom_id ?? '') : ''),
  )
  expect(JSON.stringify(reopened.modal)).toContain('"value":"15분\\n30분"')
  expect(playground.world.log.problems).toEqual([])

  // Discord itself hides it from those who do not manage the server.
  await expect(playground.world.member(1).command(channel, 'question add')).rejects.toThrow('no permission')
})
