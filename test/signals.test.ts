import { expect, onTestFinished, test } from 'vitest'
import { listenForStop } from '../src/signals.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What was asked for when the process got the signal. */
function heard(signal: NodeJS.Signals, atTerminal: boolean): readonly string[] {
  const before = new Map(SIGNALS.map((one) => [one, process.listeners(one)]))
  onTestFinished(() => {
    for (const [one, known] of before)
      for (const listener of process.listeners(one)) if (!known.includes(listener)) process.off(one, listener)
  })
  const reasons: string[] = []
  listenForStop({ stop: (why) => reasons.push(why), now: (why) => reasons.push(`now: ${why}`) }, undefined, atTerminal)
  process.emit(signal)
  return reasons
}

test.each([
  ['SIGTERM', false, ['asked to end (SIGTERM)']],
  ['SIGINT', true, ['Ctrl-C (SIGINT)']],
  ['SIGHUP', true, ['its terminal was closed (SIGHUP)']],
  // Content is read again then; and what `nohup` started goes on.
  ['SIGHUP', false, []],
] as const)('%s, at a terminal %s', (signal, atTerminal, reasons) => {
  expect(heard(signal, atTerminal)).toEqual(reasons)
})
