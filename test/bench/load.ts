import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Playground } from '../../src/playground/playground.ts'
import { openStore } from '../../src/store/open.ts'
import { aQuestion, aSchedule } from '../store/values.ts'
import { CALLBACK, type Contender, computingOf, startSaegim, stopContender } from './bot.ts'
import { type Figure, percentile } from './report.ts'

/** Those of the first second, and those beside the busy process. */
const [AT_ONCE, BESIDE] = [1_000, 200]
const MEMBERS = AT_ONCE + BESIDE
const DAYS = 365
const DAY_MS = 86_400_000
/** Discord gives an interaction up then. */
const LIMIT_MS = 3_000

/** Today's question is this one, whatever the shipped bank would ask today: one that is pressed, not written. */
const QUESTION = `#### 문제
- 쓰기는 어느 엔드포인트로 연결하나요?
#### 보기
- A: 라이터 엔드포인트
- B: 리더 엔드포인트
#### 정답
- 정답: A
- 근거: Databases > Aurora > Custom Endpoint "클라이언트는 쓰기 작업을 위해서 라이터 엔드포인트에 연결한다."
`

/** A year in which everyone answered every day, and today's question due. */
async function aYear({ guildId, channelIds, world }: Playground, dataDir: string): Promise<NodeJS.ProcessEnv> {
  const now = Date.now()
  const file = join(dataDir, 'saegim.db')
  const store = await openStore(file, { now: () => now })
  const zone = 'UTC'
  const localTime = new Date(now).toISOString().slice(11, 16)
  await store.schedules.save(aSchedule({ guildId, channelId: channelIds[0], zone, localTime, nextDueAt: now - 60_000 }))
  await store.close()
  const db = new Database(file)
  const date = (daysAgo: number) => new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10)
  const occurrence = db.prepare(`insert into occurrences
    (id, schedule_id, guild_id, channel_id, local_date, number, of_day, day_number, state, due_at_ms, opened_at_ms, closes_at_ms, closed_at_ms,
     message_id, fence, lease_until_ms, question_id, question, choice_order, reveal, language, results)
    values (?, 'sched0000001', ?, '1', ?, 1, 1, 1, 'closed', 0, 0, 1, 1, '1', 1, 0, 'old', ?, '[]', 'close', 'ko', '{"answers":0,"counts":{},"right":[]}')`)
  const answer = db.prepare(`insert into answers
    (occurrence_id, member_id, guild_id, local_date, chosen, correct, answered_at_ms, points, bonus, streak)
    values (?, ?, ?, ?, '["A"]', 1, 0, 10, 5, ?)`)
  const streak = db.prepare(`
    insert into streaks (guild_id, track_id, member_id, through_date, length) values (?, 'main', ?, ?, ?)`)
  db.transaction(() => {
    for (let day = DAYS; day > 0; day--) {
      occurrence.run(`old${day}`, guildId, date(day), JSON.stringify(aQuestion()))
      for (let n = 0; n < MEMBERS; n++) answer.run(`old${day}`, memberId(n), guildId, date(day), DAYS - day + 1)
    }
    for (let n = 0; n < MEMBERS; n++) streak.run(guildId, memberId(n), date(1), DAYS)
  })()
  db.close()
  const [anyone] = world.state.members.values()
  if (!anyone) throw new Error('an empty server')
  for (let n = 0; n < MEMBERS; n++) {
    world.state.members.set(memberId(n), { ...anyone, user: { ...anyone.user, id: memberId(n), bot: false } })
  }
  const content = join(dataDir, 'content')
  cpSync(join(import.meta.dirname, '../../content/notes'), join(content, 'notes'), { recursive: true })
  mkdirSync(join(content, 'questions'))
  writeFileSync(join(content, 'questions', 'today.md'), QUESTION)
  return { CONTENT_DIR: content }
}

function memberId(n: number): string {
  return String(900_000_000_000_000_000n + BigInt(n))
}

interface Waited {
  readonly times: readonly number[]
  readonly computingMs: number
}

/** Presses by so many members, evenly over a second: how long each waited for its acknowledgement. */
async function pressAtOnce(bot: Contender, from: number, count: number): Promise<Waited> {
  const { world, channelIds } = bot.playground
  const message = await world.until(
    () => world.messages(channelIds[0]).find((one) => one.components.length > 0),
    30_000,
  )
  const customId = /"custom_id":"(quiz\.answer[^"]*)"/.exec(JSON.stringify(message.components))?.[1] ?? ''
  const { gateway, log } = world
  const sent = new Map<string, number>()
  const dispatch = gateway.dispatch.bind(gateway)
  gateway.dispatch = (event) => {
    dispatch(event)
    if (event.name === 'INTERACTION_CREATE') sent.set(String((event.data as { id: unknown }).id), performance.now())
  }
  const outcomes: Promise<unknown>[] = []
  const [began, computed] = [performance.now(), computingOf(bot)]
  for (let n = 0; n < count; n++) {
    const due = began + (n * 1000) / count
    if (performance.now() < due) await wait(due - performance.now())
    outcomes.push(world.member(memberId(from + n)).press(message, customId))
  }
  await Promise.allSettled(outcomes)
  gateway.dispatch = dispatch
  const acknowledged = new Map(
    log.requests
      .filter((one) => one.route === CALLBACK)
      .map((one) => [one.path.split('/').at(-3) ?? '', one.arrivedAt]),
  )
  const times = [...sent].map(([id, at]) => (acknowledged.get(id) ?? Number.POSITIVE_INFINITY) - at)
  return { times, computingMs: (computingOf(bot) - computed) / count }
}

function figures(name: string, { times, computingMs }: Waited): Figure[] {
  return [
    { name: `${name}: acknowledged too late`, value: times.filter((ms) => ms > LIMIT_MS).length, unit: '', goal: 0 },
    { name: `${name}: acknowledgement, p50`, value: percentile(times, 50), unit: 'ms' },
    { name: `${name}: acknowledgement, slowest`, value: Math.max(...times), unit: 'ms', goal: LIMIT_MS },
    // What a machine that is busy with other things does not change.
    { name: `${name}: the bot's computing for one`, value: computingMs, unit: 'ms' },
  ]
}

/** A busy minute after a year of unbroken streaks; then the same with the machine's other cores, and this one, taken. */
export async function benchLoad(): Promise<Figure[]> {
  const bot = await startSaegim(aYear)
  try {
    const calm = await pressAtOnce(bot, 0, AT_ONCE)
    await wait(3_000)
    const burner = spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(2)'], { stdio: 'ignore' })
    try {
      return [
        ...figures(`${AT_ONCE} presses in a second`, calm),
        ...figures(`${BESIDE} presses beside a busy process`, await pressAtOnce(bot, AT_ONCE, BESIDE)),
      ]
    } finally {
      burner.kill('SIGKILL')
      await once(burner, 'exit')
    }
  } finally {
    await stopContender(bot)
  }
}
