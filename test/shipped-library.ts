import { fileURLToPath } from 'node:url'
import type { Library } from '../src/content/library.ts'
import { readLibrary } from '../src/content/read.ts'
import { textOf } from '../src/text/text.ts'

export const SHIPPED_CONTENT = fileURLToPath(new URL('../content', import.meta.url))

/** Everything that the bot ships with, read once a test file. */
export const shippedLibrary: Library = readLibrary(SHIPPED_CONTENT, textOf('en'))
