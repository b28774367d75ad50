import type { notes as ko } from '../ko/notes.ts'

const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`
const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const parts: typeof ko.parts = ({ sections, questions, others = 0 }) =>
  [
    [sections.added, `${many(sections.added, 'section')} new`] as const,
    [sections.changed, `${many(sections.changed, 'section')} changed`] as const,
    [sections.gone, `${many(sections.gone, 'section')} gone`] as const,
    [questions.added, `${many(questions.added, 'question')} new`] as const,
    [questions.changed ?? 0, `${many(questions.changed ?? 0, 'question')} changed`] as const,
    [questions.gone, `${many(questions.gone, 'question')} gone`] as const,
    [questions.lostQuote, `${many(questions.lostQuote, 'question')} lost their quote`] as const,
    [others, `${many(others, 'other file')} (pictures, glossary …)`] as const,
  ]
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(', ')

export const notes: typeof ko = {
  name: 'notes',
  description: 'Add and look after the group’s notes and question files (leaders)',
  commands: {
    add: { name: 'add', description: 'Send notes or questions (.md, .txt, .zip …); nothing changes before you agree' },
    list: { name: 'list', description: 'Show all files that were added' },
    remove: { name: 'remove', description: 'Take a file or a folder away; you can take that back' },
    history: { name: 'history', description: 'Show who added and removed what, and when' },
    restore: { name: 'restore', description: 'Bring an older version of a file back' },
    corrections: {
      name: 'corrections',
      description: 'Say with ⚠ where the notes are wrong or old: list, add, edit, remove',
    },
    glossary: {
      name: 'glossary',
      description: 'Add nicknames and short forms to find things by: list, add, edit, remove',
    },
    link: { name: 'link', description: 'Take the notes of a public Git repository, and fetch what changes every hour' },
    unlink: { name: 'unlink', description: 'Fetch nothing more from the repository; the notes from it stay' },
    export: { name: 'export', description: 'Get all that was added as one zip that works as a content folder' },
  },
  options: {
    file: { name: 'file', description: '.md, .txt, or a .zip with folders and pictures' },
    path: { name: 'file', description: 'Which file or folder?' },
    name: { name: 'name', description: 'Add the file under another name' },
    url: { name: 'url', description: 'The address of the repository; without it, fetch from the linked one now' },
    branch: { name: 'branch', description: 'Which branch? (its default one if left out)' },
    folder: { name: 'folder', description: 'Which folder of it? (all if left out)' },
    version: { name: 'version', description: 'Which version? (the one before the newest if left out)' },
  },
  form: {
    title: 'Add notes',
    files: 'Files with notes and questions',
    hint: '.md, .txt, or a .zip with folders and pictures; up to 10 at once.',
  },
  comparedAgain:
    'Something else was changed meanwhile, so I compared it again with how things stand now. Nothing has changed yet: press **Confirm** if this is what you want.',
  proposal: 'This is what I read. Press **Confirm** and I answer from it. Nothing has changed yet.',
  understood: ({ files, sections, subjects, questions, generated, pictures, same }) =>
    [
      `**Read** · ${many(files, 'file')}: ${many(sections, 'section')}, ${many(questions, 'question')}${pictures > 0 ? `, ${many(pictures, 'picture')}` : ''}${same > 0 ? ` (and ${many(same, 'file')} as now)` : ''}`,
      `**With it** · ${many(subjects, 'subject')} to look up, ${many(generated, 'question')} that can be made from the notes`,
    ].join('\n'),
  parts,
  difference: (changed) => `**Changes** · ${parts(changed) || 'none (it says what is there already)'}`,
  replaces:
    'These are the first notes of your own: I answer from them alone, no longer from the shipped ones. To have both, change “notes” in `/manage track-edit`.',
  shippedAgain: 'No notes of your own are left, so I answer from the shipped ones again.',
  faults: (count) => `${many(count, 'thing')} to look at`,
  fault: (severity, place, sentence) => `${severity === 'error' ? '❌' : '⚠️'} \`${place}\` ${sentence}`,
  left: (count) => `${many(count, 'file')} not taken`,
  more: (count) => `${count} more.`,
  take: 'Confirm',
  drop: 'Cancel',
  dropped: 'Cancelled. Nothing has changed.',
  taken: (files) => `Done (${many(files, 'file')}). I answer from it now.`,
  undo: 'Take it back',
  undone: (files) => `Taken back (${many(files, 'file')}).`,
  none: (chapters) =>
    `Nothing was added yet: I answer from the shipped notes (${many(chapters, 'chapter')}). Send a file with \`/notes add\`.`,
  failed:
    '⚠️ What was added last could not be made ready to answer from: I go on with the notes that I had. Take the last change back, or that file away.',
  listed: (count) => `${many(count, 'file')} added`,
  file: (path, { bytes, version, when, sections, questions }) =>
    [
      `**${path}** · ${size(bytes)} · version ${version} · ${when}`,
      ...(sections > 0 ? [many(sections, 'section')] : []),
      ...(questions > 0 ? [many(questions, 'question')] : []),
    ].join(' · '),
  changes: 'What changed in notes and questions',
  erased: '(a member who erased her data)',
  change: ({ added, removed }, by, when) =>
    `- ${when} ${by}: ${[...(added > 0 ? [`added ${many(added, 'file')}`] : []), ...(removed > 0 ? [`removed ${many(removed, 'file')}`] : [])].join(', ')}`,
  version: (version, bytes, by, when) =>
    `- **version ${version}** · ${bytes === undefined ? 'removed' : size(bytes)} · ${by} · ${when}`,
  archive: 'The notes and questions that were added, as a zip file',
  exported: (files, left) =>
    `${many(files, 'file')}; unpacked they work as a content folder.${left > 0 ? ` ${many(left, 'picture')} left out: too large.` : ''}`,
}
