import { readFileSync } from 'node:fs'
import Fuse, { type IFuseOptions } from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Notebook } from '../../src/core/notes/types.ts'
import { buildSearch } from '../../src/core/search/search.ts'
import { generateNotes } from './notes.ts'

interface Row {
  readonly engine: string
  readonly chapters: number
  readonly sections: number
  readonly buildMs: number
  readonly heapMb: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** p50 against tuned minisearch at as many chapters. */
  readonly timesMinisearch: number
}

interface Document {
  readonly id: string
  readonly title: string
  readonly text: string
}

interface Engine {
  readonly name: string
  /** Scans everything: asked less at 300 chapters. */
  readonly scans: boolean
  build(notebook: Notebook): (query: string) => unknown
}

const DOCUMENTS = (notebook: Notebook): Document[] =>
  notebook.sections.map((section) => ({
    id: section.id,
    title: section.title,
    text: section.statements.map((one) => one.text).join('\n'),
  }))

const ENGINES: readonly Engine[] = [
  { name: 'minisearch tuned', scans: false, build: minisearch },
  {
    name: 'saegim',
    scans: false,
    build(notebook) {
      const search = buildSearch(notebook)
      return (query) => search.find(query, { limit: 10 })
    },
  },
  { name: 'fuse default', scans: true, build: fuse({}) },
  { name: 'fuse token search', scans: true, build: fuse({ useTokenSearch: true, threshold: 0.3 }) },
]

function minisearch(notebook: Notebook) {
  const engine = new MiniSearch<Document>({
    fields: ['title', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  })
  engine.addAll(DOCUMENTS(notebook))
  return (query: string) => engine.search(query).slice(0, 10)
}

function fuse(options: IFuseOptions<Document>) {
  return (notebook: Notebook) => {
    const engine = new Fuse(DOCUMENTS(notebook), { keys: ['title', 'text'], ...options })
    return (query: string) => engine.search(query, { limit: 10 })
  }
}

const SETS = ['databases-tune', 'databases-held', 'unanswerable-tune'] as const

export function queries(): string[] {
  return SETS.flatMap((name) => {
    const source = readFileSync(new URL(`../core/search/queries/${name}.json`, import.meta.url), 'utf8')
    return (JSON.parse(source) as { query: string }[]).map((one) => one.query)
  })
}

/** All engines in one process, at each size: build, heap, and the time of a query, warmed up. */
export function benchSearch(sizes: readonly number[] = [1, 15, 300]): Row[] {
  const asked = queries()
  return sizes.flatMap((chapters) => {
    const notebook = generateNotes(chapters)
    let base = 0
    return ENGINES.map(({ name, scans, build }) => {
      const few = scans && chapters > 100 ? 12 : scans && chapters > 1 ? 60 : asked.length
      const before = heap()
      const started = performance.now()
      const ask = build(notebook)
      const buildMs = performance.now() - started
      const heapMb = (heap() - before) / 2 ** 20
      const sample = asked.filter((_, at) => at % Math.ceil(asked.length / few) === 0)
      if (!scans) for (let round = 0; round < 2; round++) for (const query of sample) ask(query)
      const times = sample.map((query) => timed(() => ask(query))).sort((a, b) => a - b)
      const p50Ms = times[Math.floor(times.length / 2)] ?? 0
      if (name === 'minisearch tuned') base = p50Ms
      return {
        engine: name,
        chapters,
        sections: notebook.sections.length,
        buildMs,
        heapMb,
        p50Ms,
        p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
        timesMinisearch: p50Ms / base,
      }
    })
  })
}

/** The benchmark as lines of a table. */
export function searchTable(rows: readonly Row[]): string[] {
  const head = ['engine', 'chapters', 'sections', 'build ms', 'heap MB', 'p50 ms', 'p99 ms', 'x minisearch']
  const cells = rows.map((row) => [
    row.engine,
    String(row.chapters),
    String(row.sections),
    row.buildMs.toFixed(0),
    row.heapMb.toFixed(1),
    row.p50Ms.toFixed(3),
    row.p99Ms.toFixed(2),
    row.timesMinisearch.toFixed(2),
  ])
  return [head, ...cells].map((line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(13))).join(''),
  )
}

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
}
