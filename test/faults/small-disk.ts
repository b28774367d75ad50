import { execFileSync } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { tempFolder } from '../store/fixtures.ts'

/** A disk of that size, as `6m`; the reason where this machine gives none. */
export function smallDisk(size: string): string {
  const folder = tempFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' })
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}
