import fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialsIn } from '../../../../src/core/facts/subjects/letters.ts'
import { ownAliases, termName } from '../../../../src/core/facts/subjects/subject-names.ts'
import { aliasesOfChapter, aliasesOfTitle, nameOfTitle } from '../../../../src/core/facts/subjects/title-names.ts'
import { isDate } from '../../../../src/core/language/dates.ts'
import { foldName } from '../../../../src/core/language/fold.ts'
import { often } from '../../../often.ts'

test.each([
  ['DynamoDB Streams', 'DynamoDB Streams'],
  ['TTL:', 'TTL'],
  ['Aurora Global Database (권장)', 'Aurora Global Database'],
  ['Cluster Endpoint (Writer Endpoint)', 'Cluster Endpoint (Writer Endpoint)'],
  ['AWS 람다', 'AWS 람다'],
  ['현대 이란', '현대 이란'],
  ['Sonar 란', 'Sonar'],
  ['Aurora Cross Region Read Replicas', 'Aurora Cross Region Read Replicas'],
])('bold words "%s" name the subject "%s"', (bold, name) => {
  expect(termName(bold)).toBe(name)
})

test.each([
  ['4.5 IPSec', 'IPSec'],
  ['3.1.1. 파도', '파도'],
  ['05 Glycolysis', 'Glycolysis'],
  ['802.11 Standards', '802.11 Standards'],
  ['[ 종류 ]', '종류'],
  ['[기초] 종류', '종류'],
  ['암호🔐', '암호'],
  [':question: 암호', '암호'],
  ['cf) 암호', '암호'],
  ['§1-2. 암호', '암호'],
  ['- 암호란?', '암호'],
  ['○ 암호의 종류', '암호의 종류'],
  ['■암호', '암호'],
  ['▪\u{FE0E} 암호', '암호'],
  ['△ABC', '△ABC'],
  ['Queues ↑', 'Queues'],
  ['C++', 'C++'],
  ['A. 정규화란?', '정규화'],
  ['정규화란 무엇', '정규화'],
  ['잠금이란', '잠금'],
  ['DNS란', 'DNS'],
  ['미국과 이란', '미국과 이란'],
  ['현대 이란', '현대 이란'],
  ['이진 트리란', '이진 트리'],
  ['프로세스와 스레드란', '프로세스와 스레드'],
  ['임진왜란', '임진왜란'],
  ['임진 왜란', '임진 왜란'],
  ['삶은 계란', '삶은 계란'],
  ['빛의 레일리산란', '빛의 레일리산란'],
  ['주소 입력란', '주소 입력란'],
  ['장부의 비고란', '장부의 비고란'],
  ['병자호란', '병자호란'],
  ['B. DFS', 'DFS'],
  ['2024-03-01-tides', 'tides'],
  ['2024.03.02 (토) 조수', '조수'],
  ['2024년 3월 2일 (금) - 조수', '조수'],
  ['March 1, 2024: Tides', 'Tides'],
  ['20240301 조수', '조수'],
  ['1 March 2024 Tides', 'Tides'],
  ['3월 2일: 조수', '조수'],
  ['3월 2일 (토) 조수', '조수'],
  ['3월 2일 토요일 조수', '조수'],
  ['March 1 - Tides', 'Tides'],
  ['3월 1일 운동', '3월 1일 운동'],
  ['March 1 Movement', 'March 1 Movement'],
  ['September 11 attacks', 'September 11 attacks'],
  ['May 18 Democratic Uprising', 'May 18 Democratic Uprising'],
  ['March 1–3 Storm', 'March 1–3 Storm'],
  ['July 4 Sun Festival', 'July 4 Sun Festival'],
  ['2024-03-01', '2024-03-01'],
  ['March 1, 2024', 'March 1, 2024'],
  ['Octal 12 numbers', 'Octal 12 numbers'],
  ['May the tide turn', 'May the tide turn'],
  ['C. elegans', 'C. elegans'],
  ['A. Lincoln', 'A. Lincoln'],
])('a title "%s" calls its subject "%s"', (title, name) => {
  expect(nameOfTitle(title)).toBe(name)
})

