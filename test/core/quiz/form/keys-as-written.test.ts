import { expect, test } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

/** What the key is read as behind these choices; empty for one that names none for sure, which leaves its question out. */
type Rows = readonly (readonly [written: string, key: string])[]

function readAs(choices: string, written: string): string {
  const text = `1. 먼저 넣은 것이 먼저 나오는 것은?\n${choices}\n${written}\n`
  const { questions } = readQuestionText({ file: 'q.md', text })
  expect(questions).toHaveLength(1)
  expect(questions[0]?.problems.length === 0).toBe(questions[0]?.source !== undefined)
  return questions[0]?.source?.key.join('+') ?? ''
}

const CIRCLED: Rows = [
  ['정답: ② 이지만 ③도 논란', ''],
  ['정답: ②, 단 ④로 바뀔 수 있음', ''],
  ['정답: ②(구판), ③(신판)', ''],
  ['정답: ② 2024년부터 ③', ''],
  ['정답: ② → 수정: ③', ''],
  ['정답: ②번이 아니라 ③번', ''],
  ['정답: ② (오답률 1위는 ③)', ''],
  ['정답: ② ※ ③은 틀림', ''],
  ['정답: 2, 3 중 하나', ''],
  ['정답: 2개 (②, ③)', ''],
  ['정답: ②~④', ''],
  ['정답: ② 외 1개', ''],
  ['정답: ②③ 둘 다', ''],
  ['정답: 모두', ''],
  ['정답: ② 확실하지 않음', ''],
  ['정답: ②인 것 같다', ''],
  ['정답: ②라고 함', 'B'],
  ['정답: ②로 추정', ''],
  ['정답: 답 없음(②에 가까움)', ''],
  ['정답: 전항 정답', ''],
  ['정답: 문제 오류', ''],
  ['정답: ? (②)', ''],
  ['정답: X', ''],
  ['정답: O', ''],
  ['정답: 큐 또는 트리', ''],
  ['정답: 큐, 트리', 'B+C'],
  ['정답: 큐가 아니다', ''],
  ['정답: 큐입니다', 'B'],
  ['정답: 큐(Queue)', 'B'],
  ['정답: 스택과 큐', 'A+B'],
  ['정답: 스택 아님', ''],
  ['정답: ②를 제외한 전부', ''],
  ['정답: 5번', ''],
  ['정답: 2.5', ''],
  ['정답: 12', ''],
  ['정답: 2/4', ''],
  ['정답: 2 4', 'B+D'],
  ['정답: 4개 중 2번', ''],
  ['정답: 3번째 보기', ''],
  ['정답: 위에서 두 번째', ''],
  ['정답: 마지막', ''],
  ['정답: 첫 번째와 세 번째', ''],
]

test.each(CIRCLED)('%s', (written, key) => {
  expect(readAs('① 스택\n② 큐\n③ 트리\n④ 힙', written)).toBe(key)
})

const LETTERS: Rows = [
  ['Answer: B but C is also accepted', ''],
  ['Answer: B, though C works', ''],
  ['Answer: B > C', ''],
  ['Answer: B (was C)', ''],
  ['Answer: B. Previously A.', ''],
  ['Answer: A or possibly B', ''],
  ['Answer: Not B', ''],
  ['Answer: B is wrong, C', ''],
  ['Answer: Either B or D', ''],
  ['Answer: Neither A nor B', ''],
  ['Answer: A queue', ''],
  ['Answer: a heap', ''],
  ['Answer: D heap', 'D'],
  ['Answer: heap (D)', 'D'],
  ['Answer: queue (C)', ''],
  ['Answer: B queue, C tree', ''],
  ['Answer: B. queue C. tree', ''],
  ['Answer: All of the above', ''],
  ['Answer: B, C, or D', ''],
  ['Answer: B C', 'B+C'],
  ['Answer: BC', 'B+C'],
  ['Answer: CB', ''],
  ['Answer: Be', ''],
  ['Answer: Bad question', ''],
  ['Answer: Choose B', ''],
  ['Answer: Option b', 'B'],
  ['Answer: b)', 'B'],
  ['Answer: 2', 'B'],
  ['Answer: second', ''],
  ['Answer: B+', ''],
  ['Answer: C#', ''],
  ['Answer: D/B', ''],
  ['Answer: B; see A', ''],
  ['Answer: B — A would be slower', ''],
  ['Answer: B because A and C are slow', ''],
  ['Answer: A, because B and C are slow', ''],
  ['Answer: I think B', ''],
  ['Answer: B?', ''],
  ['Answer: B!', ''],
  ['Answer: "B"', 'B'],
  ['Answer: [B]', 'B'],
  ['Answer: <B>', ''],
  ['Answer: _B_', 'B'],
  ['Answer: B (95% voted B, 5% C)', ''],
  ['Answer: A & not B', ''],
  ['Answer: A without C', ''],
  ['Answer: F', ''],
  ['Answer: T', ''],
  ['Answer: Correct', ''],
  ['Answer: stack / queue', ''],
  ['Answer: stack and tree', 'A+C'],
  ['Answer: stack, not tree', ''],
  ['Answer: not applicable', ''],
  ['Answer: n/a', ''],
  ['Answer: -', ''],
  ['Answer: see explanation: C', ''],
  ['Answer: Explanation: C is right', ''],
]

test.each(LETTERS)('%s', (written, key) => {
  expect(readAs('A. stack\nB. queue\nC. tree\nD. heap', written)).toBe(key)
})

const DIGITS: Rows = [
  ['정답: 1번 2번', 'A+B'],
  ['정답: 1. 2번은 오답', 'A'],
  ['정답: 3번(2번은 함정)', 'C'],
  ['정답: 3번 2점', 'C'],
  ['정답: 4 (3점)', 'D'],
  ['정답: 1,3,4번', 'A+C+D'],
  ['정답: 1-3', ''],
  ['정답: 13', ''],
  ['정답: 3 = 트리', 'C'],
  ['정답: 3 = 힙', ''],
  ['정답: 큐 2', ''],
  ['정답: 2 큐', 'B'],
  ['정답: 2 힙', ''],
  ['정답: 3(가)', ''],
  ['정답: 3번 / 4번', ''],
  ['정답: 3 또는 4', ''],
  ['정답 3, 해설 4쪽', ''],
  ['정답: 3 해설: 1은 아니다', 'C'],
  ['정답: 2번 → 선입선출', 'B'],
  ['정답: ②', 'B'],
  ['정답: 이(2)', ''],
  ['정답: 2 x', ''],
  ['정답: 2X 3O', ''],
  ['정답: 3O', ''],
  ['정답: 1X 2X 3O 4X', ''],
]

test.each(DIGITS)('%s', (written, key) => {
  expect(readAs('1) 스택\n2) 큐\n3) 트리\n4) 힙', written)).toBe(key)
})
