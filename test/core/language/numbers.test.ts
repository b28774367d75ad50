import { expect, test } from 'vitest'
import { amountAt } from '../../../src/core/language/numbers.ts'
import { splitWords } from '../../../src/core/language/scripts.ts'
import { analyse } from '../../../src/core/language/tokens.ts'
import { isCounter, magnitudeOf, unitOf } from '../../../src/core/language/units.ts'

/** What the first word of a text is as a number: digits and unit, `?` where it may be another word. */
function amount(text: string): string | undefined {
  const found = amountAt(splitWords(text), 0, text)
  return found && `${found.digits}${found.unit === undefined ? '' : ` ${found.unit}`}${found.sure ? '' : '?'}`
}

test.each([
  ['5분', '5 minute'],
  ['5 minutes', '5 minute'],
  ['5 분간', '5 minute'],
  ['24h', '24 hour'],
  ['99.9%', '99.9 percent'],
  ['1,000개', '1000 count'],
  ['3만 개', '30000 count'],
  ['3만개를', '30000 count'],
  ['1천만 건', '10000000 count'],
  ['2억', '200000000'],
  ['열다섯 개', '15 count'],
  ['세 곳', '3 count'],
  ['3곳', '3 count'],
  ['한 달', '1 month'],
  ['다섯개', '5 count'],
  ['하루', '1 day'],
  ['하루에', '1 day'],
  ['이틀 동안', '2 day'],
  ['일주일', '7 day'],
  ['반나절', '12 hour'],
  ['십오 분', '15 minute'],
  ['삼백육십오일', '365 day'],
  ['366일', '366 day'],
  ['two hours', '2 hour'],
  ['a day', '1 day'],
  // A number, or another word: only who asks knows.
  ['오분', '5 minute?'],
  ['십오', '15?'],
  ['십년', '10 year?'],
  ['fifteen', '15?'],
  ['열다섯', '15?'],
  ['두번', '2 times?'],
])('%s is %s', (text, expected) => {
  expect(amount(text)).toBe(expected)
})

test.each(['한국', '네트워크', '이미지', '사용자', '구성', '하루종일', '두뇌', '이상', '오류', '5만 지원'])(
  '%s is no amount with a unit',
  (text) => {
    expect(amount(text) ?? '').not.toMatch(/ /)
  },
)

test('digits before 만 alone are the digits, when something else is said behind it', () => {
  expect(amount('5만 지원')).toBe('5')
})

test('a counter stands whole or with a particle', () => {
  expect(['곳', '곳에서', '개를', '분까지'].map(isCounter)).toEqual([true, true, true, true])
  expect(['장애', '개념', '분산'].map(isCounter)).toEqual([false, false, false])
  expect(unitOf('장애')).toBeUndefined()
})

test('a day is 24 hours, a year twelve months and no number of days', () => {
  expect(magnitudeOf(1, 'day')).toEqual(magnitudeOf(24, 'hour'))
  expect(magnitudeOf(1, 'year')).toEqual(magnitudeOf(12, 'month'))
  expect(magnitudeOf(1, 'year').unit).not.toBe(magnitudeOf(365, 'day').unit)
})

test('what may be another word stays one in a text, and says what number it may be', () => {
  const [token] = analyse('오분')
  expect(token).toMatchObject({ term: '오분', kind: 'whole', amount: '5 minute' })
})
