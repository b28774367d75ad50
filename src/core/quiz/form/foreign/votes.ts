import { eachInSteps, type Steps } from '../../../steps.ts'
import { letterAt, readLabelled } from '../labels.ts'
import type { ParsedQuestion } from '../parsed.ts'
import { readMark, workOfMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

/** What readers of a dump voted for, and the line that says so. */
interface Vote {
  readonly line: number
  readonly labels: readonly string[]
}

const VOTED = /^[^\p{L}\p{N}]*most[ -]?voted(?:\s+answers?)?\s*[:：-]?\s*(?<labels>[A-H](?:[\s,/&]*[A-H])*)\W*$/iu
/** Behind a choice. */
const BEHIND = /(?<!\s)\s*[([]?\bmost[ -]?voted\b[)\]]?\s*$/iu
const FIRST_CHOICE = /^[-*\s]*[(（]?A[.)]\s/u
/** So far from a vote the key of its question may stand. */
const REACH = 12

export interface Voted {
  readonly lines: readonly SheetLine[]
  readonly votes: readonly Vote[]
}

/** The author's key is the key; a vote stands for it only where there is none. Beside a key it is taken out, and kept to be told. */
export function* votesApart(lines: readonly SheetLine[]): Steps<Voted> {
  const votes: Vote[] = []
  const kept: SheetLine[] = []
  const without = (line: SheetLine, at: number): SheetLine[] => {
    if (line.code !== undefined) return [line]
    const labels = VOTED.exec(line.plain)?.groups?.labels?.toUpperCase().match(/[A-H]/g)
    if (labels) {
      if (!hasKey(lines, at)) return [asKey(line, labels)]
      votes.push({ line: line.line, labels })
      return []
    }
    const label = BEHIND.test(line.plain) ? readLabelled(line.plain)?.label : undefined
    if (label === undefined) return [line]
    votes.push({ line: line.line, labels: [letterAt(label.place)] })
    return [{ ...line, text: line.text.replace(BEHIND, ''), plain: line.plain.replace(BEHIND, '') }]
  }
  yield* eachInSteps(lines, workOfMark, (line, at) => kept.push(...without(line, at)))
  return { lines: kept, votes }
}

function asKey(line: SheetLine, labels: readonly string[]): SheetLine {
  const text = `Answer: ${labels.join(', ')}`
  return { ...line, text, plain: text, heading: 0, bullet: false, strong: false }
}

/** A line near it says the key outright, in the same question. */
function hasKey(lines: readonly SheetLine[], at: number): boolean {
  const isKey = (line: SheetLine) => !VOTED.test(line.plain) && readMark(line)?.mark === 'answer'
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const line = lines[before]
    if (!line || FIRST_CHOICE.test(line.plain)) break
    if (isKey(line)) return true
  }
  for (const line of lines.slice(at + 1, at + 1 + REACH)) {
    if (line.heading > 0 || line.rule || FIRST_CHOICE.test(line.plain)) return false
    if (isKey(line)) return true
  }
  return false
}

/** Tells of a question that it was voted for otherwise. */
export function withVotes(questions: readonly ParsedQuestion[], votes: readonly Vote[]): ParsedQuestion[] {
  let next = 0
  return questions.map((one, at) => {
    const end = questions[at + 1]?.line ?? Number.POSITIVE_INFINITY
    const own: Vote[] = []
    for (; (votes[next]?.line ?? end) < end; next++) {
      const vote = votes[next]
      if (vote && vote.line >= one.line) own.push(vote)
    }
    const [first] = own
    const voted = [...new Set(own.flatMap(({ labels }) => labels))].sort()
    const key = [...(one.source?.key ?? [])].sort()
    if (!first || !one.source || voted.join() === key.join()) return one
    const problem = { code: 'voted-otherwise', key: key.join(', '), voted: voted.join(', ') } as const
    return { ...one, problems: [...one.problems, { problem, line: first.line }] }
  })
}
