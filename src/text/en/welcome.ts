import type { welcome as ko } from '../ko/welcome.ts'

export const welcome: typeof ko = {
  title: '👋 Hello, this is Saegim',
  description: 'I answer from your study notes, and ask the group one question a day. Type `/` below and try this.',
  search: (words) =>
    `\`/search\` for ${words.map((one) => `\`${one}\``).join(' or ')}: initial consonants and the wrong keyboard layout are understood.`,
  compare: (one, other) => `\`/compare\` \`${one}\` with \`${other}\`.`,
  answer: 'Answer the daily question by its buttons and see `/leaderboard`. `/quiz practice` is there at any time.',
  noNotes: 'There are no notes yet. Once your leaders add some, I find what is in them.',
  noQuestions: 'There are no questions yet. With notes or questions added, the daily one can begin.',
  leaders:
    '**For leaders**: press the button for notes, channel, time, go. `/settings panel` opens it again at any time.',
  panel: 'Leaders: begin',
  playground:
    'This is a small Discord on your own machine. “Next question” on the clock brings the results. Press your name (at the bottom left; on a narrow screen at the top) to be the leader or another member. To begin anew: npm start -- --fresh',
}
