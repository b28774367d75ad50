/** What members are reminded of by direct message, where they want that. */
export const reminders = {
  title: '알림',
  intro: '켠 것만 다이렉트 메시지로 보내요. 이미 답했거나 복습할 것이 없으면 보내지 않아요.',
  beforeClose: '마감 전 알림 (답하지 않았을 때)',
  review: '복습 알림 (복습할 것이 있을 때)',
  isOff: '꺼짐',
  minutesBefore: (minutes: number) => (minutes < 60 ? `마감 ${minutes}분 전` : `마감 ${minutes / 60}시간 전`),
  everyDayAt: (time: string, zone: string) => `날마다 ${time} (${zone} 시각)`,
  chooseBefore: '마감 전 알림을 골라요',
  chooseTime: '복습 알림 시각을 골라요',
  turnOff: '끄기',
  otherTime: '다른 시각 쓰기',
  form: { title: '복습 알림 시각', label: '몇 시에 알릴까요? 예: 21:30, 오후 9시 30분' },
  role: {
    name: '채널 알림 역할',
    hint: '「알림 역할」을 누르면 새 문제가 올라올 때 채널에서 알려 줘요. 다시 누르면 빠져요.',
    button: '알림 역할',
    given: (role: string) => `🔔 ${role} 역할을 드렸어요. 새 문제가 올라오면 알려 드려요. 다시 누르면 빠져요.`,
    taken: (role: string) => `🔕 ${role} 역할을 뺐어요. 다시 누르면 받아요.`,
  },
  needsInbox: '서버의 「다이렉트 메시지 허용」이 꺼져 있으면 보낼 수 없어요.',
  close: (from: string, count: number, closes: string) =>
    `⏰ **${from}** 오늘의 문제${count > 1 ? ` ${count}개` : ''}에 아직 답하지 않았어요. ${closes} 마감돼요.`,
  reviewNow: (from: string, due: number, more: boolean) =>
    `🔁 **${from}** 복습할 문제가 ${due}개${more ? ' 이상' : ''} 있어요.`,
  toQuestion: '문제 보러 가기',
  startReview: '복습 시작',
  off: '이 알림 끄기',
  wasOff: '알림을 껐어요. `/나 알림`에서 언제든 다시 켤 수 있어요.',
  shut: '다이렉트 메시지를 보낼 수 없어서 알림을 모두 껐어요. 받으려면 개인정보 설정에서 「다이렉트 메시지 허용」을 켜고 `/나 알림`에서 다시 켜 주세요.',
}
