import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../src/config/config.ts'
import { createMeasures } from '../src/observe/measures.ts'

/** What the files for operators say of each other, and of the bot. Their commands are run by postgres/replicas and whole/deploy. */

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
