/** Said in more than one place. */
export const common = {
  share: '공유',
}
