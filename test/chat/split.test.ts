import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitMarkdown } from '../../src/chat/split.ts'

/** What is more than one UTF-16 unit: single letters of a syllable, a family, a flag, a mark that is escaped. */
const PARTED = ['글'.normalize('NFD'), '👨‍👩‍👧', '🇰🇷', '\\*']

const text = (...blanks: readonly string[]) =>
  fc.string({ unit: fc.constantFrom('a', '가', '😀', ...PARTED, ...blanks), maxLength: 400, size: 'max' })
const lines = fc.array(fc.oneof(text(' ', '\n'), text()), { maxLength: 12, size: 'max' })
const letters = (text: string) => text.replace(/\s/g, '')

test('nothing is lost, everything fits, and no character is cut in pieces', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 60, max: 500 }), (given, max) => {
      const texts = splitMarkdown(given, max)
      for (const text of texts) {
        expect(text.length).toBeLessThanOrEqual(max)
        expect(text.isWellFormed()).toBe(true)
        expect(text.trim()).not.toMatch(/^(?:[\u1160-\u11FF]|\u200D|\*)|(?:[\u1100-\u115F]|\u200D|\\)$/)
        for (const [run] of text.matchAll(/\p{RI}+/gu)) expect([...run].length % 2).toBe(0)
      }
      expect(letters(texts.join(''))).toBe(letters(given.join('')))
    }),
  )
})

test('a code block that is cut goes on as one', () => {
  const code = Array.from({ length: 40 }, (_, at) => `line ${at}`).join('\n')
  const texts = splitMarkdown([`\`\`\`\n${code}\n\`\`\``], 120)
  expect(texts.length).toBeGreaterThan(2)
  for (const text of texts) expect(text.split('```')).toHaveLength(3)
})
