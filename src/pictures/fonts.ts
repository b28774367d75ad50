import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const FAMILY = 'Noto Sans KR'

/** The weights that pictures are set in; a file of the font package each, nothing is vendored. */
const FILES = { 400: 'NotoSansKR-Regular.otf', 700: 'NotoSansKR-Bold.otf' } as const

export type Weight = keyof typeof FILES
export const WEIGHTS: readonly Weight[] = [400, 700]

export function fontPath(weight: Weight): string {
  const entry = fileURLToPath(import.meta.resolve('@embedpdf/fonts-kr'))
  return entry.replace(/dist[/\\][^/\\]+$/, `fonts/${FILES[weight]}`)
}

export function fontData(weight: Weight): Uint8Array {
  return readFileSync(fontPath(weight))
}
