import { josa } from '../../core/language/josa.ts'
import type { BriefWords } from '../../core/quiz/drafting/brief.ts'
import type { DraftProblem } from '../../core/quiz/drafting/drafts.ts'
import type { DraftFailure } from '../../core/quiz/drafting/failure.ts'

/** The form stays as it is in every language: it is what question files are read by. */
export const DRAFT_FORM = `#### 문제
- …
#### 보기
- A: …
- B: …
- C: …
- D: …
#### 정답
- 정답: B
- …
- A: …
- B: …
- C: …
- D: …
- 근거: s3
- 난이도: 2

---`

const brief: BriefWords = {
  opening: (section) =>
    `아래는 스터디 노트의 한 절 「${section}」입니다. 이 절의 문장만으로 풀 수 있는 문제를 5개까지 만드세요. 노트에 없는 것은 쓰지 마세요.`,
  rules: [
    '정답은 인용한 문장이 정합니다. 정답의 낱말과 숫자는 인용한 문장에 그대로 있어야 합니다.',
    '틀린 보기는 노트로 보아 분명히 틀려야 합니다. 같은 문장에 있는 다른 것, 다른 문장이 맞다고 하는 것을 쓰지 마세요.',
    '보기는 모두 비슷한 길이와 모양으로 쓰고, 정답만 길거나 숫자가 있거나 단서를 달지 않게 하세요.',
    '「가장 적절한」, 「대체로」처럼 의견을 묻거나 얼버무리지 마세요. 「위의 모두」도 쓰지 마세요.',
    '물음은 노트를 보지 않은 사람에게도 뜻이 통해야 합니다. 「노트에 따르면」, 「위 문장에서」라고 쓰지 마세요.',
    '각 보기가 왜 맞거나 틀리는지 한 문장씩 적고, 근거에는 아래 문장의 번호를 적으세요. 예: 근거: s3',
    '난이도는 1(기억), 2(이해), 3(적용)입니다.',
    '다음 형식으로만, 다른 말 없이 답하세요. 제목과 이름은 그대로 두세요.',
  ],
  form: DRAFT_FORM,
  statements: '문장:',
}

export const drafting = {
  brief,
  noApi: () =>
    'DRAFT_API_URL 이 없습니다. OpenAI 호환 주소(예: http://127.0.0.1:11434/v1)를 .env 에 적거나, --brief 로 나온 글을 직접 모델에 건네세요.',
  noSection: (name: string, same: readonly string[]) =>
    same.length > 0
      ? `"${name}"${josa(name, '이라/라')}는 절이 여럿입니다: ${same.join(' | ')}`
      : `"${name}"${josa(name, '이라/라')}는 절이 없습니다. saegim sections 로 이름과 열쇠를 보세요.`,
  asking: (section: string, host: string, model: string | undefined) =>
    `「${section}」: ${host}${model === undefined ? '' : ` (${model})`}에 물어봅니다 …`,
  again: (why: string, seconds: number) => `${why} ${seconds}초 뒤에 다시 물어봅니다 …`,
  received: (characters: number) => `${characters}자를 받았습니다. 하나씩 증명합니다 …`,
  cut: () => '답이 길이 한도에서 잘렸습니다. 마지막 초안은 온전하지 않을 수 있습니다.',
  failure: (failure: DraftFailure): string => {
    switch (failure.kind) {
      case 'refused':
        return `서버가 거절했습니다 (${failure.status}): ${failure.said}`
      case 'silent':
        return '서버가 제때 답하지 않았습니다.'
      case 'unreachable':
        return `서버에 닿지 못했습니다 (${failure.said}). DRAFT_API_URL 을 확인해 주세요.`
      case 'unreadable':
        return '서버의 답을 읽을 수 없습니다. 잘렸거나 OpenAI 호환 형식이 아닙니다.'
      case 'empty':
        return '모델이 아무 말도 하지 않았습니다.'
    }
  },
  fell: (stem: string) => `버림: ${stem}`,
  problem: (problem: Exclude<DraftProblem, { code: 'form' | 'finding' }>): string => {
    switch (problem.code) {
      case 'no-quote':
        return '이 절의 문장을 인용하지 않았습니다.'
      case 'not-decided':
        return `인용한 문장이 "${problem.words}"${josa(problem.words, '을/를')} 정하지 않습니다.`
      case 'wrong-stands':
        return `틀린 보기 ${problem.label}도 정답이 있는 문장에 있습니다.`
      case 'hedged':
        return `"${problem.words}": 의견을 묻거나 얼버무립니다.`
    }
  },
  none: (drafts: number) =>
    drafts === 0 ? '문제 형식으로 된 초안이 없습니다.' : `초안 ${drafts}개 가운데 남은 것이 없습니다.`,
  kept: (kept: number, drafts: number, file: string) =>
    `초안 ${drafts}개 가운데 ${kept}개를 ${file} 에 남겼습니다. 하나씩 읽어 보고, 맞지 않는 것은 지워 주세요.`,
}
