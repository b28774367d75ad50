import type { leaderboard as ko } from '../ko/leaderboard.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const leaderboard: typeof ko = {
  name: 'leaderboard',
  description: 'This week, this month, all time, and your own rank',
  period: { name: 'period', description: 'Which board? (this week if left out)' },
  kinds: { week: 'This week', month: 'This month', all: 'All time' },
  title: 'Leaderboard',
  range: (from, to) => {
    const [, month = 1, day = 1] = from.split('-').map(Number)
    const [, lastMonth = 1, lastDay = 1] = to.split('-').map(Number)
    return `${day} ${MONTHS[month - 1]} to ${lastDay} ${MONTHS[lastMonth - 1]}`
  },
  rank: (rank) => `#${rank}`,
  row: (points, right, answered) => `**${points}** points · ${right}/${answered} right`,
  mine: 'Your rank',
  members: (count) => (count === 1 ? '1 member answered' : `${count} members answered`),
  notYet: 'You are not on this board yet. Answer today’s question and you will be: `/quiz today`',
  empty: 'No points yet. Answer today’s question and the board begins: `/quiz today`',
  emptyPublic: 'No points yet.',
}
