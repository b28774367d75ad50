/** Combining marks that one letter may carry: enough for every living script, too few to leave the line. */
const MARKS = 2

/**
 * Text as a picture can hold it, whoever wrote it: one line, no control or bidi characters, no emoji (the font has none),
 * no towers of marks, at most `max` letters as a reader counts them, "…" at the end when cut.
 */
export function cleanText(text: string, max: number): string {
  const graphemes: string[] = []
  // A hostile text may be megabytes: no more of it is looked at than could be shown.
  for (const { segment } of new Intl.Segmenter('ko').segment(oneLine(text.slice(0, max * 40)))) {
    const kept = dropEmoji(fewMarks(segment))
    if (kept !== '') graphemes.push(kept)
    if (graphemes.length > max) break
  }
  if (graphemes.length <= max) return graphemes.join('').trim()
  return `${graphemes
    .slice(0, max - 1)
    .join('')
    .trim()}…`
}

/** The same for text whose lines mean something: at most `maxLines` of them. */
export function cleanLines(text: string, max: number, maxLines: number): string[] {
  const lines = text.split('\n')
  const kept = lines.slice(0, maxLines).map((line) => cleanText(line, max))
  const shown = kept.filter((line) => line !== '')
  return lines.length > maxLines ? [...shown, '…'] : shown
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u200B\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, '')
}

function fewMarks(grapheme: string): string {
  let marks = 0
  return [...grapheme].filter((char) => !/\p{M}/u.test(char) || ++marks <= MARKS).join('')
}

/** Signs that the font draws as text (⚠ ↔ ① ©) stay. */
function dropEmoji(grapheme: string): string {
  const bare = grapheme.replaceAll('\uFE0F', '')
  return /\p{Emoji_Presentation}|\p{Regional_Indicator}|[\u{1F000}-\u{1FAFF}]/u.test(bare) ? '' : bare
}
