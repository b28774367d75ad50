import { expect, test } from 'vitest'
import { readQuestionText } from '../../../../src/core/quiz/form/shapes.ts'

/** Keys that stand in one place for many questions, in tables, in stems: taken right, or named by line. Invented, each in a shape of real files. */
const FILES: readonly (readonly [shape: string, text: string, told: string])[] = [
  [
    'keys of parts in a line each',
    '# 실전 문제\n\n## 1과목\n\n1. 첫째 과목의 첫 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n2. 첫째 과목의 둘째 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n\n## 2과목\n\n1. 둘째 과목의 첫 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n2. 둘째 과목의 둘째 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n\n## 정답\n\n1과목: 1-②, 2-③\n2과목: 1-④, 2-①',
    'single B; single C; single D; single A',
  ],
  [
    'keys under the headings of parts',
    '# 실전 문제\n\n## 1과목 데이터베이스\n\n1. 첫째 과목의 첫 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n2. 첫째 과목의 둘째 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n\n## 2과목 네트워크\n\n1. 둘째 과목의 첫 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n2. 둘째 과목의 둘째 문제는?\n   ① 하나 ② 둘 ③ 셋 ④ 넷\n\n## 정답\n\n### 1과목 데이터베이스\n1. ②\n2. ③\n\n### 2과목 네트워크\n1. ④\n2. ①',
    'single B; single C; single D; single A',
  ],
  [
    'parts of the sheet in another order',
    '## 가 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 나 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 정답\n\n### 나 과목\n1. a\n2. b\n\n### 가 과목\n1. b\n2. b',
    'single B; single B; single A; single B',
  ],
  [
    'a part of the sheet that the questions do not have',
    '## 가 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 나 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 정답\n\n### 나 과목\n1. a\n2. b\n\n### 다 과목\n1. b\n2. b',
    '2!sheet-mismatch; 6!sheet-mismatch; 11!sheet-mismatch; 15!sheet-mismatch',
  ],
  [
    'a key too few in a part',
    '## 가 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 나 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 정답\n\n### 가 과목\n1. a\n2. b\n\n### 나 과목\n1. b',
    '2!sheet-mismatch; 6!sheet-mismatch; 11!sheet-mismatch; 15!sheet-mismatch',
  ],
  [
    'keys that count on where the questions begin anew',
    '## 가 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 나 과목\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n## 정답\n\n1. a\n2. b\n3. b\n4. a',
    'single A; single B; single B; single A',
  ],
  [
    'keys in a line above the questions',
    '# Quiz\n\n**Answer key:** 1-B 2-A 3-C\n\n1. First question?\n   A. one\n   B. two\n   C. three\n2. Second question?\n   A. one\n   B. two\n   C. three\n3. Third question?\n   A. one\n   B. two\n   C. three',
    'single B; single A; single C',
  ],
  [
    'a table of keys above the questions',
    '# 정답표\n\n| 번호 | 정답 |\n|---|---|\n| 1 | ② |\n| 2 | ① |\n\n# 문제\n\n1. 첫 문제는?\n① 하나\n② 둘\n2. 둘째 문제는?\n① 하나\n② 둘',
    'single B; single A',
  ],
  [
    'keys above, one too many',
    '**정답**\n\n1. a\n2. b\n3. a\n\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y',
    '7!sheet-mismatch; 11!sheet-mismatch',
  ],
  [
    'keys above and behind that differ',
    '**Answers:** 1-a 2-b\n\nQ1. p?\n(a) x\n(b) y\n\nQ2. q?\n(a) x\n(b) y\n\n**Answers:** 1-b 2-b',
    '1!sheet-mismatch; 3!key-not-clear; single B',
  ],
  [
    'tables of keys under the headings of parts',
    '# 퀴즈 정답\n\n## Stage 1: 파티션\n\nQ1. 같은 키는?\na) 다른 파티션\nb) 같은 파티션\n\nQ2. null 키는?\na) 한 파티션\nb) 여러 파티션\n\n## Stage 2: acks\n\nQ1. acks=0은?\na) 유실 가능\nb) 안전\n\nQ2. acks=1은?\na) 유실 가능\nb) 안전\n\n## 정답\n\n### Stage 1: 파티션\n\n| 문제 | 정답 | 설명 |\n|---|---|---|\n| Q1 | **b** | 해시 |\n| Q2 | **b** | 분배 |\n\n### Stage 2: acks\n\n| 문제 | 정답 | 설명 |\n|---|---|---|\n| Q1 | **a** | 확인 안 함 |\n| Q2 | **a** | 리더만 |',
    'single B; single B; single A; single A',
  ],
  [
    'questions and keys named by their kind',
    '## 객관식 1\n네트워크가 불안정할 때 알맞은 것은?\n1. cloud only\n2. edge first\n3. none\n\n## 객관식 2\n긴 문맥에 알맞은 것은?\n1. edge\n2. cloud\n3. none\n\n## 짧은 서술형 1\nprivate inference를 설명하라.\n\n## 정답 및 해설\n- 객관식 1 정답: 2. 로컬이 출발점이다.\n- 객관식 2 정답: 2. 중앙이 유리하다.\n- 짧은 서술형 1 예시: 데이터를 내보내지 않는 것.',
    'single B; single B; typed 데이터를 내보내지 않는 것.',
  ],
  [
    'keys of choices and words behind a number',
    '## Q1. (Remember)\n디지털 신호 값을 쓰시오.\n\n## Q2. (Apply)\n다음 중 mixed-signal 영역이 아닌 것은?\n① DQ buffer  ② CK receiver  ③ Refresh counter  ④ DQS strobe path\n\n## Q3. (Understand)\n약점을 설명하시오.\n\n---\n\n## 정답 및 해설\n\n**Q1.** 0, 1, X, Z.\n\n**Q2.** ③ Refresh counter — 칩 내부 디지털 로직.\n\n**Q3.** ① 느림 — 복잡도. ② 수렴 실패.',
    'typed 0, 1, X, Z.; single C; typed ①  느림 — 복잡도. ② 수렴 실패.',
  ],
  [
    'keys, then explanations',
    '## 문제\n**1. 캐시가 되는 요청은?**\n\na) GET\nb) POST\n\n**2. 404가 뜻하는 것은?**\n\na) 권한 없음\nb) 없음\n\n## 정답 및 해설\n\n### 정답\n\n1.  a) GET\n2.  b) 없음\n\n### 해설\n\n1.  **GET**은 캐시된다.\n2.  **404**는 찾을 수 없음이다.',
    'single A; single B',
  ],
  [
    'each key under a heading of its own',
    '## 문제\n\n### 문제 1\n캐시가 되는 요청은?\n1. GET\n2. POST\n\n### 문제 2\n404가 뜻하는 것은?\n1. 권한 없음\n2. 없음\n\n---\n\n## 정답 및 해설\n\n### 문제 1\n**정답: 1**\nGET은 캐시된다.\n\n### 문제 2\n**정답: 2**\n없다는 뜻이다.',
    'single A; single B',
  ],
  [
    'keys in headings',
    '### 1. p?\n- (A) x\n- (B) y\n\n### 2. q?\n- (A) x\n- (B) y\n\n---\n### Answer Key\n\n#### 1. B\nbecause x.\n\n#### 2. A\nbecause y.',
    'single B; single A',
  ],
  [
    'keys in bold lines',
    'Q1. p?\n① x\n② y\n\nQ2. q?\n① x\n② y\n\n## 정답 및 해설\n\n**Q1. ②**\n까닭이다. ①은 아니다.\n\n**Q2. ①**\n까닭.',
    'single B; single A',
  ],
  [
    'keys in sentences',
    'Q1. p?\n① x\n② y\n\nQ2. q?\n① x\n② y\n\n## 정답 및 해설\n\n**Q1.** 정답은 ②번이다.\n\n**Q2.** 정답은 ①번이다.',
    'single B; single A',
  ],
  [
    'statements and O/X in a table',
    '# OX 퀴즈\n\n| 번호 | 문장 | O/X |\n|---|---|---|\n| 1 | TCP는 연결 지향 프로토콜이다 | O |\n| 2 | UDP는 순서를 보장한다 | X |\n| 3 | DNS는 이름을 주소로 바꾼다 | O |',
    'ox O; ox X; ox O',
  ],
  [
    'statements and 정답 in a table',
    '| 문장 | 정답 |\n|---|---|\n| 고래는 포유류다 | O |\n| 거미는 곤충이다 | X |',
    'ox O; ox X',
  ],
  [
    '정오 in a table',
    '| No. | 진술 | 정오 | 이유 |\n|---|---|---|---|\n| 1 | 고래는 포유류다 | ○ | 젖을 먹인다 |\n| 2 | 거미는 곤충이다 | × | 다리가 여덟 |',
    'ox O; ox X',
  ],
  [
    'T/F in a table',
    '| Statement | T/F |\n|---|---|\n| Whales are mammals | T |\n| Spiders are insects | F |\n| Not sure | ? |',
    'ox O; ox X; 5!key-not-clear',
  ],
  ['a table of features', '| 기능 | O/X |\n|---|---|\n| 백업 | O |\n| 복구 | X |', ''],
  [
    'several labels and their reason',
    '**Q1. (단일 선택) 비디오를 임베드하는 태그는?**\n\n1. `<video>`\n2. `<iframe>`\n3. `<embed>`\n\n<details>\n<summary>정답 보기</summary>\n\n**정답: 2** — iframe 태그로 임베드한다.\n\n</details>\n\n**Q2. (복수 선택) 자동 재생에 필요한 것은?**\n\n1. `loop`\n2. `muted`\n3. `playsInline`\n\n<details>\n<summary>정답 보기</summary>\n\n**정답: 2, 3** — 둘 다 필요하다.\n\n</details>',
    'single B; several B+C',
  ],
  [
    'radio buttons and boxes',
    'Question 1 of 2\nWhich is right?\n\n( ) one\n(x) two\n( ) three\n\nQuestion 2 of 2\nWhich are right?\n\n[x] one\n[ ] two\n[x] three',
    'single B; several A+C',
  ],
  [
    'answers that unfold',
    '<details>\n<summary>1. TCP와 UDP 중 연결 지향은?</summary>\n\nTCP\n\n</details>\n\n<details>\n<summary>2. HTTP의 기본 포트는?</summary>\n\n80\n\n</details>',
    'typed TCP; typed 80',
  ],
  [
    'keys in the stems',
    '1. p? (정답: ②)\n\n2. q? (정답 ① 또는 ②)\n① x\n② y\n\n3. r? [답: 3]\n1) x\n2) y\n3) z',
    '1!answer-missing; 3!key-not-clear; single C',
  ],
  ['keys in the stems, digits', '3. r? [답: 3]\n1) x\n2) y\n3) z\n\n4. s? [답: 1]\n1) x\n2) y', 'single C; single A'],
  [
    'forms parted by strokes',
    '**Q1.** IPv4 주소의 길이는?\n정답: 32비트 / 32 / 32bit\n\n**Q2.** 세 가지를 쓰시오.\n정답: 가용성 / 무결성 / 기밀성',
    'typed 32비트+32+32bit; typed 가용성 / 무결성 / 기밀성',
  ],
  [
    'lists parted by strokes',
    '1. 보안의 세 요소는?\n정답: 가용성 / 무결성 / 기밀성\n\n2. 프로토콜 둘?\n정답: HTTP / HTTPS\n\n3. 비밀번호의 영어는?\n정답: 비밀번호 / password\n\n4. 포트?\n정답: 80 / 443',
    'typed 가용성 / 무결성 / 기밀성; typed HTTP / HTTPS; typed 비밀번호+password; typed 80 / 443',
  ],
  [
    'code with parentheses like boxes',
    '1. 무엇을 찍는가?\n\n```js\n( ) => foo()\n(x) => bar\n```\n① 가\n② 나\n정답: ①\n\n2. 둘?\n( ) 가\n(x) 나\n',
    'single A; single B',
  ],
  ['a blank alone in its line', '1. 빈칸에 들 것은?\n( )\n① 가\n② 나\n정답: ①\n\n2.\n', 'single A'],
  [
    'boxes without brackets, two of which are ticked, or none',
    '1. 무엇?\n( ) 사과\n(x) 감자\n(x) 고구마\n정답: 사과\n\n2. 무엇?\n( ) 사과\n( ) 감자\n정답: 감자\n',
    'typed 사과; typed 감자',
  ],
  [
    'a term and a key that is O or X',
    '| 용어 | 정답 |\n|-|-|\n| 세션 상태 | O |\n| 쿠키 값 | X |\n| 토큰 값 | O |\n',
    'ox O; ox X; ox O',
  ],
]

