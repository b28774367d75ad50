import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { WorldMember } from '../../src/playground/world-member.ts'
import { filledForm, filledOptions, leavesOf, press, unpressed } from './everything.ts'
import { type ShippedBot, startShipped } from './shipped-bot.ts'

/**
 * A member who types every command and presses everything that appears, on the shipped content. Whatever shows, Discord
 * takes it; whatever is pressed answers.
 */
/** What members say, on which the commands in the menu of a message are chosen. */
const MESSAGES = [
  '오로라 복제본은 최대 몇 개까지 돼요?',
  '🎉',
  `${'그래서 이렇게 해 봤어요. '.repeat(110)}DAX 캐시는 얼마나 유지돼요?`,
]

/** How much is pressed under one command, and of one action in one language: a page is turned, not a book. Twice that with FAULTS=full. */
const [MOST_PRESSES, MOST_OF_ONE] = process.env.FAULTS === 'full' ? [60, 12] : [30, 6]

let bot: ShippedBot
/** How many buttons and menus were used, by language and action. */
const presses = new Map<string, number>()

beforeAll(async () => {
  bot = await startShipped('every button')
})

afterAll(() => bot?.close())

/** Runs one command and presses on; tells what did not answer. */
async function explore(
  locale: 'ko' | 'en-US',
  path: string,
  run: (member: WorldMember) => Promise<Outcome>,
): Promise<string[]> {
  const channelId = bot.playground.channelIds[1]
  const member = bot.playground.world.member(0)
  member.hands.locale = locale
  const silent: string[] = []
  const pressed = new Set<string>()
  // They stay: an answer that a busy machine puts off is written into its message later.
  const before = new Set(member.sees(channelId).map((message) => message.id))
  const outcome = await run(member)
  if (outcome.kind === 'no-answer') silent.push(path)
  for (let count = 0; count < MOST_PRESSES; ) {
    const messages = member.sees(channelId).filter((message) => !before.has(message.id))
    const next = unpressed(messages, (customId) => pressed.has(customId))
    if (next === undefined) break
    const [message, component] = next
    const customId = component.custom_id ?? ''
    pressed.add(customId)
    const action = `${locale} ${customId.split(':')[0]}`
    const times = presses.get(action) ?? 0
    if (times >= MOST_OF_ONE) continue
    presses.set(action, times + 1)
    count += 1
    const answer = await press(member, message, component, channelId)
    if (answer.kind === 'no-answer') silent.push(customId)
    if (answer.kind === 'modal') await member.submit(answer.token, filledForm(answer.modal))
  }
  return silent
}

describe('every command and everything that can be pressed', () => {
  test.each(['ko', 'en-US'] as const)('answers with what Discord takes, in %s', async (locale) => {
    const commands = [...bot.playground.world.state.commands.values()]
    const inMenus = commands.filter(({ body }) => body.type === 3)
    const slash = commands.filter((one) => !inMenus.includes(one))
    const leavesOfAll = slash.flatMap(({ body }) => leavesOf(body.name, body.options ?? []))
    // What erases her data comes last: whatever else she has goes with it.
    const all = leavesOfAll.sort((a, b) => Number(a.path === 'me data') - Number(b.path === 'me data'))
    const silent: string[] = []
    for (const leaf of all) {
      for (const fully of leaf.options.length > 0 ? [false, true] : [false]) {
        const values = await filledOptions(leaf, fully, bot.playground.world.member(0), bot.playground.channelIds[1])
        const run = (member: WorldMember) => member.command(bot.playground.channelIds[1], leaf.path, values)
        silent.push(...(await explore(locale, leaf.path, run)))
      }
    }
    for (const { body } of inMenus) {
      for (const said of MESSAGES) {
        const onMessage = (member: WorldMember) =>
          member.messageCommand(member.hands.say(bot.playground.channelIds[1], said), body.name)
        silent.push(...(await explore(locale, `${body.name}: ${said.slice(0, 20)}`, onMessage)))
      }
    }
    expect(inMenus.length).toBe(1)
    expect(silent).toEqual([])
    expect(bot.errors).toEqual([])
    expect(bot.playground.world.log.problems).toEqual([])
    expect(bot.playground.world.log.requests.filter((one) => one.status >= 400)).toEqual([])
    expect(all.length).toBeGreaterThan(5)
    expect(Math.min(...presses.values())).toBeGreaterThan(0)
    // The second run meets what the first one left: two tracks, so that much is asked before much is shown.
    expect([...presses.keys()].filter((action) => action.startsWith(locale)).length).toBeGreaterThan(25)
    expect(new Set([...presses.keys()].map((action) => action.replace(/^\S+ |@.*$/g, ''))).size).toBeGreaterThan(50)
  })
})
