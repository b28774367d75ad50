import type { reminders as ko } from '../ko/reminders.ts'

const s = (count: number): string => (count === 1 ? '' : 's')

export const reminders: typeof ko = {
  title: 'Reminders',
  intro: 'Only what you switch on comes, by direct message; nothing when you have answered, or nothing is due.',
  beforeClose: 'Before the close, if unanswered',
  review: 'Review, if something is due',
  isOff: 'off',
  minutesBefore: (minutes) =>
    minutes < 60 ? `${minutes} minutes before the close` : `${minutes / 60} hour${s(minutes / 60)} before the close`,
  everyDayAt: (time, zone) => `every day at ${time} (time of ${zone})`,
  chooseBefore: 'How long before the close?',
  chooseTime: 'When to be reminded of reviews?',
  turnOff: 'Off',
  otherTime: 'Another time',
  form: { title: 'Time of the review reminder', label: 'At what time? Such as 21:30 or 9:30 pm' },
  role: {
    name: 'Role of the channel',
    hint: 'Press “Notify me” and the channel notifies you of a new question. Press again and it does not.',
    button: 'Notify me',
    given: (role) => `🔔 You have the role ${role} now and hear of new questions. Press again to leave it.`,
    taken: (role) => `🔕 You do not have the role ${role} any more. Press again to take it.`,
  },
  needsInbox: 'They cannot come while “direct messages” of the server are not allowed.',
  close: (from, count, closes) =>
    `⏰ **${from}**: ${count > 1 ? `${count} questions of the day are` : 'the question of the day is'} not answered yet. Closes ${closes}.`,
  reviewNow: (from, due, more) => `🔁 **${from}**: ${due}${more ? ' or more' : ''} question${s(due)} to review.`,
  toQuestion: 'To the question',
  startReview: 'Start the review',
  off: 'No more of these',
  wasOff: 'Switched off. Switch it on again any time in `/me reminders`.',
  shut: 'Direct messages to you are not allowed, so all reminders were switched off. Allow them in your privacy settings, then switch reminders on again in `/me reminders`.',
}
