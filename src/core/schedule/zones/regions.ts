import { foldedOf } from './zone-names.ts'

/**
 * States and provinces that people write behind a city, a zone a line, each under all zones that it lies in. Alone they name no
 * zone: `CA` is Canada as well, and Georgia a country.
 */
const LINES = `
America/New_York: CT, Connecticut, DE, Delaware, DC, D.C., District of Columbia, FL, Florida, GA, Georgia, IN, Indiana, KY, Kentucky, ME, Maine, MD, Maryland
America/New_York: MA, Massachusetts, MI, Michigan, NH, New Hampshire, NJ, New Jersey, NY, New York, NC, North Carolina, OH, Ohio, PA, Pennsylvania
America/New_York: RI, Rhode Island, SC, South Carolina, TN, Tennessee, VT, Vermont, VA, Virginia, WV, West Virginia
America/Chicago: AL, Alabama, AR, Arkansas, FL, Florida, IL, Illinois, IN, Indiana, IA, Iowa, KS, Kansas, KY, Kentucky, LA, Louisiana, MN, Minnesota
America/Chicago: MS, Mississippi, MO, Missouri, NE, Nebraska, ND, North Dakota, OK, Oklahoma, SD, South Dakota, TN, Tennessee, TX, Texas, WI, Wisconsin
America/Denver: CO, Colorado, ID, Idaho, KS, Kansas, MT, Montana, NE, Nebraska, NM, New Mexico, ND, North Dakota, SD, South Dakota, TX, Texas, UT, Utah, WY, Wyoming
America/Phoenix: AZ, Arizona
America/Los_Angeles: CA, Calif, California, ID, Idaho, NV, Nevada, OR, Oregon, WA, Washington
America/Anchorage: AK, Alaska
Pacific/Honolulu: HI, Hawaii
America/Toronto: ON, Ontario, QC, Quebec
America/Vancouver: BC, British Columbia
America/Edmonton: AB, Alberta
America/Winnipeg: MB, Manitoba
America/Regina: SK, Saskatchewan
America/Halifax: NS, Nova Scotia, NB, New Brunswick, PE, PEI, Prince Edward Island
America/St_Johns: NL, Newfoundland
Australia/Sydney: NSW, New South Wales, ACT, VIC, Victoria, TAS, Tasmania
Australia/Melbourne: VIC, Victoria
Australia/Hobart: TAS, Tasmania
Australia/Brisbane: QLD, Queensland
Australia/Perth: WA, Western Australia
Australia/Adelaide: SA, South Australia
Australia/Darwin: NT, Northern Territory
`

const zonesByRegion: ReadonlyMap<string, readonly string[]> = readRegions()

/** Zones that a state lies in, by its name or its letters; none for what is no state. */
export function zonesOfRegion(name: string): readonly string[] {
  return zonesByRegion.get(foldedOf(name)) ?? []
}

function readRegions(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const line of LINES.trim().split('\n')) {
    const [zone = '', names = ''] = line.split(': ')
    for (const name of names.split(', ').map(foldedOf)) found.set(name, [...(found.get(name) ?? []), zone])
  }
  return found
}