test.each(FILES)('%s', (_, text, told) => {
  const all = readQuestionText({ file: 'q.md', text }).questions.map(({ source, line, problems }) =>
    source
      ? `${source.kind} ${source.key.join('+')}`
      : `${line}!${problems.map(({ problem }) => problem.code).join('+')}`,
  )
  expect(all.join('; ')).toBe(told)
})

test.each(
  [
    ...['-1 / 1', '≥3 / ≤3', '+5 / -5', 'x=2 / y=2', '3 GB / 3 TB', '5분 / 5회', '3배 / 3번', '10 Mb / 10 MB'],
    ...['보안 그룹 / NACL', 'TCP / 사용자', '방화벽 / Subnet', '5분 / 5 / 6분', 'HTTP / HTTPS'],
  ].map((key) => [key, [key]] as const),
)('a stroke between answers that may both be wanted parts nothing: %s', (key, read) => {
  expect(keysOf(key)).toEqual(read)
})

test.each([
  ['5분 / 5 min / 5 minutes', 3],
  ['1,000개 / 1000', 2],
  ['보안 그룹 / Security Group', 2],
  ['서브넷 / Subnet', 2],
  ['지에스아이 / GSI', 2],
])('a stroke between two ways to write one thing parts them: %s', (key, count) => {
  expect(keysOf(key)).toHaveLength(count)
})

