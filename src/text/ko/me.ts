/** What is about the member alone. */
export const me = {
  name: '나',
  description: '내 통계, 오답노트, 내 데이터를 봐요. 나만 보여요',
  stats: {
    name: '통계',
    description: '언제 얼마나 풀고 맞혔는지, 무엇이 약한지 봐요',
    member: { name: '멤버', description: '누구의 통계를 볼까요? 보여 주기로 한 멤버만 볼 수 있어요 (기본: 나)' },
  },
  statsTitle: '내 통계',
  statsOf: (member: string) => `${member} 님의 통계`,
  nothingYet: '아직 없어요. 오늘의 문제에 답하거나(`/퀴즈 오늘`) 연습하면(`/퀴즈 연습`) 여기에 쌓여요.',
  nothingOfOthers: '아직 없어요.',
  hidden: (member: string) =>
    `${member} 님의 통계는 볼 수 없어요. 본인이 \`/나 통계\`에서 「다른 멤버에게 보여 주기」를 켜면 볼 수 있어요.`,
  show: '다른 멤버에게 보여 주기',
  hide: '나만 보기',
  asText: '글로 보기',
  asPicture: '그림으로 보기',
  days: '최근 26주',
  month: (month: number) => `${month}월`,
  weekdays: ['월', '화', '수', '목', '금', '토', '일'],
  scale: ['적음', '많음'] as [string, string],
  accuracy: '오늘의 문제 정답률 (주마다)',
  own: '나',
  group: '모두',
  sections: '절마다 맞힌 수와 숙련도 (약한 것부터)',
  levels: '난이도마다 맞힌 수',
  weeks: '주마다',
  bar: (right: number, answers: number, mastery?: string) =>
    `${right}/${answers}${mastery === undefined ? '' : ` · 숙련 ${mastery}`}`,
  streakBest: (best: number) => `연속 (최고 ${best}일)`,
  streakDays: (days: number) => `${days}일`,
  dueName: '지금 복습할 것',
  count: (count: number) => `${count}개`,
  accuracyName: (answers: number) => `정답률 (답 ${answers}개)`,
  pointsName: (rank: number | undefined) => (rank === undefined ? '점수' : `점수 (${rank}위)`),
  points: (points: number) => `${points}점`,
  countedHow: '찍은 답은 정답률에서 빼요 · 숙련: 지금 90% 넘게 기억할 문제',
  activeDays: (days: number, answers: number) => `최근 26주 동안 ${days}일에 걸쳐 ${answers}번 풀었어요.`,
  week: (from: string, count: number, own: string | undefined, group: string | undefined) => {
    const [, month, day] = from.split('-').map(Number)
    return [
      `${month}/${day} 주: ${count}번`,
      ...(own === undefined ? [] : [`정답률 ${own}`]),
      ...(group === undefined ? [] : [`모두 ${group}`]),
    ].join(' · ')
  },
}
