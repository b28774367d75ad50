/** Whether whatever is due has to wait for its turn of the loop. */
export interface LoopWatch {
  isLate(): boolean
  /** At each turn that was asked for `LOOK_MS` before. */
  look(): void
}

const LOOK_MS = 100
/** More than a busy machine takes for its own, far less than Discord waits. */
const LATE_MS = 250
/** What held the loop has mostly left others waiting behind it. */
const REMEMBERED_MS = 1_000

export function createLoopWatch(now: () => number): LoopWatch {
  let dueAt = now() + LOOK_MS
  let lateUntil = Number.NEGATIVE_INFINITY
  return {
    // Held within this very turn, no look has seen it yet.
    isLate: () => now() < lateUntil || now() - dueAt > LATE_MS,
    look() {
      const at = now()
      if (at - dueAt > LATE_MS) lateUntil = at + REMEMBERED_MS
      dueAt = at + LOOK_MS
    },
  }
}

/** Keeps no process alive. Timers come before sockets in a turn: whoever was kept waiting is met by a watch that knows. */
export function watchLoop(): LoopWatch {
  const watch = createLoopWatch(() => performance.now())
  setInterval(watch.look, LOOK_MS).unref()
  return watch
}
