import { join } from 'node:path'
import { readFiles } from '../../src/content/files.ts'
import { readLibrary } from '../../src/content/read.ts'
import { folderSource } from '../../src/content/source.ts'
import { buildNotebook } from '../../src/core/notes/notebook.ts'
import { finish } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { type Figure, median } from './report.ts'

const CONTENT = join(import.meta.dirname, '../../content')
const ROUNDS = 15

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Reading what the bot ships with. */
export function benchContent(): Figure[] {
  const { files } = finish(readFiles(folderSource(CONTENT), 'notes', ['.md'], 'notes', textOf('en')))
  const first = timed(() => readLibrary(CONTENT, textOf('en')))
  const notebook = Array.from({ length: ROUNDS }, () => timed(() => buildNotebook(files)))
  const library = Array.from({ length: 5 }, () => timed(() => readLibrary(CONTENT, textOf('en'))))
  return [
    { name: 'notebook of the shipped chapter', value: median(notebook), unit: 'ms' },
    { name: 'all content, first time in a process', value: first, unit: 'ms' },
    { name: 'all content, again', value: median(library), unit: 'ms' },
  ]
}
