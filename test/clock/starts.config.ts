import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'
import { startClock } from './start-at.ts'

/**
 * One start a weekday by its zone's dates, at the ends of months and years and half an hour before summer time, in three
 * zones: a project each, so that all of them are one run. The one that is a minute before midnight comes first: what
 * comes later begins some minutes behind its time. Part of `.ci/run`.
 */
const STARTS = [
  ['2026-12-31T23:59:00+09:00', 'Asia/Seoul'],
  ['2028-02-29T23:50:00+09:00', 'Asia/Seoul'],
  ['2029-12-31T00:30:00-05:00', 'America/New_York'],
  ['2026-09-30T09:00:00+09:00', 'Asia/Seoul'],
  ['2026-10-03T15:00:00Z', 'Australia/Lord_Howe'],
  ['2027-01-01T00:01:00-05:00', 'America/New_York'],
  ['2027-07-31T12:00:00Z', 'Australia/Lord_Howe'],
] as const

/**
 * Who is handed a clock and a zone sees no others (test/architecture: who reads the machine's): each start runs what reads
 * those or has a package that may, and one of them, in another zone, what goes by dates or packs by them as well. Of the whole
 * process each has a day, by the page's socket; a browser, which costs four times as much, sees one of them.
 */
const CALENDAR = [
  'test/whole/first-day.test.ts',
  'test/playground/page/*.test.ts',
  'test/cli/{backup,scores}.test.ts',
  'test/jobs/{housekeeping,jobs}.test.ts',
  'test/core/schedule/*.test.ts',
  'test/core/study/{cards,items,live,periods,review-plan,stats}.test.ts',
]
const ONCE = [
  'test/whole/{daily,browser/loop}.test.ts',
  'test/jobs/{clock,day,dry,finals,post,reminders}.test.ts',
  'test/core/study/*.test.ts',
  'test/content/zip.test.ts',
  'test/commands/settings-days-off.test.ts',
  'test/clock/*.test.ts',
]

const WITH_ALL = '2029-12-31T00:30:00-05:00'

const now = Date.now()

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // Each of them loads the modules of each project.
    maxWorkers: 2,
    projects: STARTS.map(([startAt, zone]) => ({
      extends: true,
      test: {
        name: `${startAt} in ${zone}`,
        include: startAt === WITH_ALL ? [...CALENDAR, ...ONCE] : CALENDAR,
        env: { ...startClock({ ...process.env, START_AT: startAt }, now).env, TZ: zone },
      },
    })),
  },
})
