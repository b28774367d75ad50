import type { App } from '../../src/app.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { AutocompleteRequest } from '../../src/chat/request.ts'
import { readWeekdays } from '../../src/core/schedule/weekdays.ts'
import type { Text } from '../../src/text/text.ts'
import { serviceNames } from '../quiz/practice.ts'
import { weekdaysShown, zonesOf } from './words.ts'

export function suggest(request: AutocompleteRequest, app: App, text: Text): readonly Choice[] {
  const { name, value } = request.focused
  if (name === 'zone')
    return zonesOf(text)
      .suggest(value, LIMITS.choices)
      .map((zone) => ({ name: zoneShown(zone, text), value: zone }))
  if (name === 'weekdays') return suggestWeekdays(value, text)
  return name === 'services' ? suggestServices(value, app, text) : []
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
