import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { createClock } from '../../src/clock.ts'
import { type Playground, startPlayground } from '../../src/playground/playground.ts'
import { openStore } from '../../src/store/open.ts'
import { bundled } from '../bundle.ts'
import { tempFolder } from '../store/fixtures.ts'
import { aSchedule } from '../store/values.ts'
import { NOTES, QUESTIONS, shown } from '../whole/daily-content.ts'
import { balance, freePort } from './balancer.ts'
import { beside, lendDatabase } from './databases.ts'

/** What compose.yaml and compose.replicas.yaml would run, run outside of containers, on a real PostgreSQL. */

const ROOT = join(import.meta.dirname, '../..')
/** The image runs the sources: test/whole/deploy.test.ts. */
const MAIN = await bundled('src/main.mjs')
const MEMBERS = 24
/** What the balancer waits for one that is frozen. */
const PATIENCE_MS = 700

interface Service {
  readonly environment: Readonly<Record<string, string>>
  readonly healthcheck: { readonly test: readonly string[] }
}

function services(file: string): readonly Service[] {
  const all = Object.entries(parse(readFileSync(join(ROOT, file), 'utf8'), { merge: true }).services)
  return all.flatMap(([name, one]) => (name.startsWith('saegim') ? [one as Service] : []))
}

interface Replica {
  readonly child: ChildProcess
  readonly port: number
  health(): Promise<number | null>
}

