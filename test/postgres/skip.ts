import { beforeEach, inject } from 'vitest'

// A test that cannot run says so, with the reason, and is counted: none passes for want of a server.
beforeEach((test) => {
  const { reason } = inject('postgres')
  if (reason !== undefined) test.skip(reason)
})
