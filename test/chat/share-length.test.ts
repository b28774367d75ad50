import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareRoom } from '../../src/chat/share-length.ts'

const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: 1, maxLength: 14 })

test('all texts together fit, and whoever fits into an even share stays whole', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 100, max: 1500 }), (given, total) => {
      const shared = shareRoom(given, total)
      expect(shared.join('').length).toBeLessThanOrEqual(total)
      given.forEach((text, at) => {
        if (text.length <= Math.floor(total / given.length)) expect(shared[at]).toBe(text)
      })
    }),
  )
})

test('nothing is cut where there is room for all', () => {
  fc.assert(
    fc.property(texts, (given) => {
      expect(shareRoom(given, given.join('').length)).toEqual(given)
    }),
  )
})

test('a code block that is cut is closed, and still fits', () => {
  const code = `before\n\`\`\`sql\n${'SELECT 1;\n'.repeat(100)}\`\`\``
  const [shown = ''] = shareRoom([code], 200)
  expect(shown.length).toBeLessThanOrEqual(200)
  expect(shown.split('```')).toHaveLength(3)
})
