import { describe, expect, test } from 'vitest'
import type { Statement } from '../../../../src/core/notes/types.ts'
import { worldOf } from './world.ts'

/** Shapes of chapters that are work in different places; `of`: how much of it. */
const SHAPES: Readonly<Record<string, (name: string, of: number) => string[]>> = {
  'sections of one line': (_, of) => times(of, (at) => [`### Part ${at}`, '', `- **Fee ${at}**: ${at} won a day.`, '']),
  'names over lines': (name, of) =>
    times(of / 2, (at) => [`**Name ${at % 9}:**`, '', `${name} takes ${at} hours.`, '']),
  'questions with answers': (name, of) => times(of / 2, (at) => [`- What is ${at}?`, `  - It is a box of ${name}.`]),
  tables: (name, of) =>
    times(of / 2, (at) => [`### T${at}`, '', '| item | value |', '|---|---|', `| cost | ${name} |`, '']),
}

function times(count: number, lines: (at: number) => string[]): string[] {
  return Array.from({ length: count }, (_, at) => lines(at)).flat()
}

/** How often the text of statements is read between two stops, at most. */
function mostRead(shape: (name: string, of: number) => string[], of: number, begin: 'inSteps' | 'cardInSteps'): number {
  const chapter = (name: string) => [`## ${name}`, '', `${name} is a boat.`, '', ...shape(name, of)]
  const world = worldOf(['# Boats', '', ...chapter('Raft'), ...chapter('Ferry')])
  const counted = { reads: 0, most: 0 }
  for (const { statements } of world.notebook.sections) for (const one of statements) countReads(one, counted)
  for (let steps = world[begin]('Raft', 'Ferry'); !steps.next().done; counted.reads = 0)
    counted.most = Math.max(counted.most, counted.reads)
  return counted.most
}

function countReads(statement: Statement, counted: { reads: number }): void {
  const { text } = statement
  Object.defineProperty(statement, 'text', {
    enumerable: true,
    get: () => {
      counted.reads += 1
      return text
    },
  })
}

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
  test.each(['inSteps', 'cardInSteps'] as const)('are read a few at a time, however many: %s', (begin) => {
    // Each is read some ten times for each of several looks, short ones two hundred a stop.
    expect(mostRead(shape, 1_500, begin)).toBeLessThan(14_000)
  })
})
