import type { welcome as ko } from '../ko/welcome.ts'

export const welcome: typeof ko = {
  title: '👋 Welcome to the Saegim playground',
  description: 'A small Discord on your own machine. Type `/` below and try this.',
  searches: ['ㅌㅇㅅㅌㅍ', 'dhfhfk'],
  pair: ['DAX', 'ElastiCache'],
  search: (words) =>
    `\`/search\` for ${words.map((one) => `\`${one}\``).join(' or ')}: initial consonants and the wrong keyboard layout are understood.`,
  compare: (one, other) => `\`/compare\` \`${one}\` with \`${other}\`.`,
  answer: 'Answer today’s question in this channel, press “next question” on the clock, then see `/leaderboard`.',
  noQuestions:
    'There are no questions yet. Put question files into `questions/` and start again: today’s question comes to this channel.',
  footer:
    'Press your name (at the bottom left; on a narrow screen at the top) to be the leader or another member. To begin anew: npm start -- --fresh',
}
