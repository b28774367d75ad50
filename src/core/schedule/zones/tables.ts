/** Of an abbreviation that several zones bear, the one that is meant by it everywhere. */
export const MEANT_BY: Readonly<Record<string, string>> = {
  'Greenwich Mean Time': 'UTC',
  'Coordinated Universal Time': 'UTC',
  KST: 'Asia/Seoul',
  'Korean Time': 'Asia/Seoul',
  JST: 'Asia/Tokyo',
  HKT: 'Asia/Hong_Kong',
  SGT: 'Asia/Singapore',
  MSK: 'Europe/Moscow',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
}

/** Of an abbreviation that is asked about, the zone that most people mean: it stands first. */
export const FIRST_OF: Readonly<Record<string, string>> = { AST: 'America/Halifax', PST: 'America/Los_Angeles' }

/** A country, and a time or a place of the United States: nobody can tell which. */
export const TWO_SENSES: readonly (readonly [name: string, zones: readonly string[]])[] = [
  ['ET', ['America/New_York', 'Africa/Addis_Ababa']],
  ['Georgia', ['America/New_York', 'Asia/Tbilisi']],
  ['조지아', ['America/New_York', 'Asia/Tbilisi']],
  ['CT', ['America/Chicago']],
  ['LA', ['America/Los_Angeles', 'Asia/Vientiane']],
  ['MT', ['America/Denver', 'Europe/Malta']],
  ['PHT', ['Asia/Manila']],
  ['PT', ['America/Los_Angeles', 'Europe/Lisbon']],
]

/** Where nearly all of a country lives, by its code (CLDR supplemental data, primaryZones; Mongolia's west is another hour). */
export const PRIMARY_ZONES: Readonly<Record<string, string>> = {
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  MN: 'Asia/Ulaanbaatar',
  NZ: 'Pacific/Auckland',
  PT: 'Europe/Lisbon',
  UA: 'Europe/Kyiv',
}

/** What countries are called besides the names that the platform's own data has in Korean and English. */
export const COUNTRY_ALIASES: readonly (readonly [code: string, ...names: readonly string[]])[] = [
  ['AE', 'UAE', 'United Arab Emirates'],
  ['AT', 'Österreich'],
  ['AU', '호주'],
  ['BR', 'Brasil'],
  // Two countries: asked about.
  ['CD', 'Congo', '콩고', 'DRC'],
  ['CG', 'Congo', '콩고'],
  ['CN', 'PRC', 'CHN'],
  ['CZ', 'Czech Republic', '체코 공화국'],
  ['DE', 'Deutschland'],
  ['ES', 'España'],
  [
    'GB',
    'UK',
    'U.K.',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Great Britain',
    'Britain',
    '잉글랜드',
    '스코틀랜드',
  ],
  ['HK', '홍콩'],
  ['IN', 'IND', '인디아'],
  ['JP', 'JPN'],
  ['KR', 'Korea', 'Republic of Korea', 'Korea, Republic of', 'ROK', 'KOR', '한국', '남한'],
  ['KP', 'DPRK', '조선'],
  ['MK', 'Macedonia', '마케도니아'],
  ['MM', 'Burma', '버마'],
  ['MO', '마카오'],
  ['NL', 'Holland'],
  ['PS', 'Palestine'],
  ['RU', 'Russian Federation'],
  ['SA', 'Saudi', '사우디'],
  ['SZ', 'Swaziland', '스와질란드'],
  ['TL', 'East Timor'],
  ['TR', 'Turkey', 'Turkiye', '터키'],
  ['TW', 'Taiwan', '타이완'],
  ['US', 'USA', 'U.S.A.', 'U.S.', 'America', 'United States of America'],
  ['VA', 'Vatican', '바티칸'],
  ['VN', 'Viet Nam'],
  ['ZA', '남아공', '남아프리카', '남아프리카공화국'],
]
