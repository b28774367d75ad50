import { labelled, topicOf } from '../../facts/extraction/labels.ts'
import { ownAliases, termName } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { pointOf, withoutEmoji } from './material.ts'
import type { Point } from './types.ts'
import { isWorthAsking } from './worth-asking.ts'

/** A name, and what the notes say it is, without the name. */
export interface Described {
  readonly name: string
  readonly words: string
  /** Where the words stand. */
  readonly point: Point
}

const LONGEST_NAME = 40

/** `TTL: rows expire`; a line of its own with what is nested under it; a section's sentence that opens with its title. */
export function describedBy(point: Point): Described | undefined {
  const { statement, section } = point
  const own = labelled(statement)
  if (own) return named(own.label, point.said, point)
  const under = statement.parent === undefined ? undefined : section.statements[statement.parent]
  if (under && statement.index === under.index + 1) {
    const name = termName(under.text.replace(/\s*[:：]\s*$/, ''))
    if (name !== undefined) return named(name, point.said, point)
  }
  const [first = '', ...rest] = statement.text.split('\n')
  const heading = rest.length > 0 ? termName(first) : undefined
  if (heading !== undefined) return named(heading, rest.join(' '), point)
  const topic = topicOf(statement)
  if (topic === undefined || ![section.title, ...ownAliases(section.title)].map(foldName).includes(foldName(topic)))
    return undefined
  return named(section.title, point.said.slice(topic.length).replace(/^(?:은|는|이란|란|is|are)\s*/u, ''), point)
}

/** Names beside it, with their own descriptions: under the same line, else sections under the same heading. */
export function describedBeside(own: Described, notebook: Notebook): Described[] {
  const { statement, section } = own.point
  const alone = labelled(statement) || termName(statement.text.split('\n')[0] ?? '') !== undefined
  const names = alone ? statement : section.statements[statement.parent ?? -1]
  const found = names ? inList(names, section) : inSections(section, notebook)
  const seen = new Set([foldName(own.name)])
  return found.filter((one) => {
    const key = foldName(one.name)
    return key !== '' && !seen.has(key) && seen.add(key)
  })
}

function inList(name: Statement, section: Section): Described[] {
  const beside = section.statements.filter(
    (one) => one !== name && one.parent === name.parent && one.depth === name.depth,
  )
  return beside.flatMap((one) => {
    const nested = section.statements[one.index + 1]
    const says = labelled(one) || one.text.includes('\n') ? one : nested?.parent === one.index ? nested : undefined
    return says ? (describedBy(pointOf(says, section)) ?? []) : []
  })
}

function inSections(section: Section, notebook: Notebook): Described[] {
  return notebook.sections
    .filter((one) => one !== section && one.parent === section.parent && one.file === section.file)
    .flatMap((one) => one.statements.slice(0, 2).flatMap((first) => describedBy(pointOf(first, one)) ?? []))
}

function named(written: string, words: string, point: Point): Described | undefined {
  const name = withoutEmoji(written)
    .replace(/^\d+[.)]\s*/, '')
    .trim()
  if (name === '' || name.length > LONGEST_NAME || /[[\]!?]/.test(name)) return undefined
  return isWorthAsking({ ...point.statement, text: words }) ? { name, words: words.trim(), point } : undefined
}

/** Says a name, or one of its longer words, that would give it away. */
export function tells(words: string, name: string): boolean {
  const said = foldName(words)
  return [name, ...ownAliases(name), ...name.split(/[\s()/·-]+/)].some((one) => {
    const part = foldName(one)
    return part.length >= 2 && said.includes(part)
  })
}
