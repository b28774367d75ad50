import type { Fault } from '../core/fault.ts'
import type { Text } from '../text/text.ts'

/**
 * What a reader makes of one file. Content comes from anybody: where a parser gives up in a way of its own (its stack, its numbers),
 * that file is left out and named, and the rest loads.
 */
export function attempt<T>(file: string, faults: Fault[], text: Text, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 200) : undefined
    const message = text.fileChecks.failed(why ?? '')
    faults.push({ severity: 'error', file, line: 1, code: 'could-not-read', message })
    return undefined
  }
}
