import { expect, test } from 'vitest'
import { gapWords } from '../../src/core/search/gap.ts'
import { mainTrack } from '../../src/core/track.ts'
import { startHousekeeping } from '../../src/jobs/housekeeping.ts'
import { HOUR } from '../store/values.ts'
import { filledIn, hands, idsIn } from './hands.ts'
import { trackWorld } from './world.ts'

const GUILD = '1001'
const TRACK = mainTrack(GUILD)
const NOTES = '# Mail\n\n### Stamps\n\n- 우표는 오백 원이다.\n'
const DAY = 24 * HOUR

async function aGroup() {
  const world = await trackWorld({ 'notes/mail.md': NOTES })
  const member = hands(world, { memberId: '8', leads: false })
  const stored = async () => await world.store.gaps.of(TRACK, '2000-01-01')
  /** Nobody's answer waits until it is counted. */
  const lookFor = async (query: string, by = member) => {
    const total = async () => (await stored()).reduce((sum, { times }) => sum + times, 0)
    const before = await total()
    await by.say('search', { query })
    await expect.poll(total).toBe(before + 1)
  }
  return { world, leader: hands(world), member, stored, lookFor }
}

test.each([
  ['a phone number', '010-1234-5678 우체국'],
  ['a number', '계좌 110 234 567890'],
  ['full-width digits', '전화 ０１０１２３４５６７'],
  ['an address', 'minsu@example.com 메일'],
  ['a mention', '<@300000000000000001> 누구'],
  ['a name that is called', '@민수 어디'],
  ['a link', 'https://example.com/a 뭐'],
  ['a token', 'sk-abcdefghijklmnopqrstuvwxyz0123456789'],
  ['one letter', 'ㅋ'],
  ['signs', '???!!'],
])('%s is not kept', (_, typed) => {
  expect(gapWords(typed)).toBeUndefined()
})

test('words are kept as they were typed, trimmed, and count as the same where they are read the same', () => {
  expect(gapWords('  분홍   코끼리 ')?.words).toBe('분홍 코끼리')
  expect(gapWords('분홍코끼리')?.key).toBe(gapWords('분홍 코끼리!')?.key)
  expect(gapWords('버전 1.2와 2024년 10월')?.words).toBe('버전 1.2와 2024년 10월')
  expect([...(gapWords('코끼리 '.repeat(60))?.words ?? '')].length).toBeLessThanOrEqual(80)
})

test('what is looked for in vain is counted, without who, and shown to leaders, the most wanted first', async () => {
  const { leader, member, stored, lookFor, world } = await aGroup()
  await lookFor('분홍 코끼리')
  await lookFor('보라 하마')
  await lookFor('보라하마', leader)
  await member.say('search', { query: '우표' })
  await member.say('search', { query: '010-1234-5678' })
  await member.say('service', { name: '초록 기린' })
  await expect.poll(async () => (await stored()).length).toBe(3)
  const [embed] = (await leader.say('manage gaps')).message.embeds ?? []
  expect(embed?.title).toBe('찾지 못한 말 3가지 (30일)')
  expect(embed?.description).toMatch(/^\*\*1\.\*\* 보라 ?하마 · 2번 · 마지막 2026-11-23\n\*\*2/)
  expect(JSON.stringify(await stored())).not.toMatch(/"8"|1234/)
  expect((await member.say('manage gaps')).text).toContain('서버 관리하기')
  expect((await hands(world, { guildId: '1002' }).say('manage gaps')).text).toContain('지난 30일 동안')
})

test('one press opens the form of other names, filled in; then it is found', async () => {
  const { leader, lookFor } = await aGroup()
  await lookFor('뿌뿌')
  const form = await leader.press(await leader.say('manage gaps'), 'manage.gap-alias')
  expect(form.modal && filledIn(form.modal)).toMatchObject({ names: '뿌뿌', kind: '같음' })
  await leader.send(form, { names: '뿌뿌\n우표' })
  expect((await leader.say('search', { query: '뿌뿌' })).text).toContain('오백 원')
  expect((await leader.say('manage gaps')).text).toContain('✅ 이제는 찾아요')
})

