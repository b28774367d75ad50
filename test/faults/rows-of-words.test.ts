import { expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from '../whole/daily-bot.ts'
import { messageOf } from '../whole/daily-content.ts'
import { harmOf, PLANTED, STRANGER } from './planted.ts'

/** Row 21 of docs/faults.md: whatever is planted in notes, questions, names and what members type, the server hears of no ping, link or heading. */

const NOTES = `# Words

### Zebra

- **Zebra**: a striped horse. ${PLANTED}
- # A title in a line ${PLANTED}
- A zebra drinks every day. <t:0:R>

\`\`\`js
// ${PLANTED}
\`\`\`

\`\`\`\`md
A fence:
\`\`\`
# Behind a fence ${PLANTED}
\`\`\`\`

### Lion ${PLANTED}

- **Lion**: a large cat. ${PLANTED}
`
const QUESTIONS = `#### 문제
- Which one is striped? ${PLANTED}
#### 보기
- A: A zebra ${PLANTED}
- B: A lion # h1
#### 정답
- 정답: A
- So it is. ${PLANTED}
- A: right ${PLANTED}
- B: wrong
- 근거: Words > Zebra "A zebra drinks every day."
- 난이도: 1
- 번호: zebra-1
`
const GLOSSARY = `same:\n  - [Zebra, ${JSON.stringify(`Hippotigris ${PLANTED}`)}]\n`

test('whatever is planted in notes, questions, other names, names of people and of the server, and in what is typed has no effect anywhere', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, files: { 'glossary.yaml': GLOSSARY } })
  const { playground, channel, clock } = daily
  const { world, channelIds } = playground
  const [talk, { state }] = [channelIds[1], world]
  Object.assign(state.guild, { name: `Zoo ${STRANGER}`.slice(0, 100) })
  const member = world.member(1)
  const her = state.members.get(member.id)
  if (!her) throw new Error('nobody')
  const named = { ...her.user, global_name: STRANGER.slice(0, 32) }
  state.members.set(member.id, { ...her, nick: '[y](http://evil.example/z)'.slice(0, 32), user: named })
  await daily.restart()
  const seen = { said: 0 }
  const look = () => {
    const { said, harm } = harmOf(state.messages.values())
    expect(harm).toEqual([])
    seen.said = Math.max(seen.said, said)
  }
  const components = (id: string) => state.messages.get(id)?.components.flatMap((row) => row.components) ?? []
  /** Says it, and presses what stands below it, each once and as long as it does. */
  const walk = async (path: string, values: Record<string, string> = {}) => {
    const outcome = await member.command(talk, path, values)
    look()
    if (!('message' in outcome)) return
    const { message } = outcome
    for (const { custom_id: id = '' } of components(message.id)) {
      const now = components(message.id).find((one) => one.custom_id === id && !one.disabled)
      if (id === '' || !now) continue
      const [first] = 'options' in now ? (now.options ?? []) : []
      const pressed = first ? await member.select(message, id, first.value) : await member.press(message, id)
      if (pressed.kind === 'modal' && /report/.test(id)) await member.submit(pressed.token, reasonOf(pressed))
      look()
    }
  }
  const post = await world.until(() => world.messages(channel)[0])
  look()
  await member.press(post, post.components[0]?.components[0]?.custom_id ?? '')
  for (const query of [STRANGER, 'zebra', 'Hippotigris', '# h1 zebra ```'] as const) await walk('search', { query })
  for (const name of [STRANGER.slice(0, 100), 'Zebra', 'Lion']) await walk('service', { name })
  await walk('compare', { first: 'Zebra', second: 'Lion' })
  await walk('compare', { first: 'Zebra', second: STRANGER.slice(0, 90) })
  await walk('quiz practice')
  await walk('me stats').catch(() => undefined)
  // One that may be used, and one that may not.
  for (const [stem, key] of [
    [`Who asks? ${STRANGER}`, 'A'],
    [`# Who asks again? ${STRANGER}`, 'Z'],
  ] as const) {
    const form = await member.command(talk, 'suggest')
    if (form.kind !== 'modal') throw new Error(form.kind)
    const choices = `I ${STRANGER}\nYou`
    const sent = await member.submit(form.token, { stem, choices, key, explanation: STRANGER, fields: '난이도: 1' })
    const anyway = /suggest\.send:[^"]*/.exec(JSON.stringify(messageOf(sent).components))?.[0]
    if (anyway) await member.press(messageOf(sent), anyway)
  }
  const queue = await world.member(0).command(talk, 'question review')
  look()
  await world.member(0).press(messageOf(queue), 'question.review:1')
  await world
    .member(0)
    .command(talk, 'manage reports')
    .catch(() => undefined)
  look()
  clock.advance(25 * HOUR)
  await world.until(() => !JSON.stringify(world.messages(channel)[0]?.components).includes('quiz.answer:'))
  look()
  await walk('leaderboard')
  const said = world.member(2).hands.say(talk, 'zebra')
  await member.messageCommand(said, 'Find in notes')
  look()
  expect(seen.said).toBeGreaterThan(25)
  // Whoever sends it, and wherever: nobody may be pinged by it.
  const sent = world.log.requests
    .flatMap(({ body }) => [body, (body as { readonly data?: unknown } | undefined)?.data])
    .filter((body) => typeof body === 'object' && body !== null && ('content' in body || 'embeds' in body))
  expect(sent.length).toBeGreaterThan(20)
  for (const body of sent) expect(body).toMatchObject({ allowed_mentions: { parse: [] } })
  expect(world.log.problems).toEqual([])
})

/** Every field that the form has. */
function reasonOf(form: Outcome): Record<string, string> {
  const ids = [...JSON.stringify(form).matchAll(/"custom_id":"([^"]+)","style"/g)].map(([, id = '']) => id)
  return Object.fromEntries(ids.map((id) => [id, STRANGER]))
}
