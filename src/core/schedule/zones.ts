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

/**
 * Zones that fit what was typed, the best first: by their names, their cities, and the cities' names in the member's
 * language. `preferred` come first for an empty text.
 */
export function suggestZones(
  typed: string,
  cities: Readonly<Record<string, string>>,
  limit: number,
): readonly string[] {
  const wanted = folded(typed)
  const preferred = Object.keys(cities)
  const zones = [...new Set([...preferred, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  const ranked = zones.map((zone) => ({ zone, rank: rankOf(wanted, [zone, cityOf(zone), cities[zone] ?? '']) }))
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ zone }) => zone)
}

const NO_MATCH = 3

function rankOf(wanted: string, names: readonly string[]): number {
  const ranks = names.filter(Boolean).map((named) => {
    const name = folded(named)
    if (name === wanted) return 0
    if (name.startsWith(wanted)) return 1
    return name.includes(wanted) ? 2 : NO_MATCH
  })
  return Math.min(...ranks)
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1)
}

function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
}
