import { Worker } from 'node:worker_threads'
import type { Delivery, Job, Order } from './job.ts'

export interface Painter {
  /** Undefined when drawing failed, took longer than the limit, or too many wait already. */
  paint(job: Job): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

export interface PainterOptions {
  readonly limitMs: number
  /** How long a thread without work is kept. */
  readonly idleMs?: number
  /** Told of every picture that was not drawn. */
  readonly onProblem: (problem: string) => void
}

interface Waiting {
  readonly job: Job
  readonly resolve: (png: Uint8Array | undefined) => void
}

/** Members would no longer wait for the last of so many. */
const MOST_WAITING = 200

/** Some ten times what drawing takes: garbage is collected before it piles up, and a picture that wants more ends the thread, not the bot. */
const HEAP = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 192 } as const

/** Fonts and a second engine are 50 MB: a group that looks at nothing gets them back, and waits half a second the next time. */
const IDLE_MS = 120_000

/** Draws one picture after the other in a thread of its own; one that hangs or dies is replaced by a new thread. */
export function openPainter({ limitMs, onProblem, idleMs = IDLE_MS }: PainterOptions): Painter {
  const waiting: Waiting[] = []
  let worker: Worker | undefined
  let current: (Waiting & { readonly id: number; readonly timer: NodeJS.Timeout }) | undefined
  let idle: NodeJS.Timeout | undefined
  let orders = 0

  function settle(png: Uint8Array | undefined, problem?: string): void {
    if (!current) return
    clearTimeout(current.timer)
    const { resolve } = current
    current = undefined
    if (problem !== undefined) onProblem(problem)
    resolve(png)
    next()
  }

  function next(): void {
    const first = current ? undefined : waiting.shift()
    if (!first) {
      if (!current) rest()
      return
    }
    clearTimeout(idle)
    const id = ++orders
    const timer = setTimeout(() => giveUp(`drawing took longer than ${limitMs} ms`), limitMs)
    current = { ...first, id, timer }
    worker ??= start()
    worker.ref()
    worker.postMessage({ id, job: first.job } satisfies Order)
  }

  /** An idle thread keeps no process alive, and ends after a while. */
  function rest(): void {
    worker?.unref()
    idle = setTimeout(() => {
      const unused = worker
      worker = undefined
      void unused?.terminate()
    }, idleMs).unref()
  }

  function giveUp(problem: string): void {
    const hung = worker
    worker = undefined
    void hung?.terminate()
    settle(undefined, problem)
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: HEAP })
    started.on('message', (delivery: Delivery) => {
      if (delivery.id !== current?.id) return
      if ('png' in delivery) settle(delivery.png)
      else settle(undefined, delivery.problem)
    })
    started.on('error', (error) => {
      if (worker === started) giveUp(error instanceof Error ? error.message : String(error))
    })
    started.on('exit', (code) => {
      if (worker === started) giveUp(`the drawing thread ended with ${code}`)
    })
    return started
  }

  return {
    paint(job) {
      if (waiting.length >= MOST_WAITING) {
        onProblem(`${MOST_WAITING} pictures are waiting already`)
        return Promise.resolve(undefined)
      }
      return new Promise((resolve) => {
        waiting.push({ job, resolve })
        next()
      })
    },
    async close() {
      clearTimeout(idle)
      const open = worker
      worker = undefined
      for (const { resolve } of waiting.splice(0)) resolve(undefined)
      settle(undefined)
      await open?.terminate()
    },
  }
}
