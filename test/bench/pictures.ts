import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openPictures } from '../../src/pictures/open.ts'
import type { TablePicture } from '../../src/pictures/pictures.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { type Figure, median } from './report.ts'
import { openSatori } from './satori.ts'

const WARM = 40
const DIFFERENT = 500
const AT_ONCE = 20
/** Pictures lie outside of V8's heap: some tens of MB of them wait for its next collection, then the line falls again. */
const FLAT_MB = 15

/** A comparison of ten rows, a different one for every number. */
function tableOf(number: number): TablePicture {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    label: `속성 ${at + 1}`,
    tone: at % 3 === 0 ? ('partial' as const) : ('differs' as const),
    cells: [
      { text: `읽기 전용 복제본은 비동기 방식으로 복제된다 ${number}` },
      at % 3 === 0 ? { text: '노트에 없음', missing: true } : { text: `최대 ${at + 3}개의 복제본`, outdated: at === 4 },
    ],
  }))
  return { title: `RDS · Aurora ${number}`, columns: ['RDS', 'Aurora'], rows, notes: ['같음: 백업(제공)'], footer: '1/2쪽', alt: '' }
}

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
  const growth = await memoryAfter(async (number) => void (await pictures.table(tableOf(number))))
  await pictures.close()
  return [
    { name: 'comparison picture, warm (median)', value: median(warm), unit: 'ms', goal: 20 },
    { name: 'comparison picture, first (thread, fonts)', value: first, unit: 'ms' },
    { name: 'comparison picture, the same again', value: kept, unit: 'ms' },
    { name: `loop delay while ${AT_ONCE} are drawn (max)`, value: delay, unit: 'ms', goal: 35 },
    { name: `memory: growth over the last 250 of ${DIFFERENT}`, value: growth.late, unit: 'MB', goal: FLAT_MB },
    { name: `memory: growth over the first 250 of ${DIFFERENT}`, value: growth.early, unit: 'MB' },
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
  const growth = await memoryAfter(async (number) => void (await uncached.diagram(all[number % all.length] ?? one)))
  await uncached.close()
  return [
    { name: `all ${all.length} diagrams, cold`, value: coldMs, unit: 'ms', goal: 2000 },
    { name: 'one diagram, warm and not kept (median)', value: median(warm), unit: 'ms', goal: 20 },
    {
      name: `memory: growth over the last 250 of ${DIFFERENT} diagrams`,
      value: growth.late,
      unit: 'MB',
      goal: FLAT_MB,
    },
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

async function memoryAfter(draw: (number: number) => Promise<void>): Promise<{ early: number; late: number }> {
  const megabytes = () => process.memoryUsage.rss() / 1024 / 1024
  const start = megabytes()
  for (let at = 0; at < DIFFERENT / 2; at++) await draw(1000 + at)
  const half = megabytes()
  for (let at = DIFFERENT / 2; at < DIFFERENT; at++) await draw(1000 + at)
  return { early: half - start, late: megabytes() - half }
}
