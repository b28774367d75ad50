import type { Run, Statement } from '../../notes/types.ts'
import { termName } from '../subjects/subject-names.ts'

/** A statement that opens with a name of its own, `Cost: it is free`, and what it says behind it. */
export interface Labelled {
  readonly label: string
  readonly said: Statement
}

const LABEL_AT_MOST = 50

/** Splits `Name: words` and `Name - words`; undefined where no name opens the statement or nothing follows it. */
export function labelled(statement: Statement): Labelled | undefined {
  if (statement.kind === 'code') return undefined
  const { text } = statement
  const mark = markAfterName(text)
  if (!mark) return undefined
  const label = termName(text.slice(0, mark.at))
  const from = mark.from + (/^\s*/.exec(text.slice(mark.from))?.[0].length ?? 0)
  if (label === undefined || !/\p{L}/u.test(label) || text.slice(from).trim() === '') return undefined
  return { label, said: { ...statement, text: text.slice(from), runs: runsFrom(statement.runs, from) } }
}

const COLONS = [':', '：']
const MARKS = [...COLONS, '-', '–', '—']

/** The first colon or dash that parts a name from words, outside of parentheses: where the name ends, and the mark. */
function markAfterName(text: string): { at: number; from: number } | undefined {
  let open = 0
  for (let at = 0; at < Math.min(text.length, LABEL_AT_MOST); at++) {
    const char = text.charAt(at)
    if (char === '(' || char === '（') open++
    else if (char === ')' || char === '）') open--
    else if (char === '\n') return undefined
    if (open > 0 || !MARKS.includes(char) || !/\s/.test(text.charAt(at + 1))) continue
    const before = text.slice(0, at).trimEnd()
    if (COLONS.includes(char) || before.length < at) return { at: before.length, from: at + 1 }
  }
  return undefined
}

function runsFrom(runs: readonly Run[], from: number): Run[] {
  let offset = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - offset))
    offset += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** What a sentence is about by its own grammar: `우두머리는 …` → 우두머리, `Header is …` → Header. */
export function topicOf({ text, kind }: Statement): string | undefined {
  if (kind === 'code') return undefined
  const korean = /^([\p{L}\p{N}]{2,}(?: [\p{L}\p{N}]{2,})?)[은는] /u.exec(text)?.[1]
  if (korean !== undefined) return VERB_STEM.test(korean) ? undefined : korean
  const english =
    /^(?:the |its |their )?([a-z][\w-]+(?: [a-z][\w-]+)?) (?:is|are|has|have|was|were|can|cannot|must|may) /i
  const topic = english.exec(text)?.[1]
  return topic === undefined || PRONOUN.test(topic) ? undefined : topic
}

/** `사용하는`, `있는`: what stands before 는 is no noun. */
const VERB_STEM = /(?:하|되|있|없|지|받|주|오|보|쓰|같|많|높|낮|크|작|로)$/
const PRONOUN = /^(?:it|this|that|these|those|they|there|you|we|one|both|each|all|which|what)\b/i
