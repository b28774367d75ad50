import { describe, expect, it } from 'vitest'
import { bracketed, denies, listedClaims, readings } from '../../../../src/core/quiz/judge/claims.ts'

describe('what a typed answer claims', () => {
  it.each([
    ['정답은 GSI입니다!!', 'gsi'],
    ['아마 GSI인 것 같아요', 'gsi'],
    ['GSI라고 생각합니다.', 'gsi'],
    ['GSI가 아닐까요?', 'gsi'],
    ['LSI가 아니라 GSI', 'gsi'],
    ['I think it’s the GSI', 'the gsi'],
    ['오로라는', '오로라'],
    ['복제본은', '복제본'],
    ['서울로', '서울'],
    ['람다요', '람다'],
    ['테이블 생성 시에', '테이블 생성 시'],
  ])('"%s" can be read as "%s"', (answer, read) => {
    expect(readings(answer.replace('it’s', "it's"))).toContain(read)
  })

  it.each([
    ['게이트웨이', '게이트웨'],
    ['증가', '증'],
    ['보은', '보'],
    ['경로', '경'],
  ])('"%s" cannot be read as "%s": that particle does not follow such a syllable', (answer, read) => {
    expect(readings(answer)).not.toContain(read)
  })

  it.each([
    ['LSI, GSI', ['lsi', 'gsi']],
    ['LSI 또는 GSI', ['lsi', 'gsi']],
    ['LSI와 GSI', ['lsi', 'gsi']],
    ['3,000 WCU', []],
    ['GSI', []],
  ])('"%s" lists %j', (answer, claims) => {
    expect(listedClaims(answer)).toEqual(claims)
  })

  it('tells what stands in brackets, and what is denied', () => {
    expect(bracketed('GSI (Global Secondary Index)')).toEqual(['gsi', 'global secondary index'])
    expect(bracketed('GSI')).toBeUndefined()
    const denied = ['GSI가 아니다', 'GSI는 아님', 'not GSI', 'GSI 아닌가요?', 'LSI가 아니라 GSI', 'GSI'].map(denies)
    expect(denied).toEqual([true, true, true, false, false, false])
  })
})
