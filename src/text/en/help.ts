import type { help as ko } from '../ko/help.ts'

export const help: typeof ko = {
  command: { name: 'help', description: 'What I can do, and how points are counted' },
  title: 'Saegim help',
  intro:
    'Look things up in your study notes, compare services, answer one question a day. Every answer names the line of the note that it came from.',
  commands: 'Commands',
  apps: 'Apps',
  tips: 'This works, too',
  tipLines: [
    '`/search ㅌㅇㅅㅌㅍ` initial consonants only',
    '`/search dhfhfk` the wrong keyboard layout',
    '`/search 다이나모 스트림즈` as it sounds',
  ],
  scoring: 'Points',
}
