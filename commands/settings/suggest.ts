import type { App } from '../../src/app.ts'
import { inSteps } from '../../src/chat/in-steps.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { AutocompleteRequest } from '../../src/chat/request.ts'
import { readTimes } from '../../src/core/schedule/read-time.ts'
import { readDays } from '../../src/core/schedule/weekdays.ts'
import { allZoneNames, suggestZones } from '../../src/core/schedule/zones/zones.ts'
import type { Text } from '../../src/text/text.ts'
import { trackChoices } from '../../src/tracks/names.ts'
import { serviceNames, topicChoices } from '../quiz/topics.ts'
import { suggestCountries } from './days-off.ts'
import { daysShown, zoneShown } from './zone-and-days.ts'

const COMMON_TIMES = ['07:00', '08:00', '09:00', '12:00', '18:00', '21:00']

export async function suggest(request: AutocompleteRequest, app: App, text: Text): Promise<readonly Choice[]> {
  const { name, value } = request.focused
  if (name === 'track') return trackChoices(value, app.tracks, text)
  if (name === 'country') return suggestCountries(value, text)
  if (name === 'zone') return await suggestZone(value, text)
  if (name === 'time') return suggestTimes(value, text)
  if (name === 'weekdays') return suggestWeekdays(value, text)
  return name === 'services' ? suggestServices(value, app, text) : []
}

async function suggestZone(typed: string, text: Text): Promise<Choice[]> {
  const names = await inSteps(allZoneNames())
  const zones = suggestZones(typed, names, Object.keys(text.settings.zones), LIMITS.choices)
  return zones.map((zone) => ({ name: zoneShown(zone, text), value: zone }))
}

/** The times that may be meant; before an hour is typed, a few that groups choose. */
function suggestTimes(typed: string, text: Text): Choice[] {
  const { spokenTime } = text.settings
  const read = readTimes(typed)
  const times = read.length > 0 ? read : COMMON_TIMES.filter((time) => spokenTime(time).startsWith(typed.trim()))
  return times.map((time) => ({ name: `${time} (${spokenTime(time)})`, value: time }))
}

function suggestWeekdays(typed: string, text: Text): Choice[] {
  const days = readDays(typed)
  const examples = text.settings.weekdayExamples.filter((one) => one.includes(typed.trim()))
  const own = days ? [{ name: daysShown(days, text), value: typed }] : []
  const others = examples.filter((one) => one !== typed).map((one) => ({ name: one, value: one }))
  return [...own, ...others]
}

/** Completes the last name of the list that was typed so far. */
async function suggestServices(typed: string, app: App, text: Text): Promise<Choice[]> {
  const parts = typed.split(/[,，]/)
  const last = parts.pop() ?? ''
  const before = parts.map((part) => part.trim()).filter((part) => part !== '')
  const names = (await serviceNames(app)).suggest(last.trim(), LIMITS.choices)
  const isBelow = ({ value }: Choice) => app.library.subjects.byKey.get(value)?.kind !== 'service'
  const topics = last.trim() === '' ? [] : topicChoices(last.trim(), app).filter(isBelow)
  const below = topics.map((choice) => choice.name)
  const offered = [...new Set([...names, ...below.filter((label) => !label.includes(','))])]
  const lists = offered.filter((name) => !before.includes(name)).map((name) => [...before, name].join(', '))
  const all =
    before.length === 0 && text.settings.allServices.startsWith(last.trim()) ? [text.settings.allServices] : []
  return [...all, ...lists]
    .filter((list) => list.length <= LIMITS.choiceText)
    .map((list) => ({ name: list, value: list }))
}
