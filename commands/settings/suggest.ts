import type { App } from '../../src/app.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { AutocompleteRequest } from '../../src/chat/request.ts'
import { readTimes } from '../../src/core/schedule/read-time.ts'
import { readWeekdays } from '../../src/core/schedule/weekdays.ts'
import type { Text } from '../../src/text/text.ts'
import { serviceNames } from '../quiz/topics.ts'
import { weekdaysShown, zonesOf } from './words.ts'

const COMMON_TIMES = ['07:00', '08:00', '09:00', '12:00', '18:00', '21:00']

export function suggest(request: AutocompleteRequest, app: App, text: Text): readonly Choice[] {
  const { name, value } = request.focused
  if (name === 'zone')
    return zonesOf(text)
      .suggest(value, LIMITS.choices)
      .map((zone) => ({ name: zoneShown(zone, text), value: zone }))
  if (name === 'time') return suggestTimes(value, text)
  if (name === 'weekdays') return suggestWeekdays(value, text)
  return name === 'services' ? suggestServices(value, app, text) : []
}

/** The times that may be meant; before an hour is typed, a few that groups choose. */
function suggestTimes(typed: string, text: Text): Choice[] {
  const { spokenTime } = text.settings
  const read = readTimes(typed)
  const times = read.length > 0 ? read : COMMON_TIMES.filter((time) => spokenTime(time).startsWith(typed.trim()))
  return times.map((time) => ({ name: `${time} (${spokenTime(time)})`, value: time }))
}

function zoneShown(zone: string, text: Text): string {
  const cities: Readonly<Record<string, string>> = text.settings.zones
  const city = cities[zone]
  return city === undefined ? zone : `${city} (${zone})`
}

function suggestWeekdays(typed: string, text: Text): Choice[] {
  const days = readWeekdays(typed)
  const examples = text.settings.weekdayExamples.filter((one) => one.includes(typed.trim()))
  const own = days ? [{ name: weekdaysShown(days, text), value: typed }] : []
  const others = examples.filter((one) => one !== typed).map((one) => ({ name: one, value: one }))
  return [...own, ...others]
}

/** Completes the last name of the list that was typed so far. */
function suggestServices(typed: string, app: App, text: Text): Choice[] {
  const parts = typed.split(/[,，]/)
  const last = parts.pop() ?? ''
  const before = parts.map((part) => part.trim()).filter((part) => part !== '')
  const names = serviceNames(app).suggest(last.trim(), LIMITS.choices)
  const lists = names.filter((name) => !before.includes(name)).map((name) => [...before, name].join(', '))
  const all =
    before.length === 0 && text.settings.allServices.startsWith(last.trim()) ? [text.settings.allServices] : []
  return [...all, ...lists]
    .filter((list) => list.length <= LIMITS.choiceText)
    .map((list) => ({ name: list, value: list }))
}
