import { type Days, weekdayGroup } from '../../src/core/schedule/weekdays.ts'
import { isOffset } from '../../src/core/schedule/zones/zone-id.ts'
import type { Text } from '../../src/text/text.ts'

/** `서울 (Asia/Seoul)`: as it is picked, so it is shown. */
export function zoneShown(zone: string, text: Text): string {
  const cities: Readonly<Record<string, string>> = text.settings.zones
  const city = cities[zone]
  return city === undefined ? zoneName(zone) : `${city} (${zone})`
}

export function zoneName(zone: string): string {
  return isOffset(zone) ? `UTC${zone}` : zone
}

/** `평일`, `월, 수`, `격일`, `격일, 평일`: as it can be typed again. */
export function daysShown({ weekdays, everyOther }: Days, text: Text): string {
  const group = weekdayGroup(weekdays)
  const days = group ? text.settings.groups[group] : text.settings.weekdayNames(weekdays)
  if (!everyOther) return days
  return group === 'daily' ? text.settings.everyOther : `${text.settings.everyOther}, ${days}`
}
