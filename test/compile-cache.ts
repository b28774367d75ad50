import { flushCompileCache } from 'node:module'
import { afterAll } from 'vitest'

/** Workers are ended by a signal: what they compiled is written here, or the next run's would compile it all again. */
afterAll(() => flushCompileCache())
