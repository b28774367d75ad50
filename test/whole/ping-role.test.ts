import { expect, test } from 'vitest'
import { STUDY_ROLE_ID } from '../../src/playground/model/seed.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, shown } from './daily-content.ts'

test.each([
  ['by the gateway', false],
  ['by signed requests', true],
])('a member gives herself the role that is pinged, and takes it back, where the bot may: %s', async (_, http) => {
  const schedule = { pingRoleId: STUDY_ROLE_ID, roleButton: true }
  const logged: string[] = []
  const logTo = (line: string) => void logged.push(line)
  const { playground, channel, clock } = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule, http, logTo })
  const { world } = playground
  const [leader, member] = [world.member(0), world.member(2)]
  const card = await world.until(() => world.messages(channel)[0])
  const button = /quiz\.role:[0-9a-z]{12}/.exec(JSON.stringify(card.components))?.[0] ?? ''
  const press = async () => shown(await member.press(card, button))
  const held = () => world.state.members.get(member.id)?.roles.includes(STUDY_ROLE_ID)
  const settings = async () => shown(await leader.command(channel, 'settings show'))

  expect(await press()).toContain('역할 관리하기')
  expect(await settings()).toContain('**역할 관리하기** 권한이 없어서')
  expect(held()).toBe(true)
  world.changeRole(world.roleIds.bot, {
    permissions: ['viewChannel', 'sendMessages', 'embedLinks', 'attachFiles', 'readMessageHistory', 'manageRoles'],
  })
  if (http) clock.advance(61_000)
  await expect.poll(press).toMatch(/🔕 .*역할을 뺐어요/u)
  expect(held()).toBe(false)
  expect(await press()).toMatch(/🔔 .*역할을 드렸어요/u)
  if (http) {
    // The same press once more, before the first is carried out, as whoever balances hands it on where one process does not answer.
    const holding = world.faults.add('DELETE /guilds/:guild/members/:user/roles/:role', { kind: 'hold' })
    const pressing = press()
    await holding.met
    const { url, init } = world.endpoint.last ?? {}
    await fetch(url ?? '', init)
    await expect.poll(() => logged.some((line) => line.includes('answered or gone before'))).toBe(true)
    holding.release()
    expect(await pressing).toMatch(/🔕 .*역할을 뺐어요/u)
    expect(await press()).toMatch(/🔔 .*역할을 드렸어요/u)
  }
  expect(held()).toBe(true)
  expect(await settings()).not.toContain('역할 관리하기')
  const own = await member.command(channel, 'me reminders')
  expect(shown(own)).toContain('채널 알림 역할')

  // A role that could do more is given to nobody.
  world.overwrite(channel, STUDY_ROLE_ID, { allow: ['manageMessages'] })
  await expect.poll(settings).toContain('권한이나 열리는 채널이 있어서')
  expect(await press()).toContain('권한이나 열리는 채널이 있어서')
  expect(held()).toBe(true)
  expect(world.log.problems).toEqual([])
})
