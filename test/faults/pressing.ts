import type { ChildProcess } from 'node:child_process'
import { beside, onPostgres } from '../postgres/databases.ts'
import type { KillStage } from '../whole/kill-stage.ts'

/** What members of a `KillStage` press and are told, and how its time passes. */

/** Also where it could not be shown: whoever is told so relies on it. */
export const SAVED = /저장했어요|답을 바꿨어요/

/** One that no load and no freeze of a test outlasts: behind its end a process answers nothing, and another may. */
export const LONG_LEASE = { GATEWAY_LEASE_MS: '60000' }

/**
 * That of rows as well. A request is given up within a part of it, and of what Discord did not answer by then nobody knows whether it was
 * sent: such a row stays marked, however long it waits.
 */
export const LONG_LEASES = { ...LONG_LEASE, LEASE_MS: '120000' }

/** Messages that still have their buttons. */
export const posts = ({ playground: { world }, channelId }: KillStage, channel = channelId) =>
  world.messages(channel).filter((one) => JSON.stringify(one.components).includes('quiz.answer:'))

/** Of several processes the next one takes the gateway when the dead one's lease has run out. */
export async function online({ playground: { world } }: KillStage): Promise<void> {
  await world.until(() => world.gateway.online)
}

/** What she is told in the end, also where the bot first says that it thinks; of an answer that does not come, its kind. */
export async function press(stage: KillStage, member: number | string, place = 0): Promise<string> {
  const { world } = stage.playground
  const message = await world.until(() => posts(stage)[0])
  const [id = ''] = JSON.stringify(message).match(new RegExp(`quiz\\.answer:[0-9a-z]{12}:${place}`)) ?? []
  const own = world.member(member)
  const latest = () => own.sees(stage.channelId).findLast(({ seenBy }) => seenBy === own.id)
  const before = latest()
  const outcome = await own.press(message, id)
  if ('message' in outcome) return outcome.message.content
  if (outcome.kind !== 'later') return outcome.kind
  const said = world.until(() => latest() !== before && latest())
  // Whoever said so may have died.
  return await said.then(({ content }) => content).catch(() => 'no-answer')
}

/** What she is told of her press: where nothing comes, she presses again. */
export async function heard(stage: KillStage, member: string | number, place = 0): Promise<string> {
  for (;;) {
    const words = await press(stage, member, place)
    if (words !== 'no-answer') return words
  }
}

/** Members besides the first three. */
export function more({ playground: { world } }: KillStage, count: number): string[] {
  const [anyone] = world.state.members.values()
  if (!anyone) throw new Error('an empty server')
  return Array.from({ length: count }, (_, at) => {
    const id = String(900_000_000_000_000_000n + BigInt(at))
    world.state.members.set(id, { ...anyone, user: { ...anyone.user, id, bot: false } })
    return id
  })
}

/** For everybody. What waits by the server's own clock, which nobody moves, has waited long enough as well. */
export async function pass(stage: KillStage, ms: number): Promise<void> {
  stage.advance(ms)
  if (onPostgres()) await beside(stage.place, 'update occurrences set lease_until_ms = 0 where owner is null')
}

/** What a process says, its log among it. */
export function listen(bot: ChildProcess): () => string {
  let said = ''
  bot.stdout?.on('data', (text: Buffer) => (said += text.toString()))
  return () => said
}
