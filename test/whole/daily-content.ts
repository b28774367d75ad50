import type { Outcome } from '../../src/playground/interactions.ts'
import type { Message } from '../../src/playground/model/types.ts'

/** What each of the questions rests on, the first on the fifth line. */
const STATEMENTS = [
  ['쓰기를 받는 것은?', '클러스터 엔드포인트는 쓰기 인스턴스를 가리킨다.'],
  ['쓰기 인스턴스를 가리키는 것은?', '쓰기는 클러스터 엔드포인트로 보낸다.'],
  ['장애 뒤에도 쓰기로 이어지는 것은?', '장애 조치 뒤에도 클러스터 엔드포인트로 쓴다.'],
  ['하나뿐인 쓰기 주소는?', '쓰기 주소인 클러스터 엔드포인트는 하나뿐이다.'],
] as const

/** Four questions, each on a statement of its own: enough for days of a daily question, which asks of no statement twice in a month. */
export const NOTES = `# Databases\n\n### Aurora\n\n${STATEMENTS.map(([, said]) => `- ${said}\n`).join('')}`

export const QUESTIONS = STATEMENTS.map(
  ([stem, said], at) => `#### 문제
- ${stem}
#### 보기
- A: 클러스터 엔드포인트
- B: 리더 엔드포인트
#### 정답
- 정답: A
- 클러스터 엔드포인트다.
- A: 맞다
- B: 읽기용이다
- 근거: Databases > Aurora "${said}"
- 난이도: 1
- 번호: aurora-${at}
`,
).join('\n---\n\n')

/** A question of other notes, of a history. */
export const SEJONG = `#### 문제
- 훈민정음이 반포된 해는?
#### 보기
- A: 1446년
- B: 1392년
#### 정답
- 정답: A
- 세종 때다.
- A: 맞다
- B: 나라를 세운 해다
- 근거: 조선 > 세종 "훈민정음은 1446년에 반포되었다."
- 난이도: 1
- 번호: sejong-1
`

/** All that a message says, in one text. */
export function shown(outcome: Outcome): string {
  const { content, embeds } = messageOf(outcome)
  return [content, JSON.stringify(embeds)].join('\n')
}

/** What an answer shows. Throws where it shows none. */
export function messageOf(outcome: Outcome): Message {
  if (!('message' in outcome)) throw new Error(`no message but ${outcome.kind}`)
  return outcome.message
}
