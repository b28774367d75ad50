import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTimes } from '../../../src/core/schedule/read-time.ts'
import { en } from '../../../src/text/en.ts'
import { ko } from '../../../src/text/ko.ts'

describe('one time of day is meant by', () => {
  test.each([
    ['21:00', '21:00'],
    ['8시 20분 오후', '20:20'],
    ['9시 저녁', '21:00'],
    ['일곱 시 아침', '07:00'],
    ["8 o'clock pm", '20:00'],
    ['밤 11시 정각', '23:00'],
    ['오전 10시쯤', '10:00'],
    ['오전 10시쯤에', '10:00'],
    ['오전 10시 경에', '10:00'],
    ['정오쯤에', '12:00'],
    ['9:00', '09:00'],
    ['09시', '09:00'],
    ['12:30', '12:30'],
    ['0:05', '00:05'],
    ['2100', '21:00'],
    ['0900', '09:00'],
    ['9 00', '09:00'],
    [' 21:30 ', '21:30'],
    ['21 : 30', '21:30'],
    ['９：０５', '09:05'],
    ['２１：００', '21:00'],
    ['오후 9시', '21:00'],
    ['오후 ９시 ３０분', '21:30'],
    ['오후9시30분', '21:30'],
    ['오후 9:30', '21:30'],
    ['오후 9', '21:00'],
    ['오후 21시', '21:00'],
    ['오전 9시 5분', '09:05'],
    ['오전 0시 30분', '00:30'],
    ['오전 12시', '00:00'],
    ['오후 12시', '12:00'],
    ['낮 12시', '12:00'],
    ['낮 1시', '13:00'],
    ['점심 12시 반', '12:30'],
    ['새벽 5시', '05:00'],
    ['아침 7시 반', '07:30'],
    ['저녁 7시 반', '19:30'],
    ['저녁 일곱 시 반', '19:30'],
    ['밤 9시', '21:00'],
    ['밤 아홉시에', '21:00'],
    ['밤 열두시', '00:00'],
    ['밤 12시 30분', '00:30'],
    ['밤 1시', '01:00'],
    ['밤 열한 시', '23:00'],
    ['21시', '21:00'],
    ['21시 30분', '21:30'],
    ['21시30', '21:30'],
    ['0시', '00:00'],
    ['정오', '12:00'],
    ['정오에', '12:00'],
    ['자정', '00:00'],
    ['9pm', '21:00'],
    ['9 PM', '21:00'],
    ['9:30 PM', '21:30'],
    ['9.30 p.m.', '21:30'],
    ['930pm', '21:30'],
    ['PM 9:30', '21:30'],
    ['９ｐｍ', '21:00'],
    ['12 am', '00:00'],
    ['12:15 pm', '12:15'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
  ])('"%s": %s', (typed, time) => {
    expect(readTimes(typed)).toEqual([time])
  })
})

test.each([
  ['9시', ['09:00', '21:00']],
  ['9', ['09:00', '21:00']],
  ['9시 30분', ['09:30', '21:30']],
  ['아홉 시 반', ['09:30', '21:30']],
  ['12시', ['00:00', '12:00']],
])('"%s" may be one of two', (typed, times) => {
  expect(readTimes(typed)).toEqual(times)
})

describe('no time of day is', () => {
  test.each([
    '',
    '24:00',
    '24시',
    '25:00',
    '09:60',
    '9시 60분',
    '9:5',
    '오전 21시',
    '아침 9pm',
    '저녁 3시',
    '13 am',
    '1 2:30',
    '9-10시',
    '매일 9시',
    '일곱',
    'nine',
    '오후',
    '21:00:00',
    'constructor',
  ])('"%s"', (typed) => {
    expect(readTimes(typed)).toEqual([])
  })
})

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const fullWidth = (text: string) => text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

describe('for any time of day', () => {
  test.each<[string, (time: string) => string]>([
    ['the 24-hour clock', (time) => time],
    ['the 24-hour clock without a zero', (time) => time.replace(/^0/, '')],
    ['four digits', (time) => time.replace(':', '')],
    ['spoken Korean', ko.settings.spokenTime],
    ['spoken Korean without spaces', (time) => ko.settings.spokenTime(time).replaceAll(' ', '')],
    ['spoken English', en.settings.spokenTime],
    ['spoken English in small letters', (time) => en.settings.spokenTime(time).toLowerCase()],
  ])('%s is read back, in full width too', (_, write) => {
    fc.assert(
      fc.property(anyTime, (time) => {
        expect(readTimes(write(time))).toEqual([time])
        expect(readTimes(fullWidth(write(time)))).toEqual([time])
      }),
    )
  })

  test('without the half of the day both are offered from one to twelve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const [first = '', second = '', ...more] = readTimes(`${hour}시 ${minute}분`)
        expect(more).toEqual([])
        for (const time of [first, second]) expect(readTimes(ko.settings.spokenTime(time))).toEqual([time])
        expect(Number(second.slice(0, 2)) - Number(first.slice(0, 2))).toBe(12)
      }),
    )
  })

  test('what is read is one of 1440, whatever is typed', () => {
    const piece = fc.constantFrom(
      '오전',
      '오후',
      '밤',
      '낮',
      '9',
      '12',
      '30',
      '0',
      '시',
      '분',
      '반',
      ':',
      ' ',
      'pm',
      'a.m.',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        for (const time of readTimes(pieces.join(''))) expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      }),
    )
  })
})
