import type { gaps as ko } from '../ko/gaps.ts'

export const gaps: typeof ko = {
  title: (count, days) => `${count} thing${count === 1 ? '' : 's'} not found (${days} days)`,
  none: 'Everything that was looked for in the last 30 days was found.',
  nobody: 'Words are counted, nothing else: who looked for them is kept nowhere.',
  line: (number, words, times, day, found) =>
    `**${number}.** ${words} · ${times === 1 ? 'once' : `${times} times`} · last on ${day}${found ? ' · ✅ found now' : ''}`,
  alias: (number) => `${number} alias`,
  note: (number) => `${number} note`,
  ignore: (number) => `${number} ignore`,
  ignored: 'It is shown no more.',
  undo: 'Take it back',
  form: {
    title: 'Write a short note',
    heading: { label: 'Heading' },
    text: { label: 'Text (Markdown)', hint: 'A sentence a line, with “- ” in front: each of them is found by itself.' },
  },
}
