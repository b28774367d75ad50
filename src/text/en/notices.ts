import { datesOf } from '../../core/study/periods.ts'
import type { notices as ko } from '../ko/notices.ts'
import { dateShown } from './date-shown.ts'
import { leaderboard } from './leaderboard.ts'
import { links } from './links.ts'
import { notes } from './notes.ts'
import { settings } from './settings.ts'

const { pausedBy, reasons } = settings
const threadTrouble = { ...settings.threadWarnings, refused: 'Discord did not take it.' }
const refusers = {
  automod: 'AutoMod of this server blocked a question.',
  discord: 'Discord did not take a question.',
  bot: 'A question could not be made into a message.',
}

export const notices: typeof ko = {
  title: '⚠️ For the leaders of this server:',
  times: (count) => ` (${count} times)`,
  more: (count) => `${count} more will be told behind the next command.`,
  sentences: {
    'not-posted': ({ localDate, reason, paused }) =>
      `The question of ${dateShown(localDate)} was not posted: ${reasons[reason]}.${paused ? ` ${pausedBy[paused]}` : ''}`,
    reported: () => 'Members found something wrong. Look at it and decide with `/manage reports`.',
    'runs-dry': ({ localDate }) =>
      `From ${dateShown(localDate)} on there are too few questions. Add notes or questions before that, or widen the source in \`/settings panel\`.`,
    suggested: () => 'A member suggested a question: have a look with `/question review`.',
    paused: ({ reason }) => pausedBy[reason],
    'not-published': ({ localDate, channelId }) =>
      `The question of ${dateShown(localDate)} stands in <#${channelId}>, but was not published to the servers that follow it. Please press “Publish” there.`,
    'question-refused': ({ by, file, line }) =>
      `${refusers[by]} The question at \`${file}:${line}\` is not asked in this server again; another one took its place.`,
    'results-not-shown': ({ localDate, channelId, givenUp }) =>
      givenUp
        ? `The results of ${dateShown(localDate)} could not be shown in <#${channelId}> for a day. The points count all the same.`
        : `The question of ${dateShown(localDate)} is closed, but its results are not shown in <#${channelId}> yet. Please check that I can see that channel and, where it is a thread, that it is not locked; I keep trying for a day.`,
    'correction-not-shown': ({ localDate, channelId }) =>
      `What you decided about the question of ${dateShown(localDate)} could not be shown in <#${channelId}> for a day. It counts all the same.`,
    'board-not-posted': ({ period, channelId, reason }) =>
      `The finished board of ${rangeOf(period)} was not posted in <#${channelId}>: ${reasons[reason]}. \`/leaderboard\` shows it.`,
    'no-thread': ({ channelId, reason }) =>
      `No thread for talking was opened under the closed question in <#${channelId}>. ${threadTrouble[reason]} The results stand all the same.`,
    'link-broken': ({ url, trouble, file }) =>
      `Nothing new came from the linked repository <${url}>: ${links.troubles[trouble](file)}. I go on with the notes that I have.`,
    'link-updated': ({ url, difference }) =>
      `New from the linked repository <${url}>: ${notes.parts(difference)}. \`/notes history\` has what it was.`,
    'library-failed': () =>
      'The new notes could not be made ready to answer from: I go on with the notes that I had. Look at `/notes list`, and take the last file away or tell whoever runs this bot.',
    'boards-mended': ({ members }) =>
      `On the board the points of ${members} ${members === 1 ? 'member were' : 'members were'} not what ${members === 1 ? 'her' : 'their'} answers say. They were put right at night; if it happens again, tell whoever runs this bot.`,
    dropped: ({ count }) =>
      `Nobody looked for a while: ${count} older ${count === 1 ? 'notice was' : 'notices were'} dropped. How things stand now is in \`/settings show\`.`,
  },
}

function rangeOf(period: string): string {
  const dates = datesOf(period)
  return dates ? leaderboard.range(dates.from, dates.to) : period
}
