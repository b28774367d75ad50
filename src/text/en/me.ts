import type { me as ko } from '../ko/me.ts'

export const me: typeof ko = {
  name: 'me',
  description: 'Your statistics, your mistakes, your data; for you alone',
  stats: { name: 'stats', description: 'How much you answered, how well, and what is weak' },
  statsTitle: 'Your statistics',
  nothingYet:
    'Nothing yet. Answer the question of the day (`/quiz today`) or practise (`/quiz practice`), and it gathers here.',
  due: (count) => `**${count}** due for review now`,
}
