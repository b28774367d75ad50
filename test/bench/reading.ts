import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { ODD } from './notes.ts'
import type { Figure } from './report.ts'

const PROCESS = join(import.meta.dirname, 'reading-process.ts')
const FOLDERS = [
  { name: '15 chapters', kind: 'chapters', count: 15 },
  { name: '300 chapters', kind: 'chapters', count: 300 },
  { name: '20,000 sections in one file', kind: 'sections', count: 20_000 },
  ...Object.keys(ODD).map((kind) => ({ name: `1 MB of ${kind}`, kind, count: 1 })),
]
const measured = z.object({
  wall: z.number(),
  own: z.number(),
  computing: z.number(),
  total: z.number(),
  megabytes: z.number(),
})

/** Building a library beside a running bot: how long it takes, and how long it keeps the loop at a time. */
export function benchReading(): Figure[] {
  return FOLDERS.flatMap(({ name, kind, count }): Figure[] => {
    const printed = execFileSync(process.execPath, [PROCESS, kind, `${count}`], { encoding: 'utf8' })
    const { wall, own, total, computing, megabytes } = measured.parse(JSON.parse(printed))
    const isLargest = kind === 'sections'
    return [
      { name: `${name}: longest gap of the loop`, value: wall, unit: 'ms' },
      { name: `${name}: longest computing`, value: own, unit: 'ms', goal: 50 },
      { name: `${name}: in all`, value: total / 1000, unit: 's' },
      { name: `${name}: computing in all`, value: computing / 1000, unit: 's', ...(isLargest ? { goal: 10 } : {}) },
      { name: `${name}: memory at most`, value: megabytes, unit: 'MB', ...(isLargest ? { goal: 500 } : {}) },
    ]
  })
}
