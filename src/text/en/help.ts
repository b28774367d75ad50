import type { help as ko } from '../ko/help.ts'

export const help: typeof ko = {
  command: { name: 'help', description: 'What I can do, and how points are counted' },
  title: 'Saegim help',
  intro:
    'Look things up in your study notes, compare services, answer one question a day. Every answer names the line of the note that it came from.',
  commands: 'Commands',
  apps: 'Apps',
  tips: 'Try this in these notes',
  tip: {
    initials: (word) => `\`/search ${word}\` initial consonants only`,
    layout: (word) => `\`/search ${word}\` the wrong keyboard layout`,
    subject: (name) => `\`/service ${name}\` one thing at a glance`,
    pair: (one, other) => `\`/compare ${one} ${other}\` two side by side`,
  },
  scoring: 'Points',
}
