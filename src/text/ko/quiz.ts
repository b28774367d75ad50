import { josa } from '../../core/language/josa.ts'
import type { QuestionKind } from '../../core/quiz/types.ts'
import type { ScoringRules } from '../../core/study/scoring.ts'

/** The daily question, practice, and how answers are scored. */
export const quiz = {
  name: '퀴즈',
  description: '오늘의 문제를 다시 보거나, 점수 없이 연습하거나 모의고사를 봐요',
  today: { name: '오늘', description: '오늘의 문제를 나만 보이게 다시 열어요. 내 답이나 결과도 보여 줘요' },
  past: { name: '지난문제', description: '지난 오늘의 문제를 점수 없이 다시 풀고, 해설을 봐요' },
  practice: {
    name: '연습',
    description: '점수 없이 문제를 풀고, 하나씩 해설을 봐요',
    count: { name: '개수', description: '몇 문제를 풀까요? (1~10, 기본 5)' },
    service: { name: '서비스', description: '어느 서비스나 주제에서 낼까요? 비워 두면 모두에서 내요' },
  },

  dayTitle: (day: number, number: number, ofDay: number) =>
    ofDay > 1 ? `오늘의 문제 · ${day}일째 · ${number}/${ofDay}번` : `오늘의 문제 · ${day}일째`,
  anyService: '문제',
  difficulty: '난이도',
  levels: { 1: '★☆☆ 쉬움', 2: '★★☆ 보통', 3: '★★★ 어려움' },
  points: '점수',
  pointsOf: (points: number) => `${points}점`,
  ends: '마감',
  planned: '예정 시각',
  plannedLate: (when: string) => `${when} (늦어서 미안해요)`,
  howTo: {
    single: '버튼으로 답을 하나 골라 주세요.',
    several: '맞는 것을 **모두** 고르고 「제출」을 눌러 주세요. 하나라도 빠뜨리거나 더 고르면 오답이에요.',
    ox: '맞으면 O, 틀리면 X를 눌러 주세요.',
    typed: '「답 쓰기」를 눌러 답을 직접 써 주세요.',
    cloze: '「답 쓰기」를 눌러 빈칸에 들어갈 말을 써 주세요.',
  } satisfies Record<QuestionKind, string>,
  revealsAtPress: '답하면 바로 나만 보이게 정답과 해설을 알려 줘요. 답은 한 번만 할 수 있어요.',
  revealsAtClose: '정답과 해설은 마감 때 공개해요. 그때까지 답을 바꿀 수 있어요.',
  namesShown: '마감 뒤에는 누가 무엇을 골랐는지도 보여요.',
  generated: '노트에서 자동으로 만든 문제',
  whole: '전체 보기',
  shortened: '✂️ 길어서 줄여 보여요. 「전체 보기」를 누르면 모두 나와요.',
  pageOf: (page: number, pages: number) => `${page}/${pages}쪽`,
  chooseAll: '맞는 것을 모두 고르세요',
  send: '제출',
  picked: (shown: string) => `고른 답: **${shown}**. 아직 저장하지 않았어요. 「제출」을 눌러 주세요.`,
  write: '답 쓰기',
  form: { title: '답 쓰기', label: '내 답', blank: '빈칸에 들어갈 말' },
  practiceReveals: '연습이라 점수는 없어요. 답하면 바로 해설을 보여 줘요.',

  answeredBy: '답한 사람',
  yesterdaysKey: '어제의 정답',
  todaysKey: '오늘의 정답',
  earlierKey: (date: string) => {
    const [, month, day] = date.split('-').map(Number)
    return `${month}월 ${day}일의 정답`
  },
  numberOf: (number: number) => `${number}번`,
  rightOf: (right: number, all: number) => (all === 0 ? '답한 사람 없음' : `맞힘 ${right}/${all}명`),
  seeWhy: '해설 보기',
  closed: '마감',
  key: (shown: string) => `정답 **${shown}**`,
  keyCorrected: '⚠️ 운영진이 정답을 고쳤어요. 해설은 고치기 전에 쓴 것이에요.',
  alsoAccepted: (forms: string) => `${forms}도 정답이에요.`,
  source: '근거',
  /** Of a question that cites nothing: found by search, no proof. */
  related: '관련 노트',
  people: (count: number) => `${count}명`,
  mine: '내 답',
  solvers: (right: number, all: number) => `맞힌 사람 (${right}/${all}명)`,
  choosers: (right: number, all: number) => `고른 사람 (맞힘 ${right}/${all}명)`,
  noAnswers: '이번에는 답한 사람이 없어요. 다음 문제에서 만나요!',
  nobodyRight: '이번에는 맞힌 사람이 없어요.',
  andMore: (count: number) => `외 ${count}명`,
  moreChoices: (count: number) => `그 밖에 ${count}가지`,
  myResult: '내 결과 보기',

  saved: (shown: string) => `답을 저장했어요: **${shown}**`,
  savedTyped: (typed: string) => `답을 저장했어요: 「${typed}」`,
  changed: (shown: string) => `답을 바꿨어요: **${shown}**`,
  changedTyped: (typed: string) => `답을 바꿨어요: 「${typed}」`,
  mayChange: '마감까지 답을 바꿀 수 있어요. 마지막에 고른 답이 남아요.',
  change: '답 바꾸기',
  guess: '찍었어요',
  notGuessed: '찍은 게 아니에요',
  guessed: '🎲 찍은 답이라고 적어 뒀어요.',
  answered: (shown: string, left: string) => `**${shown}**${josa(shown, '으로/로')} 답함, ${left} 남음`,
  answeredTyped: (typed: string, left: string) => `「${typed}」${josa(typed, '이라/라')}고 답함, ${left} 남음`,
  timeLeft: (minutes: number) =>
    minutes < 60
      ? `${minutes}분`
      : minutes < 48 * 60
        ? `${Math.floor(minutes / 60)}시간`
        : `${Math.floor(minutes / 1440)}일`,
  streakBroken: (dates: number) => `${dates}일 연속이 끊겼어요. 오늘부터 다시 1일째예요.`,
  /** Stays on the screen until after the instant: it must read well in both tenses. */
  resultAt: (when: string) => `정답과 해설 공개: ${when}`,
  streak: (dates: number, bonus: number) =>
    bonus > 0 ? `🔥 ${dates}일 연속! 보너스 +${bonus}점` : dates > 1 ? `🔥 ${dates}일 연속` : '',
  already: (shown: string) => `이미 ${shown}${josa(shown, '으로/로')} 답했어요.`,
  alreadyTyped: (typed: string) => `이미 답했어요: 「${typed}」.`,
  whyNot: {
    once: '답은 한 번만 할 수 있어요.',
    later: '더 나중에 고른 답이 남아요.',
    closed: '마감되어 더 바꿀 수 없어요.',
  },
  lateTyped: (typed: string) => `마감 뒤에 보낸 답이라 저장하지 않았어요: 「${typed}」`,
  right: '맞았어요!',
  wrong: '아쉬워요, 틀렸어요.',
  lateUnanswered: '마감된 문제예요. 이 문제에는 답하지 않았어요.',
  earned: (points: number) => `+${points}점`,
  slip: (form: string) => `정확한 표기: 「${form}」`,
  near: (form: string, percent: number) => `아까워요! 「${form}」에 ${percent}%쯤 가까웠지만 같은 말은 아니에요.`,
  written: (typed: string) => `내 답: 「${typed}」`,

  doneOf: (done: number, all: number, next: number | undefined) =>
    `${all}문제 중 ${done}문제에 답했어요.${next === undefined ? '' : ` 다음은 ${next}번이에요.`}`,
  dayOff: (when: string) => `지금 열려 있는 문제는 없어요. 다음 문제는 ${when} 올라와요.`,
  noneToday: '아직 올라온 문제가 없어요.',
  nextAt: (when: string) => `다음 문제는 ${when} 올라와요.`,
  whatElse: '`/퀴즈 연습`으로 먼저 연습할 수 있어요.',

  pastTitle: '지난 문제',
  pastNone: '마감된 문제가 아직 없어요.',
  pastOpen: '다시 풀 문제를 골라요',
  pastDate: (date: string) => {
    const [year, month, day] = date.split('-').map(Number)
    return `${year}년 ${month}월 ${day}일`
  },
  pastUnscored: '지난 문제라 점수는 없어요.',
  showKey: '정답 보기',

  progress: (place: number, count: number) => `연습 ${place}/${count}`,
  next: '다음 문제',
  skip: '건너뛰기',
  nowDaily: '이 문제는 지금 오늘의 문제로 열려 있어서 해설을 미리 볼 수 없어요. 다음으로 넘어가 주세요.',
  finish: '결과 보기',
  gone: '이 문제는 그사이 노트에서 빠졌어요. 다음으로 넘어가 주세요.',
  noQuestions:
    '연습할 문제가 아직 없어요. 노트에서 만들 수 있는 문제도 없어요. `/제안`으로 보내거나 운영진이 `/문제 추가`로 쓰면 여기에 나와요.',
  allOpenNow: '낼 수 있는 문제가 모두 지금 오늘의 문제로 열려 있어요. 마감된 뒤에 연습할 수 있어요.',
  allForTheDay:
    '여기에 맞는 문제는 아직 오늘의 문제로 낼 것만 남았어요. 낸 뒤에 연습할 수 있으니, 다른 주제를 골라 주세요.',
  openOrForTheDay:
    '여기에 맞는 문제는 지금 오늘의 문제로 열려 있거나, 앞으로 오늘의 문제로 낼 것만 남았어요. 낸 뒤에 연습할 수 있으니, 다른 주제를 골라 주세요.',
  missedGone: '틀린 문제가 그사이 문제 파일에서 모두 빠졌어요. `/퀴즈 연습`으로 새로 시작해 주세요.',
  fewer: (count: number) => `지금 낼 수 있는 문제는 ${count}개예요.`,
  summary: '연습 결과',
  summaryOf: (right: number, count: number) => `${count}문제 중 **${right}문제**를 맞혔어요.`,
  allRight: '모두 맞혔어요! 🎉',
  missed: '틀린 문제',
  skipped: (count: number) => `${count}문제는 답하지 않았어요.`,
  more: '다른 문제 더 풀기',
  againMissed: '틀린 문제만 다시',
  shared: (member: string, right: number, count: number) =>
    `💪 ${member} 님이 \`/퀴즈 연습\`에서 ${count}문제 중 **${right}문제**를 맞혔어요.`,

  rules: (rules: ScoringRules): readonly string[] => [
    `맞히면 쉬움 ${rules.byDifficulty[1]}점, 보통 ${rules.byDifficulty[2]}점, 어려움 ${rules.byDifficulty[3]}점이에요. 틀리면 ${rules.wrong}점이에요.`,
    '답이 여럿인 문제는 모두 맞혀야 점수를 받아요.',
    `연속 n일째의 첫 답에는 맞든 틀리든 n-1점(최대 ${rules.highestBonus}점)을 더 받아요. 문제가 없던 날이나 아직 열려 있는 날은 연속을 끊지 않아요.`,
    '점수는 문제가 올라온 날짜의 주와 달에 더해지고, 결과를 알 수 있게 된 때 순위에 나타나요. 연습에는 점수가 없어요.',
  ],
}
