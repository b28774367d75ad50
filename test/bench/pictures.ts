import { execFile } from 'node:child_process'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { openPictures } from '../../src/pictures/open.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { type Figure, median } from './report.ts'
import { tableOf } from './sample-pictures.ts'
import { openSatori } from './satori.ts'

const run = promisify(execFile)

const WARM = 40
const DIFFERENT = 500
const AT_ONCE = 20
/** The cache of pictures is full after about 80 tables or 130 diagrams, and from then on the line is flat. */
const FULL_AT = 200
const WINDOW = 100
const FLAT_MB = 1

/** The figures of comparison pictures and diagrams; the same table through satori + resvg where they are installed. */
export async function benchPictures(): Promise<Figure[]> {
  return [...(await comparisons()), ...(await diagrams())]
}

async function comparisons(): Promise<Figure[]> {
  const pictures = openPictures()
  const other = await openSatori()
  const draw = async (number: number) => timed(() => pictures.table(tableOf(number)))
  const first = await draw(0)
  const firstOther = other ? await timed(() => other.table(tableOf(0))) : undefined
  const warm: number[] = []
  const warmOther: number[] = []
  // In turn: the machine is noisy.
  for (let at = 1; at <= WARM; at++) {
    warm.push(await draw(at))
    if (other && at <= WARM / 2) warmOther.push(await timed(() => other.table(tableOf(at))))
  }
  const kept = await timed(() => pictures.table(tableOf(WARM)))
  const delay = await loopDelay(async () => {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => pictures.table(tableOf(100 + at))))
  })
  await pictures.close()
  return [
    { name: 'comparison picture, warm (median)', value: median(warm), unit: 'ms', goal: 20 },
    { name: 'comparison picture, first (thread, fonts)', value: first, unit: 'ms' },
    { name: 'comparison picture, the same again', value: kept, unit: 'ms' },
    { name: `loop delay while ${AT_ONCE} are drawn (max)`, value: delay, unit: 'ms', goal: 35 },
    ...(await memoryFigures('comparisons')),
    ...(firstOther === undefined
      ? []
      : [
          { name: 'satori + resvg, same table, first', value: firstOther, unit: 'ms' },
          { name: 'satori + resvg, same table, warm (median)', value: median(warmOther), unit: 'ms' },
        ]),
  ]
}

async function diagrams(): Promise<Figure[]> {
  const all = shippedLibrary.diagrams
  const [one] = all
  if (!one) return []
  const cold = openPictures()
  const coldMs = await timed(() => Promise.all(all.map((diagram) => cold.diagram(diagram))))
  await cold.close()
  const uncached = openPictures({ cacheBytes: 0 })
  await uncached.diagram(one)
  const warm: number[] = []
  for (let at = 0; at < WARM; at++) warm.push(await timed(() => uncached.diagram(all[at % all.length] ?? one)))
  await uncached.close()
  return [
    { name: `all ${all.length} diagrams, cold`, value: coldMs, unit: 'ms', goal: 2000 },
    { name: 'one diagram, warm and not kept (median)', value: median(warm), unit: 'ms', goal: 20 },
    ...(await memoryFigures('diagrams')),
  ]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function loopDelay(work: () => Promise<void>): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 5 })
  histogram.enable()
  await work()
  histogram.disable()
  return histogram.max / 1e6
}

/** What a process of its own holds more while it draws 500 different pictures, a hundred at a time; run as `npm start` runs the bot. */
async function memoryFigures(what: 'comparisons' | 'diagrams'): Promise<Figure[]> {
  const program = fileURLToPath(new URL('./picture-memory.ts', import.meta.url))
  const flags = ['--expose-gc', ...packageJson.scripts.start.split(' ').filter((one) => one.startsWith('--'))]
  const { stdout } = await run(process.execPath, [...flags, program, what, String(DIFFERENT / WINDOW), String(WINDOW)])
  const medians = JSON.parse(stdout) as number[]
  const growth = medians.slice(1).map((value, at) => value - (medians[at] ?? 0))
  const figures = growth.map((value, at): Figure => {
    const begin = (at + 1) * WINDOW
    const pictures = `${begin + 1}-${begin + WINDOW}`
    const full = begin >= FULL_AT
    return {
      name: `memory: ${what} ${pictures}, over the 100 before`,
      value,
      unit: 'MB',
      ...(full ? { goal: FLAT_MB } : {}),
    }
  })
  return [
    ...figures,
    { name: `memory: all of the process after ${DIFFERENT} ${what}`, value: medians.at(-1) ?? 0, unit: 'MB' },
  ]
}
