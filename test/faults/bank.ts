import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One note, and a question for each of its statements: a bot of a few starts quickly. */
export function writeBank(folder: string, count: number): string {
  mkdirSync(join(folder, 'notes'), { recursive: true })
  mkdirSync(join(folder, 'questions'))
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const said = (n: number) => `Tree number ${n} grows beside gate ${n * 7}.`
  writeFileSync(
    join(folder, 'notes', 'Trees.md'),
    `# Trees\n\n### Gates\n${numbers.map((n) => `- ${said(n)}\n`).join('')}`,
  )
  const questions = numbers.map(
    (n) => `#### 문제
- Which tree grows beside gate ${n * 7}?
#### 보기
- A: Tree ${n + 100}
- B: Tree ${n}
- C: Tree ${n + 200}
#### 정답
- 정답: B
- So it is written.
- B: right
- A: wrong
- C: wrong
- 근거: Trees > Gates "${said(n)}"
- 난이도: 2
- 번호: tree-${n}
`,
  )
  writeFileSync(join(folder, 'questions', 'trees.md'), questions.join('\n---\n\n'))
  return folder
}
