/** UTF-16 units of the longest emoji that Unicode lists, a kiss of two skin tones: what is longer than so many of it is too long anyhow. */
const MOST_UNITS = 15

/** How many characters a text has as one counts them, an emoji as one; undefined where they are `most` or fewer. */
export function lengthOver(text: string, most: number): number | undefined {
  if (text.length <= most) return undefined
  const length = text.length > MOST_UNITS * most ? text.length : charactersIn(text)
  return length > most ? length : undefined
}

function charactersIn(text: string): number {
  let count = 0
  for (const _ of CHARACTERS.segment(text)) count++
  return count
}

const CHARACTERS = new Intl.Segmenter('ko', { granularity: 'grapheme' })
