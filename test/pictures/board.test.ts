import { afterAll, expect, test } from 'vitest'
import { openPictures, PATIENT_MS } from '../../src/pictures/open.ts'
import type { BoardPicture } from '../../src/pictures/pictures.ts'

const problems: string[] = []
const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: (problem) => void problems.push(problem) })
afterAll(() => pictures.close())

const NAMES = [
  '민수',
  'x'.repeat(20_000),
  '가'.repeat(5_000),
  '\u202Eevil\u202C שלום مرحبا',
  `철${'\u0301\u0302\u0303\u0304'.repeat(500)}수`,
  '😀🎉👨‍👩‍👧',
  '<@123456> @everyone <img src=x> </text>',
  '\u0000\u0007\uD800',
  '   \n\t ',
  '﷽'.repeat(40),
]

function board(names: readonly string[]): BoardPicture {
  const rows = names.map((name, at) => ({
    rank: String(at + 1),
    name,
    unnamed: '(이름 없음)',
    move: { kind: 'up' as const, text: '▲ 1' },
    points: '10점',
    detail: '1/2',
    own: false,
  }))
  return { title: '순위', rows, footer: '', alt: 'alt' }
}

/** Width and height in a PNG's header. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

test('whatever somebody is called, the board is as large as with plain names', async () => {
  const plain = await pictures.board(board(NAMES.map((_, at) => `멤버 ${at}`)))
  const hostile = await pictures.board(board(NAMES))
  expect(problems).toEqual([])
  expect(hostile && sizeOf(hostile.png)).toEqual(plain && sizeOf(plain.png))
  expect(hostile?.alt).toBe('alt')
})

test('the coverage of a notebook with many sections is drawn', async () => {
  const states = Array.from({ length: 400 }, (_, at) => (['known', 'weak', 'few', 'never'] as const)[at % 4] ?? 'few')
  const rows = [{ name: '<b>긴 이름</b>'.repeat(50), states, count: '1/400' }]
  const drawn = await pictures.coverage({
    title: '진도',
    rows,
    legend: [{ state: 'weak', label: '약해요' }],
    footer: '',
    alt: '',
  })
  expect(problems).toEqual([])
  expect(sizeOf(drawn?.png ?? new Uint8Array(24))[1]).toBeLessThan(1_000)
})
