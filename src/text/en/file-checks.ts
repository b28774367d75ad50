import type { Text } from '../ko.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

export const fileChecks: Text['fileChecks'] = {
  tooLarge: (bytes, most) =>
    `the file has ${megabytes(bytes)} and was not read; up to ${megabytes(most)} are: cut it into several files`,
  unreadable: () => 'the file cannot be opened and was not read; check its permissions',
  noText: () => 'this is no text and was not read; keep only text files saved as UTF-8 in this folder',
  empty: () => 'the file is empty; send it again with its text',
  noPicture: () => 'this is no picture, or a broken one, and was not taken; check that it is PNG, JPEG, GIF or WebP',
  hugePicture: () => 'the picture has a side of more than 16,384 pixels and was not taken; save it smaller',
  sameName: (path) => `another file would stand at “${path}”, so this one was not taken; give one of them another name`,
  encoding: (encoding) => `read as ${encoding}, not UTF-8; save it as UTF-8 so that no letter is lost`,
  brokenLetters: () => 'from here on letters are broken (�); mend them and save the file as UTF-8',
  failed: (why) =>
    `reading stopped, so this file was left out (${why}); check its syntax, and report it if it looks right`,
  skipped: {
    outside: 'a link to outside of the folder was not followed; copy the file into the folder',
    gone: 'a link to a file that is not there; remove or mend it',
    twice: 'the file was read under another name already',
    unreadable: 'the folder cannot be opened and was not read; check its permissions',
    'too-deep': 'the folder is too deep and was not read; move it up to within 32 levels',
    'too-many': 'there are too many files; from here on they were not read: take out what is no note',
  },
  notMarkdown: (ending, files) =>
    `${ending} files (${files} here) cannot be read; export it as Markdown (.md) or text (.txt)`,
  tooMuch: (lines) =>
    `the notes have more than ${lines.toLocaleString('en')} lines; from this file on they were not read: take out notes that nobody uses`,
  note: {
    'unclosed-fence': () => 'the code block that opens here (```) is never closed; write ``` at its end',
    'unclosed-comment': () => 'the comment that opens here (<!--) is never closed and was read as text; write -->',
    'heading-without-space': () => 'there is no space behind the #, but it was read as a heading; write "## Title"',
    'text-above-rule': () =>
      'a rule (---) right below text makes the text a heading; it was read as text: put an empty line between them',
    'front-matter': () =>
      'the front matter (between ---) does not read and was skipped; check that it is "name: value"',
    'long-line': () => 'a line is too long and was left out; cut it to within 20,000 characters',
    'long-block': () =>
      'a block of code or a formula is too long and was left out; part it into 40,000 characters each',
    'deep-line': () => 'nested deeper than 24 levels and read as less deep; take out some of the marks (>, -)',
    'too-many-headings': () => 'there are too many headings; from here on they are none: cut the file into several',
    html: () => 'this HTML is too large or too deep and was left out; write it as Markdown, or in parts',
    unreadable: () => 'the block from here on cannot be read and was left out; check its syntax',
  },
}
