import type { Text } from '../ko.ts'

export const init: Text['init'] = {
  refused: {
    'no-folder': (folder) => `there is no folder "${folder}"; name the folder of your notes`,
    'no-notes': (folder) => `"${folder}" has no notes (.md, .markdown, .mdx, .qmd, .txt)`,
    'not-empty': (folder) => `"${folder}" holds something already and was left as it is; name a new folder with --to`,
    inside: (folder) => `"${folder}" lies in the folder of the notes; name one outside of it with --to`,
  },
  done: (folder, copied, read) => [
    `${folder}/ is made: ${copied.notes} notes and ${copied.pictures} pictures were copied.`,
    `They read as ${read.chapters} chapters, ${read.sections} sections, ${read.statements} statements, ${read.subjects} names to look up.`,
    ...(copied.foreign.length > 0
      ? [
          `Documents that were not copied: ${copied.foreign.length} (${copied.foreign.slice(0, 5).join(', ')}${copied.foreign.length > 5 ? ' …' : ''}). Their formats are not read: export them as Markdown (.md) or text (.txt) and put them into ${folder}/notes/.`,
        ]
      : []),
    '',
    'Next:',
    `1. See what was understood: npm run -s saegim -- check --content ${folder}`,
    `2. Use it: write CONTENT_DIR=${folder} into .env, then npm start`,
    `3. Add questions to ${folder}/questions/ (README, "How to write a good question"); ${
      read.questionsFromNotes > 0
        ? `until then the daily question is one of ${read.questionsFromNotes} made from the notes.`
        : 'the notes give none, so until then there is no daily question!'
    }`,
  ],
  glossary: () =>
    [
      '# Words that mean the same and that the notes alone cannot tell: nicknames, abbreviations, names in another language.',
      '# same:',
      '#   - [short form, full name]',
      'same: []',
      '',
    ].join('\n'),
}
