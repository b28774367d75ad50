/** What members looked for in vain. */
export const gaps = {
  title: (count: number, days: number) => `찾지 못한 말 ${count}가지 (${days}일)`,
  none: '지난 30일 동안 찾지 못한 말이 없어요.',
  nobody: '말과 횟수만 세고, 누가 찾았는지는 어디에도 남기지 않아요.',
  line: (number: number, words: string, times: number, day: string, found: boolean) =>
    `**${number}.** ${words} · ${times}번 · 마지막 ${day}${found ? ' · ✅ 이제는 찾아요' : ''}`,
  alias: (number: number) => `${number} 별명`,
  note: (number: number) => `${number} 노트`,
  ignore: (number: number) => `${number} 무시`,
  ignored: '이 말은 이제 보이지 않아요.',
  undo: '되돌리기',
  form: {
    title: '짧은 노트 쓰기',
    heading: { label: '제목' },
    text: { label: '내용 (Markdown)', hint: '한 줄에 한 문장씩, 앞에 「- 」를 붙이면 하나하나 찾을 수 있어요.' },
  },
}
