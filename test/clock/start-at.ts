import { fileURLToPath } from 'node:url'

/** A Wednesday, an ordinary week: what a test sees as today without START_AT. */
const ORDINARY = '2026-11-25T05:00:00Z'

const SHIFT = new URL('./shift.mjs', import.meta.url)

interface StartClock {
  readonly setupFiles: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/**
 * What vitest needs so that a run, with all processes that it starts, begins at `START_AT` (ISO 8601; `now` for the
 * machine's own clock) when that clock says `now`. How far it is moved is fixed once, so that a process that is started
 * later goes on from there.
 */
export function startClock(env: Readonly<Record<string, string | undefined>>, now: number): StartClock {
  const startAt = env.START_AT || ORDINARY
  if (startAt === 'now') return { setupFiles: [], env: {} }
  const instant = Date.parse(startAt)
  if (Number.isNaN(instant)) throw new Error(`START_AT: "${startAt}" is no date; take one such as ${ORDINARY}, or now`)
  const options = [env.NODE_OPTIONS, `--import ${SHIFT.href}`].filter(Boolean).join(' ')
  return {
    setupFiles: [fileURLToPath(SHIFT)],
    env: { CLOCK_AHEAD_MS: String(instant - now), NODE_OPTIONS: options },
  }
}
