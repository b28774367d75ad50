/** What is about the member alone. */
export const me = {
  name: '나',
  description: '내 통계, 오답노트, 내 데이터를 봐요. 나만 보여요',
  stats: { name: '통계', description: '언제 얼마나 풀고 맞혔는지, 무엇이 약한지 봐요' },
  statsTitle: '내 통계',
  nothingYet: '아직 없어요. 오늘의 문제에 답하거나(`/퀴즈 오늘`) 연습하면(`/퀴즈 연습`) 여기에 쌓여요.',
  due: (count: number) => `지금 복습할 것 **${count}개**`,
}
