import { beforeEach } from 'vitest'
import { onPostgres } from '../postgres/databases.ts'

/** What of some files is a part of every run. The rest, on each engine: `npm run test:faults`. */
const SHORT = [
  {
    // They start and kill processes, and wait for them. On PostgreSQL the campaign kills some as well.
    files: /\/(?:kill-|faults\/rows|postgres\/restart)/,
    sqlite: [
      'after the send',
      'between results and edit',
      'a round whose process',
      'behind the night',
      'of a folder is broken',
    ],
    postgres: ['between results and edit', 'within a migration'],
  },
  {
    // Hundreds of looks a test at the same statements; jobs on their way, of their reminders, boards and corrections, are tried on both engines.
    files: /\/jobs\/(?:post|close)\./,
    postgres: [
      'is posted once, at its time',
      'a schedule that fails holds up no other',
      'under its nonce',
      'found in the channel',
      'the oldest stays',
      'a missing permission stops',
      'removed from ends',
      'shows the results, once',
      'an edit that gets no answer',
      'a moderator deleted',
      'by a clock that was a year ahead',
    ],
  },
  {
    // As above: what these ask of a store beyond those that run is nothing, statement by statement.
    files: /\/jobs\/clock\./,
    postgres: [
      'posts at its next time',
      'keeps every promise',
      'posts nothing for yesterday',
      'noticed at its start',
      'is left by a sender that stood still',
      'of an heir is taken away',
      'is taken up when its lease ends',
      'found at the next start',
    ],
  },
  {
    files: /\/jobs\/lanes\./,
    postgres: [
      'hold up none of the others',
      'each leaves the loop a turn',
      'gives back what it holds',
      'is counted before what falls due',
    ],
  },
  { files: /\/store\/recompute/, postgres: ['for a few members', 'a night mends', 'who never answered'] },
] as const

beforeEach((test) => {
  const { file, name, suite } = test.task
  if (process.env.FAULTS === 'full') return
  const engine = onPostgres() ? 'postgres' : 'sqlite'
  const short = SHORT.find(({ files }) => files.test(file.name))
  if (!short || !(engine in short)) return
  const parts: readonly string[] = Reflect.get(short, engine)
  const isShort = parts.some((part) => name.includes(part)) && !suite?.name.includes('forgotten')
  if (!isShort) test.skip('with FAULTS=full, as npm run test:faults has it')
})
