// Reads one generated content folder as the bot does and says what that cost; a process of its own, for its memory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readLibraryInTurns } from '../../src/content/read.ts'
import { textOf } from '../../src/text/text.ts'
import { longestGap, moment } from './longest-gap.ts'
import { generateFiles, generateOdd, generateSections } from './notes.ts'

const [kind = '', count] = [process.argv[2], Number(process.argv[3])]
const files =
  kind === 'chapters' ? generateFiles(count) : kind === 'sections' ? [generateSections(count)] : [generateOdd(kind)]
const folder = mkdtempSync(join(tmpdir(), 'saegim-reading-'))
try {
  for (const { file, text } of files.splice(0)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const began = moment()
  const gap = await longestGap(() => readLibraryInTurns(folder, textOf('en')))
  const ended = moment()
  const [total, computing] = [ended.wall - began.wall, ended.own - began.own]
  console.log(JSON.stringify({ ...gap, total, computing, megabytes: process.resourceUsage().maxRSS / 1024 }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
