import { expect, test } from 'vitest'
import { turnButtons } from '../../src/chat/components.ts'
import { textOf } from '../../src/text/text.ts'

const turns = (page: number, of: number) => turnButtons(page, of, (to) => `x:${to}`, textOf('ko'))

test('buttons to the pages keep their places: both are there on every page, disabled at the ends', () => {
  for (const page of [0, 1, 2]) {
    const [back, on, more] = turns(page, 3)
    expect(more).toBeUndefined()
    expect([back?.emoji?.name, on?.emoji?.name]).toEqual(['◀️', '▶️'])
    expect([back?.disabled, on?.disabled]).toEqual([page === 0, page === 2])
    expect(back?.custom_id).not.toBe(on?.custom_id)
  }
  expect(turns(1, 3).map((one) => one.custom_id)).toEqual(['x:0', 'x:2'])
  expect(turns(0, 1)).toEqual([])
})
