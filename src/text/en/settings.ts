import type { LocalMoment } from '../../core/schedule/local-time.ts'
import type { settings as ko } from '../ko/settings.ts'
import { dateShown } from './date-shown.ts'
import { why } from './picking.ts'
import { spokenTime } from './spoken-time.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function day({ inDays, date, weekday }: LocalMoment): string {
  if (inDays === 0) return 'today'
  if (inDays === 1) return 'tomorrow'
  const [, month = 1, dayOfMonth] = date.split('-').map(Number)
  return `${WEEKDAYS[weekday - 1]}, ${dayOfMonth} ${MONTHS[month - 1]}`
}

export const settings: typeof ko = {
  name: 'settings',
  description: 'When, where and how the daily question is posted (leaders)',
  show: { name: 'show', description: 'Shows all settings, the next question and missing permissions' },
  daily: { name: 'daily', description: 'Sets the daily question; only what you give changes' },
  pause: { name: 'pause', description: 'Pauses the daily question' },
  resume: { name: 'resume', description: 'Starts the daily question again' },
  post: { name: 'post', description: 'Posts today’s question now, without waiting for its time' },
  preview: { name: 'preview', description: 'Shows you alone the next question, and why this one' },
  panel: { name: 'panel', description: 'Notes, channel, time, go: by pressing, seen by you alone' },
  options: {
    channel: { name: 'channel', description: 'Where to post (at first: this channel)' },
    time: { name: 'time', description: 'When to post, such as 21:30 or 9 PM' },
    zone: { name: 'zone', description: 'In which time zone (at first: Seoul)' },
    weekdays: { name: 'weekdays', description: 'On which days: daily, weekdays, mon wed fri' },
    count: { name: 'count', description: 'How many questions a day (1-5)' },
    source: { name: 'source', description: 'Questions that people wrote, or made from the notes' },
    services: { name: 'services', description: 'About which services: several with commas, or “all”' },
    hours: { name: 'hours', description: 'For how many hours answers are taken (1-72)' },
    role: { name: 'role', description: 'The role to notify with the first question' },
    no_role: { name: 'no_role', description: 'Notify no role' },
    role_button: {
      name: 'role_button',
      description: 'Let members take and leave the notified role by a button? (at first: no)',
    },
    reveal: { name: 'reveal', description: 'When the right answer is told' },
    results: { name: 'results', description: 'Where the last right answer is told' },
    language: { name: 'language', description: 'Language of what is posted in the channel' },
    freeze: { name: 'freeze', description: 'One missed date a week breaks no streak' },
    exam: { name: 'exam', description: 'Date of the exam, counted down on the card: 2027-03-20, or “none”' },
    publish: { name: 'publish', description: 'In an announcement channel: send it to the servers that follow it' },
    finals: { name: 'finals', description: 'Post the board of a finished week or month by itself? (at first: no)' },
    thread: { name: 'thread', description: 'Open a thread for talking under a closed question? (at first: no)' },
    names: { name: 'names', description: 'Show at the close who chose what? (at first: no)' },
  },
  sources: {
    auto: 'automatic (written ones first, made ones when they run short)',
    authored: 'only written ones',
    generated: 'only ones made from the notes',
    both: 'both alike',
  },
  reveals: { press: 'at once, to whoever answered', close: 'at the close, to everyone' },
  resultsTold: { next: 'with the next question', reply: 'a short reply at the close' },
  finals: { none: 'not posted', weekly: 'every week', monthly: 'every month', both: 'every week and month' },
  languages: { ko: '한국어', en: 'English' },

  title: 'Settings of the daily question',
  fields: {
    channel: 'Channel',
    time: 'Time',
    weekdays: 'Days',
    count: 'Questions a day',
    source: 'Questions from',
    services: 'Services',
    hours: 'Open for',
    role: 'Notifies',
    reveal: 'Answer is told',
    results: 'Last answer',
    freeze: 'Streak freeze',
    exam: 'Exam',
    language: 'Language',
    finals: 'Final boards',
    thread: 'Thread for talking',
    names: 'Who chose what',
    roleButton: 'Button for the role',
    publish: 'Published to followers',
    permissions: '⚠️ Missing permissions',
    recent: 'Lately',
  },
  zones: {
    'Asia/Seoul': 'Seoul',
    'Asia/Tokyo': 'Tokyo',
    'Asia/Shanghai': 'Shanghai',
    'Asia/Singapore': 'Singapore',
    'Asia/Ho_Chi_Minh': 'Ho Chi Minh City',
    'Asia/Kolkata': 'Kolkata',
    'Australia/Sydney': 'Sydney',
    'Europe/London': 'London',
    'Europe/Berlin': 'Berlin',
    'Europe/Paris': 'Paris',
    'America/New_York': 'New York',
    'America/Chicago': 'Chicago',
    'America/Los_Angeles': 'Los Angeles',
  },
  spokenTime,
  groups: { daily: 'daily', weekdays: 'weekdays', weekends: 'weekends' },
  weekdayNames: (days) => days.map((one) => WEEKDAYS[one - 1]).join(', '),
  weekdayExamples: [
    'daily',
    'weekdays',
    'weekends',
    'mon, wed, fri',
    'tue, thu',
    'every other day',
    'weekdays except Monday',
  ],
  everyOther: 'every other day',
  questions: (count) => `${count} question${count === 1 ? '' : 's'}`,
  allServices: 'all',
  hours: (hours) => `${hours} hour${hours === 1 ? '' : 's'}`,
  noRole: 'nobody',
  freezes: (freeze) => (freeze ? 'one date a week' : 'none'),
  threads: (open) => (open ? 'opened at the close' : 'none'),
  names: (shown) => (shown ? 'shown at the close' : 'not shown'),
  roleButtons: (shown) => (shown ? 'on the card and in `/me reminders`' : 'none'),
  publishes: (publish, announcement) =>
    publish ? (announcement ? 'yes' : 'yes (not now: this is no announcement channel)') : 'no',

  besides: (parts) => `➕ Besides: ${parts.join(', ')}`,
  saved: 'Saved.',
  nothingChanged: 'Nothing has changed.',
  next: (moment) => `Next question: ${day(moment)} ${moment.time}`,
  noNext: 'Next question: none',
  noQuestions:
    '**There are 0 questions to ask, so nothing will be posted.** Write some with `/question add`, send a file of them by `/notes add`, or choose other kinds of questions.',
  lasts: ({ fresh, dates, dryOn }) => {
    if (dryOn !== undefined && dates === 0)
      return '**There are questions for 0 days.** Add some, or widen the source and the services.'
    const fresher = `${fresh} new ${fresh === 1 ? 'question' : 'questions'}: enough for ${dates} ${dates === 1 ? 'day' : 'days'}.`
    return dryOn === undefined
      ? `${fresher} After that, those asked more than 30 days ago come again.`
      : `${fresher} From ${dateShown(dryOn)} on there are too few: add some before that.`
  },
  pausedBy: {
    admin: '⏸️ Paused. Start again with `/settings resume`.',
    'no-permission':
      '⏸️ Stopped: no permission to post in the channel. Once I have it, it goes on with the next date; `/settings resume` posts today’s as well, up to two hours late.',
    'no-channel': '⏸️ Stopped: the channel is gone. Choose one with `/settings daily`.',
    'bot-removed': '⏸️ Stopped: I was removed from the server. Start again with `/settings resume`.',
  },
  mayPostAgain: '✅ I can post in this channel now. It goes on by itself from the next date.',
  paused: 'The daily question is paused. What is posted already closes as planned.',
  resumed: 'The daily question starts again.',
  posting: 'Today’s question is being posted.',
  today: {
    now: (time) => `Today’s question, which could not be posted at ${time}, is being posted.`,
    nowOfYesterday: (time) => `Yesterday’s question, which could not be posted at ${time}, is being posted.`,
    done: () => 'Today’s question was posted already.',
    passed: (time) => `${time} has passed today. For a question today as well, use \`/settings post\`.`,
    'too-late': (time) =>
      `${time} was more than two hours ago, so it goes on with the next date. For a question today as well, use \`/settings post\`.`,
  },
  permissions: {
    viewChannel: 'View Channel',
    sendMessages: 'Send Messages',
    sendMessagesInThreads: 'Send Messages in Threads',
    manageThreads: 'Manage Threads (this one is locked)',
    embedLinks: 'Embed Links',
    attachFiles: 'Attach Files',
    readMessageHistory: 'Read Message History',
    mentionRoles: 'Mention All Roles',
    createPublicThreads: 'Create Public Threads',
  },
  unknownPermissions: 'Discord does not tell the permissions just now.',
  channelGone:
    'I cannot see this channel: it was deleted, or I am not let in. Into a private thread I come when you mention me there.',
  addPermissions: (url) => `[Add what I lack](${url})`,
  historyWarning: 'Without “Read Message History” a question whose posting was cut off cannot be recovered.',
  mentionWarning:
    'This role allows no mentions, so nobody is notified. Allow them at the role, or give me “Mention All Roles”.',
  threadWarnings: {
    'no-place': 'This is a thread or a voice channel: no thread for talking can be opened under a question here.',
    'no-permission': 'Without **Create Public Threads** I cannot open a thread for talking under a closed question.',
  },
  roleTroubles: {
    none: 'No role to notify is chosen, so there is no button for it. Choose one with `/settings daily`.',
    gone: 'The role to notify was deleted.',
    'no-permission': 'Without **Manage Roles** I cannot give members the role to notify.',
    'too-high':
      'The role to notify stands above mine, so I cannot give it to members. Move my role up under Server Settings → Roles.',
    managed: 'This role is managed by Discord or another bot: I cannot give it to members.',
    powers:
      'This role has permissions or opens channels that other members do not have, so it is not given to anyone who presses. Choose a role without any.',
    unknown: 'I cannot ask Discord of the role right now. Please try again in a moment.',
  },
  roleGone: 'The role to notify was deleted; I post without it. Choose another with `/settings daily`, or none.',
  states: {
    due: 'being posted',
    claimed: 'being posted',
    sending: 'being posted',
    open: 'open',
    closing: 'closing',
    closed: 'closed',
    failed: 'not posted',
    skipped: 'skipped',
    void: 'deleted',
  },
  reasons: {
    late: 'I was not running in time',
    'no-question': 'there was no question to ask',
    'used-up': 'all questions were asked, and none comes again within 30 days; add questions, or allow more services',
    'no-permission': 'I had no permission to post in the channel',
    'no-channel': 'the channel was gone',
    'bot-removed': 'I was not in the server',
    'unknown-outcome': 'nobody knows whether it was posted; with “Read Message History” I could look',
    refused: 'Discord did not take it',
    deleted: 'someone deleted the message',
    voided: 'leaders made it void',
    paused: 'it was paused',
  },

  previewTitle: (moment) => `This will be posted ${day(moment)} at ${moment.time}. Nothing was posted now.`,
  why,
  previewNote:
    'The same date always gets the same question, unless the files or the settings change. Choices are shuffled when it is posted.',
  fewer: (count, why) => (count === 0 ? `Nothing to post: ${why}.` : `Only ${count} will be posted that day: ${why}.`),
}
