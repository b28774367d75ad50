import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { START_ENV } from './bot.ts'
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
const AS_STARTED = ['--max-semi-space-size=4', '--optimize-for-size']
const env = { ...process.env, ...START_ENV }

/** Tracks with notebooks of their own: the first answer of one that is not in memory, and 200 of them at once. */
export function benchLibraries(): Figure[] {
  const printed = execFileSync(process.execPath, [...AS_STARTED, PROCESS], { encoding: 'utf8', env })
  const { cold, coldComputing, wholeComputing, gap, all, megabytes, kept } = measured.parse(JSON.parse(printed))
  return [
    { name: 'cold track of 15 chapters: first answer', value: cold / 1000, unit: 's', goal: 2 },
    { name: 'cold track of 15 chapters: computing until then', value: coldComputing / 1000, unit: 's' },
    { name: 'cold track of 15 chapters: computing in all', value: wholeComputing / 1000, unit: 's' },
    { name: '200 tracks: longest computing while they are built', value: gap, unit: 'ms', goal: 50 },
    { name: '200 tracks: all asked once', value: all / 1000, unit: 's' },
    { name: '200 tracks: that are in memory then', value: kept, unit: '' },
    { name: '200 tracks: memory at most', value: megabytes, unit: 'MB', goal: 1000 },
  ]
}
