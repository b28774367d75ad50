import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIMITS } from '../../src/chat/limits.ts'
import { textOf } from '../../src/text/text.ts'
import { choosersField } from '../../src/views/choosers.ts'

const ko = textOf('ko')
const members = (count: number, from = 0) => Array.from({ length: count }, (_, at) => String(10 ** 18 + from + at))

test('who is in it stands behind the letter, the rest is a number', () => {
  const groups = [
    { shown: 'B', right: true, memberIds: ['11', '12'] },
    { shown: 'A', right: false, memberIds: members(30) },
  ]
  const { name, value } = choosersField(groups, 'x', ko)
  const [first, second] = value.split('\n')
  expect([name, first]).toEqual(['x', '✅ **B** <@11> <@12>'])
  expect(second).toMatch(/^▫️ \*\*A\*\* (<@\d+> ){25}외 5명$/u)
})

test('fits a field, however many chose whatever, and everybody is counted', () => {
  const group = fc.record({
    shown: fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), { minLength: 1 }).map((all) => all.join(', ')),
    right: fc.boolean(),
    memberIds: fc.nat({ max: 400 }).map((count) => members(count + 1)),
  })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 120 }), (groups) => {
      const { value } = choosersField(groups, 'x', ko)
      expect(value.length).toBeLessThanOrEqual(LIMITS.embedFieldValue)
      const lines = value.split('\n')
      const shown = lines.filter((line) => /^[✅▫]/u.test(line))
      const left = Number(/^그 밖에 (\d+)가지$/u.exec(lines.at(-1) ?? '')?.[1] ?? 0)
      expect(shown.length + left).toBe(groups.length)
      for (const [at, line] of shown.entries()) {
        const counted = (line.match(/<@/gu) ?? []).length + Number(/(\d+)명$/u.exec(line)?.[1] ?? 0)
        expect(counted).toBe(groups[at]?.memberIds.length)
      }
    }),
  )
})
