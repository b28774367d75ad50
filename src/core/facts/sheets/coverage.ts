import type { Notebook, Statement } from '../../notes/types.ts'
import type { FactSheet } from '../types.ts'

/** How much of the prepared chapters the facts say. */
export interface Coverage {
  readonly statements: number
  /** Quoted by a fact. */
  readonly quoted: number
  /** Listed as holding no fact, with a reason. */
  readonly listed: number
}

export interface CoverageResult extends Coverage {
  /** Neither quoted nor listed. */
  readonly uncovered: readonly Statement[]
  /** Both quoted and listed. */
  readonly twice: readonly Statement[]
}

/** Counts the statements of the chapters with these titles. */
export function coverageOf(
  chapters: readonly string[],
  listed: readonly Statement[],
  sheets: readonly FactSheet[],
  notebook: Notebook,
): CoverageResult {
  const quotedSet = new Set(sheets.flatMap((sheet) => sheet.facts.flatMap((fact) => fact.statements)))
  const listedSet = new Set(listed)
  const statements = notebook.chapters
    .filter((chapter) => chapters.includes(chapter.title))
    .flatMap((chapter) => chapter.sections.flatMap((section) => section.statements))
  return {
    statements: statements.length,
    quoted: statements.filter((one) => quotedSet.has(one)).length,
    listed: statements.filter((one) => listedSet.has(one) && !quotedSet.has(one)).length,
    uncovered: statements.filter((one) => !quotedSet.has(one) && !listedSet.has(one)),
    twice: statements.filter((one) => quotedSet.has(one) && listedSet.has(one)),
  }
}
