import type { ko } from '../ko.ts'

export const status: typeof ko.status = {
  command: {
    name: 'status',
    description: 'Last and next question, missing rights, questions left, faults of the notes, backup',
  },
  title: 'Status',
  last: (said) => `Last: ${said}`,
  never: 'Last: nothing was asked yet',
  noSchedule: 'There is no daily question yet: `/settings panel` begins one.',
  rightsFine: 'Rights: nothing is missing',
  rights: (missing) => `Rights: ${missing}`,
  faults: (errors, warnings) =>
    errors + warnings === 0
      ? 'Notes and questions: no faults'
      : `Notes and questions: ${errors} left out, ${warnings} to look at`,
  moreFaults: (count) => `… and ${count} more`,
  moreTracks: (names) => `Tracks without room here: ${names}. See each with \`/settings show\`.`,
  bot: 'Saegim',
  version: (version) => `Version ${version}`,
  backup: (age) => `Last backup: ${age}`,
  backupFailing: '⚠️ The last backup could not be made. Whoever runs Saegim sees why in its log.',
  filesTouched: (age) =>
    `⚠️ Somebody touched the files of the database while Saegim ran (${age}). What was saved is there; whoever runs Saegim sees what it was in its log.`,
  noBackup: 'Backup: none is made here. With PostgreSQL the database makes them.',
}
