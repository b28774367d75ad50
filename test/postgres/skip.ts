import { beforeEach, inject } from 'vitest'

/** What of the kill tests is run on PostgreSQL with the others; all of it: `FAULTS=full npx vitest run --project postgres`. */
const SHORT = ['after the send', 'between results and edit', 'an answer that was confirmed', 'a round whose process']

// A test that cannot run says so, with the reason, and is counted: none passes for want of a server.
beforeEach((test) => {
  const { reason } = inject('postgres')
  if (reason !== undefined) test.skip(reason)
  const { file, name, suite } = test.task
  if (!file.name.includes('/kill-') || process.env.FAULTS === 'full') return
  const isShort = SHORT.some((part) => name.includes(part)) && !suite?.name.includes('forgotten')
  if (!isShort) test.skip('on PostgreSQL with FAULTS=full')
})
