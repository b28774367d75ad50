import { Pace, type Steps } from '../steps.ts'
import type { Section, Statement } from './types.ts'

/** Visits every statement of sections, with stops inside of a long section as well; `work`: in characters read, a statement. */
export function* eachStatement(
  sections: Iterable<Section>,
  work: number | ((statement: Statement) => number),
  visit: (statement: Statement, section: Section) => void,
): Steps<void> {
  const pace = new Pace()
  for (const section of sections) {
    for (const statement of section.statements) {
      visit(statement, section)
      if (pace.isDue(typeof work === 'number' ? work : work(statement))) yield
    }
    if (pace.isDue(WORK_OF_SECTION)) yield
  }
}

/** In characters read: one without statements is looked at as well. */
const WORK_OF_SECTION = 20
