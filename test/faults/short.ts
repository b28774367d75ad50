import { beforeEach } from 'vitest'
import { onPostgres } from '../postgres/databases.ts'

/**
 * What of the kill tests is a part of every run: these start and kill processes, and wait for them. On PostgreSQL the
 * campaign kills some as well. All of them, on each engine: `npm run test:faults`.
 */
const SHORT = {
  sqlite: ['after the send', 'between results and edit', 'a round whose process'],
  postgres: ['between results and edit'],
}

beforeEach((test) => {
  const { file, name, suite } = test.task
  if (!/\/(kill-|faults\/rows|postgres\/restart)/.test(file.name) || process.env.FAULTS === 'full') return
  const isShort =
    SHORT[onPostgres() ? 'postgres' : 'sqlite'].some((part) => name.includes(part)) &&
    !suite?.name.includes('forgotten')
  if (!isShort) test.skip('with FAULTS=full, as npm run test:faults has it')
})
