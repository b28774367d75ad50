import type { Steps } from '../core/steps.ts'

/** How long work beside a running bot may go on before others get their turn: far less than a press may wait. */
const TURN_MS = 6

/** Called between pieces of work: waits for a turn of the loop where enough was done in this one. */
export function beginTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < TURN_MS) return
    await new Promise((resume) => setImmediate(resume))
    began = performance.now()
  }
}

/** Does work beside a running bot: it never keeps the loop for long, and is given up, with its reason, when `ending` says so. */
export async function inTurns<T>(work: Steps<T>, ending?: AbortSignal): Promise<T> {
  let began = performance.now()
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
    if (performance.now() - began < TURN_MS) continue
    await new Promise((resume) => setImmediate(resume))
    ending?.throwIfAborted()
    began = performance.now()
  }
}
