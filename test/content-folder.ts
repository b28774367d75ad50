import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { QUICK_DISK } from './quick-disk.ts'

/** A content folder of these files, gone after the test. */
export function contentFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(QUICK_DISK, 'saegim-content-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
