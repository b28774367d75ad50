import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from './app.ts'

const DAY_MS = 24 * 3_600_000
/** Logins of a day that nobody waits for; beyond, one each `apartMs`: 100 a day at most, however often the process is started again. */
const ALLOWED = { atOnce: 40, apartMs: DAY_MS / 60 }

interface LoginSettings {
  readonly clock: Clock
  readonly say: (line: string) => void
  readonly ending?: AbortSignal | undefined
  /** For tests. */
  readonly sleep?: (ms: number) => Promise<unknown>
}

/**
 * Waits until the bot may log in once more, and counts it: Discord resets the token of a bot that logs in a thousand times a day, as
 * one does that dies and is started again every few seconds. The count stands in the data folder.
 */
export async function countLogin(dataDir: string, settings: LoginSettings): Promise<void> {
  const { clock, say, ending } = settings
  const waited = settings.sleep ?? ((ms) => sleep(ms, undefined, ending ? { signal: ending } : {}))
  const file = join(dataDir, 'logins')
  const now = clock.now()
  const day = loginsOf(file).filter((at) => at <= now && now - at < DAY_MS)
  const wait = day.length < ALLOWED.atOnce ? 0 : Math.max(0, (day.at(-1) ?? 0) + ALLOWED.apartMs - now)
  if (wait > 0) {
    const minutes = Math.ceil(wait / 60_000)
    say(
      `This bot logged in ${day.length} times within a day; it waits ${minutes} min, or Discord would reset its token.`,
    )
    await waited(wait)
  }
  try {
    writeFileSync(file, [...day, now + wait].map((at) => `${at}\n`).join(''))
  } catch {
    // A full disk is told by whatever was to be saved.
  }
}

/** In order; none where nothing was written that can be read. */
function loginsOf(file: string): readonly number[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1).map(Number)
    return lines.filter((at) => Number.isSafeInteger(at)).sort((a, b) => a - b)
  } catch {
    return []
  }
}
