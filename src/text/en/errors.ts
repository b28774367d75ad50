import type { errors as ko } from '../ko/errors.ts'

export const errors: typeof ko = {
  oldButton: () => 'This button no longer works. Please run the command again.',
  notHere: () => 'This works inside a server only.',
  needsManageGuild: () => 'Only members with the “Manage Server” permission can do this.',
  starting: () => 'I am just starting. Please try again in a few seconds.',
  notSaved: () => 'That could not be saved. Please press again in a moment.',
  emptyAnswer: () => 'The answer is empty. Please type something.',
  noPracticeAbout: (name) => `There are no questions about “${name}”. Choose another service, or none.`,
  internal: (reference) => `Something went wrong. If it keeps happening, tell the operator this number: ${reference}`,
  unknownSubject: (name, suggestions) =>
    suggestions.length > 0
      ? `“${name}” is not in the notes. Did you mean ${suggestions.map((one) => `“${one}”`).join(', ')}?`
      : `“${name}” is not in the notes.`,
}
