/** So many at once; whoever else comes waits for a turn, in the order of their coming. */
export interface Turns {
  /** Rejects for whoever waited too long. */
  take(): Promise<void>
  give(): void
}

interface Waiting {
  readonly resolve: () => void
  readonly timer: ReturnType<typeof setTimeout>
}

export function createTurns(atOnce: number, mostMs: number): Turns {
  // A set: in the order of coming, and whoever gives up is out of it at once.
  const waiting = new Set<Waiting>()
  let left = atOnce
  return {
    async take() {
      if (left > 0) {
        left--
        return
      }
      await new Promise<void>((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(one)
          reject(new Error('no connection to the database was free for too long'))
        }
        const one: Waiting = { resolve, timer: setTimeout(giveUp, mostMs) }
        waiting.add(one)
      })
    },
    give() {
      const [next] = waiting
      if (!next) {
        left++
        return
      }
      waiting.delete(next)
      clearTimeout(next.timer)
      next.resolve()
    },
  }
}