test('a title of plain words is called what it is behind a dash, where all is looked for that titles have around their names', () => {
  const word = fc.constantFrom(
    ...'Part part 제 제3장 What is the What란 락 락이란 트리란 란 이란 무엇 무엇인가 뭐 설명 설명해 정의하라 를 락을 락은 2 10 3번 May June 5 A I C 가 다 소개 notes step week 3 ALL'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const title = words.join(' ')
      fc.pre(!isDate(title))
      expect(nameOfTitle(title)).toBe(nameOfTitle(`- ${title}`))
    }),
    { numRuns: often(500) },
  )
})

test.each([
  ['Fault Isolation (LANs)', ['Fault Isolation']],
  ['Domain Name System (DNS)', ['Domain Name System', 'DNS']],
  ['Extensible Markup Language (XML)', ['Extensible Markup Language', 'XML']],
  ['세션 (SSN)', ['세션', 'SSN']],
  ['Cluster Endpoint (Writer Endpoint)', ['Cluster Endpoint', 'Writer Endpoint']],
])('"%s" is also called %j', (name, aliases) => {
  expect(ownAliases(name)).toEqual(aliases)
})

test('initials are names, but not two of two things', () => {
  expect(initialsIn(['Dynamic Programming', 'Sudo and Sudoers', 'Identity and Access Management'])).toEqual([
    'dp',
    'iam',
  ])
})

test.each([
  ['a sentence', '주 테이블 및 인덱스에서 PK + 정렬 키로만 쿼리할 수 있다.'],
  ['a sentence without its full stop', '꼭 기억해야 한다'],
  ['a polite sentence', '꼭 기억해 주세요'],
  ['a colon inside', '옵션 1: 파티션 키 (해시)'],
  ['more than five words', 'one two three four five six'],
  ['a date', '2024-03-01'],
  ['a date and its weekday', '3/2 (토)'],
  ['a date in words', '2024년 3월 2일 금요일'],
  ['a date in English', 'Mar 2nd, 2024'],
  ['nothing but marks', '***'],
])('%s is no subject', (_, bold) => {
  expect(termName(bold)).toBeUndefined()
})

test('a name gives what stands in its parentheses as another name, but no remark', () => {
  expect(ownAliases('Cluster Endpoint (Writer Endpoint)')).toEqual(['Cluster Endpoint', 'Writer Endpoint'])
  expect(ownAliases('Global Database (권장)')).toEqual(['Global Database'])
  expect(ownAliases('Endpoint')).toEqual([])
})

test('names are compared without case, spacing and hyphens, and folding twice changes nothing', () => {
  expect(foldName('Multi-AZ')).toBe(foldName('multi az'))
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)))
})

test.each([
  ['Authentication / 인증', ['Authentication', '인증']],
  ['SSL/TLS', ['SSL', 'TLS']],
  ['SSL/TLS Handshake', []],
  ['String vs StringBuffer / StringBuilder', []],
])('a slash in "%s" parts the names %j', (title, names) => {
  expect(aliasesOfTitle(title)).toEqual(names)
})

test.each([
  ['Nets Overview', ['Nets'], ['Nets']],
  ['Basics of Nets', ['Nets'], ['Nets']],
  ['Nets Notes', [], ['Nets']],
  ['조수 정리', [], ['조수']],
  ['Peer Review', [], ['Peer']],
  ['Bank Notes', [], ['Bank']],
  ['오답 노트', [], ['오답']],
  ['Visual Basic', [], []],
  ['Proof of Concept', [], []],
])('a title "%s" carries %j, a chapter’s %j', (title, names, ofChapter) => {
  expect([aliasesOfTitle(title), aliasesOfChapter(title)]).toEqual([names, ofChapter])
})