function keysOf(key: string) {
  return readQuestionText({ file: 'q.md', text: `**Q1.** 무엇인가?\n정답: ${key}\n` }).questions[0]?.source?.key
}

const stems = (text: string) => readQuestionText({ file: 'q.md', text }).questions.map(({ reading }) => reading.stem)

test('a text for several questions stands before each of them, and before no other', () => {
  const text =
    '1. p?\n① x ② y\n정답: ①\n해설: 까닭\n\n## [2~3] 다음 글을 읽고 물음에 답하시오.\n\n서버는 두 대다.\n\n2. q?\n① x ② y\n정답: ②\n\n3. r?\n① x ② y\n정답: ①\n\n4. s?\n① x ② y\n정답: ①\n'
  const passage = '[2~3] 다음 글을 읽고 물음에 답하시오.\n서버는 두 대다.\n\n'
  expect(stems(text)).toEqual(['p?', `${passage}q?`, `${passage}r?`, 's?'])
  const [first] = readQuestionText({ file: 'q.md', text }).questions
  expect(first?.source?.explanation).toBe('까닭')
})

test.each([80, 400])('however long it is: %i lines', (count) => {
  const said = Array.from({ length: count }, (_, at) => `글줄 ${at}.`)
  const text = `[1~2] 다음 글을 읽고 물음에 답하시오.\n\n${said.join('\n\n')}\n\n1. p?\n① x ② y\n정답: ①\n\n2. q?\n① x ② y\n정답: ②\n`
  const passage = `[1~2] 다음 글을 읽고 물음에 답하시오.\n${said.join('\n')}\n\n`
  expect(stems(text)).toEqual([`${passage}p?`, `${passage}q?`])
})

