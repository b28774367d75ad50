import { josa } from '../../core/language/josa.ts'
import type { QuoteProblem } from '../../core/notes/quote.ts'

/** What `check` counts. */
export interface CheckSummary {
  readonly errors: number
  readonly warnings: number
  readonly chapters: number
  readonly sections: number
  readonly statements: number
  readonly questionsFromNotes: number
  readonly statementsQuotedByFacts: number
  readonly statementsWithoutFact: number
  readonly subjects: number
  readonly diagrams: number
  readonly picturesFound: number
  readonly picturesRedrawn: number
  readonly picturesMissing: number
  readonly questions: number
  readonly questionsLeftOut: number
  readonly questionsSuspended: number
  readonly chaptersWithoutQuestions: readonly string[]
  readonly leftOut: readonly { readonly file: string; readonly why: string }[]
}

/** The first few of many names. */
const FEW = 5
const few = (names: readonly string[]) => names.slice(0, FEW).join(', ') + (names.length > FEW ? ', …' : '')

/** What `check` says of content. Each sentence says what is wrong and what to do. */
export const checks = {
  noNotes: () => '노트가 없습니다. notes/ 폴더에 Markdown 파일(.md)을 하나 이상 넣어 주세요.',
  chapterWithoutSections: (title: string) =>
    `「${title}」에는 읽을 글이 없습니다(비었거나 링크뿐입니다). 내용을 적거나 파일을 빼 주세요.`,
  repeatedPath: (id: string, first: string) =>
    `같은 제목 경로가 ${first}에 이미 있어서 이 절은 「${id}」${josa(id, '으로/로')} 부릅니다. 둘 중 하나의 제목을 바꾸는 것이 좋습니다.`,
  longName: (name: string, words: number) =>
    `「${name}」${josa(name, '은/는')} 낱말이 ${words}개를 넘어서 찾을 때 쓰이지 않습니다. 더 짧게 적어 주세요.`,
  repeatedName: (name: string) => `「${name}」${josa(name, '이/가')} 같은 묶음에 두 번 있습니다. 하나를 지워 주세요.`,
  quote: (problem: QuoteProblem): string => {
    switch (problem.kind) {
      case 'unknown-section':
        return `노트에 「${problem.section}」 절이 없습니다. saegim sections 로 절 이름을 확인해 주세요.`
      case 'empty-words':
        return `「${problem.section}」의 인용문이 비어 있습니다. 노트의 문장을 "…" 안에 적어 주세요.`
      case 'not-standing': {
        const where = problem.elsewhere
        const hint = where ? ` 같은 말이 ${where.file}:${where.line} (${where.section})에 있습니다.` : ''
        return `「${problem.section}」에 "${problem.words}"${josa(problem.words, '이라/라')}는 말이 없습니다.${hint} 노트의 문장을 그대로 옮겨 주세요.`
      }
      case 'several-statements':
        return `"${problem.words}"${josa(problem.words, '은/는')} 「${problem.section}」의 여러 문장(${problem.lines.join(', ')}행)에 있습니다. 더 길게 인용하거나 뒤에 #1, #2를 붙여 주세요.`
      case 'no-such-nth':
        return `「${problem.section}」에서 #${problem.nth}번째 문장을 찾을 수 없습니다. 맞는 문장은 ${problem.lines.length}개입니다(${problem.lines.join(', ')}행).`
    }
  },
  missingPicture: (path: string) =>
    `그림 「${path}」의 파일이 없거나 보여 줄 수 없는 형식입니다. PNG, JPEG, GIF, WebP 파일을 노트 옆이나 notes/ 안에 그 이름으로 두어 주세요.`,
  worst: (shown: number, all: number) => `먼저 볼 곳 ${shown}개 (모두 ${all}개):`,
  noQuestions: (fromNotes: number, content: string) =>
    fromNotes > 0
      ? `직접 쓴 문제가 하나도 없습니다! 노트에서 자동으로 만든 문제 ${fromNotes}개로 매일 문제와 /퀴즈가 나갑니다(하루 하나씩 ${fromNotes}일).`
      : `문제가 하나도 없고 노트에서 만들 수도 없습니다! 매일 문제와 /퀴즈가 나가지 않습니다. ${content}/questions/ 폴더에 문제 파일을 넣어 주세요.`,
  foreign: () => '읽지 못하는 형식입니다. Markdown(.md)이나 글(.txt)로 내보내 주세요.',
  noNote: () => '노트가 아니라 저장소에 딸린 글입니다. 노트라면 이름을 바꿔 주세요.',
  foreignQuestions: (chapters: readonly string[]) =>
    `문제가 하나도 없는 장이 ${chapters.length}개 있습니다(${few(chapters)}). 있는 문제는 다른 장에서만 나옵니다. 다른 모임의 노트와 문제라면 saegim init 으로 자기 폴더를 만들어 주세요.`,
  /** What members will get, a line a kind. */
  card: (of: CheckSummary, content: string): string[] => [
    `찾아볼 이름 ${of.subjects}개`,
    of.questions === 0
      ? checks.noQuestions(of.questionsFromNotes, content)
      : `문제 ${of.questions}개: 하루 하나씩 ${of.questions}일`,
    ...(of.questions > 0 && of.questionsFromNotes > 0
      ? [`노트에서 더 만들 수 있는 문제 ${of.questionsFromNotes}개: 하루 하나씩 ${of.questionsFromNotes}일 더`]
      : []),
    ...(of.chaptersWithoutQuestions.length > 0 ? [checks.foreignQuestions(of.chaptersWithoutQuestions)] : []),
    `그림: 노트의 파일 ${of.picturesFound}개, 다시 그린 것 ${of.picturesRedrawn}개, 보여 줄 수 없는 것 ${of.picturesMissing}개`,
    ...(of.leftOut.length > 0 ? [`읽지 않은 파일 ${of.leftOut.length}개:`] : []),
    ...[...Map.groupBy(of.leftOut, (one) => one.why)].map(
      ([why, files]) => `  ${few(files.map((one) => one.file))}: ${why}`,
    ),
  ],
  summary: (of: CheckSummary) =>
    [
      `오류 ${of.errors}개, 경고 ${of.warnings}개`,
      `장 ${of.chapters}개, 절 ${of.sections}개, 문장 ${of.statements}개(사실이 인용 ${of.statementsQuotedByFacts}개, 사실 없음 ${of.statementsWithoutFact}개), 그림 ${of.diagrams}개`,
      `출제하는 문제 ${of.questions}개, 빠진 문제 ${of.questionsLeftOut}개(그중 보류 ${of.questionsSuspended}개)`,
    ].join(' · '),
}
