import type { Fault } from '../core/fault.ts'
import type { Steps } from '../core/steps.ts'
import type { Text } from '../text/text.ts'

/**
 * What a reader makes of one file. Content comes from anybody: where a parser gives up in a way of its own (its stack, its numbers),
 * that file is left out and named, and the rest loads.
 */
export function attempt<T>(file: string, faults: Fault[], text: Text, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    faults.push(faultOf(file, error, text))
    return undefined
  }
}

/** The same of a reader that stops on its way. */
export function* attemptInSteps<T>(file: string, faults: Fault[], text: Text, steps: Steps<T>): Steps<T | undefined> {
  try {
    return yield* steps
  } catch (error) {
    faults.push(faultOf(file, error, text))
    return undefined
  }
}

function faultOf(file: string, error: unknown, text: Text): Fault {
  const why = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : undefined
  return { severity: 'error', file, line: 1, code: 'could-not-read', message: text.fileChecks.failed(why ?? '') }
}
