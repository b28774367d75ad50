import type { panel as ko } from '../ko/panel.ts'

export const panel: typeof ko = {
  title: '⚙️ The daily question',
  track: (name) => `🗂️ Track: **${name}**`,
  notes: ({ titles, chapters, sections, authored, generated }) => {
    const more = chapters > titles.length ? ` and ${chapters - titles.length} more` : ''
    return `📚 Notes: ${titles.map((one) => `**${one}**`).join(', ')}${more} (${sections} sections). Found: ${authored} written questions, ${generated} that can be made from the notes. \`/notes add\` adds yours.`
  },
  noNotes: '📚 Notes: none yet. Give them with `/notes add`.',
  channel: (channel) => `📣 Channel: ${channel}`,
  time: (days, spoken, zone) => `⏰ Time: ${days} ${spoken} (${zone})`,
  questions: (count, source) => `📝 A day: ${count}, ${source}`,
  stopped: '⏸️ Nothing is posted now. Press “Start” and it is, from that time on.',
  started: '▶️ Started.',
  missing: '⚠️ What is missing',
  chooseChannel: 'In which channel?',
  chooseTime: 'At what time?',
  chooseCount: 'How many a day?',
  chooseSource: 'Which questions?',
  perDay: (count) => `${count} a day`,
  buttons: {
    start: 'Start',
    stop: 'Pause',
    post: 'Post today’s now',
    notes: 'Add notes',
    try: 'Try it out',
    time: 'Another time, days',
    track: 'Another track',
  },
  whichTrack: 'Which track?',
  form: {
    title: 'Time and days',
    time: 'Time (such as 21:30, 9 PM)',
    zone: 'Time zone (such as Seoul)',
    weekdays: 'Days (such as daily, mon wed fri)',
  },
}
