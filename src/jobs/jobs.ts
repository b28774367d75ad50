import type { Shared } from '../app.ts'
import { randomId } from '../core/random-id.ts'
import { createAside } from './aside.ts'
import { createClockWatch, type SeenClock, seen } from './clock-watch.ts'
import { startHousekeeping } from './housekeeping.ts'
import { createLanes } from './lanes.ts'
import { type Links, startLinks } from './links.ts'
import { startLive } from './live.ts'
import { createPace, createSpare } from './pace.ts'
import { runTick } from './tick.ts'
import type { JobSettings, Work } from './work.ts'

export interface Jobs {
  /** Looks at the rows now. */
  wake(): void
  /** How many share the store, this one among them. */
  processes(): number
  /** Begins nothing new; resolves when what was begun has ended. */
  stop(): Promise<void>
}

/**
 * What happens by itself: every promise to a member is a row, and a look at the rows comes every `pollMs`. A timer that is
 * set anew each time knows no clock, so none that is put right, by an hour or a year, floods, stops or delays it.
 */
export function startJobs(app: Shared, settings: JobSettings, giveUp: (reason: string) => void): Jobs {
  let stopped = false
  let processes = 1
  const owner = randomId(app.random)
  const clock = seen(app.clock)
  const turn = createPace(() => processes)
  const work: Work = {
    app: { ...app, clock },
    settings,
    owner,
    turn,
    spare: createSpare(turn),
    lanes: createLanes(),
    aside: createAside((error) => app.log.error({ err: error }, 'work aside failed')),
    again: () => void look(),
    stopping: () => stopped,
  }
  const housekeeping = startHousekeeping(app, giveUp, owner)
  const links = startLinks(app)
  const before = async () => {
    processes = await app.store.processes.beat(owner, LOOKS_MISSED * settings.pollMs)
    await housekeeping.look()
  }
  const look = createLooker(work, clock, before, links)
  const live = startLive({ ...work, turn: createPace(() => processes, LIVE_PER_SECOND) })
  const tick = () => {
    timer = setTimeout(tick, settings.pollMs)
    void look()
    live.look()
  }
  let timer: ReturnType<typeof setTimeout>
  tick()
  return {
    wake() {
      void look()
      live.look()
    },
    processes: () => processes,
    async stop() {
      stopped = true
      clearTimeout(timer)
      const rounds = live.stop()
      // From now on it takes no night that it would not live through.
      const upkeep = housekeeping.stop()
      await look()
      await app.store.processes
        .leave(owner)
        .catch((error: unknown) => app.log.warn({ err: error }, 'nobody was told of the end'))
      await upkeep
      await links.stop()
      await work.lanes.idle()
      await work.aside.idle()
      await rounds
    },
  }
}

/** Requests of rounds for a channel: beside those of the schedules, which therefore never wait for them. */
const LIVE_PER_SECOND = 5
/** After so many a process is taken to be gone. */
const LOOKS_MISSED = 4

/** One look at a time; asked again in the meantime, it looks once more. */
function createLooker(
  work: Work,
  seenClock: SeenClock,
  before: () => Promise<void>,
  links: Links,
): () => Promise<void> {
  const clock = createClockWatch(work, seenClock)
  let running: Promise<void> | undefined
  let again = false
  const run = async () => {
    do {
      again = false
      try {
        if (!work.stopping()) {
          await clock.before()
          await before()
          await runTick(work)
          links.look()
          await work.app.libraries.look()
        }
      } catch (error) {
        work.app.log.error({ err: error }, 'a look at the schedules failed')
      }
      clock.behind()
    } while (again && !work.stopping())
    running = undefined
  }
  return () => {
    if (running) again = true
    else running = run()
    return running ?? Promise.resolve()
  }
}
