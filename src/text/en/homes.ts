import type { homes as ko } from '../ko/homes.ts'

export const homes: typeof ko = {
  which: 'The notes of which server? Your choice is remembered.',
  unnamed: 'A server whose name Discord does not say',
  choose: 'Choose a server',
  now: (server) => `Answers now come from the notes of “${server}”. Please enter the command again.`,
}
