import { describe, expect, test } from 'vitest'
import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { GENERATING_KINDS, generateQuestions } from '../../../../src/core/quiz/generate/generate.ts'
import type { Question } from '../../../../src/core/quiz/types.ts'
import { en } from '../../../../src/text/en.ts'
import { ko } from '../../../../src/text/ko.ts'
import { notebookOf } from '../../../notebook.ts'

const phrases = { ko: ko.generated, en: en.generated }

function names(lines: readonly string[]): Question[] {
  const kinds = GENERATING_KINDS.filter((one) => one.name === 'name')
  const from = { subjects: [], errata: buildErrata([]), authored: [], phrases, kinds }
  return generateQuestions({ notebook: notebookOf(...lines), ...from }).map((one) => one.question)
}

const rightOf = ({ choices, key }: Question) => choices.find((one) => key.includes(one.label))?.text ?? ''

const LONG =
  ' Whoever keeps bees will meet it sooner or later, and most will meet it twice before the second summer is over.'

describe('prose that a name in bold opens', () => {
  const paragraphs = [
    '# Bees',
    '## In the hive',
    `**Swarming.** A departure of half the colony with the old queen in search of another home.${LONG}${LONG}`,
    `**Brood** means the eggs and grubs that grow in sealed cells of wax.${LONG}${LONG}`,
    `**Propolis.** This is what surprises most people. Propolis is a resin gathered from buds to close every crack.${LONG}`,
    `**Royalty.** The count of 1887 found eleven queens in one valley.${LONG}${LONG}`,
  ].flatMap((line) => [line, ''])

  test('is asked for by the one sentence that says what it is, and cites the whole', () => {
    const all = names(paragraphs)
    expect(all.map(rightOf).sort()).toEqual(['Brood', 'Propolis', 'Swarming'])
    const brood = all.find((one) => rightOf(one) === 'Brood')
    expect(brood?.stem.split('> ')[1]).toBe('the eggs and grubs that grow in sealed cells of wax.')
    expect(brood?.quotes[0]?.words).toContain('sooner or later')
  })
})

test('nobody takes a line of one list for a line of another', () => {
  const lists = [
    '# Sails',
    '## Fore',
    '- Jib: a three-cornered cloth ahead of the foremast',
    '## Main',
    '- Spanker: a gaff-rigged piece that steadies the stern in a following wind',
    '## Light',
    '- Skysail: the highest square canvas, carried by full-rigged ships',
    '- Moonraker: set by clipper captains during long calms',
  ]
  expect(names(lists)).toEqual([])
})
