import { buildErrata } from '../../../../src/core/facts/errata.ts'
import { buildNotebook } from '../../../../src/core/notes/notebook.ts'
import type { Notebook } from '../../../../src/core/notes/types.ts'
import { parseQuestions } from '../../../../src/core/quiz/form/form.ts'
import { type AuthoredQuestion, type QuestionBank, resolveQuestions } from '../../../../src/core/quiz/form/resolve.ts'
import { finish } from '../../../../src/core/steps.ts'

const NO_ERRATA = buildErrata([])

export function notebookOf(text: string): Notebook {
  return buildNotebook([{ file: 'notes/a.md', text }]).notebook
}

export const NOTES = notebookOf(`# Notes

### DB

- MySQL, PostgreSQL, MariaDB는 IAM 인증을 지원한다.
- 인증 토큰의 수명은 15분이다.
- 스냅샷은 다른 리전으로 복사할 수 있다.
- 읽기 복제본은 비동기 방식으로 데이터를 복제한다.
- **Streams**: 변경 기록을 하루 동안 보관해 둔다.
- Simple Queue Thing(SQT)으로 알린다.
- 기록의 종류:
  - 에러 기록
  - 감사 기록

#### 복구

- 지난 35일 가운데 어느 순간으로든 되돌릴 수 있다.
`)

export function bankOf(text: string, notes: Notebook = NOTES): QuestionBank {
  return finish(resolveQuestions(parseQuestions('questions/a.md', text), notes, NO_ERRATA))
}

export interface Draft {
  readonly stem: string
  /** The right ones begin with `+`. */
  readonly choices?: readonly string[]
  readonly key?: string
  readonly quote?: string
  readonly more?: string
  readonly rationales?: boolean
  readonly difficulty?: 1 | 2 | 3
}

let count = 0

/** A question in the form that authors write; whole but for what the draft says. */
export function formOf({
  stem,
  choices = [],
  key,
  quote = '인증 토큰의 수명은 15분이다.',
  more = '',
  rationales = true,
  difficulty = 1,
}: Draft): string {
  const ox = choices.length === 2 && choices.every((choice) => /^\+?[OX]: /.test(choice))
  const texts = choices.map((choice) => choice.replace(/^\+/, ''))
  const labels = texts.map((text, at) => (ox ? (text[0] ?? '') : ('ABCDEF'[at] ?? '')))
  const right = labels.filter((_, at) => choices[at]?.startsWith('+'))
  count++
  return [
    `#### 문제\n- ${stem}`,
    choices.length > 0
      ? `#### 보기\n${texts.map((text, at) => (ox ? `- ${text}` : `- ${labels[at]}: ${text}`)).join('\n')}`
      : '',
    `#### 정답\n- 정답: ${key ?? right.join(', ')}\n- 해설이다.`,
    rationales ? labels.map((label) => `- ${label}: 까닭이다.`).join('\n') : '',
    `- 근거: Notes > DB "${quote}"\n- 난이도: ${difficulty}\n- 번호: q-${count}\n${more}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

export function itemsOf(...drafts: readonly Draft[]): readonly AuthoredQuestion[] {
  const bank = bankOf(drafts.map(formOf).join('\n\n---\n\n'))
  if (bank.taken.length < drafts.length) throw new Error(JSON.stringify(bank.faults))
  return bank.taken
}
