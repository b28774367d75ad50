import type { App } from '../../src/app.ts'
import { escapeText } from '../../src/chat/escape.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import type { Schedule } from '../../src/core/schedule/types.ts'
import type { Text } from '../../src/text/text.ts'

/** Those to come, the next first. */
export function daysOffLines({ daysOff, zone }: Schedule, most: number, app: App, text: Text): readonly string[] {
  const today = localDateAt(app.clock.now(), zone)
  const ahead = daysOff.filter((one) => one.to >= today)
  const lines = ahead
    .slice(0, most)
    .map(({ name, ...off }) => text.daysOff.line({ ...off, ...(name === undefined ? {} : { name: escapeText(name) }) }))
  return [...lines, ...(ahead.length > most ? [text.daysOff.more(ahead.length - most)] : [])]
}
