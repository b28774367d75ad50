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
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes as soon as the machine lets it: its own second says nothing of the code.
    expect: { poll: { timeout: 10_000 } },
  },
})
