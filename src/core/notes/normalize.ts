/** A note as the parser takes it: well-formed, NFC, line feeds only, no byte order mark. Lines keep their numbers. */
export function normalizeSource(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .normalize('NFC')
}

/** What quotes are compared by: no spacing, NFC. Case counts. */
export function compact(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200B\uFEFF]+/gu, '')
}

export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
