import type { App } from '../../src/app.ts'
import { UserError } from '../../src/chat/errors.ts'
import { asTyped } from '../../src/chat/escape.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice, Reply } from '../../src/chat/reply.ts'
import type { CommandRequest } from '../../src/chat/request.ts'
import { randomId } from '../../src/core/random-id.ts'
import { countriesIn, countryMeant } from '../../src/core/schedule/countries.ts'
import { type DaysOffChange, LONGEST_DAY_OFF, lengthOf, MOST_DAYS_OFF } from '../../src/core/schedule/days-off.ts'
import { localDateAt } from '../../src/core/schedule/local-time.ts'
import { type DateRange, readDateRange } from '../../src/core/schedule/read-dates.ts'
import type { DayOff, Schedule } from '../../src/core/schedule/types.ts'
import type { ChangedSchedule } from '../../src/store/schedule/schedule-port.ts'
import { en } from '../../src/text/en.ts'
import { ko } from '../../src/text/ko.ts'
import type { Text } from '../../src/text/text.ts'
import { existing } from './change.ts'
import { daysOffLines } from './days-off-lines.ts'
import { nextLine } from './show.ts'

/** This year's, and those of the next two: longer ahead nobody has fixed them. */
const YEARS = 3
const SHOWN = 20
const NONE = [ko, en].map(({ daysOff }) => daysOff.none)

/** A date or a range without questions; with no dates, those that are set. */
export async function skip({ options }: CommandRequest, app: App, text: Text): Promise<Reply> {
  const schedule = await existing(app)
  if (typeof options.dates !== 'string') return listed(schedule, [], app, text)
  const today = localDateAt(app.clock.now(), schedule.zone)
  const range = readDateRange(options.dates, today)
  if (!range) throw new UserError('wrongDates', asTyped(options.dates))
  if (range.to < today) throw new UserError('datesPast')
  const removes = options.remove === true
  if (!removes) requireRoom(range, schedule, today)
  const { after, today: what } = await saved(schedule, removes ? { remove: range } : { add: [range] }, {}, app)
  const told = removes ? text.daysOff.removed(range) : text.daysOff.added(range, lengthOf(range))
  const stands = !removes && what === 'done' && range.from <= today ? [text.daysOff.postedAlready] : []
  return listed(after, [told, ...(removes ? [] : [text.daysOff.unbroken]), ...stands], app, text)
}

/** What makes room is never refused for want of it. */
function requireRoom(range: DateRange, { daysOff }: Schedule, today: string): void {
  if (lengthOf(range) > LONGEST_DAY_OFF) throw new UserError('datesTooLong', LONGEST_DAY_OFF)
  const ahead = daysOff.filter((one) => one.country === undefined && one.to >= today)
  if (ahead.length >= MOST_DAYS_OFF) throw new UserError('tooManyDaysOff', MOST_DAYS_OFF)
}

/** A country's public holidays, by the lists that come with the bot. */
export async function holidays({ options }: CommandRequest, app: App, text: Text): Promise<Reply> {
  const schedule = await existing(app)
  if (typeof options.country !== 'string') return listed(schedule, [], app, text)
  const typed = options.country.trim()
  if (NONE.includes(typed.toLowerCase())) {
    const { after } = await saved(schedule, { holidays: [] }, { holidays: null }, app)
    return listed(after, [text.daysOff.holidaysOff], app, text)
  }
  const country = countryMeant(typed)
  const days = country === undefined ? undefined : await holidaysAhead(country, schedule, app)
  if (country === undefined || !days) throw new UserError('unknownCountry', asTyped(typed))
  const { after } = await saved(schedule, { holidays: days }, { holidays: country }, app)
  const count = after.daysOff.filter((one) => one.country !== undefined).length
  const name = countriesIn(text.language).find((one) => one.code === country)?.name ?? country
  return listed(after, [text.daysOff.holidaysOn(name, count), text.daysOff.unbroken], app, text)
}

async function holidaysAhead(
  country: string,
  { zone, language }: Schedule,
  app: App,
): Promise<readonly DayOff[] | undefined> {
  const year = Number(localDateAt(app.clock.now(), zone).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, at) => year + at)
  return await app.holidays(country, years, language)
}

async function saved(
  first: Schedule,
  daysOff: DaysOffChange,
  fields: { readonly holidays?: string | null },
  app: App,
): Promise<ChangedSchedule> {
  const change = { first, fields, daysOff, now: app.clock.now(), resume: false, newId: () => randomId(app.random) }
  const changed = await app.store.schedules.change(change)
  app.wake()
  return changed
}

/** `told`: of what was changed; nothing where nothing was. */
function listed(schedule: Schedule, told: readonly string[], app: App, text: Text): Reply {
  const lines = daysOffLines(schedule, SHOWN, app, text)
  const days = lines.length > 0 ? lines.map((line) => `- ${line}`) : [text.daysOff.noDays]
  const message = { content: [...told, ...days, nextLine(schedule, app, text)].join('\n') }
  return told.length > 0 ? { message, saved: true } : { message }
}

export function suggestCountries(typed: string, text: Text): Choice[] {
  const wanted = typed.trim().toLowerCase()
  const none = text.daysOff.none
  const all = [{ code: none, name: none }, ...ofHomeFirst(text)]
  const found = all.filter(({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase().includes(wanted))
  return found.slice(0, LIMITS.choices).map(({ code, name }) => ({ name, value: code }))
}

/** The country of the language's first speakers before the others. */
function ofHomeFirst({ language }: Text) {
  const all = countriesIn(language)
  const home = all.filter(({ code }) => code === (language === 'ko' ? 'KR' : 'US'))
  return [...home, ...all.filter((one) => !home.includes(one))]
}
