import { describe, expect, test } from 'vitest'
import { isTerm } from '../../../../src/core/quiz/generate/terms.ts'
import { isAside, isRefused } from '../../../../src/core/quiz/generate/worth-asking.ts'

describe('a word that stands within another says nothing of it', () => {
  test.each([
    '조선 후기',
    '체크포인트',
    '하드 링크',
    '고르바초프의 개혁',
    '비유와 상징',
    '면접교섭권',
    '참고인 조사',
    '오픈소스 라이선스',
    '분할 일정',
    'Credit scoring',
    'Natural resources',
    'Aerobic exercise',
  ])('%s is a matter', (title) => expect(isAside(title)).toBe(false))

  test.each([
    '후기',
    '합격 후기',
    '학습 체크포인트',
    '참고 링크',
    '링크',
    '할 일',
    'Grading',
    'Additional resources',
    'Exercises',
    'Useful references',
    '면접 질문',
    '종합 점검',
  ])('%s is none', (title) => expect(isAside(title)).toBe(true))

  test.each([
    '행위의 주체는 사람이거나 법인이다',
    '전자는 음의 전하를 띠고 핵의 둘레를 돈다',
    '이의신청은 결정이 있은 날부터 한다',
    '우선순위 큐는 값이 큰 것부터 꺼낸다',
    '순위에서 밀린 차가 먼저 떠난다',
    'Read replicas are copies that serve queries',
    'Write-ahead logs are written before the pages',
    'The number of orders is n!',
  ])('%s may be asked', (text) => expect(isRefused(text)).toBe(false))

  test.each([
    '위의 표는 값을 보여 준다',
    '전자는 빠르고 후자는 값이 싸다',
    '이의 값은 언제나 크다',
    'Read the timetable before each trip',
    'Stand clear of the doors!',
    'Remember that keys are kept in the office.',
    'Make sure the valve is shut before the pump starts.',
  ])('%s may not', (text) => expect(isRefused(text)).toBe(true))

  test.each([
    '깊이 우선 탐색',
    '물가 지수',
    '국가 배상',
    '마을 공동체',
    '표면',
    '평면',
    '작용 기전',
    '비단길',
    'Main memory',
    'Session layer',
    'Unit testing',
    'Common law',
    'In-memory cache',
    'For loop',
    'A/B testing',
  ])('%s is a name', (label) => expect(isTerm(label)).toBe(true))

  test.each([
    '값이 커짐',
    '표를 끊는 사람',
    '역에서 나가기',
    '비가 오면',
    '떠나기 전',
    '값이 싸다',
    'Unit 3',
    'Session 2',
    'Key points',
    'Main idea',
    'In practice',
    'Part of it',
  ])('%s is none', (label) => expect(isTerm(label)).toBe(false))
})
