import type { welcome as ko } from '../ko/welcome.ts'

export const welcome: typeof ko = {
  title: '👋 Welcome to the Saegim playground',
  description: 'A small Discord on your own machine. Type `/` below and try three things.',
  try: [
    '**1.** `/search` for `ㅌㅇㅅㅌㅍ` or `dhfhfk`: initial consonants and the wrong keyboard layout are understood.',
    '**2.** `/compare` `DAX` with `ElastiCache`.',
    '**3.** Answer today’s question in this channel, press “next question” on the clock, then see `/leaderboard`.',
  ],
  footer:
    'Press your name (at the bottom left; on a narrow screen at the top) to be the leader or another member. To begin anew: npm start -- --fresh',
}
