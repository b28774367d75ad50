import type { PeriodKind } from '../../core/study/periods.ts'

export const leaderboard = {
  name: '순위',
  description: '주, 달, 시즌, 전체 순위와 내 순위를 봐요',
  period: { name: '기간', description: '언제의 순위를 볼까요? (기본: 이번 주)' },
  kinds: {
    week: '이번 주',
    'last-week': '지난주',
    month: '이번 달',
    'last-month': '지난달',
    all: '전체',
    season: '시즌',
  } satisfies Record<PeriodKind, string>,
  title: '순위',
  /** From and to are local dates. */
  range: (from: string, to: string) => {
    const [, month = '', day = ''] = from.split('-').map(Number)
    const [, lastMonth = '', lastDay = ''] = to.split('-').map(Number)
    return month === lastMonth ? `${month}월 ${day}일~${lastDay}일` : `${month}월 ${day}일~${lastMonth}월 ${lastDay}일`
  },
  rank: (rank: number) => `${rank}위`,
  row: (points: number, right: number, answered: number) => `**${points}점** · ${right}/${answered} 정답`,
  points: (points: number) => `${points}점`,
  newcomer: '새로',
  unnamed: '(이름 없음)',
  altRow: (rank: string, name: string, points: string, move: string) =>
    `${rank === '–' ? rank : `${rank}위`} ${name} ${points}${move === '' ? '' : ` ${move}`}`,
  asText: '글로 보기',
  asPicture: '그림으로 보기',
  mine: '내 순위',
  members: (count: number) => `${count}명이 답했어요`,
  notYet: '아직 순위에 없어요. 오늘의 문제에 답하면 이름이 올라와요. `/퀴즈 오늘`',
  empty: '아직 점수가 없어요. 오늘의 문제에 답하면 순위가 시작돼요. `/퀴즈 오늘`',
  final: '최종',
  finalOf: { week: '🏁 한 주 순위가 나왔어요.', month: '🏁 한 달 순위가 나왔어요.' },
  winners: (names: readonly string[]) => `🎉 우승: ${names.join(', ')}`,
  instead: (kind: string) => `${kind}에는 아직 점수가 없어서, 끝난 것 가운데 가장 최근 순위를 보여 줘요.`,
  streak: (now: number, best: number) => (now > 0 ? `🔥 지금 ${now}일 연속 · 최고 ${best}일` : `최고 ${best}일 연속`),
  waiting: (count: number) => `내 답 ${count}개는 마감 뒤에 더해져요.`,
  season: (number: number) => `시즌 ${number}`,
  seasons: '다른 시즌 보기',
  since: (from: string) => `${from}부터`,
  noSeason: '아직 시즌이 없어요. 운영진이 `/관리 시즌`으로 시작할 수 있어요.',
  emptyPublic: '아직 점수가 없어요.',
}
