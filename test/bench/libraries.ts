import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { START, START_ENV } from './bot.ts'
import type { Figure } from './report.ts'

const PROCESS = join(import.meta.dirname, 'libraries-process.ts')
const measured = z.object({
  cold: z.number(),
  coldComputing: z.number(),
  wholeComputing: z.number(),
  gap: z.number(),
  all: z.number(),
  megabytes: z.number(),
  kept: z.number(),
})

/** As `npm start` does. */
const env = { ...process.env, ...START_ENV }

/** Enough that all are kept: for whoever would rather have that than the shorter pauses. */
const ALL_KEPT = 13_000_000

/** Tracks with notebooks of their own: the first answer of one that is not in memory, and 200 of them, as many kept as is standard, and all. */
export function benchLibraries(): Figure[] {
  const { cold, coldComputing, wholeComputing, ...standard } = measure()
  return [
    { name: 'cold track of 15 chapters: first answer', value: cold / 1000, unit: 's', goal: 2 },
    { name: 'cold track of 15 chapters: computing until then', value: coldComputing / 1000, unit: 's' },
    { name: 'cold track of 15 chapters: computing in all', value: wholeComputing / 1000, unit: 's' },
    ...figures('200 tracks', standard, 50),
    ...figures('200 tracks, LIBRARY_MB=13', measure(ALL_KEPT)),
  ]
}

function measure(most?: number) {
  const args = [...START.slice(0, -1), PROCESS, ...(most === undefined ? [] : [String(most)])]
  return measured.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', env })))
}

type Measured = Pick<z.infer<typeof measured>, 'gap' | 'all' | 'kept' | 'megabytes'>

function figures(of: string, { gap, all, kept, megabytes }: Measured, goal?: number): Figure[] {
  return [
    { name: `${of}: longest computing while they are built`, value: gap, unit: 'ms', ...(goal ? { goal } : {}) },
    { name: `${of}: all asked once`, value: all / 1000, unit: 's' },
    { name: `${of}: that are in memory then`, value: kept, unit: '' },
    { name: `${of}: memory at most`, value: megabytes, unit: 'MB', goal: 1000 },
  ]
}
