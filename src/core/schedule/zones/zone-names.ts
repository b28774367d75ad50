import { rawTimeZones } from '@vvo/tzdb'
import { initialsOf, toKeys } from '../../language/hangul.ts'
import { CITIES } from './cities.ts'
import { COUNTRY_ALIASES, FIRST_OF, MEANT_BY, PRIMARY_ZONES, TWO_SENSES } from './tables.ts'
import { readZoneId } from './zone-id.ts'

/** The first kind that has a name says what it means: a country before a city of that name somewhere else. */
const KINDS = ['short', 'country', 'city', 'town'] as const
type Kind = (typeof KINDS)[number]

/** A name as it is compared, and the zones that may be meant by it. */
export interface ZoneName {
  readonly kind: Kind
  readonly keys: string
  readonly initials: string
  /** Keystrokes from each further word on: `york` of New York. */
  readonly tails: readonly string[]
  readonly zones: Set<string>
}

/** Names by their keystrokes, in the order in which they are suggested. */
export type ZoneNames = ReadonlyMap<string, ZoneName>

/** `서울 시간`, `India Standard Time`. */
const CLOCK = /(?<=\S)\s*(?:표준시간?|시간대?|시각|(?:standard |daylight |summer )?time(?: ?zone)?)$/iu
/** What a city of Korea or Japan may be called besides its name. */
const TOWN = /(?<=[가-힣]{2})(?:(?:특별|광역|특별자치)?시|(?:특별자치)?도)$/u
/** Directions and initials that old names of Australian zones end in. */
const NO_CITY = /^(?:north|south|west|[a-z]{3})$/i
const AREAS = /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//

/** Every name that people type, made once, a country or a zone a step. */
export function* zoneNames(): Generator<void, ZoneNames> {
  const names = new Map<string, ZoneName>()
  const add = (kind: Kind, name: string, zones: readonly string[]) => addName(names, kind, name, zones)
  for (const [short, zones] of shortNames()) add('short', short, zones)
  const inEnglish = new Intl.DisplayNames('en', { type: 'region' })
  const inKorean = new Intl.DisplayNames('ko', { type: 'region' })
  const shortKorean = new Intl.DisplayNames('ko', { type: 'region', style: 'short' })
  for (const [code, zones] of COUNTRIES) {
    const usual = PRIMARY_ZONES[code]
    const known = rawTimeZones.find((zone) => zone.countryCode === code)?.countryName ?? code
    const own = COUNTRY_ALIASES.find(([one]) => one === code) ?? []
    for (const name of [known, inEnglish.of(code), inKorean.of(code), shortKorean.of(code), code, ...own])
      if (name) add('country', name, usual ? [usual] : zones)
    yield
  }
  for (const [zone, ...cities] of CITIES) for (const city of cities) add('city', city, [zone])
  for (const { name, group } of rawTimeZones) {
    for (const id of [name, ...group].filter((one) => AREAS.test(one))) {
      const city = id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ')
      // Melbourne keeps a clock of its own besides Sydney's.
      if (!NO_CITY.test(city)) add('city', city, [readZoneId(id) ?? name])
    }
    yield
  }
  for (const { name, mainCities, countryCode } of rawTimeZones) {
    for (const city of mainCities) add('town', city, [name])
    const korean = (COUNTRIES.get(countryCode)?.length ?? 0) > 1 ? koreanCity(name) : undefined
    if (korean) add('city', korean, [name])
    yield
  }
  return names
}

/** What is compared of a name: no case, accents or spaces; Hangul as keystrokes, so that half a syllable begins one. */
export function keysOf(name: string): string {
  return toKeys(foldedOf(name))
}

/** The zones of a name, with "time" behind it or without. */
export function zonesNamed(typed: string, names: ZoneNames): readonly string[] {
  const found = written(typed).flatMap((one) => names.get(keysOf(one)) ?? [])[0]
  const first = FIRST_OF[typed.trim().toUpperCase()]
  const rank = (zone: string) => (zone === first ? -1 : wellKnown(zone))
  return [...(found?.zones ?? [])].sort((a, b) => rank(a) - rank(b))
}

/** From the surest on: `한국 시간`, `Eastern Standard Time`, `서울특별시`. */
function written(typed: string): string[] {
  const bare = typed.replace(CLOCK, '')
  return [bare, typed, ...(bare === typed ? [] : [`${bare} Time`]), bare.replace(TOWN, '')]
}

function wellKnown(zone: string): number {
  const at = CITIES.findIndex(([one]) => one === zone)
  return at < 0 ? CITIES.length : at
}

export function foldedOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

function addName(names: Map<string, ZoneName>, kind: Kind, name: string, zones: readonly string[]): void {
  const folded = foldedOf(name)
  const keys = toKeys(folded)
  const before = names.get(keys)
  if (before && before.kind !== kind) return
  const words = name.split(/[\s_/-]+/)
  const tails = words.slice(1).map((_, at) => keysOf(words.slice(at + 1).join(' ')))
  const made = before ?? { kind, keys, initials: initialsOf(folded), tails, zones: new Set<string>() }
  for (const zone of zones) made.zones.add(zone)
  names.set(keys, made)
}

/** Abbreviations and times by name: `CST` is said in China, in Cuba and in Chicago. */
function shortNames(): Map<string, readonly string[]> {
  const found = new Map<string, string[]>(TWO_SENSES.map(([name, zones]) => [name, [...zones]]))
  const senses = new Set(found.keys())
  for (const { name, alternativeName, abbreviation, dstAbbreviation } of rawTimeZones) {
    for (const short of [abbreviation, dstAbbreviation, alternativeName]) {
      if (!short || senses.has(short) || /^[+-]/.test(short)) continue
      const meant = MEANT_BY[short]
      found.set(short, meant ? [meant] : [...(found.get(short) ?? []), name])
    }
  }
  return found
}

const COUNTRIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(Object.groupBy(rawTimeZones, (zone) => zone.countryCode)).map(([code, zones = []]) => [
    code,
    zones.map((zone) => zone.name),
  ]),
)

/** `시카고 시간`: where a country has several zones, the platform's own data names the city. */
function koreanCity(zone: string): string | undefined {
  const parts = new Intl.DateTimeFormat('ko', { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts(0)
  const said = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  return /^[가-힣 ]+ 시간$/.test(said) ? said.replace(/ 시간$/, '') : undefined
}
