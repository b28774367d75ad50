import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from './command.ts'

/** Writes a picture, and the folders that it lies in. A place that cannot be written is told as a wrong call. */
export function writePicture(file: string, data: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, data)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError((text) => text.cli.unwritten(file, why))
  }
}
