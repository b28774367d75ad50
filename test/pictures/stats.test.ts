import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openPictures, PATIENT_MS } from '../../src/pictures/open.ts'
import type { StatsPicture } from '../../src/pictures/pictures.ts'
import { statsSvg } from '../../src/pictures/stats.ts'
import { sizeOfPng } from './png.ts'

const WEEKS = Array.from({ length: 26 }, (_, at) => at)

function pictureOf(changes: Partial<StatsPicture> = {}): StatsPicture {
  return {
    title: '내 통계',
    tiles: [{ name: '연속 (최고 23일)', value: '7일' }],
    heat: {
      title: '최근 26주',
      weeks: WEEKS.map((week) => [0, 1, 2, 3, 4].map((level) => (level + week) % 5)),
      months: [{ week: 3, name: '7월' }],
      weekdays: ['월', '화', '수', '목', '금', '토', '일'],
      scale: ['적음', '많음'],
    },
    accuracy: {
      title: '정답률',
      own: '나',
      group: '모두',
      weeks: WEEKS.map((week) => (week % 7 === 3 ? {} : { own: 0.7, group: (week % 10) / 10 })),
    },
    bars: [{ title: '절마다', rows: [{ label: 'Aurora > Endpoint', share: 0.5, told: '1/2' }] }],
    footer: '찍은 답은 빼요',
    alt: '통계',
    ...changes,
  }
}

/** An attribute that stands twice, or a bare sign, and the renderer draws an empty page. */
function faultsIn(svg: string): string[] {
  const tags = svg.match(/<[^>]*>/g) ?? []
  const twice = tags.filter((tag) => {
    const names = [...tag.matchAll(/\s([\w-]+)="/g)].map(([, name]) => name)
    return new Set(names).size < names.length
  })
  const open: string[] = []
  for (const tag of tags) {
    const name = /^<\/?(\w+)/.exec(tag)?.[1] ?? ''
    if (tag.startsWith('</')) {
      if (open.pop() !== name) twice.push(tag)
    } else if (!tag.endsWith('/>')) open.push(name)
  }
  const bare = svg.replace(/<[^>]*>/g, '').match(/&(?!amp;|lt;|gt;|quot;|#39;)|[<>]/g) ?? []
  const numbers = tags.filter((tag) => /NaN|Infinity|undefined/.test(tag))
  return [...twice, ...bare, ...open, ...numbers]
}

describe('statistics as a picture', () => {
  const problems: string[] = []
  const pictures = openPictures({ limitMs: PATIENT_MS, onProblem: (one) => problems.push(one) })
  afterAll(() => pictures.close())

  test('is drawn, twice 550 px wide, in more than one colour', async () => {
    const drawn = await pictures.stats(pictureOf())
    expect(sizeOfPng(drawn?.png).width).toBe(1100)
    expect(drawn?.alt).toBe('통계')
    expect(problems).toEqual([])
    // A page of one colour packs to next to nothing.
    expect(drawn?.png.byteLength).toBeGreaterThan(20_000)
  })

  test('whatever a section is called, and however many there are, the drawing is whole and fits a phone', () => {
    const label = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('<b>&"\'', '\u202e뒤', '🔥', ''),
    )
    const row = fc.record({ label, share: fc.double({ noNaN: true, min: -1, max: 2 }), told: label })
    const bars = fc.array(fc.record({ title: label, rows: fc.array(row, { maxLength: 40 }) }), { maxLength: 2 })
    fc.assert(
      fc.property(bars, label, (given, title) => {
        const { svg, height } = statsSvg(
          pictureOf({ bars: given, title, tiles: Array(9).fill({ name: title, value: title }) }),
        )
        expect(faultsIn(svg)).toEqual([])
        expect(height).toBeLessThan(1100)
      }),
      { numRuns: 20 },
    )
  })

  test('nothing at all is a picture too', () => {
    const none = pictureOf({ tiles: [], bars: [], accuracy: { title: '', own: '', group: '', weeks: [] } })
    expect(faultsIn(statsSvg(none).svg)).toEqual([])
  })

  test('no axes are drawn where no question of the day was answered, and no row lies under the button of the alt text', () => {
    const levels = [1, 2, 3].map((at) => ({ label: `★${at}`, share: 0.5, told: '1/2' }))
    const rows = Array.from({ length: 8 }, (_, at) => ({ label: `절 ${at}`, share: 0.5, told: '1/2' }))
    const bars = [
      { title: '절마다', rows },
      { title: '난이도마다', rows: levels },
    ]
    const practised = { ...pictureOf().accuracy, weeks: WEEKS.map(() => ({})) }
    expect(statsSvg(pictureOf()).svg).toContain('50%')
    expect(statsSvg(pictureOf({ accuracy: practised })).svg).not.toContain('50%')
    const { svg, height } = statsSvg(pictureOf({ bars }))
    const lowest =
      Number(
        svg
          .match(/translate\(16 (\d+(?:\.\d+)?)\)/g)
          ?.at(-1)
          ?.match(/(\d+)\)/)?.[1],
      ) +
      28 +
      3 * 22
    // A phone shows it 350 px high; the button is some 32 px, and 8 from the edge.
    expect((height - lowest) * (350 / height)).toBeGreaterThan(32)
  })
})
