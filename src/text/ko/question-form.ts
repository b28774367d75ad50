import { josa } from '../../core/language/josa.ts'
import type { QuoteProblem } from '../../core/notes/quote.ts'
import type { FormProblem } from '../../core/quiz/form/problem.ts'
import type { QuestionFile } from '../../core/quiz/form/shape.ts'
import { type SentencesByCode, sentenceOf } from '../sentences.ts'

const PROBLEMS: SentencesByCode<FormProblem, [quote: (problem: QuoteProblem) => string]> = {
  'stem-missing': () => '문제의 본문이 없습니다. 「문제」 제목 아래에 물음을 적어 주세요.',
  'answer-missing': () => '「정답」이 없습니다. #### 정답 제목 아래에 「- 정답: B」처럼 적어 주세요.',
  'key-missing': () => '무엇이 정답인지 적혀 있지 않습니다. 「- 정답: B」처럼 적어 주세요.',
  'several-blanks': () => '빈칸 {{…}}이 둘 이상입니다. 한 문제에 하나만 두고 나머지는 다른 문제로 나눠 주세요.',
  'blank-empty': () => '빈칸의 답이 없습니다. {{답}}처럼 적거나 「- 정답: 답」을 적어 주세요.',
  'stem-too-long': (problem) => `문제가 ${problem.length}자입니다. 디스코드 한도 ${problem.max}자 아래로 줄여 주세요.`,
  'line-too-long': ({ length, max }) => `한 줄이 ${length}자라서 읽지 않았습니다. ${max}자 안으로 나눠 주세요.`,
  'block-too-long': ({ length, max }) =>
    `코드나 수식 블록이 ${length}자라서 읽지 않았습니다. ${max}자 안으로 나눠 주세요.`,
  'lines-count': ({ count, max }) => `${count}행입니다. 한 문제는 ${max}행까지 적을 수 있으니 줄여 주세요.`,
  'marks-count': ({ count, max }) =>
    `꾸미는 기호(*, _, [ ])가 ${count}개입니다. ${max}개까지 읽을 수 있으니 줄여 주세요.`,
  'headings-count': ({ max }) =>
    `이 파일은 제목이 ${max}개를 넘어서 여기부터 읽지 않았습니다. 여러 파일로 나눠 주세요.`,
  unreadable: () => '여기부터의 글을 읽을 수 없어서 뺐습니다. 문법을 확인해 주세요.',
  'choices-count': (problem) => `보기가 ${problem.count}개입니다. 2개에서 6개 사이로 적어 주세요.`,
  'sheet-mismatch': ({ questions, keys }) =>
    `정답표의 번호가 문제와 하나씩 맞지 않습니다(정답이 없는 문제 ${questions}개, 정답표 ${keys}개). 번호를 맞추거나 문제마다 정답을 적어 주세요.`,
  'not-json': ({ reason }) => `JSON이 아닙니다: ${reason}`,
  'block-unclear': () =>
    '보기나 정답이 있지만 어느 문제의 것인지 알 수 없습니다. 「1. 물음」 아래에 보기와 「정답: ②」를 적어 주세요.',
  'answer-too-long': ({ length, max }) =>
    `답이 ${length}자라서 직접 쓰게 할 수 없습니다. ${max}자 아래로 줄이거나 보기를 만들어 주세요.`,
  'kind-unknown': ({ kind }) =>
    `「${kind}」 유형은 낼 수 없습니다. 객관식, OX, 단답형, 빈칸 가운데 하나로 바꿔 주세요.`,
  'choice-too-long': (problem) =>
    `보기 ${problem.label}${josa(problem.label, '이/가')} ${problem.length}자입니다. ${problem.max}자 이하로 줄여 주세요.`,
  'choice-empty': (problem) => `보기 ${problem.label}에 내용이 없습니다. 내용을 적거나 그 줄을 지워 주세요.`,
  'choice-label-repeated': (problem) =>
    `보기 ${problem.label}${josa(problem.label, '이/가')} 두 번 있습니다. 기호를 하나씩만 써 주세요.`,
  'choice-label-gap': ({ label, next }) =>
    `보기 ${label}${josa(label, '이/가')} 없는데 ${next}${josa(next, '이/가')} 있습니다. 빠진 보기를 적거나 기호를 고쳐 주세요.`,
  'choices-equal': (problem) => `보기 ${problem.labels.join(', ')}의 내용이 같습니다. 서로 다른 내용으로 고쳐 주세요.`,
  'choices-missing': (problem) =>
    `정답이 "${problem.key}"인데 보기가 없습니다. #### 보기를 적거나, 직접 쓰는 문제라면 답을 그대로 적어 주세요.`,
  'key-not-clear': (problem) =>
    `정답 "${problem.key}"${josa(problem.key, '은/는')} 하나로 정해지지 않습니다. 「정답: B」, 여럿이면 「정답: A, C」처럼 적어 주세요.`,
  'key-without-letters': ({ key }) =>
    `정답 "${key}"에는 글자나 숫자가 없어서 채점할 수 없습니다. 말로 적거나 보기를 만들어 주세요.`,
  'key-not-a-choice': (problem) =>
    `정답 "${problem.key}"${josa(problem.key, '이/가')} 보기 ${problem.labels.join(', ')}에 없습니다. 보기의 기호로 적어 주세요.`,
  'id-repeated': (problem) =>
    `번호 "${problem.id}"${josa(problem.id, '은/는')} ${problem.first}에서 이미 씁니다. 다른 번호를 붙여 주세요.`,
  'question-repeated': (problem) => `같은 문제가 ${problem.first}에 있어 그것만 냅니다. 이 문제는 지워 주세요.`,
  'key-differs': (problem) => `같은 문제가 ${problem.first}에 다른 정답으로 있습니다. 맞는 것만 남겨 주세요.`,
  'on-erratum': (problem) =>
    `노트 이후 바뀐 내용(정오 ${problem.id})에 기대는 문제입니다. 지금 맞는 답을 묻고 「- 정오: ${problem.id}」${josa(problem.id, '을/를')} 적거나, 문제를 빼 주세요.`,
  'erratum-unknown': (problem) =>
    `정오 "${problem.id}"${josa(problem.id, '이/가')} errata.yaml에 없습니다. 번호(id)를 확인해 주세요.`,
  'erratum-without-key': (problem) =>
    `정오 "${problem.id}"의 글에 이 정답이 없습니다. 지금 맞는 답을 정답으로 적어 주세요.`,
  quote: (problem, quote) => `출제 보류: ${quote(problem.problem)}`,
  'picture-left-out': () => '물음에 그림이 있지만 문제에는 보이지 않습니다. 글로 옮겨 적거나 문제를 빼 주세요.',
  'source-missing': () => '근거가 없습니다. 「- 근거: 절 이름 "노트의 말"」을 적으면 해설에 출처가 붙습니다.',
  'source-without-words': (problem) =>
    `「${problem.section}」의 어느 문장인지 적혀 있지 않습니다. 뒤에 "노트의 말"을 붙여 주세요.`,
  'source-unknown': (problem) =>
    `근거 "${problem.value}"${josa(problem.value, '은/는')} 노트의 절이 아닙니다. 「- 근거: 절 이름 "노트의 말"」로 적어 주세요.`,
  'difficulty-missing': () => '난이도가 없어 2로 봅니다. 「- 난이도: 1」(1 쉬움, 2 보통, 3 어려움)을 적어 주세요.',
  'difficulty-unknown': (problem) =>
    `난이도 "${problem.value}"${josa(problem.value, '을/를')} 알 수 없어 2로 봅니다. 1, 2, 3 가운데 하나로 적어 주세요.`,
  'id-missing': () =>
    '번호가 없어 본문으로 만든 번호를 씁니다. 본문을 고치면 기록이 끊기니 「- 번호: chapter-1」처럼 붙여 주세요.',
  'id-unfit': (problem) =>
    `번호 "${problem.value}"${josa(problem.value, '은/는')} 쓸 수 없습니다. 영문, 숫자, - _ . 로 40자 안에서 적어 주세요.`,
  'voted-otherwise': (problem) =>
    `정답은 ${problem.key}인데 「Most Voted」는 ${problem.voted}입니다. 정답을 따릅니다. 틀렸다면 정답을 고쳐 주세요.`,
  'rationale-unknown': (problem) =>
    `"${problem.label}: …"라는 설명이 있지만 보기 ${problem.label}${josa(problem.label, '은/는')} 없습니다. 기호를 확인해 주세요.`,
}

