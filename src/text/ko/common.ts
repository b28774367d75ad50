/** Said in more than one place. */
export const common = {
  share: '공유',
  sharedDone: '공유했어요',
  /** `what`: as it can be typed again. */
  sharedBy: (member: string, what: string) => `📣 ${member} 님이 공유했어요: **${what}**`,
  previous: '이전',
  next: '다음',
  /** `seconds` from 1. */
  tooFast: (seconds: number) => `한꺼번에 너무 많이 요청했어요. ${seconds}초쯤 뒤에 다시 해 주세요.`,
  /** A suggestion in place of those that are put off; choosing it sends what was typed. */
  asTyped: (typed: string) => `제안은 잠시 뒤에 다시 나와요. 쓴 그대로: ${typed}`,
  /** `at`: in seconds, as Discord shows an instant. */
  savedUnheard: (at: number) =>
    `<t:${at}:R>에 하신 것은 저장됐어요. 그때 답을 보여 드리지 못했지만, 다시 하지 않으셔도 돼요.`,
  page: (page: number, of: number) => `${page}/${of}쪽`,
}
