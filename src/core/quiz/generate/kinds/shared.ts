import type { Phrases, Point } from '../types.ts'

/** Wrong choices of an item. */
export const WRONG = 3

/** The sentence with a gap where its words from `start` to `end` stood. */
export function blanked(text: string, start: number, end: number, { blank }: Phrases): string {
  return `${text.slice(0, start)}${blank}${text.slice(end)}`
}

/** Where a statement stands, as rationales name it. */
export function place({ path, section }: Point): string {
  return path.length > 0 ? path.join(' › ') : section.title
}

const LONGEST_WHY = 160

/** Words of the notes as they stand behind a choice: one line, not too long. */
export function briefly(words: string): string {
  const line = words.replace(/\s*\n\s*/g, ' ').trim()
  return line.length > LONGEST_WHY ? `${line.slice(0, LONGEST_WHY - 1).trimEnd()}…` : line
}

/** What a column is called that holds whatever was left over. */
export function isVague(column: string): boolean {
  return /^(?:extras?|misc(?:ellaneous)?|others?|notes?|remarks?|comments?|etc|비고|기타|참고|메모|특이 ?사항|설명|내용)$/iu.test(
    column.trim(),
  )
}