/** What `check` says of the form of questions. Each sentence says what is wrong and what to do. */
export const questionForm = {
  tooMany: (most: number) =>
    `문제가 ${most.toLocaleString('en-US')}개를 넘습니다. 이 줄부터 뒤의 문제는 읽지 않았습니다. 파일을 줄여 주세요.`,
  none: () => '이 파일에는 문제가 없습니다. #### 문제, #### 보기, #### 정답 제목으로 적어 주세요.',
  /** `Day1.md: 문제 22개, 형식 「Q1. ①」, 빠짐 3개` */
  file: ({ file, form, taken, leftOut, media }: QuestionFile): string =>
    [
      `${file}: 문제 ${taken}개, 형식 「${form}」`,
      ...(leftOut > 0 ? [`빠짐 ${leftOut}개`] : []),
      ...(media > 0 ? [`그림·소리를 뺀 것 ${media}개`] : []),
    ].join(', '),
  /** Of many files: a line a form. */
  forms: (form: string, files: number, taken: number): string => `형식 「${form}」: 파일 ${files}개, 문제 ${taken}개`,
  amongNotes: (count: number, to: string): string =>
    `문제가 ${count}개 있는 파일이 노트 폴더에 있습니다. 노트로 읽혀서 찾으면 정답이 보이고 출제되지 않으니, ${to}${josa(to, '으로/로')} 옮겨 주세요.`,
  package: {
    'no-zip': () => 'Anki 묶음(.apkg)으로 열 수 없습니다. Anki에서 「내보내기 > Anki 덱 묶음」으로 다시 저장해 주세요.',
    'no-collection': () => '묶음 안에 카드가 없습니다. Anki에서 「내보내기 > Anki 덱 묶음」으로 다시 저장해 주세요.',
    'too-large': () => '묶음 안의 카드 파일이 너무 큽니다. 덱을 나누어 내보내 주세요.',
  },
  problem: (problem: FormProblem, quote: (problem: QuoteProblem) => string): string =>
    sentenceOf(PROBLEMS, problem, quote),
}