/** As the image's command, with what the file says but for addresses. */
async function startReplica({ environment, healthcheck }: Service, given: Record<string, string>): Promise<Replica> {
  const [port, watched] = [await freePort(), await freePort()]
  const ports = environment.INTERACTIONS_PORT ? { INTERACTIONS_PORT: String(port) } : {}
  const hosts = { INTERACTIONS_HOST: '127.0.0.1', METRICS_HOST: '127.0.0.1', METRICS_PORT: String(watched) }
  const { PATH = '', NODE_OPTIONS = '', CLOCK_AHEAD_MS = '0' } = process.env
  const env = {
    PATH,
    NODE_OPTIONS,
    CLOCK_AHEAD_MS,
    NODE_ENV: 'production',
    ...environment,
    ...ports,
    ...hosts,
    ...given,
  }
  const child = spawn(process.execPath, [MAIN], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  await expect.poll(() => said).toMatch(/Invite: /)
  const [, , ...words] = healthcheck.test.map((word) => word.replace('9100', String(watched)))
  const health = async () => (await once(spawn(process.execPath, words), 'exit'))[0] as number | null
  return { child, port, health }
}

async function stage() {
  const url = await lendDatabase()
  const clock = createClock(Date.now)
  const playground = await startPlayground({ port: 0, clock })
  onTestFinished(() => playground.close())
  const content = tempFolder()
  for (const [folder, text] of [
    ['notes', NOTES],
    ['questions', QUESTIONS],
  ] as const) {
    mkdirSync(join(content, folder))
    writeFileSync(join(content, folder, 'Databases.md'), text)
  }
  const given = {
    DISCORD_TOKEN: playground.token,
    DISCORD_API_URL: playground.apiUrl,
    DATABASE_URL: url,
    CONTENT_DIR: content,
    DATA_DIR: tempFolder(),
    LOG_LEVEL: 'error',
    POLL_MS: '250',
  }
  return { url, clock, playground, given }
}

function join24({ world }: Playground): string[] {
  const [anyone] = world.state.members.values()
  if (!anyone) throw new Error('an empty server')
  return Array.from({ length: MEMBERS }, (_, at) => {
    const id = String(900_000_000_000_000_000n + BigInt(at))
    world.state.members.set(id, { ...anyone, user: { ...anyone.user, id, bot: false } })
    return id
  })
}

async function ended({ child }: Replica): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

test('the process of compose.yaml lives beside a PostgreSQL, and its health check sees it', async () => {
  const { given } = await stage()
  const [service] = services('compose.yaml')
  if (!service) throw new Error('no service')
  const bot = await startReplica(service, given)
  expect(await bot.health()).toBe(0)
  bot.child.kill('SIGTERM')
  expect(await ended(bot)).toBe(0)
  expect(await bot.health()).toBe(1)
})

test('three processes by HTTP, one killed, one frozen, one drained: every press answered, counted once', async () => {
  const { url, clock, playground, given } = await stage()
  const { world, guildId, channelIds } = playground
  const store = await openStore(url, { now: () => clock.now(), guest: true })
  const localTime = new Date(clock.now()).toISOString().slice(11, 16)
  const nextDueAt = Math.floor(clock.now() / 60_000) * 60_000
  const where = { guildId, channelId: channelIds[0], zone: 'UTC', localTime, nextDueAt, source: 'authored' } as const
  const http = { ...given, DISCORD_PUBLIC_KEY: playground.publicKey }
  const replicas = await Promise.all(services('compose.replicas.yaml').map((one) => startReplica(one, http)))
  const [killed, frozen, drained] = replicas
  if (!killed || !frozen || !drained) throw new Error('three are wanted')
  const balancer = await balance(
    replicas.map(({ port }) => port),
    PATIENCE_MS,
  )
  onTestFinished(() => balancer.close())
  await world.endpoint.connect(balancer.url)
  // Another process wrote a note: each of them tells it within its poll.
  const member = world.member(1)
  const note = { path: 'notes/new.md', kind: 'note', origin: 'discord', addedBy: '7', addedAt: clock.now() }
  const look = async () => shown(await member.command(channelIds[1], 'service', { name: 'Zebra' }))
  for (const _ of replicas) expect(await look()).not.toContain('줄무늬')
  await store.trackFiles.add({ guildId, trackId: 'main' }, [
    { ...note, content: Buffer.from('# Zoo\n\n## Zebra\n\n- 줄무늬가 있다.\n') },
  ])
  const all = async () => (await Promise.all(replicas.map(look))).filter((said) => said.includes('줄무늬')).length
  await expect.poll(all).toBe(3)
  await store.trackFiles.add({ guildId, trackId: 'main' }, [note])
  await expect.poll(all).toBe(0)
  await store.schedules.save(aSchedule(where))
  const posts = () =>
    world.messages(channelIds[0]).filter(({ components }) => JSON.stringify(components).includes('quiz.answer'))
  const post = await world.until(() => posts()[0], 30_000)
  const [, id = ''] = /"custom_id":"(quiz\.answer[^"]*)"/.exec(JSON.stringify(post.components)) ?? []
  const tries: number[] = []
  const saved = (who: string) =>
    world
      .member(who)
      .sees(channelIds[0])
      .some(({ content }) => content.includes('저장'))
  /** Who sees "interaction failed" presses again; whoever is told to wait sees the answer come. */
  const press = async (who: string) => {
    for (let nth = 1; nth < 6; nth++) {
      const { kind } = await world.member(who).press(post, id)
      if (kind === 'later') await world.until(() => saved(who), PATIENCE_MS).catch(() => undefined)
      if (!saved(who)) continue
      tries.push(nth)
      return
    }
    throw new Error(`${who} had no answer`)
  }
  const who = join24(playground)
  const begun = who.slice(0, 8).map(press)
  killed.child.kill('SIGKILL')
  await Promise.all(begun)
  frozen.child.kill('SIGSTOP')
  await Promise.all(who.slice(8, 16).map(press))
  frozen.child.kill('SIGCONT')
  const last = who.slice(16).map(press)
  drained.child.kill('SIGTERM')
  await Promise.all(last)
  expect(await ended(drained)).toBe(0)
  expect(tries).toHaveLength(MEMBERS)
  const answers = await beside(url, 'select member_id from answers order by member_id')
  expect(answers.map((row) => row.member_id)).toEqual(who)
  expect(posts()).toHaveLength(1)
  await store.close()
})
