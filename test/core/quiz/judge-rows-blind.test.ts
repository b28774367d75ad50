import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/core/quiz/judge.ts'
import { shippedLibrary } from '../../shipped-library.ts'

/** Written by examiners who had the notes and had not seen the judge. */
interface Row {
  readonly key: readonly string[]
  readonly stem?: string
  readonly accept: readonly string[]
  readonly refuse: readonly string[]
}

const ROWS: readonly Row[] = JSON.parse(readFileSync(new URL('judge-rows-blind.json', import.meta.url), 'utf8'))
const pairs = (side: 'accept' | 'refuse') =>
  ROWS.flatMap(({ key, stem, ...sides }) => sides[side].map((answer) => [answer, key, stem] as const))
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
