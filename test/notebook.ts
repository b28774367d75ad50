import { readFileSync } from 'node:fs'
import { buildNotebook } from '../src/core/notes/notebook.ts'
import type { Notebook } from '../src/core/notes/types.ts'

/** The chapter that the bot ships with. */
const SHIPPED_FILE = 'notes/databases/Databases.md'
export const shippedSource = readFileSync(new URL(`../content/${SHIPPED_FILE}`, import.meta.url), 'utf8')
export const shippedNotebook: Notebook = buildNotebook([{ file: SHIPPED_FILE, text: shippedSource }]).notebook

/** A notebook of one chapter, from lines. */
export function notebookOf(...lines: readonly string[]): Notebook {
  return buildNotebook([{ file: 'notes/one.md', text: lines.join('\n') }]).notebook
}
