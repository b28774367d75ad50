/** Units that a character takes, or few take more: what is so much longer is too long however it is counted. */
const MOST_UNITS = 8

/** How many characters a text has as one counts them, an emoji as one; undefined where they are `most` or fewer. */
export function lengthOver(text: string, most: number): number | undefined {
  if (text.length <= most) return undefined
  const length = text.length > MOST_UNITS * most ? text.length : [...CHARACTERS.segment(text)].length
  return length > most ? length : undefined
}

const CHARACTERS = new Intl.Segmenter('ko', { granularity: 'grapheme' })
