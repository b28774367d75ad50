import { defineConfig } from 'vitest/config'
import { startClock } from './test/clock/start-at.ts'

const { setupFiles, env } = startClock(process.env, Date.now())

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: [...setupFiles],
    env: { ...env },
    // Two shared cores: whole-bot, kill and browser tests start processes of their own.
    maxWorkers: 2,
    // For what hangs, not for what is slow: a green run on a busy machine waits for none of them.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
