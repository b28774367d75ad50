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

test.each([
  ['bold', 'a **bold text that goes on and on and on**', /^a \*\*[^*]+…\*\*$/],
  ['code', 'a `code that goes on and on and on and on`', /^a `[^`]+…`$/],
  ['bold in emphasis', '*so **bold text that goes on and on** it is*', /^\*so \*\*[^*]+…\*\*\*$/],
  ['a code block', '```js\nlet a = 1\nlet b = 2\nlet c = 3\n```', /^```js\n[^`]+…\n```$/],
  ['what is crossed out', '~~what was there for a long while~~', /^~~[^~]+…~~$/],
  ['stars in code', '`a ** b * c` and more of this and that', /^`a \*\* b \* c` [^*]*…$/],
  ['escaped stars', 'a \\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*\\*', /^a (?:\\\*)+…$/],
  ['an escaped backslash', `a ${'\\\\'.repeat(30)}`, /^a (?:\\\\)+…$/],
  ['the address of a link', 'see [it](https://example.org/a/long/way/down)', /^see …$/],
])('%s that is cut is closed behind the cut', (_, text, shown) => {
  for (const max of [28, 29, 30, 31]) {
    const [cut = ''] = shareRoom([text], max)
    expect(cut.length).toBeLessThanOrEqual(max)
    expect(cut).toMatch(shown)
  }
})
