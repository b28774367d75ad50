import type { suggest as ko } from '../ko/suggest.ts'

export const suggest: typeof ko = {
  name: 'suggest',
  description: 'Suggest a question of the day; the leaders decide',
  title: 'Suggest a question',
  send: 'Send it as it is',
  notYet: 'Not sent yet. Mended, it can be used as it is; or press “Send it as it is”, and the leaders may mend it.',
  sent: (waiting, most) =>
    `Thank you! The leaders will have a look, and you will hear of it. (${waiting}/${most} waiting)\nIf it is used, it is asked with your name, and at its close you get the points of a right answer once, without answering it.`,
  outcomes: {
    title: '💡 News of what you suggested.',
    used: (stem) => `- It will be asked, thank you! ${stem}`,
    discarded: (stem) => `- It is not used this time; another one is welcome. ${stem}`,
  },
  by: 'Suggested by',
}
