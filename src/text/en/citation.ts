import type { citation as ko } from '../ko/citation.ts'

export const citation: typeof ko = {
  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}-${last}`),
  marked: (lines) => `marked: ${lines}`,
}
