import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../../src/core/quiz/judge/judge.ts'
import { knownNames } from '../../../../src/core/quiz/judge/known-names.ts'
import { ALIASES, CASES, TERMS } from './judge-table.ts'
import { NO_CONTEXT } from './no-context.ts'

const context = { terms: TERMS, aliases: ALIASES }
const rows = (side: 'accept' | 'refuse') =>
  CASES.flatMap(({ key, stem, ...sides }) => sides[side].map((answer) => [answer, key, stem] as const))

describe('the judge of typed answers', () => {
  it.each(rows('accept'))('takes "%s" for %j', (answer, key, stem) => {
    expect(judge(answer, { key, ...(stem ? { stem } : {}) }, context)).toMatchObject({ right: true })
  })

  it.each(rows('refuse'))('does not take "%s" for %j', (answer, key, stem) => {
    expect(judge(answer, { key, ...(stem ? { stem } : {}) }, context)).toMatchObject({ right: false })
  })

  it('says what the exact form is when a near miss counts, and how close it was when it does not', () => {
    expect(judge('동기 복재', { key: ['동기 복제'] }, context)).toMatchObject({
      right: true,
      how: 'slip',
      form: '동기 복제',
    })
    expect(judge('오로라', { key: ['Aurora'] }, context)).toMatchObject({ right: true, how: 'alias', form: 'Aurora' })
    expect(judge('오픈서치', { key: ['OpenSearch'] }, context)).toMatchObject({
      right: true,
      how: 'alias',
      form: 'OpenSearch',
    })
    const near = judge('비동기 복제', { key: ['동기 복제'] }, context)
    expect(near).toMatchObject({ right: false, how: 'near', form: '동기 복제' })
    expect(near.closeness).toBeGreaterThan(0.6)
    expect(near.closeness).toBeLessThan(1)
    expect(judge('Redshift', { key: ['동기 복제'] }, context)).toMatchObject({ right: false, how: 'far' })
  })

  it('reads a list no further than its first wrong claim, and a word of it once', () => {
    const own = { terms: TERMS, aliases: ALIASES }
    const { translations } = knownNames(own)
    const { get } = translations
    let asked = 0
    Object.assign(translations, {
      get(word: string) {
        asked++
        return get.call(translations, word)
      },
    })
    const lookups = (answer: string) => {
      const before = asked
      expect(judge(answer, { key: ['읽기 전용 복제본'], stem: '트래픽이 몰리면 무엇을 늘리는가?' }, own).right).toBe(
        false,
      )
      return asked - before
    }
    lookups('x')
    const nothing = lookups('x')
    const two = lookups('사과, 배')
    expect(lookups('사과, 배'.padEnd(200, ', 사과, 배'))).toBeLessThan(two * 3)
    const word = lookups('사과')
    expect(lookups('사과 '.repeat(60))).toBeLessThan(word * 10)
    expect(lookups('복제본을 늘리는 것 '.repeat(15))).toBeLessThanOrEqual(nothing)
  })

  it('takes a term of the notebook for that term, however near', () => {
    expect(judge('복제븐', { key: ['복제본'] }, NO_CONTEXT).right).toBe(true)
    expect(judge('복제븐', { key: ['복제본'] }, { terms: ['복제븐'], aliases: [] }).right).toBe(false)
  })

  it('takes every accepted form as it stands, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 }), fc.string(), (key, answer) => {
        judge(answer, { key, stem: answer }, context)
        for (const form of key)
          if (/[\p{L}\p{N}]/u.test(form)) expect(judge(form, { key }, NO_CONTEXT).right).toBe(true)
      }),
    )
  })

  it.each(['', '   ', '?', '.'])('finds nothing in "%s"', (answer) => {
    expect(judge(answer, { key: ['동기 복제'] }, context)).toMatchObject({ right: false, how: 'far', closeness: 0 })
  })

  it('knows at least 200 pairs', () => {
    expect(rows('accept').length + rows('refuse').length).toBeGreaterThanOrEqual(200)
  })
})
