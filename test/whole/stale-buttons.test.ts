import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WireButton, WireSelect } from '../../src/playground/model/components.ts'
import type { Message } from '../../src/playground/model/types.ts'
import { startDaily } from './daily-bot.ts'
import { NOTES, QUESTIONS, SEJONG } from './daily-content.ts'
import { filledForm, filledOptions, leavesOf, press, unpressed } from './everything.ts'

/** What each command of leaders for the whole server, and `/help`, shows: pressed once as it appears, and again when all of it is old. */

const COMMANDS = ['manage', 'help']
/** At the least. */
const SEEN = ['coverage', 'gap-alias', 'gap-note', 'reports', 'decide', 'key', 'undo', 'remove', 'restore'].map(
  (one) => `manage.${one}`,
)

test.each(['ko', 'en-US'] as const)(
  'every button and menu under /manage and /help answers, as it appears and when notes, tracks and reports have changed: %s',
  async (locale) => {
    const failures: string[] = []
    const logTo = (line: string) => void (JSON.parse(line).level >= 50 && failures.push(line))
    const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, logTo, http: false })
    const { playground, channel, contentDir } = daily
    const { world } = playground
    const talk = playground.channelIds[1]
    const leader = world.member(0)
    leader.hands.locale = locale
    const post = await world.until(() => world.messages(channel)[0])
    await leader.press(post, post.components[0]?.components[0]?.custom_id ?? '')
    await leader.command(talk, 'search', { query: '김밥 재료' })
    await report()

    const silent: string[] = []
    const old: { readonly message: Message; readonly component: WireButton | WireSelect }[] = []
    const done = new Set<string>()
    const slash = [...world.state.commands.values()]
      .map(({ body }) => body)
      .filter(({ name }) => COMMANDS.includes(name))
    const leaves = slash.flatMap(({ name, options = [] }) => leavesOf(name, options))
    // With a second track the others ask first which is meant.
    for (const leaf of leaves.sort((a, b) => Number(a.path.includes('track-')) - Number(b.path.includes('track-')))) {
      const before = new Set(leader.sees(talk).map(({ id }) => id))
      const outcome = await leader.command(talk, leaf.path, await filledOptions(leaf, false, leader, talk))
      if (outcome.kind === 'no-answer') silent.push(leaf.path)
      const fresh = () => leader.sees(talk).filter(({ id }) => !before.has(id))
      for (let next = unpressed(fresh(), isDone); next; next = unpressed(fresh(), isDone)) {
        const [message, component] = next
        done.add(actionOf(component.custom_id ?? ''))
        old.push(structuredClone({ message, component }))
        await pressed(message, component, 'new')
      }
    }
    writeFileSync(join(contentDir, 'notes/Databases.md'), '# 조선\n\n### 세종\n\n- 훈민정음은 1446년에 반포되었다.\n')
    writeFileSync(join(contentDir, 'questions/databases.md'), SEJONG)
    await daily.restart()
    for (const { message, component } of old) {
      world.state.messages.set(message.id, message)
      await pressed(message, component, 'old')
    }
    expect(silent).toEqual([])
    expect(failures).toEqual([])
    expect([...done]).toEqual(expect.arrayContaining(SEEN))

    function isDone(customId: string): boolean {
      return done.has(actionOf(customId))
    }

    async function pressed(message: Message, component: WireButton | WireSelect, when: string): Promise<void> {
      const answer = await press(leader, message, component, talk)
      if (answer.kind === 'no-answer') silent.push(`${when} ${component.custom_id}`)
      if (answer.kind === 'modal') await leader.submit(answer.token, filledForm(answer.modal))
    }

    /** Something for leaders to decide on. */
    async function report(): Promise<void> {
      const card = await leader.command(talk, 'service', { name: 'Aurora' })
      if (card.kind !== 'message') throw new Error(card.kind)
      const [button] = card.message.components
        .flatMap(({ components }) => components)
        .filter(({ custom_id = '' }) => custom_id.startsWith('service.report'))
      const form = await leader.press(card.message, button?.custom_id ?? '')
      if (form.kind !== 'modal') throw new Error(form.kind)
      await leader.submit(form.token, filledForm(form.modal))
    }
  },
)

function actionOf(customId: string): string {
  return customId.replace(/[:@!].*$/, '')
}
