import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/core/quiz/judge/judge.ts'
import { shippedLibrary } from '../../../shipped-library.ts'

/** Written by examiners who had the notes and had not seen the judge. */
interface Row {
  readonly key: readonly string[]
  readonly stem?: string
  readonly accept: readonly string[]
  readonly refuse: readonly string[]
}

const read = (name: string): readonly Row[] => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const ROWS = read('judge-rows-blind.json')
const pairs = (side: 'accept' | 'refuse', rows = ROWS) =>
  rows.flatMap(({ key, stem, ...sides }) => sides[side].map((answer) => [answer, key, stem] as const))
const isRight = (answer: string, key: readonly string[], stem: string | undefined): boolean =>
  judge(answer, { key, ...(stem ? { stem } : {}) }, shippedLibrary.judge).right

describe('the judge, as it comes with the shipped notes, against rows of examiners', () => {
  it.each(pairs('accept'))('takes "%s" for %j', (answer, key, stem) => {
    expect(isRight(answer, key, stem)).toBe(true)
  })

  it.each(pairs('refuse'))('does not take "%s" for %j', (answer, key, stem) => {
    expect(isRight(answer, key, stem)).toBe(false)
  })

  it('knows at least 460 of them', () => {
    expect(pairs('accept').length + pairs('refuse').length).toBeGreaterThanOrEqual(460)
  })
})

describe('the judge against rows that it was measured by when it was done (705 of 717, then 1,108 of 1,117 more)', () => {
  const HELD = read('judge-rows-held.json')
  const wrong = (side: 'accept' | 'refuse') =>
    pairs(side, HELD)
      .filter(([answer, key, stem]) => isRight(answer, key, stem) !== (side === 'accept'))
      .map(([answer]) => answer)

  it('takes no wrong answer', () => {
    expect(wrong('refuse')).toEqual([])
  })

  // What narrows a name, or names a thing beside it, is a matter of taste; 슬로우 is too short to be heard; two letters that
  // change places are two slips.
  it('takes all right ones but these', () => {
    expect(wrong('accept')).toEqual([
      '슬로우 쿼리 로그',
      'DB 스냅샷',
      'Active-Active 복제',
      'HTTPS 엔드포인트',
      '1분 이내',
      'ms',
      'DynamoBD',
    ])
  })

  it('knows at least 1,800 of them', () => {
    expect(pairs('accept', HELD).length + pairs('refuse', HELD).length).toBeGreaterThanOrEqual(1800)
  })
})
