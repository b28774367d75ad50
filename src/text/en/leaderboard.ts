import type { leaderboard as ko } from '../ko/leaderboard.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const leaderboard: typeof ko = {
  name: 'leaderboard',
  description: 'Weeks, months, seasons, all time, and your own rank',
  period: { name: 'period', description: 'Which board? (this week if left out)' },
  kinds: {
    week: 'This week',
    'last-week': 'Last week',
    month: 'This month',
    'last-month': 'Last month',
    all: 'All time',
    season: 'Season',
  },
  title: 'Leaderboard',
  range: (from, to) => {
    const [, month = 1, day = 1] = from.split('-').map(Number)
    const [, lastMonth = 1, lastDay = 1] = to.split('-').map(Number)
    return `${day} ${MONTHS[month - 1]} to ${lastDay} ${MONTHS[lastMonth - 1]}`
  },
  rank: (rank) => `#${rank}`,
  row: (points, right, answered) => `**${points}** points · ${right}/${answered} right`,
  points: (points) => `${points} p`,
  newcomer: 'new',
  unnamed: '(no name)',
  altRow: (rank, name, points, move) => `${rank}. ${name} ${points}${move === '' ? '' : ` ${move}`}`,
  asText: 'As text',
  asPicture: 'As a picture',
  mine: 'Your rank',
  members: (count) => (count === 1 ? '1 member answered' : `${count} members answered`),
  notYet: 'You are not on this board yet. Answer today’s question and you will be: `/quiz today`',
  empty: 'No points yet. Answer today’s question and the board begins: `/quiz today`',
  final: 'final',
  finalOf: { week: '🏁 The week is over: its board.', month: '🏁 The month is over: its board.' },
  winners: (names) => `🎉 Won by ${names.join(', ')}`,
  instead: (kind) => `${kind}: no points yet, so here is the last one that is over.`,
  streak: (now, best) => (now > 0 ? `🔥 ${now} in a row now · best ${best}` : `Best: ${best} in a row`),
  waiting: (count) => `${count} of your answers join${count === 1 ? 's' : ''} the boards at the close.`,
  season: (number) => `Season ${number}`,
  seasons: 'Another season',
  since: (from) => `since ${from}`,
  noSeason: 'There is no season yet. Leaders begin one with `/manage season`.',
  emptyPublic: 'No points yet.',
}
