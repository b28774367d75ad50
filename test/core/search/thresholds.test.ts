import { expect, test } from 'vitest'
import { shippedLibrary } from '../../shipped-library.ts'

const { search } = shippedLibrary
const first = (query: string) => search.find(query).results[0]?.section.title

// Each row dies with the threshold that it names: the other value was tried.
test.each([
  [
    'VERB: an everyday verb says less than the nouns',
    'RDS를 오로라로 바꾸려면 어떻게 해야 돼?',
    'Convert RDS to Aurora',
  ],
  [
    'LEAST_FOR_KNOWN: a word that the notes have is no other that sounds like it',
    'GSI는 테이블 만든 다음에도 추가할 수 있나요?',
    'Index',
  ],
])('%s', (_, query, title) => {
  expect(first(query)).toBe(title)
})

test.each([
  ['LEAST_FOR_KNOWN: nor is it found by one', 'DAX 리전 간 복제'],
  [
    'OUT_OF_SCOPE: another service does not answer for the one that is named',
    'RDS 파라미터 그룹 바꾸면 재부팅해야 돼?',
  ],
  ['WITHOUT_NUMBER: a number is asked for, and none stands there', 'RDS 백업 보관 기간 며칠이야?'],
  ['LEAST_ASPECT: a name is no answer', '라이트 포워딩 지원 버전 뭐야?'],
])('%s: "%s" is not answered', (_, query) => {
  expect(search.find(query).results).toEqual([])
})
