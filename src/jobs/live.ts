import { nextStep } from '../core/study/live.ts'
import type { DrivenRound } from '../store/live/live-port.ts'
import { announce, askNext, closeAsked, type LiveJobWork, type LiveWork, showBoard } from './live-steps.ts'

/** Rounds that a look may begin to drive. */
const AT_ONCE = 20
/** That somebody stopped a round through another process is seen within this. */
const SEEN_WITHIN_MS = 3_000
/** No question of a round is open for longer. */
const LONGEST_STEP_MS = 15 * 60_000
/** After so many failures in a row a round is left to whoever claims it next. */
const MOST_FAILURES = 5
const AFTER_FAILURE_MS = 1_000

export interface LiveRoundsJob {
  /** Goes on with what this process drives, and takes what nobody does. */
  look(): void
  /** Ends all that this process drives; resolves when their boards stand. */
  stop(): Promise<void>
}

/**
 * Rounds are driven by the second, so beside the look at the schedules: each in a loop of its own, in the one process that holds
 * its lease. A round whose driver is gone ends where it stood, with what was answered.
 */
export function startLive(work: LiveJobWork): LiveRoundsJob {
  const driven = new Map<string, { readonly poke: () => void; readonly ended: Promise<void> }>()
  const take = async () => {
    const { clock, store } = work.app
    const { owner, settings } = work
    const claim = { owner, now: clock.now(), leaseMs: settings.leaseMs, limit: AT_ONCE, except: [...driven.keys()] }
    for (const round of await store.live.claim(claim)) {
      const sleeper = createSleeper()
      const ended = drive(round, { ...work, pause: sleeper.pause }).finally(() => driven.delete(round.id))
      driven.set(round.id, { poke: sleeper.poke, ended })
    }
  }
  let taking: Promise<void> | undefined
  let again = false
  const run = async () => {
    do {
      again = false
      await take().catch((error: unknown) => work.app.log.error({ err: error }, 'rounds could not be claimed'))
    } while (again && !work.stopping())
    taking = undefined
  }
  const look = () => {
    for (const { poke } of driven.values()) poke()
    if (work.stopping()) return
    if (taking) again = true
    else taking = run()
  }
  return {
    look,
    async stop() {
      await taking
      look()
      await Promise.all([...driven.values()].map((one) => one.ended))
    },
  }
}

async function drive(first: DrivenRound, work: LiveWork): Promise<void> {
  const { log } = work.app
  let isNew = first.fence === 1
  for (let failures = 0; failures < MOST_FAILURES; ) {
    try {
      if (!(await goOn(first, isNew, work))) return
      failures = 0
    } catch (error) {
      log.error({ err: error, round: first.id }, 'a round for a channel failed')
      failures++
      if (work.stopping()) return
      await work.pause(AFTER_FAILURE_MS)
    }
    isNew = false
  }
}

/** One step, decided by the row as it stands; false where there is nothing more to do here. */
async function goOn(first: DrivenRound, isNew: boolean, work: LiveWork): Promise<boolean> {
  const { clock, store } = work.app
  if (isNew) await announce(first, work)
  const isLeft = first.fence > 1
  if (isLeft || work.stopping()) await store.live.end(first.id, 'interrupted', clock.now())
  const round = await store.live.beat(first, clock.now(), work.settings.leaseMs)
  if (!round) return false
  const step = nextStep(round, clock.now())
  switch (step.kind) {
    case 'wait':
      // The clock was put back: the round would hold the channel until it comes there again.
      if (step.until - clock.now() > LONGEST_STEP_MS) {
        await store.live.end(round.id, 'interrupted', clock.now())
        return true
      }
      await work.pause(Math.min(step.until - clock.now(), SEEN_WITHIN_MS, work.settings.leaseMs / 4))
      return true
    case 'ask':
      await askNext(round, step.place, work)
      return true
    case 'close':
      await closeAsked(round, work)
      return true
    case 'end':
      await store.live.end(round.id, 'finished', clock.now())
      return true
    case 'board':
      return await showBoard(round, isLeft, work)
    case 'none':
      return false
  }
}

/** Waits until its time is up or it is poked, before or while it waits. */
function createSleeper() {
  let poked = false
  let wake: (() => void) | undefined
  return {
    poke() {
      poked = true
      wake?.()
    },
    async pause(ms: number) {
      if (!poked && ms > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = undefined
      poked = false
    },
  }
}
