import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { readAddress } from './address.ts'
import type { Order } from './fetch.ts'
import { GIT_LIMITS, type GitLimits } from './limits.ts'
import type { Reading, Repositories } from './repositories.ts'

export interface GitSettings {
  readonly hosts: readonly string[]
  /** Without TLS from this machine: in the playground and in tests. */
  readonly loopback?: boolean
  readonly limits?: Partial<GitLimits>
  /** Told of what went wrong, for the log. */
  readonly onProblem: (problem: string, details: object) => void
}

/** What a pack needs of JavaScript's own memory; its bytes are counted by the limits. */
const HEAP = { maxOldGenerationSizeMb: 256 } as const

/** Public repositories, one after the other, each in a thread of its own. */
export function openRepositories({ hosts, loopback = false, limits, onProblem }: GitSettings): Repositories {
  const bounds = { ...GIT_LIMITS, ...limits }
  let last: Promise<unknown> = Promise.resolve()
  let running: Worker | undefined
  let closed = false

  const inThread = (order: Order): Promise<Reading> =>
    new Promise((resolve) => {
      const refused = (why: 'slow' | 'broken') => resolve({ kind: 'refused', why })
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: order, resourceLimits: HEAP })
      running = worker
      const timer = setTimeout(() => {
        refused('slow')
        void worker.terminate()
      }, bounds.withinMs)
      worker.on('message', resolve)
      worker.on('error', (error) => onProblem('a repository could not be read', { err: error }))
      worker.on('exit', () => {
        clearTimeout(timer)
        if (closed) resolve({ kind: 'stopped' })
        refused('broken')
      })
    })

  const readOne = async (asked: Omit<Order, 'limits' | 'gitdir'>): Promise<Reading> => {
    if (closed) return { kind: 'stopped' }
    const gitdir = mkdtempSync(join(tmpdir(), 'saegim-git-'))
    try {
      const reading = await inThread({ ...asked, limits: bounds, gitdir })
      if (reading.kind === 'refused') onProblem('a repository was not read', { url: asked.repository.url, ...reading })
      return reading
    } finally {
      await running?.terminate()
      rmSync(gitdir, { recursive: true, force: true })
    }
  }

  return {
    hosts,
    address: (typed) => readAddress(typed, { hosts, loopback }),
    read(repository, before) {
      const reading = last.then(() => readOne({ repository, ...(before ? { last: before } : {}) }))
      last = reading.catch(() => undefined)
      return reading
    },
    async close() {
      closed = true
      await running?.terminate()
      await last
    },
  }
}
