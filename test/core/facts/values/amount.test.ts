import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Amount, compareAmounts, magnitude, readAmount, TIME } from '../../../../src/core/facts/values/amount.ts'

test.each<[string, Amount]>([
  ['24 h', { bound: 'exactly', number: 24, unit: 'h' }],
  ['max 365 d', { bound: 'atMost', number: 365, unit: 'd' }],
  ['min 3', { bound: 'atLeast', number: 3 }],
  ['< 1 s', { bound: 'below', number: 1, unit: 's' }],
  ['within 30 s', { bound: 'within', number: 30, unit: 's' }],
  ['1,000,000 rps', { bound: 'exactly', number: 1_000_000, unit: 'rps' }],
  ['400KB', { bound: 'exactly', number: 400, unit: 'KB' }],
  ['order us', { bound: 'order', number: 1, unit: 'us' }],
])('"%s" is read as an amount', (text, amount) => {
  expect(readAmount(text)).toEqual(amount)
})

test.each(['', 'about', 'fast', '3 4 h', '5 min ago', '-3', 'max', '1.2.3'])('"%s" is no amount', (text) => {
  expect(readAmount(text)).toBeUndefined()
})

test('the same time in another unit is the same', () => {
  const units = fc.constantFrom(...Object.keys(TIME))
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), units, (number, unit) => {
      const amount = readAmount(`${number} ${unit}`) as Amount
      const inMs: Amount = { bound: 'exactly', number: magnitude(amount), unit: 'ms' }
      expect(compareAmounts(amount, inMs)).toBe(0)
    }),
  )
})

test.each<[string, string, number | undefined]>([
  ['24 h', 'max 365 d', -1],
  ['max 16', 'max 15', 1],
  ['1 d', '24 h', 0],
  ['< 1 s', '1 s', undefined],
  ['min 3', 'max 3', undefined],
  ['order us', 'order us', undefined],
])('"%s" against "%s"', (a, b, sign) => {
  const compared = compareAmounts(readAmount(a) as Amount, readAmount(b) as Amount)
  expect(compared === undefined ? undefined : Math.sign(compared)).toBe(sign)
})
