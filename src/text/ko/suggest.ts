/** Members suggest questions. */
export const suggest = {
  name: '제안',
  description: '오늘의 문제로 낼 문제를 제안해요. 운영진이 보고 정해요',
  title: '문제 제안',
  send: '이대로 보내기',
  notYet: '아직 보내지 않았어요. 고치면 바로 쓸 수 있고, 「이대로 보내기」를 누르면 운영진이 다듬어 줄 수도 있어요.',
  sent: (waiting: number, most: number) =>
    `고마워요! 운영진이 살펴보고 정하면 알려 드릴게요. (기다리는 제안 ${waiting}/${most})\n쓰기로 하면 이름과 함께 내고, 제안한 분은 풀지 않아도 마감 때 맞힌 점수를 한 번 받아요.`,
  outcomes: {
    title: '💡 제안해 준 문제의 소식이에요.',
    used: (stem: string) => `- 쓰기로 했어요. 고마워요! ${stem}`,
    discarded: (stem: string) => `- 이번에는 쓰지 않기로 했어요. 다른 제안도 기다릴게요. ${stem}`,
  },
  /** On the card of the day. */
  by: '제안',
}
