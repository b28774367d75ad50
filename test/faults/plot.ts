import { setTimeout as wait } from 'node:timers/promises'
import { shuffled } from '../../src/core/seeded.ts'
import type { FaultHandle, FaultKind } from '../../src/playground/faults.ts'
import { onPostgres } from '../postgres/databases.ts'
import { PATCH, POST } from '../whole/kill-stage.ts'
import { type Fleet, SLOT_MS } from './fleet.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CALLBACK = 'POST /interactions/:interaction/:token/callback'
/** How long after its start a process lives at most: its start, its first look and some presses. */
const LIFE_MS = 3_000
/** Longer than the lease, at most. */
const FREEZE_MS = 3_000
/** A slot. */
const KILLS = process.env.FAULTS === 'full' ? { least: 3, most: 6 } : { least: 1, most: 2 }

type Count = 'kills' | 'freezes' | 'clockJumps' | 'inFlight' | 'requestFaults'

/** What happens to the bots, all of it by one seed. */
export class Plot {
  readonly counts: Record<Count, number> = { kills: 0, freezes: 0, clockJumps: 0, inFlight: 0, requestFaults: 0 }
  readonly #fleet: Fleet
  readonly #random: () => number

  constructor(fleet: Fleet, random: () => number) {
    this.#fleet = fleet
    this.#random = random
  }

  /** Six hours on: one track posts, its last question closes, and whoever should do that dies once or several times. */
  async slot(): Promise<void> {
    this.#fleet.advance(SLOT_MS)
    const kills = KILLS.least + Math.floor(this.#random() * (KILLS.most - KILLS.least + 1))
    for (let kill = 0; kill < kills; kill++) {
      if (kill > 0 || this.#fleet.bots.length === 0) this.#start()
      const [scene = async () => {}] = shuffled(this.#scenes, this.#random)
      await scene()
      await this.#killOne()
    }
    await this.#start()
    this.#fleet.mistake(0)
    this.#fleet.playground.world.faults.clear()
    await this.settled()
  }

  /** On PostgreSQL there is always another one beside the one that dies. */
  async #start(): Promise<void> {
    const wanted = onPostgres() ? 2 : 1
    const readiness: Promise<void>[] = []
    while (this.#fleet.bots.length < wanted) readiness.push(this.#fleet.begin().ready)
    await Promise.all(readiness)
  }

  async #killOne(): Promise<void> {
    const [bot] = shuffled(this.#fleet.bots, this.#random)
    if (!bot) return
    await this.#fleet.kill(bot)
    this.counts.kills++
  }

  /** One of them, each as likely. */
  get #scenes(): readonly (() => Promise<void>)[] {
    const { playground } = this.#fleet
    const { faults } = playground.world
    const whenever = () => wait(this.#random() * LIFE_MS)
    const inFlight = (route: string, kind: 'hold' | 'store-then-hold', meanwhile: () => void) => async () => {
      const fault = faults.add(route, { kind })
      if (await this.#met(fault)) {
        this.counts.inFlight++
        meanwhile()
      }
      fault.release()
      if (this.#random() < 0.5) await wait(this.#random() * 300)
      fault.stop()
    }
    const jump = () => {
      this.counts.clockJumps++
      this.#fleet.mistake(this.#one([HOUR, -HOUR, 10 * MINUTE, -10 * MINUTE]))
    }
    return [
      whenever,
      whenever,
      async () => {
        this.counts.requestFaults++
        const { route, what } = this.#one(this.#trouble)
        faults.add(route, what, 1 + Math.floor(this.#random() * 3))
        await whenever()
      },
      inFlight(POST, 'hold', () => {}),
      inFlight(POST, 'store-then-hold', () => {}),
      inFlight(PATCH, 'store-then-hold', () => {}),
      inFlight(POST, 'store-then-hold', jump),
      inFlight(CALLBACK, 'hold', jump),
      async () => {
        jump()
        await whenever()
      },
      async () => {
        const [bot] = shuffled(this.#fleet.bots, this.#random)
        if (!bot) return
        this.counts.freezes++
        const later = this.#one([0, 0, 10 * MINUTE])
        await wait(this.#random() * LIFE_MS * 0.6)
        await this.#fleet.freeze(bot, this.#random() * FREEZE_MS, () => this.#fleet.advance(later))
        await wait(this.#random() * 500)
      },
    ]
  }

  get #trouble(): readonly { readonly route: string; readonly what: FaultKind }[] {
    return [
      { route: POST, what: { kind: 'drop' } },
      { route: POST, what: { kind: 'store-then-drop' } },
      { route: POST, what: { kind: 'store-then-error' } },
      { route: POST, what: { kind: 'error' } },
      { route: POST, what: { kind: 'rate-limit', retryAfterMs: 700 } },
      { route: POST, what: { kind: 'slow', ms: 900 } },
      { route: PATCH, what: { kind: 'store-then-drop' } },
      { route: PATCH, what: { kind: 'error' } },
      { route: CALLBACK, what: { kind: 'error' } },
      { route: CALLBACK, what: { kind: 'store-then-drop' } },
    ]
  }

  async #met(fault: FaultHandle): Promise<boolean> {
    return await Promise.race([fault.met.then(() => true), wait(LIFE_MS * 0.6, false)])
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T
  }

  /** Until every row is where the time says it must be. */
  async settled(): Promise<void> {
    const end = performance.now() + 60_000
    for (;;) {
      const waiting = await this.#waiting()
      if (waiting.length === 0) return
      if (performance.now() > end) throw new Error(`not settled in a minute: ${JSON.stringify(waiting)}`)
      await wait(100)
    }
  }

  async #waiting(): Promise<readonly unknown[]> {
    const now = this.#fleet.now()
    const rows = await this.#fleet.rows()
    const unsettled = rows.filter(
      ({ state, due_at_ms, closes_at_ms }) =>
        (['due', 'claimed', 'sending'].includes(state) && Number(due_at_ms) <= now) ||
        (['open', 'closing'].includes(state) && closes_at_ms !== null && Number(closes_at_ms) <= now),
    )
    const unplanned = await this.#fleet.all<{ next_due_at_ms: number }>(
      `select next_due_at_ms from schedules where next_due_at_ms <= ${now}`,
    )
    return [...unsettled, ...unplanned]
  }
}
