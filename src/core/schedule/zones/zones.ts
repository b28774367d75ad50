import { rawTimeZones } from '@vvo/tzdb'
import { foldPasted } from '../../language/fold.ts'
import { zonesOfRegion } from './regions.ts'
import { isOffset, readOffset, readZoneId } from './zone-id.ts'
import { keysOf, type ZoneName, type ZoneNames, zoneNames, zonesNamed } from './zone-names.ts'

/** Names are short; what is longer is none. */
const LONGEST = 100
const SUMMER_MINUTES = 60

export type ZoneReading =
  | { readonly kind: 'one'; readonly zone: string }
  | { readonly kind: 'several'; readonly zones: readonly string[] }
  | { readonly kind: 'none' }

let made: ZoneNames | undefined

/** All names of zones, made at the first wish, in steps. */
export function* allZoneNames(): Generator<void, ZoneNames> {
  made ??= yield* zoneNames()
  return made
}

/**
 * The zone that is meant by a whole name: of the database (`Asia/Seoul`), a label as suggested (`서울 (Asia/Seoul)`), a country,
 * a city, an abbreviation, an offset. Never one that only looks like it.
 */
export function readZone(typed: string, names: ZoneNames): ZoneReading {
  const text = tidy(typed)
  const labelled = /\(([^()]+\/[^()]+)\)$/.exec(text)?.[1]
  const sure = (labelled && readZoneId(labelled)) ?? sureOf(text)
  if (sure) return { kind: 'one', zone: sure }
  const zones = named(text, names)
  const [zone = readZoneId(text), other] = zones
  if (other !== undefined) return { kind: 'several', zones }
  return zone === undefined ? { kind: 'none' } : { kind: 'one', zone }
}

/** Of a name, or of several that all say the same. */
function named(text: string, names: ZoneNames): readonly string[] {
  const whole = zonesNamed(text, names)
  if (whole.length > 0) return whole
  for (const parts of partsOf(text)) {
    const [first = [], ...others] = parts.map((one, at) =>
      at === 0 ? zonesOf(one, names) : [...zonesOf(one, names), ...zonesOfRegion(one)],
    )
    const same = first.filter((zone) => others.every((zones) => zones.includes(zone)))
    if (others.length > 0 && same.length > 0) return same
  }
  return []
}

/** `Sydney, Australia`, `New York, NY`, `Seoul (KST)`, `(UTC+09:00) Seoul`; then each way to part the words in two: `호주 시드니`, `대한민국/서울`. */
function* partsOf(text: string): Generator<readonly string[]> {
  yield text.split(/[,()]/).flatMap((one) => one.trim() || [])
  const words = text.split(/[\s,()/]+/).filter((word) => word !== '')
  for (let at = 1; at < words.length; at++) yield [words.slice(0, at).join(' '), words.slice(at).join(' ')]
}

function zonesOf(name: string, names: ZoneNames): readonly string[] {
  const offset = readOffset(name)
  if (offset) return zonesAt(offset, 'for a while')
  const id = /^(?:utc|gmt)$|\//i.test(name) ? readZoneId(name) : undefined
  return id ? [id] : zonesNamed(name, names)
}

/** Zones whose names begin like what was typed, or have a word that does; what is called exactly so comes first, then `first`. */
export function suggestZones(typed: string, names: ZoneNames, first: readonly string[], limit: number): string[] {
  const text = tidy(typed)
  const keys = keysOf(text)
  const ids = rawTimeZones.map((zone) => zone.name)
  if (keys === '') return unique([...first, 'UTC', ...ids]).slice(0, limit)
  const meant = readZone(text, names)
  const offset = meant.kind === 'one' && isOffset(meant.zone) ? zonesAt(meant.zone, 'all year') : []
  const exact = meant.kind === 'one' ? [meant.zone, ...offset] : meant.kind === 'several' ? meant.zones : []
  const id = text.toLowerCase().replaceAll(' ', '_')
  const all = [...names.values()]
  const ranked = WAYS.flatMap((fits) => {
    const found = unique(all.filter((name) => fits(name, keys, text)).flatMap((name) => [...name.zones]))
    return [...first.filter((zone) => found.includes(zone)), ...found]
  })
  return unique([...exact, ...ranked, ...ids.filter((one) => one.toLowerCase().startsWith(id))]).slice(0, limit)
}

/** One script form of letters and digits, nothing invisible; letters of Hangul that stand alone stay as they are typed. */
function tidy(typed: string): string {
  return foldPasted(typed).normalize('NFC').trim().slice(0, LONGEST)
}

/** From the surest on. */
const WAYS: readonly ((name: ZoneName, keys: string, text: string) => boolean)[] = [
  (name, keys) => name.keys.startsWith(keys),
  (name, keys) => name.tails.some((tail) => tail.startsWith(keys)),
  (name, _, text) => /^[ㄱ-ㅎ]{2,}$/.test(text) && name.initials.startsWith(text),
]

/** An offset, or a name of the database that is nothing else: `EST` is one of its old names. */
function sureOf(text: string): string | undefined {
  return readOffset(text) ?? (/^(?:utc|gmt)$|\//i.test(text) ? readZoneId(text) : undefined)
}

function zonesAt(offset: string, kept: 'all year' | 'for a while'): string[] {
  const [hours = 0, minutes = 0] = (offset === 'UTC' ? '+0' : offset).slice(1).split(':').map(Number)
  const all = (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1)
  const zones = rawTimeZones.filter(({ rawOffsetInMinutes: usual, dstAbbreviation: summer }) =>
    kept === 'all year' ? usual === all && !summer : usual === all || (summer && usual + SUMMER_MINUTES === all),
  )
  return zones.map((zone) => zone.name)
}

function unique(zones: readonly string[]): string[] {
  return [...new Set(zones)]
}
