import { expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { fitMessage } from '../../src/chat/fit.ts'
import { commandInTrack } from '../../src/discord/in-track.ts'
import { addTrack, trackWorld } from './world.ts'

const NOTES = { 'notes/a.md': '# A\n\n## B\n\n- **TTL**: 5분이다.\n' }
/** Left out, each with its line. */
const BROKEN = '#### 문제\n- 답이 없는 것은?\n#### 보기\n- A: 가\n- B: 나\n\n---\n\n'.repeat(4)

test.each([
  [1, 0],
  [9, 0],
  [24, 1],
])('of %d more tracks with much to say, none is kept quiet about and Discord takes it all', async (count, unseen) => {
  const world = await trackWorld(NOTES)
  const name = (at: number) => `트랙 ${at} ${'이름'.repeat(20)}`
  for (let at = 1; at <= count; at++)
    await addTrack(world, { guildId: '1001', trackId: `t${at}`, name: name(at) }, { 'questions/a.md': BROKEN })
  const manage = commands.find(({ data }) => data.name === 'manage')
  if (!manage) throw new Error('no /manage')
  const member = { id: '7', name: 'lead', manageGuild: true }
  const asked = { id: '1', guildId: '1001', channelId: '201', member, locale: 'ko' as const, options: {} }
  const reply = await commandInTrack(
    manage,
    { ...asked, kind: 'command', command: 'manage', subcommand: 'status' },
    { commands, door: world.door, languageOf: async () => 'ko' },
  )
  if (!reply || !('message' in reply)) throw new Error('no message')
  const said = JSON.stringify(reply.message)
  expect(fitMessage(reply.message)).toEqual(reply.message)
  for (let at = 1; at <= count; at++) expect(said).toContain(name(at))
  expect(said).toContain('백업: 여기서 만든 것이 없어요')
  expect(said.split('여기에 다 싣지 못한 트랙').length - 1).toBe(unseen)
})
