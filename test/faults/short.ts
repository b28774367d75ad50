import { beforeEach } from 'vitest'

/**
 * What of the kill tests is a part of every run, on each engine: these start and kill processes, and wait for them. All of
 * them: `npm run test:faults`.
 */
const SHORT = ['after the send', 'between results and edit', 'an answer that was confirmed', 'a round whose process']

beforeEach((test) => {
  const { file, name, suite } = test.task
  if (!/\/(kill-|faults\/rows|postgres\/restart)/.test(file.name) || process.env.FAULTS === 'full') return
  const isShort = SHORT.some((part) => name.includes(part)) && !suite?.name.includes('forgotten')
  if (!isShort) test.skip('with FAULTS=full, as npm run test:faults has it')
})
