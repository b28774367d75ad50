import type { Channels } from '../app.ts'

/** Discord allows a bot 50 requests a second; half of them stay free for members. */
const BACKGROUND_PER_SECOND = 25
/** Turns that came too late, as timers on a busy machine do, are made up for by so many at once. */
const MADE_UP_FOR = 5

/** Milliseconds that only go on, and the wait for some of them. */
interface Time {
  now(): number
  wait(ms: number): Promise<void>
}

const REAL: Time = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}

/**
 * Lets callers go one every 40 ms, or as many a second as are given, in the order in which they came; of several processes of one
 * bot each has its part.
 */
export function createPace(
  processes: () => number = () => 1,
  perSecond: number = BACKGROUND_PER_SECOND,
  { now, wait }: Time = REAL,
): () => Promise<void> {
  let last = Promise.resolve()
  let next = Number.NEGATIVE_INFINITY
  return () => {
    const turn = last
    last = turn.then(() => {
      const everyMs = (1000 / perSecond) * processes()
      next = Math.max(next, now() - MADE_UP_FOR * everyMs) + everyMs
      return next > now() ? wait(next - now()) : undefined
    })
    return turn
  }
}

/**
 * Where nobody tells the bot of changes, what it may do somewhere is asked of Discord before each post: those requests wait for their
 * turns as the post does, or several processes would ask for more together than Discord allows.
 */
export function pacedChannels(channels: Channels, turn: () => Promise<void>): Channels {
  if (!channels.asking) return channels
  return {
    ...channels,
    async permissions(...place) {
      for (let left = channels.asking?.() ?? 0; left > 0; left--) await turn()
      return await channels.permissions(...place)
    },
  }
}
