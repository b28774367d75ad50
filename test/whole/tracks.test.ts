import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS, shown } from './daily-content.ts'

async function open() {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const { world, channelIds } = daily.playground
  await world.until(() => world.messages(daily.channel).length === 1)
  const [leader, member] = [world.member(0), world.member(1)]
  const other = world.createChannel('쿠버네티스')
  const added = await leader.command(channelIds[1], 'manage track-add', { name: 'CKA 스터디' })
  expect(shown(added)).toContain('「CKA 스터디」 트랙을 만들었어요.')
  expect(shown(added)).toContain('지금까지 쓰던 트랙은 「기본」이라고 불러요.')
  const set = { channel: other, track: 'CKA 스터디', time: '21:00' }
  expect(shown(await leader.command(channelIds[1], 'settings daily', set))).toContain('저장했어요.')
  return { ...daily, world, leader, member, other, talk: channelIds[1] }
}

const board = async (member: WorldMember, channel: string, options: Record<string, string> = {}) =>
  shown(await member.command(channel, 'leaderboard', options))

function pressable(outcome: Outcome, action: string): string {
  const parts = messageOf(outcome).components.flatMap((row) => row.components)
  return parts.find(({ custom_id = '' }) => custom_id.startsWith(action))?.custom_id ?? ''
}

test('what a member sees follows the channel and its threads; elsewhere she is asked once, and it is kept', async () => {
  const { world, member, channel, other, talk } = await open()
  expect(await board(member, channel)).toContain('순위 · 기본 · 11월 23일')
  expect(await board(member, other)).toContain('순위 · CKA 스터디 · 11월 23일')
  expect(await board(member, world.createThread(channel, '질문'))).toContain('순위 · 기본 · 11월 23일')
  // Elsewhere her last one, or the one that she names.
  expect(await board(member, talk)).toContain('순위 · 기본 · 11월 23일')
  expect(await board(member, talk, { track: 'cka' })).toContain('이 서버의 트랙이 아니에요')
  expect(await board(member, talk, { track: 'CKA스터디' })).toContain('순위 · CKA 스터디 · 11월 23일')
  expect(await board(member, talk)).toContain('순위 · CKA 스터디 · 11월 23일')
  const stranger = world.member(2)
  const asked = await stranger.command(talk, 'leaderboard', { period: 'all' })
  expect(shown(asked)).toContain('이 서버에는 트랙이 여럿이에요')
  const menu = messageOf(asked).components[0]?.components[0]
  const options = menu && 'options' in menu ? (menu.options ?? []) : []
  expect(options.map(({ label }) => label)).toEqual(['기본', 'CKA 스터디'])
  const chosen = await stranger.select(messageOf(asked), pressable(asked, 'track.choose'), options[1]?.value ?? '')
  expect(shown(chosen)).toContain('순위 · CKA 스터디 · 전체')
  expect(await board(stranger, talk)).toContain('순위 · CKA 스터디 · 11월 23일')
  expect(world.log.problems).toEqual([])
})

test('a press means the track of what it stands on, wherever and whenever it is pressed', async () => {
  const { world, member, channel, other } = await open()
  const shownBoard = await member.command(other, 'leaderboard', {})
  await board(member, channel)
  const month = pressable(shownBoard, 'leaderboard.show:month')
  expect(month).toMatch(/@[0-9a-z]{6}$/)
  expect(shown(await member.press(messageOf(shownBoard), month))).toContain('순위 · CKA 스터디 · 11월 1일~30일')
  // The public question has no mark: its own row says whose it is.
  const [question] = world.messages(channel)
  const answer = question?.components.flatMap((row) => row.components)[0]?.custom_id ?? ''
  expect(answer).not.toContain('@')
  if (question) expect(shown(await member.press(question, answer))).toContain('저장')
  expect(world.log.problems).toEqual([])
})

test('a track is removed with a second press and taken back with a third, with its schedule; the last one stays', async () => {
  const { world, leader, member, other, talk } = await open()
  const asked = await leader.command(talk, 'manage track-remove', { track: 'CKA 스터디' })
  const removed = await leader.press(messageOf(asked), pressable(asked, 'manage.remove'))
  expect(shown(removed)).toContain('「CKA 스터디」 트랙을 지웠어요.')
  expect(await board(member, other)).toContain('순위 · 11월 23일')
  expect(shown(await leader.command(talk, 'manage track-remove', { track: '기본' }))).toContain('하나뿐인 트랙')
  const back = await leader.press(messageOf(removed), pressable(removed, 'manage.restore'))
  expect(shown(back)).toContain('「CKA 스터디」 트랙을 되돌렸어요.')
  expect(await board(member, other)).toContain('순위 · CKA 스터디 · 11월 23일')
  const listed = shown(await leader.command(talk, 'manage tracks', {}))
  expect(listed).toContain(`<#${other}> · 다음 문제 <t:`)
  expect(shown(await leader.command(talk, 'manage track-add', { name: 'cka  스터디' }))).toContain('이미 있는 트랙')
  expect(world.log.problems).toEqual([])
})

test('a note that is edited is answered from without a restart', async () => {
  const { playground, contentDir, channel } = await startDaily({ notes: NOTES, questions: QUESTIONS })
  const member = playground.world.member(1)
  const find = async () => shown(await member.command(channel, 'search', { query: '리더 엔드포인트' }))
  expect(await find()).not.toContain('읽기를 나눈다')
  writeFileSync(join(contentDir, 'notes/Databases.md'), `${NOTES}- 리더 엔드포인트는 읽기를 나눈다.\n`)
  await expect.poll(find, { interval: 200 }).toContain('나눈다')
})
