import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/playground/interactions.ts'
import type { Message } from '../../src/playground/model/types.ts'
import { textOf } from '../../src/text/text.ts'
import { HOUR } from '../store/values.ts'
import { startDaily } from '../whole/daily-bot.ts'
import { NOTES, QUESTIONS } from '../whole/daily-content.ts'
import { filledForm, filledOptions, type Leaf, leavesOf, press, unpressed } from '../whole/everything.ts'
import { tableRows } from './tables.ts'

/** A leader types commands and presses what appears, and Discord refuses the first answer to each: what is kept is said to be. */

const FULL = process.env.FAULTS === 'full'
/** What changes something. */
const GIVEN: Readonly<Record<string, Record<string, string | number>>> = {
  'settings daily': { count: 2 },
  'settings skip': { dates: '2026-12-24' },
}
/** In every run; all of them with FAULTS=full. */
const SHORT = [
  'settings daily',
  'settings skip',
  'settings holidays',
  'quiz today',
  'quiz exam',
  'review',
  'manage season',
]
const KEPT = [
  ...['quiz.answer', 'quiz.guess', '/quiz exam', 'quiz.exam-pick', 'quiz.exam-mark', 'review.grade'],
  ...['/settings daily', '/settings skip', '/settings holidays', '/manage season'],
]
const CALLBACK = 'POST /interactions/:interaction/:token/callback'
const REFUSED = { kind: 'refuse', status: 400, code: 50_035, message: 'Invalid Form Body' } as const
const SAID = textOf('ko').errors.savedNotShown()

/** What nobody did: beats of the process, what is noted along the way, and what waits for a next step. */
const ASIDE = [
  ...['processes', 'logins', 'starts', 'notices', 'welcomes', 'search_gaps', 'member_checks'],
  ...['member_servers', 'last_tracks', 'waiting', 'practice_rounds', 'occurrences', 'streaks'],
  // A job shows in posts what was decided before; the decision itself is in a table of its own.
  'correction_posts',
]

test('whatever a press or a command keeps is said to be kept where its answer is refused, and kept once', async () => {
  const daily = await startDaily({ notes: NOTES, questions: QUESTIONS, http: false })
  const { playground, channel, clock } = daily
  const { world } = playground
  const talk = playground.channelIds[1]
  const member = world.member(0)
  const rows = tableRows(daily.contentDir, ASIDE)
  const wrong: string[] = []
  const kept: string[] = []

  const lose = async (label: string, send: () => Promise<Outcome>) => {
    const before = rows()
    const seen = new Set(member.sees(talk).map(({ id }) => id))
    const fault = world.faults.add(CALLBACK, REFUSED)
    const outcome = await Promise.race([send().catch(() => undefined), wait(5_000)])
    fault.stop()
    const changed = rows().changedSince(before)
    if (changed.length === 0) return
    kept.push(label)
    const told = member.sees(talk).filter(({ id }) => !seen.has(id))
    const said = [...(outcome && 'message' in outcome ? [outcome.message] : []), ...told].map(({ content }) => content)
    if (!said.includes(SAID)) wrong.push(`${label} ${changed.join()}: ${said.join(' | ').slice(0, 80)}`)
  }

  /** The same once more, whose answer arrives: it adds nothing, but for the press itself. */
  const again = async (label: string, send: () => Promise<Outcome>) => {
    const before = rows()
    const wasKept = kept.at(-1) === label
    const outcome = await send()
    const grown = rows()
      .grownSince(before)
      .filter((name) => name !== 'answer_events')
    if (wasKept && grown.length > 0) wrong.push(`${label} again: ${grown.join()}`)
    return outcome
  }
  const done = new Set<string>()
  const explore = async ({ path }: Leaf, values: Readonly<Record<string, string | number>>) => {
    const before = new Set(member.sees(talk).map(({ id }) => id))
    const type = () => member.command(talk, path, values)
    await lose(`/${path}`, type)
    await answered(path, await again(`/${path}`, type))
    const isDone = (customId: string) => done.has(actionOf(customId))
    for (let next = waiting(before, isDone); next; next = waiting(before, isDone)) {
      const [message, component] = next
      const customId = component.custom_id ?? ''
      done.add(actionOf(customId))
      const asItStood = structuredClone(message)
      const send = () => press(member, message, component, talk)
      await lose(customId, send)
      stand(message, asItStood)
      await answered(customId, await again(customId, send))
    }
  }
  const waiting = (before: ReadonlySet<string>, isDone: (customId: string) => boolean) =>
    unpressed(
      member.sees(talk).filter(({ id }) => !before.has(id)),
      isDone,
    )
  /** A form is sent twice: its first answer is refused. */
  const answered = async (label: string, outcome: Outcome) => {
    if (outcome.kind !== 'modal') return
    const { token, modal } = outcome
    await lose(`form of ${label}`, () => member.submit(token, filledForm(modal)))
  }
  /** As though the answer had changed nothing of it. */
  const stand = (message: Message, asItStood: Message) => {
    world.state.messages.set(message.id, Object.assign(message, asItStood))
  }

  const post = await world.until(() => world.messages(channel)[0])
  const answer = post.components[0]?.components[0]?.custom_id ?? ''
  await lose(answer, () => member.press(post, answer))
  clock.advance(24 * HOUR)
  await world.until(() => world.messages(channel).length > 1)
  clock.advance(6 * HOUR)
  // Her answers become cards.
  await member.command(talk, 'review')
  const slash = [...world.state.commands.values()].map(({ body }) => body).filter(({ type }) => type !== 3)
  const all = slash.flatMap(({ name, options }) => leavesOf(name, options ?? []))
  // What erases her data comes last.
  const leaves = all.filter(({ path }) => path !== 'me data' && (FULL || SHORT.includes(path)))
  for (const fully of FULL ? [false, true] : [true])
    for (const leaf of leaves) await explore(leaf, GIVEN[leaf.path] ?? (await filledOptions(leaf, fully, member, talk)))
  expect(wrong).toEqual([])
  expect(kept.map(actionOf)).toEqual(expect.arrayContaining(KEPT))
}, 600_000)

function actionOf(customId: string): string {
  return customId.replace(/[:@!].*$/, '')
}
