import type { App } from '../../src/app.ts'
import { plainLabel } from '../../src/chat/escape.ts'
import { truncate } from '../../src/chat/fit.ts'
import { LIMITS } from '../../src/chat/limits.ts'
import type { Choice } from '../../src/chat/reply.ts'
import type { Notebook, Section } from '../../src/core/notes/types.ts'
import { type Found, foundAt, foundOf, opened } from '../../src/views/found.ts'

/** Before what was typed itself. */
const LENS = '🔎 '
const TITLE_ROOM = 60
const SNIPPET_ROOM = 48

/** What was typed; headings of that name; what a search for it finds. Each opens the statement that matched. */
export function suggestions(typed: string, app: App): Choice[] {
  const asked = typed.trim()
  const { subjects, search } = app.library
  const hits = asked === '' ? [] : search.find(asked, { limit: LIMITS.choices }).results.map(foundOf)
  const matched = new Map(hits.map((hit) => [hit.section, hit]))
  const named = subjects.suggest(typed, LIMITS.choices).map((subject) => subject.section)
  const places = [...new Set([...named, ...matched.keys()])]
  const own = asked === '' || LENS.length + asked.length > LIMITS.choiceText ? [] : [asked]
  return [
    ...own.map((value) => ({ name: `${LENS}${plainLabel(value)}`, value })),
    ...places.map((section) => {
      const hit = matched.get(section)
      return hit ? { name: labelOf(hit), value: placeOf(hit) } : { name: nameOf(section), value: section.key }
    }),
  ].slice(0, LIMITS.choices)
}

/** The words themselves, without the mark that a suggestion puts before them. */
export function withoutLens(said: string): string {
  return said.startsWith(LENS) ? said.slice(LENS.length).trim() : said
}

function placeOf({ section, statement }: Found): string {
  return statement === undefined || statement.index === 0 ? section.key : `${section.key}:${statement.index}`
}

/** `Endpoint · Aurora · Databases`; a chapter's opening has nothing above it but its file. */
function nameOf({ title, path, file }: Section): string {
  const above = plainLabel(path.slice(0, -1).reverse().join(' · '))
  return truncate(`${plainLabel(title)} · ${above === '' ? plainLabel(file) : above}`, TITLE_ROOM)
}

/** The same, then what it says there. */
function labelOf({ section, statement }: Found): string {
  if (!statement) return nameOf(section)
  return truncate(`${nameOf(section)} — ${truncate(plainLabel(statement.text), SNIPPET_ROOM)}`, LIMITS.choiceText)
}

/** A suggestion as picked: by its place, or by its own label, which some clients send. */
export function pickedAs(typed: string, { byKey, sections }: Notebook): Found | undefined {
  const [key = '', index] = typed.split(':')
  const section = byKey.get(key)
  if (section) return index === undefined ? opened(section) : foundAt(section, Number(index))
  if (!typed.includes(' · ')) return undefined
  const named = sections.find((one) => nameOf(one) === typed)
  if (named) return opened(named)
  const places = sections.flatMap((one) => one.statements.map((statement) => foundAt(one, statement.index)))
  return typed.includes(' — ') ? places.find((one) => labelOf(one) === typed) : undefined
}
