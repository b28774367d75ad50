// 200 tracks with notes of their own in one real store, asked one after the other; a process of its own, for its memory.
// Its argument: bytes of notes that are kept read; without, the standard.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibraries } from '../../src/content/libraries.ts'
import { readLibraryInTurns } from '../../src/content/read.ts'
import { finish } from '../../src/core/steps.ts'
import { mainTrack, type TrackKey } from '../../src/core/track.ts'
import { tendHeap, withRoom } from '../../src/heap.ts'
import { openStore } from '../../src/store/open.ts'
import { textOf } from '../../src/text/text.ts'
import { ownContent } from '../../src/tracks/own-content.ts'
import { longestGap, moment } from './longest-gap.ts'
import { generateFiles } from './notes.ts'

tendHeap()
const TRACKS = 200
/** A study group's notebook. */
const CHAPTERS = 3
const folder = mkdtempSync(join(tmpdir(), 'saegim-libraries-'))
try {
  mkdirSync(join(folder, 'notes'))
  const store = await openStore(join(folder, 'saegim.db'), { now: () => 0 })
  const add = (track: TrackKey, chapters: number) => {
    const by = { kind: 'notes', origin: 'discord', addedBy: '1', addedAt: 0 }
    const files = generateFiles(chapters).map(({ file, text }) => ({ path: file, content: Buffer.from(text), ...by }))
    return store.trackFiles.add(track, files)
  }
  const text = textOf('en')
  const shipped = await readLibraryInTurns(folder, text)
  const most = process.argv[2] === undefined ? undefined : Number(process.argv[2])
  const libraries = createLibraries(shipped, {
    folder,
    own: ownContent(store),
    text,
    withRoom,
    onProblem: () => {},
    ...(most === undefined ? {} : { most }),
  })
  const large = mainTrack('1')
  await add(large, 15)
  const tracks = Array.from({ length: TRACKS }, (_, at) => mainTrack(`${at + 2}`))
  for (const track of tracks) await add(track, CHAPTERS)
  const began = moment()
  const library = await libraries.readable(large)
  finish(library.search.findInSteps(library.subjects.all[0]?.name ?? 'a'))
  const first = moment()
  await libraries.of(large)
  const whole = moment()
  const start = moment()
  const { own } = await longestGap(async () => {
    for (const track of tracks) await libraries.of(track)
  })
  const all = moment().wall - start.wall
  // Those that are there answer at once.
  let kept = 0
  for (const track of tracks) {
    const asked = moment()
    await Promise.race([libraries.of(track), new Promise((resolve) => setImmediate(resolve))])
    if (moment().wall - asked.wall < 5) kept++
  }
  await store.close()
  console.log(
    JSON.stringify({
      cold: first.wall - began.wall,
      coldComputing: first.own - began.own,
      wholeComputing: whole.own - began.own,
      gap: own,
      all,
      kept,
      megabytes: process.resourceUsage().maxRSS / 1024,
    }),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
