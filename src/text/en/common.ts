import type { common as ko } from '../ko/common.ts'

export const common: typeof ko = {
  share: 'Share',
  sharedDone: 'Shared',
  sharedBy: (member, what) => `📣 ${member} shared: **${what}**`,
  previous: 'Previous',
  next: 'Next',
  tooFast: (seconds) =>
    `That was a lot at once. Please try again in about ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  asTyped: (typed) => `Suggestions are back in a moment. As typed: ${typed}`,
  savedUnheard: (at) =>
    `What you did <t:${at}:R> is saved, though the answer did not reach you then. There is no need to do it again.`,
  page: (page, of) => `page ${page}/${of}`,
}
