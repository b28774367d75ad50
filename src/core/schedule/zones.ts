import { buildNames } from '../language/names/names.ts'
import type { Names } from '../language/names/types.ts'

/** As the time zone database spells it; undefined for what it does not know. Offsets (`+09:00`) know no summer time and are no zone. */
export function resolveZone(typed: string): string | undefined {
  const name = typed.trim()
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(name)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** All zones by their names and cities; those of `cities`, named in the member's language, come first. */
export function zoneNames(cities: Readonly<Record<string, string>>): Names<string> {
  const zones = [...new Set([...Object.keys(cities), 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  return buildNames(
    zones.map((zone) => {
      const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
      return { value: zone, name: zone, aliases: [...new Set([city, cities[zone] ?? city])] }
    }),
  )
}
