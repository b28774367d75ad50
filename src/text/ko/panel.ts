/** What a track's notes were understood as. */
export interface Understood {
  readonly titles: readonly string[]
  readonly chapters: number
  readonly sections: number
  readonly authored: number
  readonly generated: number
}

/** The leaders' panel: all of the first minutes by pressing. */
export const panel = {
  title: '⚙️ 오늘의 문제',
  track: (name: string) => `🗂️ 트랙: **${name}**`,
  notes: ({ titles, chapters, sections, authored, generated }: Understood) => {
    const more = chapters > titles.length ? ` 외 ${chapters - titles.length}개` : ''
    return `📚 노트: ${titles.map((one) => `**${one}**`).join(', ')}${more} (절 ${sections}개). 직접 쓴 문제 ${authored}개, 노트로 만들 수 있는 문제 ${generated}개를 찾았어요. 노트는 \`/노트 추가\`로 더해요.`
  },
  noNotes: '📚 노트: 아직 없어요. `/노트 추가`로 파일을 올려 주세요.',
  channel: (channel: string) => `📣 채널: ${channel}`,
  time: (days: string, spoken: string, zone: string) => `⏰ 시각: ${days} ${spoken} (${zone})`,
  questions: (count: string, source: string) => `📝 문제: 하루 ${count}, ${source}`,
  stopped: '⏸️ 지금은 올리지 않아요. 「시작」을 누르면 정한 시각부터 올려요.',
  started: '▶️ 시작했어요.',
  missing: '⚠️ 모자란 것',
  chooseChannel: '어느 채널에 올릴까요?',
  chooseTime: '몇 시에 올릴까요?',
  chooseCount: '하루에 몇 문제를 낼까요?',
  chooseSource: '어떤 문제를 낼까요?',
  perDay: (count: number) => `하루 ${count}문제`,
  buttons: {
    start: '시작',
    stop: '멈춤',
    post: '오늘 문제 지금 올리기',
    notes: '노트 올리기',
    try: '시험 글 보기',
    time: '다른 시각·요일',
    track: '다른 트랙',
  },
  whichTrack: '어느 트랙을 볼까요?',
  form: {
    title: '시각과 요일',
    time: '시각 (예: 21:30, 오후 9시)',
    zone: '시간대 (예: 서울)',
    weekdays: '요일 (예: 매일, 평일, 월수금)',
  },
}
