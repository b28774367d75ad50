import { defineConfig } from 'vitest/config'
import { startClock } from './test/clock/start-at.ts'
import { LongestFirst } from './test/longest-first.ts'

const { setupFiles, env } = startClock(process.env, Date.now())

/** Run on a real PostgreSQL as well: what speaks with the store alone, and what moves by it. */
export const ON_POSTGRES = [
  'test/store/**/*.test.ts',
  'test/jobs/**/*.test.ts',
  'test/tracks/**/*.test.ts',
  'test/whole/kill-*.test.ts',
  'test/faults/{campaign,rows,rows-of-discord,rows-of-files,rows-of-many,rows-of-store}.test.ts',
]
/** Of those, what is about SQLite's file itself, or has rows of its own and no store's. */
const ON_NO_SERVER = [
  'test/tracks/bombs.test.ts',
  'test/store/{backup,columns,every-table,history,open,sealed,sqlite}.test.ts',
  'test/jobs/{housekeeping,morning}.test.ts',
]
/** What asks nothing of a store that the others do not ask as well, statement by statement: on PostgreSQL by `npm run test:postgres` alone. */
const ASKED_BY_OTHERS = [
  'test/tracks/{cards-in-both-languages,cold,homes,labels,soak,status}.test.ts',
  'test/jobs/{choosers,day,dry,refused-days,talk-thread,work}.test.ts',
]
export const ON_SQLITE_ALONE = [...ON_NO_SERVER, ...ASKED_BY_OTHERS]

/** Libraries as the bot has them: their builds for development check and tell at every step, and notes are read a third slower. */
const libraries = {
  name: 'libraries-as-the-bot-has-them',
  configResolved: ({ ssr }: { readonly ssr: { readonly resolve?: { conditions?: string[] } } }) => {
    if (ssr.resolve) ssr.resolve.conditions = ['node']
  },
}

export default defineConfig({
  plugins: [libraries],
  test: {
    setupFiles: [...setupFiles, './test/compile-cache.ts', './test/property-seed.ts', './test/faults/short.ts'],
    env: { ...env },
    // A file sees the modules that the one before it loaded: half of the time of a run was loading them again. What a module
    // remembers must therefore not matter to a test.
    isolate: false,
    // Node reads the code as the bot's own process does: nothing is transformed, and no module is mocked.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // Two cores, and whole-bot, kill and browser tests that mostly wait: for a lease to end, for an answer to stay away.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // For what hangs, not for what is slow: a green run on a busy machine waits for none of them.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Where nobody can run it again, the message alone must tell what came instead.
    chaiConfig: { truncateThreshold: 600 },
    projects: [
      { extends: true, test: { name: 'saegim', include: ['test/**/*.test.ts'], exclude: ['test/postgres/**'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...ON_POSTGRES, 'test/postgres/**/*.test.ts'],
          exclude: process.env.FAULTS === 'full' ? ON_NO_SERVER : ON_SQLITE_ALONE,
          globalSetup: 'test/postgres/start.ts',
          setupFiles: ['test/postgres/skip.ts'],
        },
      },
    ],
  },
})
