/** Said in more than one place. */
export const common = {
  share: '공유',
  sharedDone: '공유했어요',
  /** `what`: as it can be typed again. */
  sharedBy: (member: string, what: string) => `📣 ${member} 님이 공유했어요: **${what}**`,
  previous: '이전',
  next: '다음',
  page: (page: number, of: number) => `${page}/${of}쪽`,
}
