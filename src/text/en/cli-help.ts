import type { ko } from '../ko.ts'

export const cliHelp: (typeof ko)['cliHelp'] = {
  common: (languages) => [
    '--content DIR  the content folder (default: CONTENT_DIR of the environment or .env, else content); only notes/ must be in it',
    '--json         machine-readable on stdout, the rest on stderr',
    `--lang ${languages}   language of messages`,
    '--help         this text',
  ],
  sections: { summary: 'lists the sections of the notes with their keys and lines', details: [] },
  search: (limit) => ({
    summary: 'searches the notes as /search does',
    details: [
      '--stdin        a query a line from standard input, an answer a line, in order',
      `--limit N      at most N results (default ${limit})`,
      '--no-cut       the ranking alone: never "not in the notes" for lack of confidence',
    ],
  }),
  searchEval: {
    summary: 'measures the search with graded queries',
    details: [
      'FILE           JSON: [{id, query, category, relevant: [{section, grade, lines?}]}]; nothing relevant: not in the notes;',
      '               [{file, grade, lines}] for notes that others wrote: the sections of those lines are right',
      '--kinds        by kind of query, too',
      '--ablate       what leaving out each part of the search changes, in points of S@1 and S@3, as a Markdown table',
      '--misses       the queries that are not right at once, with what was found',
      '',
      'S@1, S@3, nDCG@5, empty and line (the first hit shows a graded line) are of the ranking alone; "S@3 cut" and "false"',
      '(unanswerable, yet answered) as shipped. With --json an object a line, shares from 0 to 1.',
      '',
    ],
  },
  service: { summary: 'tells what the notes say of a subject', details: [] },
  compare: { summary: 'lays two or three subjects side by side', details: [] },
  renderCompare: {
    summary: 'draws a comparison as a PNG, as members see it',
    details: ['--out FILE     where to write it; a long one becomes FILE, FILE-2, …', ''],
  },
  renderDiagrams: {
    summary: 'draws all pictures of the notes, and one sheet with all of them',
    details: ['--out DIR      where to write NAME.png and sheet.png', ''],
  },
  renderDiagram: {
    summary: 'draws one picture of the notes from its DOT file',
    details: ['--out FILE     where to write it', ''],
  },
  questions: (kinds) => ({
    summary: 'lists the questions that can be asked, makes some from the notes, or has some drafted',
    details: [
      '--generate N  makes up to N questions from the notes, with their keys; nothing is written',
      '--sample N    the same without keys, as a sheet for readers',
      '--seed S      another choice of them (default 1)',
      '--brief S     all that a language model needs to draft questions on a section: hand it to any',
      '--draft S     asks the model of DRAFT_API_URL, and keeps what the notes prove in a new file of questions/',
      `--kinds A,B   only these: ${kinds}`,
      '--why         how many statements are asked, and which rule left out the others',
    ],
  }),
  check: { summary: 'reads all content as the bot would, reports every fault and what members will get', details: [] },
  init: {
    summary: 'makes a content folder of your own from a folder of notes',
    details: [
      'DIR            your notes: Markdown or text, in any folders, with their pictures; they are copied, never changed',
      '--to FOLDER    where the content folder is made; new or empty (default: DIR-content, named as DIR is)',
    ],
  },
  scoresRecompute: {
    summary: 'rebuilds the score rows from the answers and reports differences',
    details: [
      '--data FILE    the database (default: saegim.db in DATA_DIR, as for the bot)',
      'Works while the bot runs. A difference is repaired; it is told with what stood there and what the answers say.',
    ],
  },
  backup: {
    summary: 'copies the whole database into FILE, also while the bot runs',
    details: [
      '--data FILE    the database (default: saegim.db in DATA_DIR, as for the bot)',
      "SQLite's online backup: the copy stands alone and is verified before it gets its name. An older copy is replaced.",
      'With DATA_KEY set it is encrypted; restore needs the same key then.',
    ],
  },
  restore: {
    summary: 'puts a backup in the place of the database; the bot must be stopped',
    details: [
      '--data FILE    the database (default: saegim.db in DATA_DIR, as for the bot)',
      'The present database is set aside in backups/. Questions that fell due since the backup are not posted again.',
    ],
  },
  restored: {
    summary: 'tells a database that was brought back by other means, as by pg_restore, that time has passed',
    details: [
      "--data FILE|URL    the database (default: the bot's own)",
      'The bot must be stopped. As with restore, questions that fell due since the backup are not posted again.',
    ],
  },
  moveStore: {
    summary: 'copies one store into another, SQLite or PostgreSQL, and checks every row',
    details: [
      'FROM, TO    a database file, or postgres://NAME:PASSWORD@HOST:PORT/DATABASE; TO is new or empty',
      'Stop the bot first. A move that was interrupted goes on when it is called again. FROM stays as it is: set DATABASE_URL or',
      'DATA_DIR to TO afterwards, and start the bot.',
    ],
  },
}
