import type { errors as ko } from '../ko/errors.ts'
import { links } from './links.ts'
import { settings } from './settings.ts'
import { spokenTime } from './spoken-time.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** Why an archive is not opened. */
const ZIP = {
  'no-zip': (_: string) => 'This cannot be unpacked as a zip. Pack it again.',
  locked: (_: string) => 'The zip opens with a password only. Pack it again without one.',
  'too-many': (_: string) => 'There are more than 2,000 files in the archive. Send only the notes, in parts.',
  'too-much': (_: string) => 'Unpacked it would have more than 64 MB. Send only notes and pictures, in parts.',
  bomb: (name: string) =>
    `“${name}” unpacks to more than a hundred times its size and was not opened. Pack only the notes.`,
  'bad-name': (name: string) =>
    `The name “${name}” in the archive cannot be used: it has “..”, begins with “/” or is too long. Rename it.`,
}

export const errors: typeof ko = {
  proposalForgotten: () => 'This is over or was forgotten. Nothing was changed: use the command again.',
  changedSince: () => 'The files were changed again since, so there is nothing to take back. See `/notes history`.',
  linksOff: () => links.off,
  noLink: (hosts) => links.none(hosts),
  wrongAddress: (problem, typed, hosts) => links.addresses[problem](typed, hosts),
  linkRefused: (trouble, file) => links.refused(links.troubles[trouble](file)),
  emptyNote: () => 'The heading and the text need at least a letter.',
  noFile: () => 'There is no file. Send a .md, .txt or .zip file with “file”.',
  fileKind: (name) => `“${name}” is a format that is not read. Send Markdown (.md), text (.txt) or a .zip of them.`,
  fileTooLarge: (bytes, most) =>
    `The file has ${megabytes(bytes)}; up to ${megabytes(most)} are taken at once. Send it in parts.`,
  fileNotFetched: () => 'The file could not be fetched from Discord. Send it again in a moment.',
  zipRefused: (why, name) => ZIP[why](name),
  nothingToTake: (file, why) =>
    file === undefined ? 'There is nothing in the file.' : `There is no file to take. “${file}”: ${why ?? ''}`,
  sameAsNow: (files) =>
    `What you sent (${files === 1 ? '1 file' : `${files} files`}) is what is there already: nothing to change.`,
  tooManyFiles: (count, most) => `That would be ${count} files; up to ${most} are kept. Merge some or leave some out.`,
  tooMuchText: (bytes, most) =>
    `That would be ${megabytes(bytes)}; up to ${megabytes(most)} are kept. Send less or remove some.`,
  unknownQuestion: (typed) => `There is no question “${typed}”. Choose one from the list.`,
  unknownFile: (path) => `“${path}” is no file that was added. Choose one from the list.`,
  versionStands: (path) => `That version of “${path}” is what is there already: nothing to change.`,
  unknownVersion: (path) => `“${path}” has no such version to bring back. See \`/notes history\` for the numbers.`,
  stillReading: () => 'I am still reading the notes. Please press again in a few seconds.',
  noRoleOffered: () => 'There is no role to take by a button right now.',
  roleNotChanged: (why) => `The role was not changed. ${settings.roleTroubles[why]}`,
  oldButton: () => 'This button no longer works. Please run the command again.',
  erasedSince: () =>
    'You erased your data after this question was posted. You may have seen its answer, so it cannot be answered again; please answer the next one.',
  madeVoid: () => 'Leaders made this question void. It counts for no points and breaks no streak.',
  emptyReport: () => 'Please say what is wrong.',
  tooManyReports: (most) => `You can send up to ${most} a day. Please come back tomorrow.`,
  tooManyForms: (lines, characters) =>
    `The right answers take up to ${lines} lines of ${characters} characters each. Nothing was changed.`,
  decidedSo: () => 'It is decided so already.',
  undoneBefore: () => 'This decision was taken back before.',
  notVoidable: () => 'This question cannot be made void now: it is void already, or was never posted.',
  noteRefused: (why) => `Nothing was corrected yet. ${why}`,
  notHere: () => 'This works inside a server only.',
  noServerInCommon: () =>
    'You share no server with this bot. Use one of its commands in your study server once, then try again.',
  leftServer: () => 'This belongs to a server that you are not in now, so it cannot be shown.',
  serverNotAsked: () => 'Discord did not say which servers you are in. Please try again in a moment.',
  needsManageGuild: () =>
    'Only members with the “Manage Server” permission, or whom the server gave this command under Integrations, can do this.',
  notYourRound: () => 'Only the member who started it, or whoever manages the server, can stop it.',
  notSaved: () => 'That could not be saved. Please press again in a moment.',
  numberOutOfRange: (name, least, most, given) =>
    `“${name}” takes whole numbers from ${least ?? ''} to ${most ?? ''}${given === undefined ? '' : `, not ${given}`}.`,
  nothingWritten: (name) => `Nothing is written in “${name}”. Write a value, or leave it out.`,
  textTooLong: (name, most) => `“${name}” takes at most ${most} characters.`,
  valueUnknown: (name) => `“${name}” has no such value. Please choose one of the list.`,
  savedNotShown: () =>
    'It is saved, but the answer did not reach you. The same command again shows how things stand; for the question of the day it is `/quiz today`.',
  alreadyShared: () => 'It is shared already.',
  notShared: () =>
    'Discord did not take it in this channel: its permissions or the server’s AutoMod may be why. Nothing was posted.',
  inHand: () => 'Another process has taken care of this. If you see no result, use the command again.',
  maybeShared: () =>
    'Discord did not answer in time, so nobody knows whether it was posted. Look at this channel; if it is not there, press the button again.',
  nothingTyped: () => 'Please type what to look for.',
  noWords: () => 'This message has no words to look for; it seems to be only a picture, emoji or a link.',
  emptyAnswer: () => 'The answer is empty. Please type something.',
  suggestionForgotten: () => 'This suggestion can no longer be opened again. Write it anew with `/suggest`.',
  tooManySuggestions: (most) =>
    `${most} of your suggestions wait already (or too many in this server). You hear of them when the leaders have decided; send more then.`,
  ownSuggestion: () =>
    'You suggested this question, so it is not scored for you: at its close you get the points of a right answer once, and your streak goes on.',
  draftForgotten: () =>
    'This draft cannot be opened again. What you wrote is in the attached file: copy it into `/question add`.',
  noPracticeAbout: (name) => `There are no questions about “${name}”. Choose another name, or none.`,
  unknownTrack: (typed) => `“${typed}” is no track of this server. Please pick one from the list.`,
  tooManyTracks: (most) => `A server can have up to ${most} tracks. Please remove one that you do not use first.`,
  onlyTrack: () => 'The only track of a server cannot be removed.',
  emptyTrackName: () => 'The name of the track is empty. Please write at least one letter.',
  trackNameTaken: (name) => `There is a track called “${name}” already. Please use another name.`,
  wrongDate: (typed) => `“${typed}” is no date. Please write it like 2027-03-20.`,
  wrongDates: (typed) => `“${typed}” is no date or range. Try 12/24, or 2026-12-24 ~ 2027-01-02.`,
  datesPast: () => 'These dates are over. Give today or a later date.',
  datesTooLong: (most) => `A stretch may have ${most} days. For a longer rest use \`/settings pause\`.`,
  tooManyDaysOff: (most) => `There are ${most} days off already. Take some away with “remove”.`,
  unknownCountry: (typed) =>
    `There is no list of holidays for “${typed}”. Choose one of the list, or name dates with \`/settings skip\`.`,
  noSchedule: () => 'There is no daily question yet. Start it in `/settings panel`.',
  postedToday: () => 'Today’s question was posted already; it comes once a day.',
  wrongTime: (typed) => `“${typed}” is no time of day. Write it like 21:30 or 9:30 PM.`,
  ambiguousTime: (typed, times) =>
    `“${typed}” may be ${times.map((time) => `${spokenTime(time)} (${time})`).join(' or ')}. Please write one of them.`,
  ambiguousZone: (typed, zones, more) =>
    `“${typed}” may be several time zones: ${zones.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Choose one by its city.`,
  unknownZone: (typed) => `I know no time zone “${typed}”. Pick one from the list, such as Asia/Seoul.`,
  wrongWeekdays: (typed) => `“${typed}” names no days. Write daily, weekdays, weekends, or mon wed fri.`,
  unknownService: (typed, names) =>
    names.length > 0
      ? `There are no questions about “${typed}”. Did you mean ${names.map((one) => `“${one}”`).join(', ')}?`
      : `There are no questions about “${typed}”. Pick one from the list.`,
  everyoneRole: () => 'I do not notify @everyone. Make a role for the study group and choose that.',
  missingPermissions: (channel, names, url) =>
    `I lack permissions in ${channel}: ${names.map((one) => `**${one}**`).join(', ')}. Grant them and try again; what the whole server lacks is [added at this address](<${url}>). Nothing was changed yet.`,
  channelNotSeen: (channel) =>
    `I cannot see ${channel}. Choose a channel that I am let into, or, if it is a private thread, mention me there.`,
  discordSilent: (channel) => `I could not check the permissions in ${channel} just now. Please try again in a moment.`,
  internal: (reference) => `Something went wrong. If it keeps happening, tell the operator this number: ${reference}`,
  unknownSubject: (name) => `“${name}” is not in the notes.`,
  sameSubjects: () => 'Please choose two or three different things.',
}
