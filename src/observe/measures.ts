import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Measures } from '../app.ts'

/** What is looked up when somebody asks, and not counted on the way. */
interface Looked {
  /** Occurrences of the last week by state. */
  readonly states: () => Promise<Readonly<Record<string, number>>>
  /** Seconds since the last good backup; undefined without one. */
  readonly backupAgeSeconds: () => number | undefined
  /** Libraries that are kept, and bytes of text in them. */
  readonly libraries: () => { readonly count: number; readonly bytes: number }
}

export interface KeptMeasures extends Measures {
  /** In Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
  watch(looked: Looked): void
}

const LATE_SECONDS = [1, 5, 15, 30, 60, 120, 300, 600, 1800, 3600, 21_600]
const ACK_SECONDS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 5]
/** 401, 403 and 429: 10,000 of them in ten minutes and Discord closes the address. */
const INVALID: ReadonlySet<number> = new Set([401, 403, 429])

/** What the alerts of `docs/alerts.md` go by. */
export function createMeasures(version: string): KeptMeasures {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const info = { name: 'saegim_build_info', help: 'Which version runs.', labelNames: ['version'] as const, registers }
  new Gauge(info).set({ version }, 1)
  const late = new Histogram({
    name: 'saegim_post_lateness_seconds',
    help: 'From when a question was due until it stood in its channel.',
    buckets: LATE_SECONDS,
    registers,
  })
  const acknowledged = new Histogram({
    name: 'saegim_ack_seconds',
    help: 'From when an interaction came until Discord had its first answer; Discord waits 3 s.',
    buckets: ACK_SECONDS,
    registers,
  })
  const requests = new Counter({
    name: 'saegim_discord_requests_total',
    help: 'Requests to Discord, by the answer.',
    labelNames: ['status'] as const,
    registers,
  })
  const invalid = new Counter({
    name: 'saegim_invalid_requests_total',
    help: 'Requests that Discord counts as invalid (401, 403, 429).',
    registers,
  })
  const mended = new Counter({
    name: 'saegim_scores_mended_total',
    help: 'Rows of the boards that were not what the answers say, and were put right at night.',
    registers,
  })
  return {
    posted: (ms) => late.observe(Math.max(0, ms) / 1000),
    acknowledged: (ms) => acknowledged.observe(ms / 1000),
    asked(status) {
      requests.inc({ status })
      if (INVALID.has(status)) invalid.inc()
    },
    mended: (rows) => mended.inc(rows),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    watch: (looked) => addLooked(registry, looked),
  }
}

function addLooked(registry: Registry, { states, backupAgeSeconds, libraries }: Looked): void {
  const registers = [registry]
  new Gauge({
    name: 'saegim_occurrences',
    help: 'Questions of the last seven days, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      for (const [state, count] of Object.entries(await states())) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'saegim_backup_age_seconds',
    help: 'Since the last good backup; -1 without one.',
    registers,
    collect() {
      this.set(backupAgeSeconds() ?? -1)
    },
  })
  new Gauge({
    name: 'saegim_libraries',
    help: 'Libraries of tracks that are kept in memory.',
    registers,
    collect() {
      this.set(libraries().count)
    },
  })
  new Gauge({
    name: 'saegim_library_bytes',
    help: 'Bytes of text in the libraries that are kept.',
    registers,
    collect() {
      this.set(libraries().bytes)
    },
  })
}
