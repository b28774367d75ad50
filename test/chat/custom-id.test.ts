import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCustomId, SHAPES, writeCustomId } from '../../src/chat/custom-id.ts'

describe('a custom id', () => {
  test('reads back as it was written', () => {
    const id = writeCustomId('quiz.answer', '0a1b2c3d4e5f', '3')
    expect(readCustomId(id)).toEqual({ action: 'quiz.answer', command: 'quiz', args: ['0a1b2c3d4e5f', '3'] })
  })

  test.each([
    ['an unknown action', 'quiz.cheat:0a1b2c3d4e5f:3'],
    ['an argument too few', 'quiz.answer:0a1b2c3d4e5f'],
    ['an argument too many', 'quiz.answer:0a1b2c3d4e5f:3:1'],
    ['a wrong argument', 'quiz.answer:../../etc:3'],
    ['an inherited name', 'constructor:x'],
    ['nothing', ''],
  ])('of another make is undefined: %s', (_, text) => {
    expect(readCustomId(text)).toBeUndefined()
  })

  test('is refused when it does not fit its row', () => {
    expect(() => writeCustomId('quiz.answer', 'not an id', '3')).toThrow('not a custom id')
  })

  test('reading never throws, and what it reads can be written', () => {
    const action = fc.constantFrom(...Object.keys(SHAPES))
    const argument = fc.oneof(fc.constantFrom('0a1b2c3d4e5f', 'abcdefgh2345', '3', '-', 's'), fc.string())
    fc.assert(
      fc.property(action, fc.array(argument, { maxLength: 5 }), (name, args) => {
        const text = [name, ...args].join(':')
        const read = readCustomId(text)
        if (read && text.length <= 100) expect(writeCustomId(read.action, ...read.args)).toBe(text)
      }),
    )
  })
})
