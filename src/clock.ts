import { readFileSync, writeFileSync } from 'node:fs'
import type { Clock } from './app.ts'

/** A clock that can be put forward: in the playground, for everyone at once. */
export interface MovableClock extends Clock {
  /** Forward by `ms`; never back. */
  advance(ms: number): void
  /** Called after each advance. */
  onAdvance(listener: () => void): void
}

/** `system` is the machine's own clock; how far ahead this one is stands in `file`, so that a restart does not go back in time. */
export function createClock(system: () => number, file?: string): MovableClock {
  const listeners: (() => void)[] = []
  let aheadMs = file === undefined ? 0 : readAhead(file)
  return {
    now: () => system() + aheadMs,
    advance(ms) {
      aheadMs += Math.max(0, Math.round(ms))
      if (file !== undefined) writeFileSync(file, `${aheadMs}\n`)
      for (const listener of listeners) listener()
    },
    onAdvance: (listener) => void listeners.push(listener),
  }
}

function readAhead(file: string): number {
  try {
    const ahead = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(ahead) && ahead > 0 ? ahead : 0
  } catch {
    return 0
  }
}
