import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { followFolder, readyBehindStart } from '../../src/bot/content.ts'
import { contentFolder } from '../content-folder.ts'

/** A bot that follows a folder which cannot be watched: what it logs, and how often it reads it. */
function following(atTerminal: boolean) {
  const warned: string[] = []
  let read = 0
  const libraries = {
    async reload() {
      read++
    },
  } as never
  const log = { info: () => undefined, warn: (_: object, message: string) => void warned.push(message) } as never
  const known = process.listeners('SIGHUP')
  const unfollow = followFolder(libraries, join(contentFolder({}), 'gone'), { log }, atTerminal)
  onTestFinished(unfollow)
  for (const listener of process.listeners('SIGHUP')) if (!known.includes(listener)) listener('SIGHUP')
  return { warned, read }
}

test('a folder that cannot be watched is read again on SIGHUP, and the log asks for that', () => {
  const { warned, read } = following(false)
  expect(warned).toEqual(['the content folder is not watched: after a change send SIGHUP'])
  expect(read).toBe(1)
})

test('at a terminal, where SIGHUP ends the bot, the log asks for another start', () => {
  const { warned, read } = following(true)
  expect(warned).toEqual(['the content folder is not watched: start the bot again after a change'])
  expect(read).toBe(0)
})

describe('what members look things up in is made behind the start', () => {
  const LATER_MS = 60_000

  async function madeAfter(meanwhile: (takeBack: () => void) => void) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    let made = false
    const problems: unknown[] = []
    function* ready() {
      yield
      made = true
    }
    const libraries = { shipped: () => ({ search: { ready }, judge: { dictionary: { translations: [] } } }) } as never
    const log = { error: (error: unknown) => void problems.push(error) } as never
    meanwhile(readyBehindStart(libraries, { log }))
    expect(made).toBe(false)
    await vi.advanceTimersByTimeAsync(LATER_MS)
    return { made, problems }
  }

  test('of the library that is read then', async () => {
    expect(await madeAfter(() => {})).toEqual({ made: true, problems: [] })
  })

  test('and not where the bot ends before that', async () => {
    expect(await madeAfter((takeBack) => takeBack())).toEqual({ made: false, problems: [] })
  })
})
