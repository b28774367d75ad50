import type { Channels, PermissionResult } from '../app.ts'
import type { Work } from './work.ts'

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
 * Lets requests go one every 40 ms, or as many a second as are given, in the order in which they were asked for; who needs several
 * gets them in one place of the queue. Of several processes of one bot each has its part.
 */
export function createPace(
  processes: () => number = () => 1,
  perSecond: number = BACKGROUND_PER_SECOND,
  { now, wait }: Time = REAL,
): Work['turn'] {
  let last = Promise.resolve()
  let next = Number.NEGATIVE_INFINITY
  return (requests = 1) => {
    const turn = last
    last = turn.then(() => {
      const everyMs = (1000 / perSecond) * processes()
      next = Math.max(next, now() - MADE_UP_FOR * everyMs) + requests * everyMs
      return next > now() ? wait(next - now()) : undefined
    })
    return turn
  }
}

/**
 * Turns for what may be left out: one of them at most stands in the queue, however many are asked for, so that a message waits for one
 * of them at most. Without a turn where it `isWanted` no longer.
 */
export function createSpare(turn: Work['turn']): Work['spare'] {
  let last = Promise.resolve()
  return (isWanted) => {
    last = last.then(() => (isWanted() ? turn() : undefined))
    return last
  }
}

/**
 * What the bot may do there. Where nobody tells it of changes that is asked of Discord: those requests, and as many as follow at once,
 * wait for their turns in one place, or several processes would ask for more together than Discord allows.
 */
export async function permissionsIn(
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  { app: { channels }, turn }: Pick<Work, 'app' | 'turn'>,
  following = 0,
): Promise<PermissionResult> {
  const requests = (channels.asking?.(guildId, channelId) ?? 0) + following
  if (requests > 0) await turn(requests)
  return await channels.permissions(guildId, channelId)
}

/** Discord asked who is there, each in a spare turn of its own; of nobody any more once `withinMs` have gone by. */
export function membersInTurn(
  { app: { channels }, spare }: Pick<Work, 'app' | 'spare'>,
  withinMs: number,
  time: Pick<Time, 'now'> = REAL,
): Pick<Channels, 'member' | 'memberName'> {
  const until = time.now() + withinMs
  const isInTime = () => time.now() < until
  return {
    async member(guildId, memberId) {
      await spare(isInTime)
      return isInTime() ? await channels.member(guildId, memberId) : 'unknown'
    },
    memberName: (guildId, memberId) => channels.memberName(guildId, memberId),
  }
}
