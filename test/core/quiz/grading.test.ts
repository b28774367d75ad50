import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenAt, grade, isAcceptedForm, shownChoices } from '../../../src/core/quiz/grading.ts'
import { choiceOrder } from '../../../src/core/quiz/picking.ts'
import { seededRandom } from '../../../src/core/seeded.ts'
import { NO_CONTEXT } from './judge/no-context.ts'
import { question } from './questions.ts'

const single = question()
const several = question({ kind: 'several', key: ['A', 'C'] })
const ox = question({
  kind: 'ox',
  choices: [
    { label: 'O', text: '맞다' },
    { label: 'X', text: '아니다' },
  ],
  key: ['X'],
})

describe('grading', () => {
  test.each([
    ['one right choice, chosen', single, ['B'], true],
    ['one right choice, another chosen', single, ['A'], false],
    ['several: all of them', several, ['A', 'C'], true],
    ['several: in any order', several, ['C', 'A'], true],
    ['several: one missing is nothing', several, ['A'], false],
    ['several: one too many is nothing', several, ['A', 'B', 'C'], false],
    ['O or X, right', ox, ['X'], true],
    ['O or X, wrong', ox, ['O'], false],
    ['nothing chosen', single, [], false],
  ] as const)('%s', (_, asked, chosen, right) => {
    expect(grade(asked, chosen, NO_CONTEXT).right).toBe(right)
  })

  test.each(['typed', 'cloze'] as const)('a %s answer goes to the judge with its text', (kind) => {
    const typed = question({ kind, choices: [], key: ['리더 엔드포인트'] })
    expect(grade(typed, ['리더 엔드포인트'], NO_CONTEXT)).toMatchObject({ right: true, verdict: { how: 'exact' } })
    expect(grade(typed, ['몰라요'], NO_CONTEXT)).toMatchObject({ right: false, verdict: { form: '리더 엔드포인트' } })
    expect(grade(typed, [], NO_CONTEXT).right).toBe(false)
  })
})

test.each([
  ['리더 엔드포인트', true],
  ['리더엔드포인트', true],
  ['READER  endpoint', true],
  ['리더 엔드포인드', false],
  ['Reader Endpiont', false],
  ['', false],
])('"%s" is an accepted form: %s', (written, accepted) => {
  const typed = question({ kind: 'typed', choices: [], key: ['리더 엔드포인트', 'Reader Endpoint'] })
  expect(isAcceptedForm(typed, written)).toBe(accepted)
})

describe('the order shown', () => {
  test('letters go by place, texts, rationales and the key move with their choice', () => {
    expect(shownChoices(single, ['D', 'B', 'A', 'C']).map((one) => [one.shown, one.label, one.right])).toEqual([
      ['A', 'D', false],
      ['B', 'B', true],
      ['C', 'A', false],
      ['D', 'C', false],
    ])
    expect(shownChoices(single, ['D', 'B', 'A', 'C'])[0]).toMatchObject({
      text: '인스턴스 엔드포인트',
      rationale: '한 인스턴스로만 간다.',
    })
  })

  test('O and X keep their names', () => {
    expect(shownChoices(ox, ['O', 'X']).map((one) => one.shown)).toEqual(['O', 'X'])
  })

  test('a press is graded by what stood at its place', () => {
    const order = ['D', 'B', 'A', 'C']
    expect(chosenAt(single, order, [1])).toEqual(['B'])
    expect(chosenAt(single, order, [0])).toEqual(['D'])
    expect(chosenAt(several, order, [3, 2])).toEqual(['A', 'C'])
  })

  test.each([
    ['a place that the post does not have', single, [4]],
    ['no place', several, []],
    ['several places where one is asked for', single, [0, 1]],
    ['one good and one bad place', several, [0, 9]],
  ] as const)('%s is not an answer', (_, asked, places) => {
    expect(chosenAt(asked, ['A', 'B', 'C', 'D'], places)).toBeUndefined()
  })

  test('however it is shuffled, pressing the places of the right choices is right, and nothing else is', () => {
    fc.assert(
      fc.property(fc.string(), fc.subarray([0, 1, 2, 3], { minLength: 1 }), (seed, places) => {
        const order = choiceOrder(several, seededRandom(seed))
        const shown = shownChoices(several, order)
        const allRight = shown.every((choice, place) => choice.right === places.includes(place))
        const chosen = chosenAt(several, order, places)
        expect(chosen && grade(several, chosen, NO_CONTEXT).right).toBe(allRight)
      }),
    )
  })
})
