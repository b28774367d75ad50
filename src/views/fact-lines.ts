import { escapeText, statementMarkdown } from '../chat/escape.ts'
import type { Erratum } from '../core/facts/errata.ts'
import type { Fact } from '../core/facts/types.ts'
import type { Citation } from '../core/notes/types.ts'
import { eachInSteps, type Steps } from '../core/steps.ts'
import { errataBeside, errataMark } from './errata.ts'
import type { FactContext } from './fact-context.ts'
import { factText } from './fact-text.ts'
import { splitText } from './statement-lines.ts'

/** A line of a card, and the facts that it tells. */
export interface FactLine {
  readonly text: string
  readonly facts: readonly Fact[]
  readonly options: number
}

/** Of one line; what is longer goes on in the next. */
const LINE_ROOM = 3800

/** To look at a fact and dress it, however short, in characters read. */
const WORK_OF_FACT = 50

/** Facts as lines under their attributes: `**보존 기간** 24시간 (76행)`; a summary needs no attribute, and neither does a list of one. */
export function* factLinesInSteps(
  facts: readonly Fact[],
  context: FactContext,
  as: 'summary' | 'card' | 'unnamed',
  errata: FactErrata,
): Steps<FactLine[]> {
  const counts = new Map<string, number>()
  for (const { attribute } of facts) counts.set(attribute.id, (counts.get(attribute.id) ?? 0) + 1)
  const lines: FactLine[] = []
  yield* eachInSteps(facts, workOf, (fact, at) => {
    const name = escapeText(fact.attribute.name[context.text.language])
    const alone = counts.get(fact.attribute.id) === 1
    const first = facts[at - 1]?.attribute.id !== fact.attribute.id
    const body = factMarkdown(fact, context, errata.get(fact) ?? [])
    const isBlock = body.startsWith('```')
    // A block of code within a bullet is neither on Discord.
    const line = isBlock ? body : `- ${body.replaceAll('\n', '\n  ')}`
    const said =
      as === 'summary' || (as === 'unnamed' && facts.length === 1)
        ? body
        : as === 'unnamed'
          ? line
          : alone
            ? `**${name}**${isBlock ? '\n' : ' '}${body}`
            : `${first ? `**${name}**\n` : ''}${line}`
    lines.push(...lineParts(said, fact))
  })
  return as === 'summary' && lines.length > 0 ? [...lines, { text: '', facts: [], options: 0 }] : lines
}

function workOf({ statements }: Fact): number {
  return statements.reduce((sum, { text }) => sum + text.length, WORK_OF_FACT)
}

/** What is to be told at which fact. */
export type FactErrata = ReadonlyMap<Fact, readonly Erratum[]>

function lineParts(text: string, fact: Fact): FactLine[] {
  return splitText(text, LINE_ROOM).map((part) => ({ text: part, facts: [fact], options: fact.citations.length }))
}

/** A fact's value, the new one beside it, what is the matter and where it stands. */
export function factMarkdown(fact: Fact, { text, noteUrl }: FactContext, errata: readonly Erratum[]): string {
  const beside = errataBeside(errata, text)
  const mark = errataMark(errata, text)
  const places = fact.citations.map((citation) => placeLink(citation, text.citation, noteUrl))
  return [
    valueMarkdown(fact, text),
    ...(beside === '' ? [] : [`**${escapeText(beside)}**`]),
    ...(mark === '' ? [] : [`**${mark}**`]),
    `(${[...new Set(places)].join(', ')})`,
  ].join(' ')
}

type Lines = FactContext['text']['citation']

function placeLink(citation: Citation, said: Lines, noteUrl: FactContext['noteUrl']): string {
  const lines = said.lines(citation.line, citation.lastLine)
  const url = noteUrl(citation)
  return url === undefined ? lines : `[${lines}](${url})`
}

/** A statement keeps its emphasis, code and links. */
function valueMarkdown(fact: Fact, text: FactContext['text']): string {
  if (fact.value.kind !== 'statement') return escapeText(factText(fact, text))
  const said = statementMarkdown(fact.value.statement)
  if (fact.from?.relation === 'part') return `*${escapeText(fact.from.name)}*: ${said}`
  return fact.value.under === undefined ? said : `*${escapeText(fact.value.under)}*: ${said}`
}
