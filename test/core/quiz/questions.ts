import type { Question } from '../../../src/core/quiz/types.ts'

/** A whole question for tests; say only what the test is about. */
export function question(parts: Partial<Question> = {}): Question {
  return {
    id: 'aurora-endpoint-1',
    kind: 'single',
    stem: '읽기 부하를 모든 복제본에 나누려면 어디에 연결하는가?',
    choices: [
      { label: 'A', text: '클러스터 엔드포인트' },
      { label: 'B', text: '리더 엔드포인트' },
      { label: 'C', text: '사용자 지정 엔드포인트' },
      { label: 'D', text: '인스턴스 엔드포인트' },
    ],
    key: ['B'],
    explanation: '리더 엔드포인트는 모든 읽기 전용 복제본에 연결을 나눈다.',
    rationales: {
      A: '쓰기 인스턴스로만 간다.',
      B: '모든 복제본에 연결을 나눈다.',
      C: '고른 인스턴스로만 간다.',
      D: '한 인스턴스로만 간다.',
    },
    quotes: [],
    citations: [
      { file: 'notes/databases/Databases.md', line: 361, lastLine: 361, section: 'Databases > Aurora > Endpoint' },
    ],
    difficulty: 2,
    origin: 'authored',
    services: ['Aurora'],
    file: 'questions/databases.md',
    line: 10,
    shuffle: true,
    ...parts,
  }
}
