import type { Statement } from '../../notes/types.ts'

/** What a statement is filed under, in words that it need not hold, by `labelKey`. */
export type StatementLabels = ReadonlyMap<string, readonly string[]>

export const NO_LABELS: StatementLabels = new Map()

export function labelKey({ section, index }: Pick<Statement, 'section' | 'index'>): string {
  return `${section}\n${index}`
}
