import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { wireGuildCreate } from '../../src/playground/model/wire.ts'
import type { Playground } from '../../src/playground/playground.ts'
import { openStore } from '../../src/store/open.ts'
import { aSchedule } from '../store/values.ts'
import { type Contender, startBare, startSaegim, stopContender, wireTime } from './bot.ts'
import { type Figure, percentile } from './report.ts'

const SERVERS = 5_000
/** Of these the question is due a minute later: it comes after all others. */
const LATER = 100
/** What one process allows itself (`jobs/pace.ts`). */
const PACE = 25
/** Discord's, for everything but answers to interactions. */
const GLOBAL_LIMIT = 50
const REPLIES = 300
const MINUTE = 60_000
const POST = 'POST /channels/:channel/messages'

const serverId = (at: number) => String(2_000_000_000_000_000_000n + BigInt(at))
const channelId = (at: number) => String(3_000_000_000_000_000_000n + BigInt(at))

interface Sent {
  readonly channel: string
  readonly at: number
}

/** A morning on which the questions of thousands of servers are due at one minute, on one process. */
export async function benchMorning(): Promise<Figure[]> {
  const dueAt = Math.ceil((Date.now() + 2 * MINUTE) / MINUTE) * MINUTE
  const bot = await startSaegim(async (playground, dataDir) => {
    await schedule(dataDir, dueAt)
    joinAll(playground)
  })
  try {
    const bare = await startBare()
    try {
      return await morning(bot, bare, dueAt)
    } finally {
      await stopContender(bare)
    }
  } finally {
    await stopContender(bot)
  }
}

async function schedule(dataDir: string, dueAt: number): Promise<void> {
  const store = await openStore(join(dataDir, 'saegim.db'), { now: () => Date.now() })
  for (let at = 0; at < SERVERS; at++) {
    const due = at < LATER ? dueAt + MINUTE : dueAt
    const localTime = new Date(due).toISOString().slice(11, 16)
    const place = { guildId: serverId(at), channelId: channelId(at), zone: 'UTC', localTime, nextDueAt: due }
    await store.schedules.save(aSchedule({ id: `sched${String(at).padStart(7, '0')}`, ...place }))
  }
  await store.close()
}

/** The playground has one server; the bot is told of as many more, each with a channel that the playground takes posts for. */
function joinAll({ world }: Playground): void {
  const { faults, gateway, state } = world
  // Asked for by name it would say of all others that the bot was removed, as it is asked ten minutes after the start.
  faults.add('GET /guilds/:guild', { kind: 'error', status: 503 }, SERVERS)
  let told = false
  gateway.watch((online) => {
    if (!online || told) return
    told = true
    const server = wireGuildCreate(state) as { readonly id: string; readonly roles: readonly { readonly id: string }[] }
    const [channel] = state.channels.values()
    if (!channel) throw new Error('a playground without a channel')
    for (let at = 0; at < SERVERS; at++) {
      const id = serverId(at)
      const own = { ...channel, id: channelId(at) }
      state.channels.set(own.id, own)
      const roles = server.roles.map((role) => (role.id === server.id ? { ...role, id } : role))
      const data = { ...server, id, roles, channels: [{ ...own, guild_id: id }] }
      gateway.dispatch({ name: 'GUILD_CREATE', data, intent: 1 })
    }
  })
}

async function morning(bot: Contender, bare: Contender, dueAt: number): Promise<Figure[]> {
  const { world } = bot.playground
  const sent: Sent[] = []
  world.state.listen((event) => {
    const { message } = 'message' in event ? event : {}
    if (event.kind === 'message-created' && message && BigInt(message.channelId) >= BigInt(channelId(0)))
      sent.push({ channel: message.channelId, at: Date.now() })
  })
  await wait(5_000)
  const idle = await replies(bot, bare)
  await wait(dueAt - Date.now())
  const seconds = countRequests(bot)
  while (sent.length < SERVERS / 20) await wait(100)
  const busy = await replies(bot, bare)
  const latest = Date.now() + (4 * SERVERS * 1000) / PACE
  while (sent.length < SERVERS && Date.now() < latest) await wait(500)
  const span = (sent.at(-1)?.at ?? 0) - (sent[0]?.at ?? 0)
  const isLater = ({ channel }: Sent) => BigInt(channel) < BigInt(channelId(LATER))
  const firstLater = sent.findIndex(isLater)
  const p99 = (times: readonly number[]) => percentile(times, 99)
  const [ours, others] = [p99(busy.ours) / p99(idle.ours), p99(busy.bare) / p99(idle.bare)]
  return [
    { name: `${SERVERS} servers due at one minute: posts that came`, value: sent.length, unit: '', least: SERVERS },
    { name: 'channels with two', value: sent.length - new Set(sent.map((one) => one.channel)).size, unit: '', goal: 0 },
    { name: 'posts a second', value: ((sent.length - 1) * 1000) / span, unit: '/s' },
    {
      name: `against the pace set (${PACE}/s)`,
      value: ((sent.length - 1) * 1000) / span / PACE,
      unit: 'x',
      least: 0.9,
    },
    { name: 'the last one, after its minute', value: ((sent.at(-1)?.at ?? 0) - dueAt) / 1000, unit: 's' },
    {
      name: 'due later, posted before those',
      value: sent.slice(firstLater).filter((one) => !isLater(one)).length,
      unit: '',
      goal: 0,
    },
    { name: 'most requests in a second (more is a 429)', value: Math.max(...seconds()), unit: '', goal: GLOBAL_LIMIT },
    { name: 'a reply while idle, p50', value: percentile(idle.ours, 50), unit: 'ms' },
    { name: 'a reply while idle, p99', value: p99(idle.ours), unit: 'ms' },
    { name: 'a reply while posting, p50', value: percentile(busy.ours, 50), unit: 'ms' },
    { name: 'a reply while posting, p99', value: p99(busy.ours), unit: 'ms' },
    { name: 'p99 as a multiple of idle', value: ours, unit: 'x', goal: 1.5 },
    { name: 'the same of a bare bot, which posts nothing: the machine’s noise', value: others, unit: 'x' },
  ]
}

/** Members who look something up, some each second, and of a bare bot in turn with them. */
async function replies(bot: Contender, bare: Contender) {
  const [member, other] = [bot.playground.world.member(1), bare.playground.world.member(1)]
  const [channel, elsewhere] = [bot.playground.channelIds[0], bare.playground.channelIds[0]]
  const took = { ours: [] as number[], bare: [] as number[] }
  for (let at = 0; at < REPLIES; at++) {
    took.ours.push(await wireTime(bot, () => member.command(channel, 'service', { name: 'LSI' })))
    took.bare.push(await wireTime(bare, () => other.command(elsewhere, 'ping')))
    await wait(50)
  }
  return took
}

/** Requests that Discord counts, by the second; what answers an interaction is not among them. */
function countRequests({ playground }: Contender): () => readonly number[] {
  const { log } = playground.world
  const seconds = new Map<number, number>()
  const record = log.record.bind(log)
  log.record = (request) => {
    record(request)
    if (request.route !== POST && /\/(?:interactions|webhooks)\//.test(request.path)) return
    const second = Math.floor(request.arrivedAt / 1000)
    seconds.set(second, (seconds.get(second) ?? 0) + 1)
  }
  return () => [0, ...seconds.values()]
}
