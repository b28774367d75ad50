import type { me as ko } from '../ko/me.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const s = (count: number): string => (count === 1 ? '' : 's')

export const me: typeof ko = {
  name: 'me',
  description: 'Your statistics, your mistakes, your data; for you alone',
  stats: {
    name: 'stats',
    description: 'How much you answered, how well, and what is weak',
    member: { name: 'member', description: 'Whose? Only of members who let others look (default: yours)' },
  },
  reminders: {
    name: 'reminders',
    description: 'Direct messages before a close and for reviews; only what you switch on',
  },
  mistakes: { name: 'mistakes', description: 'What you missed or guessed: look, practise, take it along as a file' },
  mistakesTitle: (count, left) => `📕 Mistakes · ${count} question${s(count)} · ${left} still open`,
  noMistakes: 'Nothing yet. What you miss or guess gathers here; questions of the day come when they close.',
  missed: (times, when) => `missed ${times === 1 ? 'once' : `${times} times`} · ${when}`,
  mendedMark: '✅ known since',
  practise: 'Practise',
  asMarkdown: 'As Markdown',
  asAnki: 'For Anki',
  exported: (count, leftOut) =>
    [
      `${count} question${s(count)} in the file.`,
      ...(leftOut > 0 ? [`${leftOut} left out: this format cannot hold them as they are.`] : []),
    ].join(' '),
  markdownHow: 'Put it into `questions/` of a content folder, or send it with `/notes add`: it is read as it is.',
  ankiHow: 'Open it in Anki under File → Import.',
  exportAlt: 'Your mistakes',
  lost: (count) =>
    `${count} question${s(count)} left the notes, or ${count === 1 ? 'is' : 'are'} open as the question of the day.`,
  statsTitle: 'Your statistics',
  statsOf: (member) => `Statistics of ${member}`,
  nothingYet:
    'Nothing yet. Answer the question of the day (`/quiz today`) or practise (`/quiz practice`), and it gathers here.',
  nothingOfOthers: 'Nothing yet.',
  hidden: (member) =>
    `You cannot see the statistics of ${member}. They can allow it with “Let others look” under \`/me stats\`.`,
  show: 'Let others look',
  hide: 'Only for me',
  asText: 'As text',
  asPicture: 'As a picture',
  days: 'The last 26 weeks',
  month: (month) => MONTHS[month - 1] ?? '',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  scale: ['less', 'more'],
  accuracy: 'Right answers of the day, by week',
  own: 'you',
  group: 'all',
  sections: 'Right by section, the weakest first; mastery',
  levels: 'Right by level',
  weeks: 'By week',
  bar: (right, answers, mastery) => `${right}/${answers}${mastery === undefined ? '' : ` · mastery ${mastery}`}`,
  streakBest: (best) => `streak (best ${best})`,
  streakDays: (days) => `${days} day${s(days)}`,
  dueName: 'due for review',
  count: (count) => String(count),
  accuracyName: (answers) => `right (of ${answers})`,
  pointsName: (rank) => (rank === undefined ? 'points' : `points (rank ${rank})`),
  points: (points) => String(points),
  countedHow: 'Guesses are left out of the share · mastery: recalled now with 90 %',
  activeDays: (days, answers) => `In the last 26 weeks ${answers} answer${s(answers)} on ${days} day${s(days)}.`,
  week: (from, count, own, group) =>
    [
      `week of ${from}: ${count} answer${s(count)}`,
      ...(own === undefined ? [] : [`${own} right`]),
      ...(group === undefined ? [] : [`all ${group}`]),
    ].join(' · '),
}
