import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibraries } from '../../src/content/libraries.ts'
import { readLibrary } from '../../src/content/read.ts'
import { buildSubjects } from '../../src/core/facts/subjects/subjects.ts'
import { namesInSteps } from '../../src/core/language/names/names.ts'
import { buildSearch } from '../../src/core/search/search.ts'
import { finish } from '../../src/core/steps.ts'
import { mainTrack } from '../../src/core/track.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { ownContent } from '../../src/tracks/own-content.ts'
import { asked, type Filled, filledStore } from './growth-store.ts'
import { generateNotes } from './notes.ts'
import type { Figure } from './report.ts'
import { queries } from './search.ts'

/** How much more an interaction may cost when there is ten times as much: 10 to this power. */
const GOAL = 0.2
/** So many at most, or until they computed so long. */
const RUNS = 3_000
const ENOUGH_MS = 200
const WARM_UP = 30

/** An interaction by its name; `at` counts them. */
export type PressedAxis = Readonly<Record<string, (at: number) => unknown>>

interface Axis {
  readonly name: string
  readonly sizes: readonly number[]
  /** So much of it, to be asked. */
  build(size: number, folder: string): Promise<{ readonly ask: PressedAxis; close?(): Promise<void> }>
}

const store = (name: string, sizes: readonly number[], filled: (size: number) => Filled): Axis => ({
  name,
  sizes,
  async build(size, folder) {
    const what = filled(size)
    const opened = await filledStore(join(folder, 'saegim.db'), what, RUNS + WARM_UP)
    return { ask: asked(opened, what.members), close: () => opened.close() }
  },
})

const AXES: readonly Axis[] = [
  store('guilds', [10, 100, 1_000, 10_000], (guilds) => ({ guilds, members: 5, dates: 3, cards: 3 })),
  store('members', [10, 100, 1_000, 10_000], (members) => ({ guilds: 1, members, dates: 5, cards: 1 })),
  store('answers', [1_000, 10_000, 100_000, 1_000_000], (answers) => ({
    guilds: 1,
    members: 1_000,
    dates: answers / 1_000,
    cards: 1,
  })),
  store('cards of a member', [10, 100, 1_000, 10_000], (cards) => ({ guilds: 1, members: 20, dates: 5, cards })),
  { name: 'chapters', sizes: [1, 3, 10, 30, 100, 300], build: chapters },
  { name: 'guild libraries', sizes: [1, 10, 100, 300], build: libraries },
]

async function chapters(count: number) {
  const notebook = generateNotes(count)
  const search = buildSearch(notebook)
  const subjects = buildSubjects(notebook, [], (entries) => namesInSteps(entries))
  const words = queries()
  const names = subjects.all.map((one) => one.name)
  return {
    ask: {
      'a search': (at: number) => search.find(words[(at * 7) % words.length] ?? '', { limit: 10 }),
      'a service by name': (at: number) => subjects.resolve(names[(at * 7919) % names.length] ?? ''),
      'suggestions while typing': (at: number) =>
        subjects.suggest((names[(at * 7919) % names.length] ?? '').slice(0, 2)),
    },
  }
}

/** Tracks with a note of their own, all of them kept; members of each ask in turn. */
async function libraries(count: number, folder: string) {
  mkdirSync(join(folder, 'notes'))
  const opened = await openStore(join(folder, 'saegim.db'), { now: () => 0 })
  const text = textOf('en')
  const all = createLibraries(readLibrary(folder, text), { folder, own: ownContent(opened), text, onProblem: () => {} })
  const tracks = Array.from({ length: count }, (_, at) => mainTrack(`${at + 1}`))
  const by = { kind: 'notes', origin: 'discord', addedBy: '1', addedAt: 0 }
  for (const [at, track] of tracks.entries()) {
    const content = Buffer.from(`# A\n\n## Thing ${at}\n\n- **Term${at}**: 값 ${at}은 이렇다.\n`)
    await opened.trackFiles.add(track, [{ path: 'notes/a.md', content, ...by }])
    await all.of(track)
  }
  return {
    ask: {
      'a search in its own notes': async (at: number) => {
        const library = await all.of(tracks[(at * 7) % count] ?? mainTrack('1'))
        return finish(library.search.findInSteps(`Term${(at * 7) % count}`))
      },
    },
    close: () => opened.close(),
  }
}

/** What an interaction costs this thread at each size, and by which power of the size that grows. */
export async function benchGrowth(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, sizes, build } of AXES) {
    const costs = new Map<string, number[]>()
    for (const size of sizes) {
      const folder = mkdtempSync(join(tmpdir(), 'saegim-growth-'))
      const { ask, close } = await build(size, folder)
      for (const [what, once] of Object.entries(ask)) costs.set(what, [...(costs.get(what) ?? []), await costOf(once)])
      await close?.()
      rmSync(folder, { recursive: true, force: true })
    }
    for (const [what, ms] of costs) {
      const span = `${name} ${sizes[0]} to ${sizes.at(-1)}: ${what}`
      figures.push({
        name: `${span}, ${ms.map((one) => one.toFixed(3)).join(' → ')} ms`,
        value: exponent(sizes, ms),
        unit: '',
        goal: GOAL,
      })
    }
  }
  return figures
}

/** In milliseconds that this thread computed, of many together: its clock is coarse, and the machine's other work and its disk are not in it. */
async function costOf(once: (at: number) => unknown): Promise<number> {
  for (let at = 0; at < WARM_UP; at++) await once(at)
  const before = process.threadCpuUsage()
  for (let runs = 1; ; runs++) {
    await once(WARM_UP + runs - 1)
    const { user, system } = process.threadCpuUsage(before)
    const ms = (user + system) / 1000
    if (ms >= ENOUGH_MS || runs === RUNS) return ms / runs
  }
}

/** The slope of the line through the points on logarithmic paper, by least squares. */
function exponent(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log)
  const ys = costs.map(Math.log)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const [x, y] = [mean(xs), mean(ys)]
  const over = xs.reduce((sum, one, at) => sum + (one - x) * ((ys[at] ?? y) - y), 0)
  return over / xs.reduce((sum, one) => sum + (one - x) ** 2, 0)
}
