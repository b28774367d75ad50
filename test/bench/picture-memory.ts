// A process of its own, so that what it holds is what pictures hold: draws different tables or diagrams, and prints how many MB
// it holds, the median of each window of them, as JSON. A single look would catch it now and then between two buffers.
import { openPictures } from '../../src/pictures/open.ts'
import { shippedLibrary } from '../shipped-library.ts'
import { median } from './report.ts'
import { numbered, tableOf } from './sample-pictures.ts'

const [kind, windows = '0', size = '0'] = process.argv.slice(2)
const { diagrams } = shippedLibrary
const pictures = openPictures()

async function draw(number: number): Promise<unknown> {
  const diagram = diagrams[number % diagrams.length]
  return kind === 'diagrams' && diagram
    ? await pictures.diagram(numbered(diagram, number))
    : await pictures.table(tableOf(number))
}

/** Its own garbage is collected before; that of the thread that draws is a part of the figure. */
function residentMegabytes(): number {
  if (!globalThis.gc) throw new Error('node --expose-gc')
  globalThis.gc()
  return process.memoryUsage.rss() / 1024 / 1024
}

const EVERY = 10

const medians: number[] = []
let looks: number[] = []
for (let at = 1; at <= Number(windows) * Number(size); at++) {
  if (!(await draw(at))) throw new Error(`picture ${at} was not drawn`)
  if (at % EVERY === 0) looks.push(residentMegabytes())
  if (at % Number(size) > 0) continue
  medians.push(median(looks))
  looks = []
}
await pictures.close()
console.log(JSON.stringify(medians))
