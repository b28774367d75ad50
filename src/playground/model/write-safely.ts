import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'

/** Either the old content or the new is there afterwards, whatever happens in between. */
export function writeSafely(path: string, data: string | Uint8Array): void {
  const draft = `${path}.new`
  const file = openSync(draft, 'w')
  try {
    writeFileSync(file, data)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
