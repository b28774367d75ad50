import type { Grade } from '../../core/study/cards.ts'

const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일']

/** Reviewing what one met, alone, when it is about to be forgotten. */
export const review = {
  name: '복습',
  description: '만났던 문제를 잊을 때쯤 다시 풀어요. 나만 보여요',
  left: (due: number, fresh: number, more: boolean) =>
    [
      '복습',
      ...(due > 0 ? [`남은 복습 ${due}개${more ? ' 이상' : ''}`] : []),
      ...(fresh > 0 ? [`새 문제 ${fresh}개`] : []),
    ].join(' · '),
  unscored: '복습이라 점수는 없어요. 답하면 바로 해설을 보여 줘요.',
  howWell: '얼마나 잘 기억했나요? 고른 만큼 뒤에 다시 물어봐요.',
  grades: { 1: '다시', 2: '어려움', 3: '알맞음', 4: '쉬움' } satisfies Record<Grade, string>,
  gradeIn: (grade: string, interval: string) => `${grade} · ${interval}`,
  days: (days: number) => {
    if (days < 30) return `${days}일`
    return days < 365 ? `${round(days / 30)}개월` : `${round(days / 365)}년`
  },
  bury: '오늘은 넘기기',
  suspend: '그만 보기',
  reset: '처음부터',
  buried: '내일 다시 물어볼게요.',
  suspended: '이 문제는 이제 묻지 않아요. 복습 끝 화면에서 다시 넣을 수 있어요.',
  wasReset: '이 문제의 복습 기록을 처음으로 돌렸어요.',
  resetSure: '이 문제의 복습 기록을 처음으로 돌릴까요? 점수와 연속 기록은 그대로예요.',
  resetYes: '처음으로 돌리기',
  resetNo: '그대로 두기',
  moved: '이미 평가했거나 그사이 다시 답한 문제라서, 다음으로 넘어갔어요.',
  openNow: '이 문제는 지금 오늘의 문제로 열려 있어요. 마감된 뒤에 다시 물어볼게요.',
  gone: '이 문제는 그사이 노트에서 빠졌어요.',
  nothingYet: '아직 복습할 문제가 없어요. 오늘의 문제는 마감되면, `/퀴즈 연습`에서 푼 문제는 바로 복습에 들어와요.',
  done: '오늘 복습 끝',
  doneToday: (count: number) =>
    count > 0 ? `오늘 **${count}개**를 복습했어요. 지금 복습할 것은 없어요.` : '지금 복습할 것은 없어요.',
  nextAt: (when: string) => `다음 복습: ${when}`,
  forecast: '앞으로 7일',
  today: '오늘',
  day: (date: string, weekday: number) => {
    const [, month, day] = date.split('-').map(Number)
    return `${month}/${day}(${WEEKDAYS[weekday - 1]})`
  },
  count: (count: number) => `${count}개`,
  weakest: '가장 약한 절',
  weak: (section: string, percent: number, cards: number) =>
    `${section}: 지금 떠올릴 확률 ${percent}% (문제 ${cards}개)`,
  retention: (percent: number, reviews: number) => `최근 30일 기억률 **${percent}%** (복습 ${reviews}번, 목표 90%)`,
  exam: (days: number) => `시험까지 ${days}일. 그때까지 모두 만나도록 새 문제를 나눠 내요.`,
  resume: (count: number) => `그만 본 문제 ${count}개 다시 넣기`,
  goOn: '복습하기',
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
