import { expect, test } from 'vitest'
import type { Message } from '../../src/playground/model/types.ts'
import type { World } from '../../src/playground/world.ts'
import { type Daily, startDaily } from './daily-bot.ts'
import { messageOf, NOTES, QUESTIONS } from './daily-content.ts'

/** The leaders' panel over the real wire: by pressing only, judged by Discord's schema. */

const said = (message: Message) =>
  [
    message.content,
    ...message.embeds.flatMap((one) => [one.description ?? '', ...(one.fields ?? []).map((field) => field.value)]),
  ].join('\n')

/** What stands there but for the welcome, which comes with the first command. */
function asked(world: World, channelId: string): readonly Message[] {
  return world.messages(channelId).filter((one) => !JSON.stringify(one.components).includes('settings.panel'))
}

async function open(): Promise<Daily & { panel: Message; talk: string }> {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, schedule: 'none' })
  const panel = messageOf(await daily.playground.world.member(0).command(daily.channel, 'settings panel'))
  return { ...daily, panel, talk: daily.playground.channelIds[1] }
}

test('channel, time, count, source, then start: what is so and what is missing is said in words', async () => {
  const { playground, panel, talk, channel } = await open()
  const { world } = playground
  const leader = world.member(0)
  expect(said(panel)).toContain('직접 쓴 문제')
  expect(said(panel)).toContain('지금은 올리지 않아요')
  world.overwrite(talk, playground.guildId, { deny: ['sendMessages'] })
  const set = async (what: string, value: string) =>
    said(messageOf(await leader.select(panel, `settings.set:${what}`, value)))
  expect(await set('channel', talk)).toContain('**메시지 보내기**')
  expect(said(messageOf(await leader.press(panel, 'settings.do:start')))).toContain('권한이 모자라요')
  world.overwrite(talk, playground.guildId, {})
  expect(await set('time', '21:00')).toContain('오후 9시')
  expect(await set('count', '2')).toContain('2문제')
  expect(await set('source', 'authored')).toContain('직접 쓴 문제만')
  const started = said(messageOf(await leader.press(panel, 'settings.do:start')))
  expect(started).toContain('시작했어요')
  expect(started).toContain('다음 문제: 오늘 21:00')
  expect(started).toMatch(/새 문제 \d+개: \d+일 치예요/)
  expect(asked(world, channel)).toEqual([])
  messageOf(await leader.press(panel, 'settings.do:post'))
  await world.until(() => world.messages(talk).length === 2)
})

test('another time by a form; the test post is seen by the leader alone', async () => {
  const { playground, panel, channel } = await open()
  const leader = playground.world.member(0)
  const form = await leader.press(panel, 'settings.time')
  if (form.kind !== 'modal') throw new Error(`no form but ${form.kind}`)
  const values = { time: '오후 9시 30분', zone: '뉴욕', weekdays: '월수금' }
  const after = said(messageOf(await leader.submit(form.token, values)))
  expect(after).toContain('월, 수, 금 오후 9시 30분 (뉴욕 (America/New_York))')
  const tried = messageOf(await leader.press(panel, 'settings.try'))
  expect(tried).toMatchObject({ seenBy: leader.id })
  expect(tried.content).toContain('아직 아무것도 올리지 않았어요')
  expect(asked(playground.world, channel)).toEqual([])
})

test('two leaders at once lose nothing, from before there is a row', async () => {
  const { playground, panel, channel } = await open()
  const leader = playground.world.member(0)
  await Promise.all([
    leader.select(panel, 'settings.set:time', '07:00'),
    leader.select(panel, 'settings.set:count', '3'),
    leader.select(panel, 'settings.set:source', 'both'),
  ])
  const now = said(messageOf(await leader.command(channel, 'settings panel')))
  for (const part of ['오전 7시', '3문제', '둘 다 고르게']) expect(now).toContain(part)
})

test('whoever may not manage the server is refused in a sentence, whatever she presses', async () => {
  const { playground, panel } = await open()
  const { world } = playground
  // The panel as a public message's button would open it.
  const shown = world.state.messages.get(panel.id)
  if (!shown) throw new Error('the panel is gone')
  const member = world.member(1)
  const ids = shown.components.flatMap((row) => row.components.flatMap((one) => one.custom_id ?? []))
  expect(ids).toHaveLength(8)
  const copy = { ...shown, id: world.state.ids.next(), seenBy: undefined, flags: 0 }
  world.state.messages.set(copy.id, copy as Message)
  for (const id of ids) {
    const value = id.startsWith('settings.set')
      ? [id.endsWith('channel') ? playground.channelIds[0] : (VALUES[id] ?? '')]
      : []
    const refused = messageOf(
      await (value.length > 0 ? member.select(copy as Message, id, ...value) : member.press(copy as Message, id)),
    )
    expect(refused.content, id).toContain('「서버 관리하기」')
    expect(refused.seenBy, id).toBe(member.id)
  }
})

const VALUES: Readonly<Record<string, string>> = {
  'settings.set:time': '07:00',
  'settings.set:count': '2',
  'settings.set:source': 'both',
}
