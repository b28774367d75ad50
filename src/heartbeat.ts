import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const EVERY_MS = 15_000
/** Several beats late: the process is gone, or its loop stands still. */
const DEAD_AFTER_MS = 90_000

function fileIn(dataDir: string): string {
  return join(dataDir, 'heartbeat')
}

/** Writes a file again and again while the process does its work, for whoever watches from outside. */
export function beat(dataDir: string): void {
  const write = () => {
    try {
      writeFileSync(fileIn(dataDir), '')
    } catch {
      // A full disk is told by whatever was to be saved.
    }
  }
  write()
  setInterval(write, EVERY_MS).unref()
}

/** What is wrong with the bot of that folder, in one sentence; undefined where it lives. */
export function troubleSeen(dataDir: string, now: number): string | undefined {
  const beaten = statSync(fileIn(dataDir), { throwIfNoEntry: false })
  if (beaten === undefined) return `no Saegim has ever been ready in ${dataDir}`
  const seconds = Math.round((now - beaten.mtimeMs) / 1000)
  return seconds * 1000 <= DEAD_AFTER_MS
    ? undefined
    : `the Saegim of ${dataDir} gave its last sign of life ${seconds} s ago`
}
