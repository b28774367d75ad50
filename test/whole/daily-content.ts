import type { Outcome } from '../../src/playground/interactions.ts'

/** Two questions on one statement: enough for days of a daily question. */
export const NOTES = '# Databases\n\n### Aurora\n\n- 클러스터 엔드포인트는 쓰기 인스턴스를 가리킨다.\n'

export const QUESTIONS = ['쓰기를 받는 것은?', '쓰기 인스턴스를 가리키는 것은?']
  .map(
    (stem, at) => `#### 문제
- ${stem}
#### 보기
- A: 클러스터 엔드포인트
- B: 리더 엔드포인트
#### 정답
- 정답: A
- 클러스터 엔드포인트다.
- A: 맞다
- B: 읽기용이다
- 근거: Databases > Aurora "클러스터 엔드포인트는 쓰기 인스턴스를 가리킨다."
- 난이도: 1
- 번호: aurora-${at}
`,
  )
  .join('\n---\n\n')

/** All that a message says, in one text. */
export function shown(outcome: Outcome): string {
  if (!('message' in outcome)) throw new Error(`no message but ${outcome.kind}`)
  const { content, embeds } = outcome.message
  return [content, JSON.stringify(embeds)].join('\n')
}
