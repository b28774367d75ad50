/** Said in more than one place. */
export const common = {
  share: '공유',
  previous: '이전',
  next: '다음',
  page: (page: number, of: number) => `${page}/${of}쪽`,
}
