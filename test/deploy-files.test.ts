import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../src/config/config.ts'
import { createMeasures } from '../src/observe/measures.ts'

/** What the files for operators say of each other, and of the bot. */

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8')

interface Service {
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly ports?: readonly string[]
}

const servicesOf = (file: string): Readonly<Record<string, Service>> => parse(read(file), { merge: true }).services

const FILES = ['compose.yaml', 'compose.replicas.yaml']

describe.each(FILES)('%s', (file) => {
  const all = servicesOf(file)
  const ours = Object.entries(all).filter(([name]) => name.startsWith('saegim'))

  test('the bot asks for the database that stands beside it, by its name, user and password', () => {
    const { POSTGRES_DB, POSTGRES_USER } = all.database?.environment ?? {}
    for (const [, { environment = {} }] of ours) {
      expect(environment.DATABASE_URL).toBe(
        `postgres://${POSTGRES_USER}:\${POSTGRES_PASSWORD}@database:5432/${POSTGRES_DB}`,
      )
    }
    expect(all.database?.healthcheck?.test).toEqual(['CMD', 'pg_isready', '-U', POSTGRES_USER])
  })

  test('whoever stands in another container reaches its ports, and its health is asked where it is told', () => {
    expect(ours.length).toBeGreaterThan(0)
    for (const [, { environment = {}, healthcheck }] of ours) {
      const given = { ...environment, DISCORD_PUBLIC_KEY: environment.INTERACTIONS_PORT ? 'a'.repeat(64) : '' }
      const { watched, interactions } = readConfig(given, false)
      expect(watched?.host).toBe('0.0.0.0')
      expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${watched?.port}/healthz`)
      if (interactions) expect(interactions.host).toBe('0.0.0.0')
    }
  })

  test('nothing but the balancer is opened to the machine, and that to itself alone', () => {
    for (const [name, { ports = [] }] of Object.entries(all))
      expect(ports).toEqual(name === 'balancer' ? ['127.0.0.1:8080:8080'] : [])
  })
})

test('outside of a container both ports are the machine’s own unless told otherwise', () => {
  const { watched, interactions } = readConfig(
    { METRICS_PORT: '9100', INTERACTIONS_PORT: '8080', DISCORD_PUBLIC_KEY: 'a'.repeat(64) },
    false,
  )
  expect([watched?.host, interactions?.host]).toEqual(['127.0.0.1', '127.0.0.1'])
})

test('the balancer hands on to each process of its file, at the port where that listens', () => {
  const ours = Object.entries(servicesOf('compose.replicas.yaml')).filter(([name]) => name.startsWith('saegim'))
  const upstream = [...read('deploy/nginx.conf').matchAll(/^ *server (\S+?) resolve/gm)].map(([, at]) => at)
  expect(upstream).toEqual(ours.map(([name, { environment }]) => `${name}:${environment?.INTERACTIONS_PORT}`))
  expect(ours).toHaveLength(3)
})

/** Which test's file runs each command of these files outside of a container, installs but dry; or why none does. */
const RUN_BY: Readonly<Record<string, string>> = {
  'pg_isready -U saegim': 'postgres/clients.test.ts',
  "node -e fetch('http://127.0.0.1:9100/healthz').then((said) => process.exit(said.ok ? 0 : 1), () => process.exit(1))":
    'postgres/replicas.test.ts',
  'npm ci --omit=dev --ignore-scripts --no-audit --no-fund': 'tried dry: whole/deploy.test.ts',
  'rm -rf node_modules/node-linux-* node_modules/.bin/node': 'whole/deploy.test.ts',
  'mkdir /data': 'whole/deploy.test.ts',
  'chown node:node /data': 'whole/deploy.test.ts',
  'node src/healthy.ts': 'whole/deploy.test.ts',
  'node --initial-heap-size=8 src/main.ts': 'whole/deploy.test.ts',
  '/usr/bin/node --initial-heap-size=8 src/main.ts': 'whole/deploy.test.ts',
  'npm ci --omit=dev --omit=optional --ignore-scripts': 'tried dry: whole/deploy.test.ts',
  'docker compose up -d --build': 'no container engine runs here; what it would run stands in this list',
  'docker compose -f compose.replicas.yaml up -d --build':
    'no container engine runs here; what it would run stands in this list',
  'docker build -t saegim .': 'no container engine runs here; what it would run stands in this list',
  'docker run -d --init --read-only --tmpfs /tmp -v saegim:/data --env-file .env saegim':
    'no container engine runs here; what it would run stands in this list',
}

function commandsOf(file: string): string[] {
  const text = read(file)
  const words = [...text.matchAll(/(?:CMD|test:|command:|entrypoint:) (\[.*\])$/gm)].map(([, list = '[]']) => {
    const [first, ...rest] = JSON.parse(list) as string[]
    return (first === 'CMD' ? rest : [first, ...rest]).join(' ')
  })
  const run = [...text.matchAll(/^(?:RUN |ExecStart\w*=)(.*)$/gm)].flatMap(([, line = '']) => line.split(' && '))
  const told = text.split('\n').filter((line) => line.startsWith('#'))
  const inComments = told.flatMap((line) =>
    [...line.matchAll(/(?:npm ci|docker) [^`&]+?(?=`| &&|$)/g)].map(([one]) => one),
  )
  return [...words, ...run, ...inComments]
}

test('of each command of the files for operators it is said which test runs it outside of a container, or why none does', () => {
  const files = [...FILES, 'Dockerfile', 'deploy/saegim.service', 'deploy/nginx.conf']
  const shownIn = Map.groupBy(
    files.flatMap((file) => commandsOf(file).map((command) => ({ file, command }))),
    ({ command }) => command,
  )
  expect([...shownIn.keys()].sort()).toEqual(Object.keys(RUN_BY).sort())
  // A test that no longer takes the command from where it is shown, or starts nothing, is not who runs it.
  for (const [command, by] of Object.entries(RUN_BY)) {
    const [test] = /\S+\.test\.ts/.exec(by) ?? []
    if (test === undefined) continue
    const source = read(`test/${test}`)
    const from = (shownIn.get(command) ?? []).filter(({ file }) => source.includes(`${file}'`))
    expect([command, from.length > 0, /\b(?:spawn|execFile)(?:Sync)?\(/.test(source)]).toEqual([command, true, true])
  }
})

test('the balancer’s file is whole: each line ends what it says, and it passes over whoever is gone as the test’s does', () => {
  const text = read('deploy/nginx.conf').replaceAll(/#.*$/gm, '')
  expect(text.split('{').length).toBe(text.split('}').length)
  for (const line of text.split('\n').map((one) => one.trim())) expect(line).toMatch(/^$|[;{}]$/)
  const value = (name: string) => new RegExp(`^ *${name} (.*);$`, 'm').exec(text)?.[1]
  // What test/postgres/balancer.ts does as well: Discord waits for three seconds.
  expect(value('proxy_next_upstream')?.split(' ')).toEqual(['error', 'timeout', 'http_503', 'non_idempotent'])
  expect(value('proxy_connect_timeout')).toBe('500ms')
  expect(value('proxy_read_timeout')).toBe('1s')
  expect(value('client_max_body_size')).toBe('1m')
})

describe('alerts', () => {
  /** What Prometheus itself tells of whom it asks. */
  const FROM_OUTSIDE = ['up', 'probe_success']
  const rows = [...read('docs/alerts.md').matchAll(/^\| ([^|]+) \| `((?:[^`])+)`.*\|$/gm)].map(
    ([, name = '', expression = '']) => ({ name, expression }),
  )

  test('each asks for measures that there are', async () => {
    const measures = createMeasures('1.2.3')
    measures.watch({
      states: async () => ({ open: 1 }),
      backupAgeSeconds: () => 1,
      libraries: () => ({ count: 1, bytes: 1 }),
    })
    const told = new Set([...(await measures.text()).matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name))
    expect(rows.length).toBeGreaterThan(8)
    expect(rows.length).toBe(read('docs/alerts.md').match(/^\| (?!alert|---)/gm)?.length)
    for (const { name, expression } of rows) {
      const asked = (expression.replace(/\{[^}]*\}|\[[^\]]*\]/g, '').match(/\b[a-z]+(?:_[a-z0-9]+)+\b|\bup\b/g) ?? [])
        .map((one) => one.replace(/_bucket$/, ''))
        .filter((one) => one !== 'histogram_quantile' && !FROM_OUTSIDE.includes(one))
      for (const one of asked) expect([name, [...told]]).toEqual([name, expect.arrayContaining([one])])
    }
  })

  test.each([
    'saegim_post_lateness_seconds',
    'saegim_ack_seconds',
    'saegim_occurrences',
    'saegim_invalid_requests_total',
    'nodejs_eventloop_lag_p99_seconds',
    'saegim_backup_age_seconds',
  ])('one goes by %s', (measure) => {
    expect(rows.filter(({ expression }) => expression.includes(measure))).not.toEqual([])
  })
})
