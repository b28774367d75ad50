/** How long work beside a running bot may go on before others get their turn: far less than a press may wait. */
export const TURN_MS = 6

/** Called between pieces of work: waits for a turn of the loop where enough was done in this one. */
export function beginTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < TURN_MS) return
    await new Promise((resume) => setImmediate(resume))
    began = performance.now()
  }
}
