import { type Dirent, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { finish } from '../core/steps.ts'
import { decodeInSteps } from './decode.ts'

/** Where something can be opened; as bytes where its name is no UTF-8. */
export type Place = string | Buffer

interface Listed {
  readonly name: string
  readonly path: Place
  readonly is: Pick<Dirent, 'isSymbolicLink' | 'isDirectory' | 'isFile'>
}

/** What stands in the place of bytes that are no UTF-8. */
const BROKEN = '\uFFFD'

/**
 * What is in a folder. A name on Linux is any bytes: archives that Windows made leave Korean names in CP949. Such a one is read as
 * the text of a file is, and opened by its bytes. Throws where the folder cannot be opened.
 */
export function listed(path: Place): Listed[] {
  if (typeof path === 'string') {
    const entries = readdirSync(path, { withFileTypes: true })
    if (!entries.some(({ name }) => name.includes(BROKEN)))
      return entries.map((is) => ({ name: is.name, path: join(path, is.name), is }))
  }
  const entries = readdirSync(path, { withFileTypes: true, encoding: 'buffer' })
  const names = new Set<string>()
  return entries.map((is) => {
    const name = nameOf(is.name, names)
    names.add(name)
    return { name, path: Buffer.concat([bytesOf(path), Buffer.from(sep), is.name]), is }
  })
}

function bytesOf(path: Place): Buffer {
  return typeof path === 'string' ? Buffer.from(path) : path
}

/** Two names that are read alike are told apart by their bytes. */
function nameOf(bytes: Buffer, taken: ReadonlySet<string>): string {
  const read = finish(decodeInSteps(bytes))?.text
  return read === undefined || taken.has(read) ? bytes.toString('latin1') : read
}
