import { describe, expect, test } from 'vitest'
import { CITIES } from '../../../src/core/schedule/zones/cities.ts'
import { zoneNames } from '../../../src/core/schedule/zones/zone-names.ts'
import { allZoneNames, readZone, suggestZones } from '../../../src/core/schedule/zones/zones.ts'
import { finish } from '../../../src/core/steps.ts'

const names = finish(allZoneNames())
const first = ['Asia/Seoul', 'Asia/Tokyo', 'America/New_York']
const meant = (typed: string) => {
  const read = readZone(typed, names)
  return read.kind === 'one' ? read.zone : read.kind === 'several' ? read.zones : undefined
}

describe('a zone by', () => {
  test.each([
    ['PST', 'America/Los_Angeles'],
    ['ast', 'America/Halifax'],
    ['EST', 'America/New_York'],
  ])('of the zones of %s the one that most people mean is asked about first', (typed, zone) => {
    const found = readZone(typed, names)
    expect(found.kind === 'several' && found.zones[0]).toBe(zone)
  })

  test.each([
    ['the database, in any case', ' asia/seoul ', 'Asia/Seoul'],
    ['an old name: the new one', 'Asia/Calcutta', 'Asia/Kolkata'],
    ['an old name: the new one', 'Europe/Kiev', 'Europe/Kyiv'],
    ['the name as picked', 'Asia/Kolkata', 'Asia/Kolkata'],
    ['a zone that once went apart', 'America/Detroit', 'America/Detroit'],
    ['its label', '서울 (Asia/Seoul)', 'Asia/Seoul'],
    ['its label', 'UTC+09:00', '+09:00'],
    ['pasted with what nobody sees', '\uFEFFAsia/Seoul\u200B', 'Asia/Seoul'],
    ['pasted with what nobody sees', '서\u00AD울\u3164', 'Asia/Seoul'],
    ['a city of two states called alike', 'Atlanta, Georgia', 'America/New_York'],
    ['a city of two states called alike', '트빌리시', 'Asia/Tbilisi'],
    ['a time in one word', '한국시각', 'Asia/Seoul'],
    ['the furthest west', 'UTC-12', '-12:00'],
    ['nothing further west', 'UTC-13', undefined],
    ['a city', 'Seoul', 'Asia/Seoul'],
    ['a city', '서울', 'Asia/Seoul'],
    ['a city of several words', 'new york', 'America/New_York'],
    ['a city in Korean, of a country with several zones', '예카테린부르크', 'Asia/Yekaterinburg'],
    ['a city without a zone of its name', '부산', 'Asia/Seoul'],
    ['a city without a zone of its name', 'Mumbai', 'Asia/Kolkata'],
    ['a city that is called so elsewhere too', 'Sydney', 'Australia/Sydney'],
    ['a city with a clock of its own', 'Melbourne', 'Australia/Melbourne'],
    ['a city of old', 'Bombay', 'Asia/Kolkata'],
    ['a city of old', '사이공', 'Asia/Ho_Chi_Minh'],
    ['a city in full', '서울특별시', 'Asia/Seoul'],
    ['a city in full', '뉴욕시', 'America/New_York'],
    ['a city and its country', 'Sydney, Australia', 'Australia/Sydney'],
    ['a city and its abbreviation', 'Seoul (KST)', 'Asia/Seoul'],
    ['a city and its offset', '(UTC+09:00) Seoul', 'Asia/Seoul'],
    ['a city and its offset', '서울(UTC+9)', 'Asia/Seoul'],
    ['a city and its offset', 'GMT+9 서울', 'Asia/Seoul'],
    ['a city and its offset, in winter', 'New York (UTC-5)', 'America/New_York'],
    ['a city and its offset, in summer', 'London (GMT+1)', 'Europe/London'],
    ['an abbreviation and its offset', 'KST (UTC+9)', 'Asia/Seoul'],
    ['an abbreviation and its offset', 'JST +9', 'Asia/Tokyo'],
    ['cities of one clock', '(UTC+09:00) Osaka, Sapporo, Tokyo', 'Asia/Tokyo'],
    ['a country and a city', '호주 시드니', 'Australia/Sydney'],
    ['a country and a city', '대한민국/서울', 'Asia/Seoul'],
    ['a city and a country', '서울 한국', 'Asia/Seoul'],
    ['a capital in Korean, of a country with one zone', '카트만두', 'Asia/Kathmandu'],
    ['a capital in Korean, of a country with one zone', '리스본', 'Europe/Lisbon'],
    ['a capital in Korean, of a country with one zone', '테헤란', 'Asia/Tehran'],
    ['a capital in Korean, of a country with one zone', '아디스아바바', 'Africa/Addis_Ababa'],
    ['a city without a zone of its name', '몬트리올', 'America/Toronto'],
    ['a city without a zone of its name', 'Kobe', 'Asia/Tokyo'],
    ['a city without a zone of its name', '칭다오', 'Asia/Shanghai'],
    ['a city without a zone of its name', '실리콘밸리', 'America/Los_Angeles'],
    ['a state', '오하이오', 'America/New_York'],
    ['a state', '하와이', 'Pacific/Honolulu'],
    ['the database, with a space', 'asia seoul', 'Asia/Seoul'],
    ['the database, with spaces around its stroke', 'Asia / Seoul', 'Asia/Seoul'],
    ['the database, with a stroke of full width', 'America ／ New York', 'America/New_York'],
    ['the database, with a dash', 'America-New York', 'America/New_York'],
    ['the database, with a space', 'US Eastern', 'America/New_York'],
    ['a country by its name in lists', 'Korea, Republic of', 'Asia/Seoul'],
    ['the database, with spaces', 'America/New York', 'America/New_York'],
    ['a country', '한국', 'Asia/Seoul'],
    ['a country', '홍콩(중국 특별행정구)', 'Asia/Hong_Kong'],
    ['a country', '남아공', 'Africa/Johannesburg'],
    ['a country of old', '버마', 'Asia/Yangon'],
    ['a country in its own words', 'Deutschland', 'Europe/Berlin'],
    ['a country', 'Korea', 'Asia/Seoul'],
    ['a country', '베트남', 'Asia/Ho_Chi_Minh'],
    ['a country', 'UK', 'Europe/London'],
    ['a country', 'Czech Republic', 'Europe/Prague'],
    ['the usual zone of a country', 'China', 'Asia/Shanghai'],
    ['the usual zone of a country', '인도', 'Asia/Kolkata'],
    ['the usual zone of a country', 'India', 'Asia/Kolkata'],
    ['the usual zone of a country', 'Spain', 'Europe/Madrid'],
    ['a time', '한국 시간', 'Asia/Seoul'],
    ['a time', 'India Standard Time', 'Asia/Kolkata'],
    ['a time', '미국 서부 시간', 'America/Los_Angeles'],
    ['an abbreviation', 'KST', 'Asia/Seoul'],
    ['an abbreviation', 'jst', 'Asia/Tokyo'],
    ['UTC', 'gmt', 'UTC'],
    ['an offset', 'UTC+9', '+09:00'],
    ['an offset', 'GMT+05:30', '+05:30'],
    ['an offset', 'UTC＋９', '+09:00'],
    ['an offset', '-0330', '-03:30'],
    ['an offset', 'UTC–5', '-05:00'],
    ['an offset without its sign', 'utc 9', '+09:00'],
    ['an offset with half an hour', 'UTC+5.5', '+05:30'],
    ['a city and its state', 'New York, NY', 'America/New_York'],
    ['a city and its state', 'Austin, Texas', 'America/Chicago'],
    ['a city and its state', 'Honolulu HI', 'Pacific/Honolulu'],
    ['a city and its province', 'Vancouver, BC', 'America/Vancouver'],
    ['a city and its state', 'Perth, WA', 'Australia/Perth'],
    ['a city and its state', 'Seattle, WA', 'America/Los_Angeles'],
    ['a country of which nearly all keeps one clock', '몽골', 'Asia/Ulaanbaatar'],
    ['a city as Japan calls it', '도쿄도', 'Asia/Tokyo'],
    ['an island as Korea calls it', '제주특별자치도', 'Asia/Seoul'],
    ['a province', '경기도', 'Asia/Seoul'],
    ['an offset of nothing', 'UTC+0', 'UTC'],
    ['an offset of nothing', 'GMT 0', 'UTC'],
    ['an offset of nothing', 'Z', 'UTC'],
    ['an offset of nothing', '그리니치 표준시', 'UTC'],
  ])('%s: "%s" is %s', (_, typed, zone) => {
    expect(meant(typed)).toBe(zone)
  })

  test.each([
    'Mars/Olympus',
    '',
    'Asia/Seoul; drop',
    'UTC+15',
    '+09:60',
    'Asia',
    'Seoull',
    'Viet',
    'Seoul (EST)',
    '서울 (UTC+8)',
    '서울 도쿄',
    'New York (UTC+9)',
    '9',
    'Seul',
    '유럽',
    'Paris, Germany',
    'Paris, TX',
    'London, ON',
    'Seoul, CA',
    'NSW',
    '도시',
    '말',
    'constructor',
  ])('"%s": none', (typed) => {
    expect(meant(typed)).toBeUndefined()
  })

  test.each([
    ['EST', ['America/New_York', 'America/Panama']],
    ['CST', ['America/Chicago', 'Asia/Shanghai']],
    ['Eastern Standard Time', ['America/New_York', 'America/Panama']],
    ['IST', ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin']],
    ['USA', ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu']],
    ['Georgia', ['America/New_York', 'Asia/Tbilisi']],
    ['조지아', ['America/New_York', 'Asia/Tbilisi']],
    ['미국', ['America/New_York']],
    ['텍사스', ['America/Chicago', 'America/Denver']],
    ['San Jose', ['America/Los_Angeles', 'America/Costa_Rica']],
    ['콩고', ['Africa/Kinshasa', 'Africa/Brazzaville']],
    ['EST/EDT', ['America/New_York', 'America/Toronto']],
    ['Russia', ['Europe/Moscow']],
    ['PT', ['America/Los_Angeles', 'Europe/Lisbon']],
  ])('"%s" may be several', (typed, zones) => {
    expect(meant(typed)).toEqual(expect.arrayContaining(zones))
  })
})

test('no zone is taken for what only looks like it', () => {
  expect(meant('USA')).not.toContain('Africa/Lusaka')
  for (const [typed, other] of [
    ['China', 'Asia/Chita'],
    ['India', 'Indian/Mahe'],
  ] as const)
    expect([meant(typed)].flat()).not.toContain(other)
})

describe('as one types', () => {
  test.each([
    ['', 'Asia/Seoul'],
    ['서우', 'Asia/Seoul'],
    ['카트', 'Asia/Kathmandu'],
    ['뉴', 'America/New_York'],
    ['ㄴㅇ', 'America/New_York'],
    ['new yo', 'America/New_York'],
    ['yor', 'America/New_York'],
    ['berlin', 'Europe/Berlin'],
    ['tok', 'Asia/Tokyo'],
    ['asia/sin', 'Asia/Singapore'],
    ['USA', 'America/New_York'],
    ['UTC+9', '+09:00'],
  ])('"%s" suggests %s first', (typed, zone) => {
    expect(suggestZones(typed, names, first, 25)[0]).toBe(zone)
  })

  test('every suggestion is a zone that is understood as it stands', () => {
    const all = suggestZones('', names, first, 1000)
    expect(all.length).toBeGreaterThan(300)
    for (const zone of all) expect(meant(zone)).toBe(zone)
    expect(suggestZones('', names, first, 25)).toHaveLength(25)
  })
})

test('the names are made in steps, and once', () => {
  expect([...zoneNames().take(300)]).toHaveLength(300)
  const again = allZoneNames().next()
  expect(again.done).toBe(true)
  expect(again.value).toBe(names)
})

test('a country is known by its names in Korean and English alike, and by its code', () => {
  const [korean, english] = ['ko', 'en'].map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  const codes =
    'KR US JP CN IN GB DE FR VN TH PH ID BR CA AU RU MX TR UA ES IT NL PL SA ZA EG NG KE AR CL HK TW MM'.split(' ')

  for (const code of codes) {
    expect(meant(code)).toBeDefined()
    expect([code, meant(korean?.of(code) ?? '')]).toEqual([code, meant(code)])
    expect([code, meant(english?.of(code) ?? '')]).toEqual([code, meant(code)])
  }
})

test('every city of the table is a place of a zone that there is', () => {
  for (const [zone, ...cities] of CITIES)
    for (const city of cities) expect([city, [meant(city)].flat()]).toEqual([city, expect.arrayContaining([zone])])
})
