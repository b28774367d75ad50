import { weekdayGroup } from '../../src/core/schedule/weekdays.ts'
import { resolveZone, zoneNames } from '../../src/core/schedule/zones.ts'
import type { Names } from '../../src/core/language/names/types.ts'
import type { Text } from '../../src/text/text.ts'

const zoneIndexes = new Map<Text, Names<string>>()

/** Some 400 names, made once a language. */
export function zonesOf(text: Text): Names<string> {
  const index = zoneIndexes.get(text) ?? zoneNames(text.settings.zones)
  zoneIndexes.set(text, index)
  return index
}

/** What was picked, what was typed out, or the best match. */
export function zoneMeant(typed: string, text: Text): string | undefined {
  return resolveZone(typed) ?? zonesOf(text).resolve(typed)
}

export function weekdaysShown(days: readonly number[], text: Text): string {
  const group = weekdayGroup(days)
  return group ? text.settings.groups[group] : text.settings.weekdayNames(days)
}
