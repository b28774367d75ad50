import { setTimeout as wait } from 'node:timers/promises'

interface Gap {
  /** The longest time in which the loop served no timer. */
  readonly wall: number
  /** The most that this thread computed in such a time: what is not the machine's other work, or its disk. */
  readonly own: number
}

export async function longestGap(work: () => Promise<unknown>): Promise<Gap> {
  const longest = { wall: 0, own: 0 }
  let [last, running] = [moment(), true]
  const watch = async () => {
    while (running) {
      await wait(1)
      const now = moment()
      longest.wall = Math.max(longest.wall, now.wall - last.wall)
      longest.own = Math.max(longest.own, now.own - last.own)
      last = now
    }
  }
  const watching = watch()
  await work()
  running = false
  await watching
  return longest
}

/** The clock, and what this thread computed so far, in milliseconds. */
export function moment(): Gap {
  const { user, system } = process.threadCpuUsage()
  return { wall: performance.now(), own: (user + system) / 1000 }
}
