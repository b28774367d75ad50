import { expect, test } from 'vitest'
import { wordsSaid } from '../../src/chat/words-said.ts'

test.each([
  ['오로라 복제본은 몇 개야?', '오로라 복제본은 몇 개야?'],
  ['<@123> <@!4> <@&5> <#6> 캐시는?', '캐시는?'],
  ['@everyone @here 엔드포인트', '엔드포인트'],
  ['<:party:123>캐시<a:wave:9> 적중', '캐시 적중'],
  ['</검색:123> <t:1700000000:R> <id:customize> 백업', '백업'],
  ['https://example.com/a?b=캐시 이거 봐', '이거 봐'],
  ['<https://example.com> [오로라 문서](https://example.com/x) 참고', '오로라 문서 참고'],
  ['**굵게** *기울임* __밑줄__ ~~취소~~ ||가림|| `코드`', '굵게 기울임 밑줄 취소 가림 코드'],
  ['# 제목\n> 인용\n- 항목\n1. 하나\n-# 작게', '제목\n인용\n항목\n하나\n작게'],
  ['```sql\nSELECT max_value FROM read_replica\n```', 'SELECT max_value FROM read_replica'],
  ['read_replica 와 _기울임_', 'read_replica 와 기울임'],
  ['\\*별표\\*', '별표'],
  ['😀 🎉', ''],
  ['<:party:123> https://example.com', ''],
  ['', ''],
  ['오로라 어려움ㅠㅠ ㅋㅋㅋ ㅂㅈ', '오로라 어려움 ㅂㅈ'],
])('of "%s" the words are "%s"', (markdown, words) => {
  expect(wordsSaid(markdown)).toBe(words)
})
