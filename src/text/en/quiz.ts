import type { quiz as ko } from '../ko/quiz.ts'

const s = (count: number): string => (count === 1 ? '' : 's')

export const quiz: typeof ko = {
  name: 'quiz',
  description: 'See today’s question again, practise without points, or take an exam',
  today: { name: 'today', description: 'Opens today’s question for you alone, with your answer or result' },
  past: { name: 'past', description: 'Earlier questions of the day, to try again without points' },
  practice: {
    name: 'practice',
    description: 'Questions without points, with the explanation after each',
    count: { name: 'count', description: 'How many questions? (1-10, 5 if left out)' },
    service: { name: 'service', description: 'About which service or topic? All if left out' },
  },

  dayTitle: (day, number, ofDay) =>
    ofDay > 1 ? `Question of the day · day ${day} · ${number}/${ofDay}` : `Question of the day · day ${day}`,
  anyService: 'Question',
  difficulty: 'Difficulty',
  levels: { 1: '★☆☆ easy', 2: '★★☆ medium', 3: '★★★ hard' },
  points: 'Points',
  pointsOf: (points) => `${points} point${s(points)}`,
  ends: 'Closes',
  planned: 'Planned for',
  plannedLate: (when) => `${when} (sorry for the delay)`,
  howTo: {
    single: 'Choose one answer with a button.',
    several: 'Choose **all** that are right, then press “Send”. One too few or too many is wrong.',
    ox: 'Press O if it is true, X if it is not.',
    typed: 'Press “Write answer” and type it.',
    cloze: 'Press “Write answer” and type what fills the blank.',
  },
  revealsAtPress: 'You see key and explanation in private as soon as you answer. You can answer once.',
  revealsAtClose: 'Key and explanation are shown at the close. Until then you can change your answer.',
  namesShown: 'At the close it is shown who chose what.',
  generated: 'Made automatically from the notes',
  whole: 'Show all of it',
  shortened: '✂️ Too long for one message: “Show all of it” has the rest.',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  chooseAll: 'Choose all that are right',
  send: 'Send',
  picked: (shown) => `You picked **${shown}**. Nothing is saved yet: press “Send”.`,
  write: 'Write answer',
  form: { title: 'Write answer', label: 'Your answer', blank: 'What fills the blank' },
  practiceReveals: 'Practice, so no points. The explanation comes as soon as you answer.',

  answeredBy: 'Answered',
  yesterdaysKey: 'Yesterday’s key',
  todaysKey: 'Today’s key',
  earlierKey: (date) => `Key of ${date}`,
  numberOf: (number) => `#${number}`,
  rightOf: (right, all) => (all === 0 ? 'nobody answered' : `${right} of ${all} right`),
  seeWhy: 'see why',
  closed: 'closed',
  key: (shown) => `Key **${shown}**`,
  keyCorrected: '⚠️ Leaders corrected the key. The explanation was written before.',
  alsoAccepted: (forms) => `Also right: ${forms}.`,
  source: 'Source',
  related: 'Related note',
  people: (count) => String(count),
  mine: 'your answer',
  solvers: (right, all) => `Right (${right} of ${all})`,
  choosers: (right, all) => `Who chose what (${right}/${all} right)`,
  noAnswers: 'Nobody answered this time. See you at the next one!',
  nobodyRight: 'Nobody was right this time.',
  andMore: (count) => `and ${count} more`,
  moreChoices: (count) => `${count} more`,
  myResult: 'My result',

  saved: (shown) => `Your answer is saved: **${shown}**`,
  savedTyped: (typed) => `Your answer is saved: “${typed}”`,
  changed: (shown) => `Your answer is changed: **${shown}**`,
  changedTyped: (typed) => `Your answer is changed: “${typed}”`,
  mayChange: 'Until the close you can change it. The last one counts.',
  change: 'Change answer',
  guess: 'I guessed',
  notGuessed: 'Not a guess',
  guessed: '🎲 Noted as a guess.',
  answered: (shown, left) => `Answered **${shown}**, ${left} left`,
  answeredTyped: (typed, left) => `Answered “${typed}”, ${left} left`,
  timeLeft: (minutes) =>
    minutes < 60
      ? `${minutes} minute${s(minutes)}`
      : minutes < 48 * 60
        ? `${Math.floor(minutes / 60)} hour${s(Math.floor(minutes / 60))}`
        : `${Math.floor(minutes / 1440)} days`,
  streakBroken: (dates) => `Your ${dates} dates in a row ended. This is day 1 of the next.`,
  resultAt: (when) => `Key and explanation: ${when}`,
  streak: (dates, bonus) =>
    bonus > 0
      ? `🔥 ${dates} dates in a row! Bonus +${bonus} point${s(bonus)}`
      : dates > 1
        ? `🔥 ${dates} dates in a row`
        : '',
  already: (shown) => `You answered ${shown} already.`,
  alreadyTyped: (typed) => `You answered “${typed}” already.`,
  whyNot: {
    once: 'Each question takes one answer.',
    later: 'What you chose later counts.',
    closed: 'It is closed and cannot be changed any more.',
  },
  lateTyped: (typed) => `This came after the close and was not saved: “${typed}”`,
  right: 'Right!',
  wrong: 'Not this time.',
  lateUnanswered: 'This question is closed. You did not answer it.',
  earned: (points) => `+${points} point${s(points)}`,
  slip: (form) => `The exact form is “${form}”.`,
  near: (form, percent) => `So close! It is about ${percent} % of “${form}”, but not the same.`,
  written: (typed) => `Your answer: “${typed}”`,

  doneOf: (done, all, next) => `${done} of ${all} answered.${next === undefined ? '' : ` Next: number ${next}.`}`,
  dayOff: (when) => `No question is open now. The next one comes ${when}.`,
  noneToday: 'No question has been posted yet.',
  nextAt: (when) => `The next one comes ${when}.`,
  whatElse: 'You can practise with `/quiz practice` until then.',

  pastTitle: 'Earlier questions',
  pastNone: 'No question has closed yet.',
  pastOpen: 'Choose one to try again',
  pastDate: (date) => date,
  pastUnscored: 'An earlier question, so no points.',
  showKey: 'Show the key',

  progress: (place, count) => `Practice ${place}/${count}`,
  next: 'Next question',
  skip: 'Skip',
  nowDaily: 'This one is open as a question of the day now, so its explanation stays hidden. Please go on.',
  finish: 'See the result',
  gone: 'This question has left the notes meanwhile. Please go on to the next.',
  noQuestions:
    'There is nothing to practise yet, and the notes give no question. Send some with `/suggest`, or let leaders write some with `/question add`: here they appear.',
  allOpenNow: 'All questions that fit are open as questions of the day right now. Practise them after they close.',
  allForTheDay:
    'All questions that fit are kept for the question of the day. Practise them after they were asked, or pick another topic.',
  openOrForTheDay:
    'The questions that fit are open as questions of the day right now, or kept for it. Practise them after they were asked, or pick another topic.',
  missedGone: 'The questions that you missed are all gone from the files. Start anew with `/quiz practice`.',
  fewer: (count) => `Only ${count} question${s(count)} can be asked now.`,
  summary: 'Practice result',
  summaryOf: (right, count) => `**${right}** of ${count} right.`,
  allRight: 'All of them! 🎉',
  missed: 'Missed',
  skipped: (count) => `${count} question${s(count)} unanswered.`,
  more: 'More questions',
  againMissed: 'Only the missed ones',
  shared: (member, right, count) => `💪 ${member} got **${right}** of ${count} right in \`/quiz practice\`.`,

  rules: (rules) => [
    `A right answer earns ${rules.byDifficulty[1]} points if easy, ${rules.byDifficulty[2]} if medium, ${rules.byDifficulty[3]} if hard; a wrong one ${rules.wrong}.`,
    'Where several choices are right, all of them are needed.',
    `The first answer on the n-th date in a row earns n - 1 more (at most ${rules.highestBonus}), right or wrong. A date without a question, or one still open, breaks nothing.`,
    'Points count in the week and month of the date the question was posted for, and join the board when the result may be known. Practice has no points.',
  ],
}
