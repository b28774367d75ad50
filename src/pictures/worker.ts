import { parentPort } from 'node:worker_threads'
import { boardTree } from './board.ts'
import { coverageTree } from './coverage.ts'
import { diagramSvg } from './diagram-svg.ts'
import type { Delivery, Job, Order } from './job.ts'
import { layoutGraph } from './layout.ts'
import { openRenderer, type PictureRenderer } from './render.ts'
import { SHEET_WIDTH, sheetTree } from './sheet.ts'
import { statsSvg } from './stats.ts'
import { tableTree } from './table.ts'
import { cutTable } from './table-cut.ts'

// The thread that draws. Graphviz and the building of trees are synchronous: here they stop nobody, and here they can be stopped.
const port = parentPort
if (!port) throw new Error('src/pictures/worker.ts is the entry of a thread')

let renderer: Promise<PictureRenderer> | undefined

port.on('message', async ({ id, job }: Order) => {
  let delivery: Delivery
  try {
    renderer ??= openRenderer()
    delivery = { id, png: await draw(job, await renderer) }
  } catch (error) {
    delivery = { id, problem: error instanceof Error ? error.message : String(error) }
  }
  port.postMessage(delivery)
})

async function draw(job: Job, { renderTree, renderSvg }: PictureRenderer): Promise<Uint8Array> {
  switch (job.kind) {
    case 'table':
      return await renderTree(tableTree({ ...job.table, alt: '' }))
    case 'cut':
      // Rows a page, of which a page that fits a phone holds some twenty.
      return Uint8Array.from(cutTable(job.table))
    case 'stats': {
      const { svg, width, height } = statsSvg({ ...job.picture, alt: '' })
      return await renderSvg(svg, width, height)
    }
    case 'board':
      return await renderTree(boardTree({ ...job.board, alt: '' }))
    case 'coverage':
      return await renderTree(coverageTree({ ...job.coverage, alt: '' }))
    case 'diagram': {
      const { svg, width, height } = diagramSvg(job.graph, await layoutGraph(job.graph))
      return await renderSvg(svg, width, height)
    }
    case 'sheet':
      return await renderTree(sheetTree(job.images), SHEET_WIDTH)
  }
}
