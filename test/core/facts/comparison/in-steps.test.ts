import { describe, expect, test, vi } from 'vitest'
import { readyToCompare } from '../../../../src/core/facts/comparison/ready.ts'
import type { Statement } from '../../../../src/core/notes/types.ts'
import { finish } from '../../../../src/core/steps.ts'
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

/** How many statements are read between two stops, at most. */
function mostRead(shape: (name: string, of: number) => string[], of: number, begin: 'inSteps' | 'cardInSteps'): number {
  const chapter = (name: string) => [`## ${name}`, '', `${name} is a boat.`, '', ...shape(name, of)]
  const world = worldOf(['# Boats', '', ...chapter('Raft'), ...chapter('Ferry')])
  finish(readyToCompare(world.notebook))
  const read = new Set<Statement>()
  for (const { statements } of world.notebook.sections) for (const one of statements) noteReading(one, read)
  let most = 0
  for (let steps = world[begin]('Raft', 'Ferry'); !steps.next().done; read.clear()) most = Math.max(most, read.size)
  return Math.max(most, read.size)
}

function noteReading(statement: Statement, read: Set<Statement>): void {
  const { text } = statement
  Object.defineProperty(statement, 'text', {
    enumerable: true,
    get: () => {
      read.add(statement)
      return text
    },
  })
}

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
  test.each(['inSteps', 'cardInSteps'] as const)('are read a few at a time, however many: %s', (begin) => {
    expect(mostRead(shape, 700, begin)).toBeLessThan(500)
  })
})

const ofEach = (name: string) => [
  ...['| Key | Value |', '|---|---|'],
  ...times(1_000, (at) => [`| ${at % 2 ? 'Cost' : 'Limit'} | ${name} takes ${at} |`]),
]
const OF_BOTH = [
  ...['## Compared', '', '| Item | Raft | Ferry |', '|---|---|---|'],
  ...times(1_000, (at) => [`| Key ${at} | takes ${at} | gives ${at} |`]),
]

test.each([
  ['of each', ofEach, []],
  ['of both', () => [], OF_BOTH],
] as const)('the rows of one long table %s are weighed each once, a few at a time', (_, own, both) => {
  const chapter = (name: string) => [`## ${name}`, '', `${name} is a boat.`, '', ...own(name), '']
  const world = worldOf(['# Boats', '', ...chapter('Raft'), ...chapter('Ferry'), ...both])
  finish(readyToCompare(world.notebook))
  const folds = vi.spyOn(String.prototype, 'normalize')
  let most = 0
  try {
    for (let steps = world.inSteps('Raft', 'Ferry'); !steps.next().done; folds.mockClear())
      most = Math.max(most, folds.mock.calls.length)
    most = Math.max(most, folds.mock.calls.length)
  } finally {
    folds.mockRestore()
  }
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(2_000)
})
