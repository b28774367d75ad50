import type { Section } from '../../notes/types.ts'

/** So many on either side are neighbours, however many stand under one heading: what is farther off is mistaken for it by nobody. */
const WINDOW = 48

/** The neighbours of an item, and itself. */
export function around<T>(items: readonly T[], at: number, window = WINDOW): readonly T[] {
  return items.slice(Math.max(0, at - window), at + window + 1)
}

/** The same for sections under one heading. */
export function placeOf({ file, depth, parent }: Section): string {
  return `${file}\n${depth}\n${parent ?? ''}`
}
