import { appendFileSync } from 'node:fs'
import { beforeEach, inject } from 'vitest'

// A test that cannot run says so, with the reason, and is counted: none passes for want of a server.
beforeEach((test) => {
  const { reason } = inject('postgres')
  if (reason === undefined) return
  const { POSTGRES_SKIPS: toldTo } = process.env
  if (toldTo !== undefined) appendFileSync(toldTo, `${reason.replaceAll('\n', ' ')}\n`)
  test.skip(reason)
})
