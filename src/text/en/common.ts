import type { common as ko } from '../ko/common.ts'

export const common: typeof ko = {
  share: 'Share',
  sharedDone: 'Shared',
  sharedBy: (member, what) => `📣 ${member} shared: **${what}**`,
  previous: 'Previous',
  next: 'Next',
  page: (page, of) => `page ${page}/${of}`,
}