test('one press opens a short note, which is proposed as any note is', async () => {
  const { leader, lookFor, world } = await aGroup()
  await lookFor('분홍 코끼리')
  const form = await leader.press(await leader.say('manage gaps'), 'manage.gap-note')
  expect(form.modal && filledIn(form.modal).title).toBe('분홍 코끼리')
  expect((await leader.send(form, { text: ' ' })).text).toContain('한 글자라도')
  const proposed = await leader.send(form, { text: '- 분홍 코끼리는 없다.' })
  expect(proposed.text).toContain('아직 아무것도 바꾸지 않았어요')
  await leader.press(proposed, 'notes.take')
  const { notebook } = await world.shared.libraries.of(TRACK)
  expect(notebook.chapters.map(({ title }) => title)).toEqual(['분홍 코끼리'])
})

test('one press ignores it, and another brings it back', async () => {
  const { leader, lookFor } = await aGroup()
  await lookFor('분홍 코끼리')
  const ignored = await leader.press(await leader.say('manage gaps'), 'manage.gap-ignore')
  expect(ignored.text).toContain('지난 30일 동안')
  expect((await leader.say('manage gaps')).text).not.toContain('분홍')
  await leader.press(ignored, 'manage.gap-mind')
  expect((await leader.say('manage gaps')).text).toContain('분홍')
})

test('ignored, it stays so however often it is looked for again, in its track alone; its old buttons say that they are', async () => {
  const { leader, lookFor, world } = await aGroup()
  const elsewhere = hands(world, { guildId: '1002' })
  await lookFor('분홍 코끼리')
  await elsewhere.say('search', { query: '분홍 코끼리' })
  const shown = await leader.say('manage gaps')
  await leader.press(shown, 'manage.gap-ignore')
  // Another leader still has the list open.
  for (const old of ['manage.gap-alias', 'manage.gap-note']) {
    expect((await hands(world, { memberId: '9' }).press(shown, old)).modal).toBeUndefined()
  }
  await leader.press(shown, 'manage.gap-ignore')
  await leader.say('search', { query: '분홍코끼리' })
  await expect.poll(async () => (await elsewhere.say('manage gaps')).text).toContain('분홍')
  expect((await leader.say('manage gaps')).text).not.toContain('분홍')
  expect(world.failures).toEqual([])
})

test('what another name finds is no gap while that name stands', async () => {
  const { leader, lookFor } = await aGroup()
  await lookFor('뿌뿌')
  const form = await leader.press(await leader.say('manage gaps'), 'manage.gap-alias')
  const saved = await leader.send(form, { names: '뿌뿌\n우표' })
  expect((await leader.say('manage gaps')).text).toContain('✅ 이제는 찾아요')
  await leader.press(saved, 'notes.undo')
  expect((await leader.say('manage gaps')).text).not.toContain('✅')
  await lookFor('뿌뿌')
  expect((await leader.say('manage gaps')).text).toContain('2번')
})

test('pages are turned, and each thing keeps its buttons', async () => {
  const { leader, world } = await aGroup()
  for (let at = 0; at < 9; at++) {
    const gap = gapWords(`없는 말 ${at}`)
    if (gap) await world.store.gaps.add(TRACK, { ...gap, day: '2026-11-23' }, 100)
  }
  const ids = idsIn((await leader.say('manage gaps')).message)
  expect(ids.filter((id) => id.startsWith('manage.gap-')).length).toBe(12)
  expect(ids).toContain('manage.gaps:1')
  const button = { type: 2 as const, style: 2 as const, custom_id: 'manage.gaps:1', label: 'x' }
  const turned = await leader.press(
    { message: { components: [{ type: 1, components: [button] }] }, text: '' },
    'manage',
  )
  expect(turned.message.embeds?.[0]?.description).toMatch(/^\*\*5\./)
})

test('a track keeps so many rows, the newest, and nothing beyond 30 days', async () => {
  const { world, stored } = await aGroup()
  const add = async (words: string, day: string) => {
    const gap = gapWords(words)
    if (gap) await world.store.gaps.add(TRACK, { ...gap, day }, 3)
  }
  await add('하나 둘', '2026-11-20')
  await add('셋 넷', '2026-11-21')
  await add('셋 넷', '2026-11-22')
  await add('다섯 여섯', '2026-11-23')
  expect((await stored()).map(({ words, times }) => [words, times])).toEqual([
    ['셋 넷', 2],
    ['다섯 여섯', 1],
  ])
  const keeping = startHousekeeping(world.shared, () => undefined)
  world.now += 30 * DAY
  await keeping.look()
  expect((await stored()).map(({ words }) => words)).toEqual(['다섯 여섯'])
  world.now += DAY
  await keeping.look()
  await keeping.stop()
  expect(await stored()).toEqual([])
})
