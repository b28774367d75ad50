import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { followFolder } from '../../src/bot/content.ts'
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
