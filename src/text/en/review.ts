import type { review as ko } from '../ko/review.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const s = (count: number): string => (count === 1 ? '' : 's')

export const review: typeof ko = {
  name: 'review',
  description: 'Questions that you met, again when you are about to forget them; for you alone',
  left: (due, fresh, more) =>
    [
      'Review',
      ...(due > 0 ? [`${due}${more ? ' or more' : ''} due`] : []),
      ...(fresh > 0 ? [`${fresh} new`] : []),
    ].join(' · '),
  unscored: 'A review has no points. The explanation comes with your answer.',
  howWell: 'How well did you know it? It comes back after the time that you choose.',
  grades: { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' },
  gradeIn: (grade, interval) => `${grade} · ${interval}`,
  days: (days) => {
    if (days < 30) return `${days} day${s(days)}`
    return days < 365 ? `${round(days / 30)} mo` : `${round(days / 365)} y`
  },
  bury: 'Not today',
  suspend: 'Never again',
  reset: 'Start over',
  buried: 'It comes again tomorrow.',
  suspended: 'This question is not asked any more. You can take it back when your reviews are done.',
  wasReset: 'This question counts as new again.',
  resetSure: 'Forget all reviews of this question? Points and streaks stay as they are.',
  resetYes: 'Start over',
  resetNo: 'Leave it',
  moved: 'You graded this one already, or answered it elsewhere since: here is the next.',
  openNow: 'This question is open as the question of the day. It comes again after that closes.',
  gone: 'This question has left the notes.',
  nothingYet:
    'Nothing to review yet. Questions of the day come here when they close, and those of `/quiz practice` at once.',
  done: 'Reviews done for today',
  doneToday: (count) => (count > 0 ? `You reviewed **${count}** today. Nothing is due now.` : 'Nothing is due now.'),
  nextAt: (when) => `Next review: ${when}`,
  forecast: 'The next 7 days',
  today: 'Today',
  day: (date, weekday) => {
    const [, month, day] = date.split('-').map(Number)
    return `${WEEKDAYS[weekday - 1]} ${month}/${day}`
  },
  count: (count) => String(count),
  weakest: 'Weakest sections',
  weak: (section, percent, cards) => `${section}: ${percent}% likely to be remembered (${cards} question${s(cards)})`,
  retention: (percent, reviews) =>
    `Remembered in the last 30 days: **${percent}%** (${reviews} review${s(reviews)}, goal 90%)`,
  exam: (days) => `${days} day${s(days)} to the exam. New questions are spread so that you meet all by then.`,
  resume: (count) => `Take back ${count} question${s(count)}`,
  goOn: 'Review',
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
