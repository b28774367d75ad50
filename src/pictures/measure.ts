import { type Font, openSync } from 'fontkit'
import { fontPath, type Weight } from './fonts.ts'

const fonts = new Map<Weight, Font>()
const advances = new Map<string, number>()

/** How wide text is in the font that it will be drawn in, in the unit of `size`. A hair more than with kerning. */
export function widthOf(text: string, size: number, weight: Weight): number {
  let ems = 0
  for (const char of text) ems += advanceOf(char, weight)
  return ems * size
}

/** Breaks text between words into lines no wider than `max`; a word wider than that has a line of its own. */
export function wrap(text: string, size: number, weight: Weight, max: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer, size, weight) <= max) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function advanceOf(char: string, weight: Weight): number {
  const key = `${weight}${char}`
  const known = advances.get(key)
  if (known !== undefined) return known
  const font = fontOf(weight)
  const advance = font.glyphForCodePoint(char.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm
  // Letters of a language, not strangers' text: bounded by the glyphs of two fonts.
  advances.set(key, advance)
  return advance
}

function fontOf(weight: Weight): Font {
  const known = fonts.get(weight)
  if (known) return known
  const opened = openSync(fontPath(weight))
  if (!('glyphForCodePoint' in opened)) throw new Error(`${fontPath(weight)} is a collection, not a font`)
  fonts.set(weight, opened)
  return opened
}
