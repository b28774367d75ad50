import { josa } from '../../core/language/josa.ts'
import type { BankFinding, Finding } from '../../core/quiz/checks/finding.ts'
import { type SentencesByCode, sentenceOf } from '../sentences.ts'

const CUES = { particle: '조사', article: '관사', ending: '끝맺음' } as const
const TRAITS = {
  'bank-right-is-longest': '가장 긴',
  'bank-right-alone-has-number': '혼자만 숫자가 있는',
  'bank-right-alone-hedges': '혼자만 「보통」, 「수 있다」 같은 말이 있는',
  'bank-right-shares-most': '다른 보기와 낱말이 가장 많이 겹치는',
} as const

const FINDINGS: SentencesByCode<Finding> = {
  'rationale-missing': (finding) =>
    `보기 ${finding.labels.join(', ')}의 풀이가 없습니다. 「- ${finding.labels[0] ?? 'A'}: 왜 맞는지 또는 틀리는지」를 적어 주세요.`,
  'rationale-empty': (finding) =>
    `보기 ${finding.labels.join(', ')}의 풀이가 노트나 목록을 가리킬 뿐입니다. 왜 맞는지 또는 틀리는지를 적어 주세요.`,
  'asks-of-the-note': () =>
    '노트에 적힌 말을 묻고 있습니다. 내용을 바로 묻거나, 노트와 다른 지금의 사실을 묻는다면 「- 정오:」를 적어 주세요.',
  'recall-as-harder': () =>
    '노트의 한 문장을 거의 그대로 되물어 떠올리기만 하면 됩니다. 난이도를 1로 낮추거나, 구별하거나 적용하게 물어 주세요.',
  'answer-in-stem': (finding) =>
    `문제에 정답(${finding.words.join(', ')})이 나와 있습니다. 문제에서 빼거나 다른 보기도 문제에 나오게 해 주세요.`,
  'right-alone-echoes': (finding) =>
    `문제의 낱말(${finding.words.join(', ')})이 정답에만 되풀이됩니다. 정답에서 빼거나 다른 보기에도 넣어 주세요.`,
  'right-alone-on-topic': (finding) =>
    `정답 ${finding.label}만 이 주제의 말이고 나머지는 다른 절에서 온 말입니다. 같은 주제의 그럴듯한 보기로 바꿔 주세요.`,
  'right-shares-most': (finding) =>
    `정답 ${finding.label}${josa(finding.label, '이/가')} 다른 보기들과 낱말이 가장 많이 겹칩니다. 보기끼리 고르게 겹치도록 고쳐 주세요.`,
  'right-is-longest': (finding) =>
    `정답이 ${finding.length}자로 눈에 띄게 깁니다(다음은 ${finding.next}자). 정답을 줄이거나 다른 보기를 늘려 주세요.`,
  'right-alone-has-number': (finding) =>
    `정답 ${finding.label}에만 숫자가 있습니다. 다른 보기에도 숫자를 넣거나 정답에서 빼 주세요.`,
  'right-alone-hedges': (finding) =>
    `정답 ${finding.label}만 「보통」, 「수 있다」처럼 조심스럽게 말합니다. 보기들의 말투를 맞춰 주세요.`,
  'all-of-the-above': (finding) =>
    `보기 ${finding.label}${josa(finding.label, '은/는')} 다른 보기를 가리킵니다. 「위의 모두」, 「해당 없음」 대신 내용이 있는 보기를 적어 주세요.`,
  'absolutes-in-distractors': (finding) =>
    `틀린 보기에만 ${finding.words.map((word) => `「${word}」`).join(', ')} 같은 단정이 있습니다. 빼거나 정답의 말투를 맞춰 주세요.`,
  'double-negative': () => '부정이 두 번 겹칩니다. 「옳은 것」을 묻거나 보기를 긍정문으로 바꿔 주세요.',
  'grammar-cue': (finding) =>
    `${CUES[finding.cue]}만 보아도 정답 ${finding.label}${josa(finding.label, '을/를')} 알 수 있습니다. 모든 보기가 문장에 똑같이 이어지게 고쳐 주세요.`,
  'distractor-true': (finding) =>
    `틀린 보기 ${finding.label}도 ${finding.place}에 따르면 맞을 수 있습니다. 다른 보기로 바꾸거나 물음을 좁혀 주세요.`,
  'near-duplicate-stem': (finding) => `${finding.place}의 문제와 거의 같습니다. 하나를 지우거나 다른 점을 물어 주세요.`,
  'asked-twice': (finding) =>
    `${finding.place}의 문제가 같은 문장으로 같은 답을 묻습니다. 하나를 지우거나 다른 점을 물어 주세요.`,
  'near-duplicate-options': (finding) =>
    `보기 ${finding.labels.join(', ')}${josa(finding.labels.at(-1) ?? '', '이/가')} 거의 같은 말입니다. 하나를 다른 내용으로 바꿔 주세요.`,
  'typed-forms-missing': (finding) =>
    `이렇게 적는 사람도 있을 텐데 오답이 됩니다: ${finding.forms.join(', ')}. 「- 정답:」에 더해 주세요.`,
  'exception-unused': (finding) =>
    `예외 "${finding.exception}"에 맞는 경고가 없습니다. 그 줄을 지우거나 코드를 확인해 주세요.`,
  'exception-without-why': (finding) =>
    `예외 "${finding.exception}"에 까닭이 없습니다. 코드 뒤에 왜 괜찮은지 적어 주세요.`,
}

const trait = ({ code, share, count }: Extract<BankFinding, { code: keyof typeof TRAITS }>): string =>
  `문제 ${count}개(${Math.round(share * 100)}%)에서 정답이 ${TRAITS[code]} 보기입니다. 모양만 보고 맞힐 수 없도록 35% 아래로 낮춰 주세요.`

const BANK: SentencesByCode<BankFinding> = {
  'bank-right-is-longest': trait,
  'bank-right-alone-has-number': trait,
  'bank-right-alone-hedges': trait,
  'bank-right-shares-most': trait,
  'bank-ox-lopsided': ({ key, count, share }) =>
    `O/X 문제의 정답이 ${key}로 치우쳐 있습니다(${count}개, ${Math.round(share * 100)}%). 60%를 넘지 않게 문장을 바꿔 주세요.`,
  'bank-never-right': ({ text, count }) =>
    `「${text}」${josa(text, '은/는')} 틀린 보기로 ${count}번 나오고 정답인 적이 없습니다. 몇 곳에서 다른 보기로 바꿔 주세요.`,
}

/** What `check` says of questions whose form is right. Each sentence says what is wrong and what to do. */
export const questionChecks = {
  finding: (finding: Finding): string => sentenceOf(FINDINGS, finding),
  bank: (finding: BankFinding): string => sentenceOf(BANK, finding),
}