test('the notes of a lesson, with headings of their own, are no text that its questions are about', () => {
  const notes = Array.from({ length: 100 }, (_, at) => `노트 ${at}.\n`)
  const text = `# 3주차\n\n이 자료를 읽고 아래 문제 1~2를 풀어 보세요.\n\n${notes.join('\n')}\n## 문제\n\n1. p?\n① x ② y\n정답: ①\n\n2. q?\n① x ② y\n정답: ②\n`
  expect(stems(text)).toEqual(['p?', 'q?'])
})

test('one that no question can hold leaves its questions out, with its size', () => {
  const text = `[1~2] 다음 글을 읽고 답하시오.\n\n${'글줄이다.\n'.repeat(3_000)}\n1. p?\n① x ② y\n정답: ①\n\n2. q?\n① x ② y\n정답: ②\n`
  const { questions } = readQuestionText({ file: 'q.md', text })
  expect(questions.map(({ source, problems }) => [source, problems[0]?.problem.code])).toEqual([
    [undefined, 'stem-too-long'],
    [undefined, 'stem-too-long'],
  ])
})

test('in English, with code in it', () => {
  const text =
    'Use the following for questions 1-2.\n\n```\nx = 1\n```\n\n1. p?\nA. x\nB. y\nAnswer: B\n\n2. q?\nA. x\nB. y\nAnswer: A\n'
  const passage = 'Use the following for questions 1-2.\n```\nx = 1\n```\n\n'
  expect(stems(text)).toEqual([`${passage}p?`, `${passage}q?`])
})

test('a range within a stem is no text for several', () => {
  expect(stems('1. 다음 중 [1-3] 구간의 값은?\n① x ② y\n정답: ①\n\n2. q?\n① x ② y\n정답: ②\n')).toEqual([
    '다음 중 [1-3] 구간의 값은?',
    'q?',
  ])
})

test('the heading of the next part is not of the question before it', () => {
  expect(stems('## 가\n\n1. p?\n① x ② y\n\n## 나\n\n1. q?\n① x ② y\n\n## 정답\n\n가: 1-① 2-②\n')).not.toContain(
    'p?\n나',
  )
})
