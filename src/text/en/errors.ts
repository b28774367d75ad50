import type { errors as ko } from '../ko/errors.ts'
import { spokenTime } from './spoken-time.ts'

export const errors: typeof ko = {
  oldButton: () => 'This button no longer works. Please run the command again.',
  notHere: () => 'This works inside a server only.',
  needsManageGuild: () =>
    'Only members with the “Manage Server” permission, or whom the server gave this command under Integrations, can do this.',
  notSaved: () => 'That could not be saved. Please press again in a moment.',
  numberOutOfRange: (name, least, most, given) =>
    `“${name}” takes whole numbers from ${least ?? ''} to ${most ?? ''}, not ${given}.`,
  textTooLong: (name, most) => `“${name}” takes at most ${most} characters.`,
  valueUnknown: (name) => `“${name}” has no such value. Please choose one of the list.`,
  savedNotShown: () => 'It is saved, but the answer did not reach you. `/quiz today` shows it again.',
  alreadyShared: () => 'It is shared already.',
  nothingTyped: () => 'Please type what to look for.',
  noWords: () => 'This message has no words to look for; it seems to be only a picture, emoji or a link.',
  emptyAnswer: () => 'The answer is empty. Please type something.',
  draftForgotten: () =>
    'This draft cannot be opened again. What you wrote is in the attached file: copy it into `/question add`.',
  noPracticeAbout: (name) => `There are no questions about “${name}”. Choose another name, or none.`,
  unknownTrack: (typed) => `“${typed}” is no track of this server. Please pick one from the list.`,
  tooManyTracks: (most) => `A server can have up to ${most} tracks. Please remove one that you do not use first.`,
  onlyTrack: () => 'The only track of a server cannot be removed.',
  emptyTrackName: () => 'The name of the track is empty. Please write at least one letter.',
  trackNameTaken: (name) => `There is a track called “${name}” already. Please use another name.`,
  wrongDate: (typed) => `“${typed}” is no date. Please write it like 2027-03-20.`,
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
  channelNotSeen: (channel) => `I cannot see ${channel}. Choose a channel that I am let into.`,
  discordSilent: (channel) => `I could not check the permissions in ${channel} just now. Please try again in a moment.`,
  internal: (reference) => `Something went wrong. If it keeps happening, tell the operator this number: ${reference}`,
  unknownSubject: (name) => `“${name}” is not in the notes.`,
  sameSubjects: () => 'Please choose two or three different things.',
}
