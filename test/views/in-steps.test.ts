import { expect, test } from 'vitest'
import { serviceInSteps } from '../../commands/service/view.ts'
import type { Diagram } from '../../src/core/diagrams/diagram.ts'
import { OTHER } from '../../src/core/facts/attributes.ts'
import { buildErrata } from '../../src/core/facts/errata.ts'
import type { Fact } from '../../src/core/facts/types.ts'
import type { Notebook, Statement } from '../../src/core/notes/types.ts'
import { buildSearch } from '../../src/core/search/search.ts'
import type { Steps } from '../../src/core/steps.ts'
import { textOf } from '../../src/text/text.ts'
import { diagramsAt } from '../../src/views/diagrams.ts'
import { citedAt } from '../../src/views/found.ts'
import { sectionInSteps } from '../../src/views/section.ts'
import { worldOf } from '../core/facts/comparison/world.ts'

const MANY = 1_200
const outline = ['# Boats', '', '## Ferry', '', 'Ferry is a boat.', '']
const NESTED = Array.from({ length: MANY }, (_, at) => `${'  '.repeat(at % 6)}- Deck ${at} is kept for ${at} days`)
const ASKED = Array.from({ length: MANY / 2 }, (_, at) => [`- What is deck ${at}?`, `  - It is a box of ${at}.`]).flat()

/** What is read of each, one after the other. */
function reads<T extends object, Name extends keyof T>(things: readonly T[], name: Name): T[] {
  const seen: T[] = []
  for (const one of things) {
    const value = one[name]
    Object.defineProperty(one, name, {
      enumerable: true,
      get: () => {
        seen.push(one)
        return value
      },
    })
  }
  return seen
}

/** How many different things are read between two stops, at most. */
function mostBetweenStops(steps: Steps<unknown>, seen: unknown[]): number {
  let most = 0
  for (let over = false; !over; ) {
    seen.length = 0
    over = steps.next().done === true
    most = Math.max(most, new Set(seen).size)
  }
  return most
}

const contextOf = (notebook: Notebook) => ({
  text: textOf('ko'),
  errata: buildErrata([]),
  notebook,
  noteUrl: () => undefined,
})
const statementsOf = (notebook: Notebook): Statement[] => notebook.sections.flatMap(({ statements }) => statements)

test('a section of thousands of statements is shown a few of them at a time', () => {
  const { notebook } = worldOf([...outline, ...NESTED])
  const section = notebook.sections.find(({ statements }) => statements.length > MANY)
  if (!section) throw new Error('no section')
  const seen = reads(statementsOf(notebook), 'runs')
  const place = { found: citedAt(section, MANY - 1), idOf: String }
  expect(mostBetweenStops(sectionInSteps(place, contextOf(notebook)), seen)).toBeLessThan(300)
})

function cardOfMany(count: number) {
  const { notebook, subjects } = worldOf([...outline, ...NESTED.slice(0, count)])
  const [ferry] = subjects.services
  if (!ferry) throw new Error('no service')
  const attribute = {
    id: OTHER,
    name: { ko: '그 밖', en: 'Other' },
    type: 'text',
    words: [],
  } as unknown as Fact['attribute']
  const facts = statementsOf(notebook).map(
    (statement): Fact => ({
      attribute,
      value: { kind: 'statement', statement },
      statements: [statement],
      citations: [],
    }),
  )
  const card = { subject: ferry, summary: [], facts, within: [], automatic: true }
  const steps = () => serviceInSteps({ card, topics: [], page: 0 }, contextOf(notebook))
  return { notebook, facts, steps }
}

test('a card of thousands of facts is shown a few of them at a time', () => {
  const { notebook, steps } = cardOfMany(MANY)
  const seen = reads(statementsOf(notebook), 'runs')
  expect(mostBetweenStops(steps(), seen)).toBeLessThan(300)
})

test('each fact of a card is looked at as often however many there are', () => {
  const looks = (count: number) => {
    const { facts, steps } = cardOfMany(count)
    const seen = reads(facts as Fact[], 'attribute')
    for (const work = steps(); !work.next().done; );
    return seen.length / facts.length
  }
  expect(looks(600)).toBeLessThan(looks(60) + 1)
})

test.each([
  ['a word of all', NESTED, 'deck'],
  ['a list of what is nested', NESTED, 'deck 종류'],
  ['what is asked in all', ASKED, 'what is deck'],
])('%s is searched for a few statements at a time, each as often as among a few', (_, lines, query) => {
  const looks = (some: readonly string[]) => {
    const { notebook } = worldOf([...outline, ...some])
    const search = buildSearch(notebook)
    const statements = statementsOf(notebook)
    const [texts, parents] = [
      reads(statements, 'text'),
      reads(
        statements.filter((one) => 'parent' in one),
        'parent',
      ),
    ]
    const most = mostBetweenStops(search.findInSteps(query), texts)
    return { most, parents: parents.length / statements.length }
  }
  const many = looks(lines)
  expect(many.most).toBeLessThan(600)
  expect(many.parents).toBeLessThan(looks(lines.slice(0, 60)).parents + 1)
})

test('pictures of a section are put in order once, however many statements stand on a page', () => {
  const pictures = Array.from({ length: 200 }, (_, at) => [`![p](p${at}.png)`, '', `Deck ${at} is shown.`, '']).flat()
  const { notebook } = worldOf([...outline, ...pictures])
  const section = notebook.sections.find((one) => one.pictures.length > 0)
  if (!section) throw new Error('no section')
  const diagrams = section.pictures.map(({ name }) => ({ name, section: section.id, quotes: [] }) as unknown as Diagram)
  const seen = reads(diagrams, 'section')
  expect(diagramsAt(diagrams, section, section.statements)).toHaveLength(200)
  expect(seen.length).toBeLessThan(diagrams.length * 3)
})
