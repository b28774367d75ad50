import type { Section, Statement } from '../../notes/types.ts'

/**
 * Statements that work an example out, `Example:` and what stands below it: a list right behind that line is all of the example, so
 * is a block of code or a table; else it goes on up to the next title in bold, or a list that no sentence of it leads to.
 */
export function workedIn(section: Section): ReadonlySet<Statement> {
  const known = worked.get(section) ?? readWorked(section)
  worked.set(section, known)
  return known
}

const worked = new WeakMap<Section, ReadonlySet<Statement>>()

function readWorked({ statements }: Section): ReadonlySet<Statement> {
  const found = new Set<Statement>()
  let within: 'list' | 'block' | 'rest' | undefined
  for (const one of statements) {
    const before = statements[one.index - 1]
    if (one.kind === 'paragraph' && EXAMPLE.test(one.text)) within = extentOf(statements[one.index + 1])
    else if (within && ends(within, one, before)) within = undefined
    if (within) found.add(one)
  }
  return found
}

function extentOf(next: Statement | undefined): 'list' | 'block' | 'rest' {
  if (next?.kind === 'item') return 'list'
  return next?.kind === 'code' || next?.table ? 'block' : 'rest'
}

function ends(within: 'list' | 'block' | 'rest', one: Statement, before: Statement | undefined): boolean {
  if (within === 'list') return one.kind !== 'item'
  if (within === 'block') return before !== undefined && (before.kind === 'code' || before.table !== undefined)
  if (one.kind === 'item') return before?.kind === 'paragraph' && !LEADS.test(before.text)
  return one.kind === 'paragraph' && one.term === one.text
}

const LEADS = /[:：]$/

/** With nothing behind it, or with what is to be worked out. */
const EXAMPLE =
  /^(?:(?:worked |an )?examples?|예제|예시|보기)(?: ?\d{1,2})?(?:\s*[.:)：]?\s*$|\s*[.:)：]\s*(?:prove|show|find|compute|calculate|solve|evaluate|determine|let|consider|suppose)\b|\s*[.:)：]\s.*(?:구하|증명하|계산하|구해)\S*[.?]?$)/i

/** A table of figures alone, in an example or behind what somebody supposes: made up to be reckoned with, and told of nothing. */
export function isMadeUp(statement: Statement, section: Section): boolean {
  const { table, index } = statement
  if (!table?.rows.every(({ cells }) => cells.slice(1).every((one) => FIGURE.test(one.trim())))) return false
  const supposes = ({ kind, text }: Statement) => kind === 'paragraph' && SUPPOSED.test(text)
  return (
    OF_EXAMPLE.test(section.title) ||
    workedIn(section).has(statement) ||
    section.statements.slice(Math.max(0, index - NEAR), index).some(supposes)
  )
}

const NEAR = 4
const FIGURE = /^[\d.,%+~≈±\s–-]*$/
/** A chapter on exercise tells of it. */
const OF_EXAMPLE =
  /(?:^|\s)(?:examples?|case stud(?:y|ies))(?=$|[\s:.)])|^exercises?(?=$|[\s:.)\d])|예제|예시|^(?:실습|연습)(?: ?\d| ?문제|$)/i
const SUPPOSED =
  /^(?:for example,? )?(?:suppose|assume|imagine|consider (?:an?|the following|two|three)|let(?:['’]s| us) (?:say|assume|suppose|imagine|consider|take))\b|(?:가정하자|가정해 ?보자|가정한다|가정하면|가정합니다|(?:라|다)고 (?:하자|해 ?보자|치자))/i
