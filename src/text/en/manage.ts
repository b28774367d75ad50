import type { manage as ko } from '../ko/manage.ts'

export const manage: typeof ko = {
  name: 'manage',
  description: 'Look after the study tracks of this server (leaders)',
  tracks: { name: 'tracks', description: 'Show all tracks of this server' },
  'track-add': { name: 'track-add', description: 'Make another track, with notes, questions and a board of its own' },
  'track-edit': {
    name: 'track-edit',
    description: 'Change a track’s name, notes or exam date; only what you give changes',
  },
  'track-remove': { name: 'track-remove', description: 'Remove a track; you can take that back' },
  reports: {
    name: 'reports',
    description: 'What members found wrong: correct a key, make a question void, or keep it',
  },
  season: { name: 'season', description: 'Begins or ends a season of the boards' },
  gaps: { name: 'gaps', description: 'See what members looked for in vain, and add other names or notes' },
  options: {
    season: { name: 'do', description: 'Start or end?' },
    season_name: { name: 'name', description: 'What the season is called (a number if left out)' },
    track: { name: 'track', description: 'Which track? (the one of this channel if left out)' },
    name: { name: 'name', description: 'What the track is called, such as: Mornings' },
    content: { name: 'notes', description: 'Only the notes added to the track, or the shipped ones as well?' },
    exam: { name: 'exam', description: 'The date of the exam, such as 2027-03-20; "none" to take it away' },
  },
  contents: { own: 'Only its own notes, once it has some', both: 'The shipped notes as well' },
  seasonDoes: { start: 'start', end: 'end' },
  seasonStarted: (name, from) => `“${name}” begins. Points count from the question of ${from} on.`,
  seasonEnded: (from, to) =>
    `The season is over: its final board is made of the questions from ${from} to ${to}. \`/leaderboard\` shows it under “Season”.`,
  seasonEmpty: 'The season had no question, so it is as if it had never been.',
  seasonRuns: 'A season is running. End it first.',
  seasonNone: 'No season is running.',
  noExam: 'none',
  title: 'Tracks of this server',
  line: (channel, next) =>
    [channel ?? 'no daily question yet', ...(next === undefined ? [] : [`next question ${next}`])].join(' · '),
  examOn: (date) => `exam on ${date}`,
  added: (name) =>
    `Track “${name}” is there. Start its daily question with \`/settings daily\` in the channel that it is for: that channel always shows this track.`,
  firstNamed: (name) =>
    `The track that you had so far is called “${name}”. You can rename it with \`/manage track-edit\`.`,
  changed: (name) => `Track “${name}” was changed.`,
  nothingChanged: 'Nothing changed. Give a name, its notes or an exam date.',
  mayRemove: (name) =>
    `Remove track “${name}”? Its notes and board will not be shown any more, and no question of the day comes. Scores and records stay, so you can take it back.`,
  remove: 'Remove',
  removed: (name) => `Track “${name}” was removed.`,
  restore: 'Take it back',
  restored: (name) => `Track “${name}” is back.`,
}
