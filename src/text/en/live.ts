import type { live as ko } from '../ko/live.ts'

const s = (count: number): string => (count === 1 ? '' : 's')

export const live: typeof ko = {
  name: 'live',
  description: 'A round of questions for everyone in this channel',
  count: { name: 'count', description: 'How many questions? (3-20, 5 if left out)' },
  seconds: { name: 'seconds', description: 'How many seconds for each? (10-120, 30 if left out)' },

  title: 'All together',
  waiting: (member, count, seconds) =>
    `${member} has started a round: ${count} question${s(count)}, ${seconds} seconds each.`,
  first: (when) => `First question: ${when}`,
  rules: [
    '- Nobody else sees what you answer. You can change it until the time is up; the last one counts.',
    '- After each question its answer is shown, and where it stands in the notes.',
    '- Whoever knows more is ahead; of equals, whoever was quicker with what is right. It adds nothing to the leaderboard.',
  ],
  progress: (place, count) => `All together ${place}/${count}`,
  ends: 'Ends',
  over: 'over',
  mayChange: 'Nobody else sees your answer. You can change it until the time is up; the last one counts',
  howTo: {
    single: 'Choose one answer with a button.',
    several: 'Choose **all** that are right; it is saved at once. One too few or too many is wrong.',
    ox: 'Press O if it is true, X if it is not.',
    typed: 'Press “Write answer” and type it.',
    cloze: 'Press “Write answer” and type what fills the blank.',
  },
  stop: 'Stop',
  noAnswers: 'Nobody answered.',

  started: (count, seconds) =>
    `${count} question${s(count)}, ${seconds} seconds each: the round begins in this channel in a moment.`,
  fewer: (count) => `Only ${count} question${s(count)} can be asked now.`,
  busy: 'A round is running in this channel. Start another one when it is over.',
  tooMany: (most) => `Rounds are running in ${most} channels of this server. Start another one when one is over.`,
  stopped: 'Stopped. The result so far comes in a moment.',
  overBefore: 'It is over already.',
  until: (when) => `End of this question: ${when}. Until then you can change it.`,
  late: 'This question is over, so this answer does not count.',
  lateTyped: (typed) => `This question is over, so this answer does not count: “${typed}”`,

  board: 'All together: the result',
  ended: {
    finished: '',
    stopped: 'It was stopped here.',
    interrupted:
      'It ended here because Saegim was restarted, or its clock was put right. What was answered until then counts.',
    refused: 'It ended here because no question could be posted in this channel.',
  },
  asked: (questions, people) => `${questions} question${s(questions)} · ${people} member${s(people)}`,
  noneAsked: 'No question was asked to its end.',
  line: (place, member, right, all, seconds) =>
    `${place} ${member} **${right}/${all}**${seconds === undefined ? '' : ` · ${seconds} s on average`}`,
  place: (place) => `${place}.`,
  more: (count) => `and ${count} more`,
  unscored: 'This adds nothing to the leaderboard. What was missed comes again in `/review`.',
  mine: 'My result',
  mineTitle: 'All together · my result',
  minePlace: (place, people, right, all) => `Place **${place}** of ${people} · **${right}** of ${all} right`,
  mineNoPlace: (all) => `None of ${all} right.`,
  mineNone: 'You answered nothing this time.',
  notAnswered: 'not answered',
  keyIs: (shown) => `answer ${shown}`,
}
