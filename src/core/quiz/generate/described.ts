import { labelled, topicOf } from '../../facts/extraction/labels.ts'
import { ownAliases, termName } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import { eachStatement } from '../../notes/each-statement.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { isBroken } from './broken.ts'
import { genusOf } from './genus.ts'
import { isBoldName, lineAbove } from './line-above.ts'
import { Neighbours } from './nearby.ts'
import { bareTitle } from './point.ts'
import { holdsHeadlines, isCodeName, isDefinition, isFile, isHeadlines, isTerm } from './terms.ts'
import type { Described, DescribedIndex, Point } from './types.ts'
import { isAside, isWorthAsking } from './worth-asking.ts'

const LONGEST_NAME = 40
const SHORTEST_IN_GLOSSARY = 6
/** Of what stands under a line no more is looked at to see whether a statement is the only one. */
const MOST_UNDER = 100
/** A label in as many sections, in two under one heading, or twice in one, is an aspect that many things have: it names none of them. */
const ASPECT_SECTIONS = 4
/** What looking at a statement is as much work as, in characters read. */
export const WORK_OF_POINT = 400

/** Every name that the notes describe, and what stands near it. */
export function* indexDescribed(points: readonly Point[]): Steps<DescribedIndex> {
  const isAspect = yield* aspectsOf(points)
  const names = yield* namesIn(points)
  const byPoint = new Map<Point, Described>()
  const neighbours = new Neighbours()
  const usable = (one: Described | undefined) =>
    one !== undefined &&
    (isTerm(one.name) || (one.point.inGlossary === true && isCodeName(one.name))) &&
    !isAspect(one.name, one.point.inGlossary)
  yield* eachInSteps(points, WORK_OF_POINT, (point) => {
    const found = describedBy(point, names)
    if (found && usable(found)) byPoint.set(point, found)
    const kept = found ?? looselyDescribed(point)
    if (kept && usable(kept)) neighbours.add(kept)
  })
  return { of: (point) => byPoint.get(point), near: (own) => neighbours.of(own) }
}

/** A heading, or a line that others stand under, with the first that is said there. */
function looselyDescribed(point: Point): Described | undefined {
  const { section, statement } = point
  const { parent } = statement
  const under = parent === undefined ? undefined : section.statements[parent]
  if (under) {
    const name = termName(under.text.replace(/\s*[:：]\s*$/, ''))
    const found =
      name === undefined || statement.index !== under.index + 1 ? undefined : named(name, point.said, point, 'list')
    return found && { ...found, loose: true }
  }
  const found =
    statement.index > 0 || section.depth === 0 ? undefined : named(bareTitle(section.title), point.said, point, 'title')
  return found && { ...found, loose: true }
}

function* aspectsOf(points: readonly Point[]): Steps<(name: string, inGlossary?: true) => boolean> {
  const sections = new Map<string, Set<Section>>()
  const aspects = new Set<string>()
  const beside = new Set<string>()
  yield* eachInSteps(points, WORK_OF_POINT, ({ label, section }) => {
    if (label === undefined) return
    const name = foldName(label)
    sections.set(name, (sections.get(name) ?? new Set()).add(section))
  })
  const seen = new Map<string, Section>()
  yield* eachStatement(new Set(points.map((one) => one.section)), WORK_OF_POINT, (statement, section) => {
    const label = foldName(labelled(statement)?.label ?? '')
    if (label === '') return
    if (seen.get(label) === section) aspects.add(label)
    seen.set(label, section)
  })
  yield* eachInSteps(sections, WORK_OF_POINT, ([name, all]) => {
    const places = new Set([...all].map((one) => `${one.file} ${one.parent ?? ''} ${one.depth}`))
    if (all.size >= ASPECT_SECTIONS) aspects.add(name)
    if (places.size < all.size) beside.add(name)
  })
  // `data` beside `code` and `stack` in a glossary is a thing, wherever it stands again.
  return (name, inGlossary) => aspects.has(foldName(name)) || (inGlossary === undefined && beside.has(foldName(name)))
}

/** `TTL: rows expire`; a line of its own with what is nested under it; a section's sentence that opens with its title, or defines it. */
function describedBy(point: Point, names: ReadonlySet<string>): Described | undefined {
  const { statement, section } = point
  if (point.runIn) return named(point.label ?? '', point.said, point)
  const own = labelled(statement)
  const leads = [
    section.title,
    statement.parent === undefined ? '' : (section.statements[statement.parent]?.text ?? ''),
  ]
  if (leads.some(own ? holdsHeadlines : isHeadlines)) return undefined
  const under = statement.parent === undefined ? undefined : section.statements[statement.parent]
  if (own) return under && isSideOf(point, under) ? undefined : named(own.label, point.said, point)
  if (under) {
    const name = termName(under.text.replace(/\s*[:：]\s*$/, ''))
    const beside = section.statements
      .slice(under.index, under.index + MOST_UNDER)
      .filter((one) => one.parent === under.index)
    // Of several that all say what something is, each is of another thing that the line counts up.
    const isOnly =
      beside.length === 1 || (defines(point.said) && beside.filter((one) => defines(one.text)).length === 1)
    return isOnly && name !== undefined && !SEVERAL.test(name) && !isOfAnother(point, name)
      ? named(name, point.said, point)
      : undefined
  }
  const head = underHead(point)
  if (head !== undefined) return named(head, point.said, point)
  const [first = '', ...rest] = statement.text.split('\n')
  const heading = rest.length > 0 ? termName(first) : undefined
  if (heading !== undefined) return named(heading, rest.join(' '), point)
  return ofTopic(point, names)
}

/** The one label under a name that stands alone: what the notes call a side of that, `User side: …` under `Presentation`. */
function isSideOf({ statement, section }: Point, under: Statement): boolean {
  if (termName(under.text) === undefined || labelled(under)) return false
  const beside = section.statements
    .slice(under.index, under.index + MOST_UNDER)
    .filter((one) => one.parent === under.index && one !== statement)
  return beside.length > 0 && !beside.some((one) => labelled(one))
}

/** `요금은 낮에 더 비싸다` under a name: says something of the fares. */
function isOfAnother({ statement, said }: Point, name: string): boolean {
  const topic = topicOf(statement)
  return topic !== undefined && !isDefinition(said) && !foldName(topic).includes(foldName(name))
}

/** A name alone in bold above it, where nothing else stands under that, or nothing else says what it is. */
function underHead({ statement, section, said }: Point): string | undefined {
  const { statements } = section
  const head = lineAbove(statement, section)
  if (!head || !isBoldName(head) || statement.index !== head.index + 1) return undefined
  const next = statements[statement.index + 1]
  const isOnly = next === undefined || lineAbove(next, section) !== head
  return isOnly || isDefinition(said) ? termName(head.text) : undefined
}

/** What the sentence is about by its own grammar, where the notes know it as a name; else the heading that it defines. */
function ofTopic(point: Point, names: ReadonlySet<string>): Described | undefined {
  const { section, statement } = point
  const title = bareTitle(section.title)
  const topic = topicOf(statement)?.replace(/^an? /i, '')
  if (topic !== undefined) {
    const isTitle = [title, ...ownAliases(title)].map(foldName).includes(foldName(topic))
    // `클라이언트는 … 받고`: who acts is not told by what it does.
    if (!isTitle && !(names.has(foldName(topic)) && isDefinition(point.said))) return undefined
    const words = point.said
      .slice(point.said.indexOf(topic) + topic.length)
      .replace(/^(?:은|는|이란|란|is|are)\s+/u, '')
    return named(isTitle ? title : topic, words, point, isTitle ? 'title' : 'topic')
  }
  const opens = statement.index === 0
  return opens && isDefinition(point.said) && !OWN_TOPIC.test(point.said)
    ? named(title, point.said, point, 'title')
    : undefined
}

/** `문자형과 정수형`: what stands beneath is of the one or the other. */
const SEVERAL = /[가-힣](?:와|과) [가-힣]|\b(?:and|or|vs\.?|versus)\b/iu

function defines(words: string): boolean {
  return isDefinition(words) || genusOf(words) !== undefined
}

/** `유일한 방법은 …`: says something of that, not what the heading is. */
const OWN_TOPIC = /(?:방법|것|이유|목적|특징|장점|단점|역할|기준|원인|결과|조건|차이)[은는] /u

/** Headings and labels that name things. */
function* namesIn(points: readonly Point[]): Steps<ReadonlySet<string>> {
  const names = new Set<string>()
  const add = (name: string) => {
    if (isTerm(name)) for (const one of [name, ...ownAliases(name)]) names.add(foldName(one))
  }
  let last: Section | undefined
  yield* eachInSteps(points, WORK_OF_POINT, ({ section, label }) => {
    if (section !== last) add(bareTitle(section.title))
    if (label !== undefined) add(label)
    last = section
  })
  return names
}

function named(written: string, words: string, point: Point, by: Described['by'] = 'list'): Described | undefined {
  const name = bareTitle(written).replace(/^\d+[.)](?!\d)\s*/, '')
  if (name === '' || name.length > LONGEST_NAME || /[[\]!?]/.test(name) || isFile(name) || isAside(name))
    return undefined
  if (isBroken(words.trim())) return undefined
  const least = point.inGlossary ? SHORTEST_IN_GLOSSARY : undefined
  return isWorthAsking({ ...point.statement, text: words }, least)
    ? { name, words: words.trim(), point, by }
    : undefined
}

/** `the most votes`, `restrictions on what enters`: names what it is. */
const NOUN = /^(?:an?|the|any)\b|^[a-z]+s (?:of|to|on|for|against|between) /iu
/** So much is not told by one word. */
const LONG = 70

/** Defined, or one of a glossary: a word that says itself what it means is asked for by no less. */
export function isSaidToBe({ name, words, point }: Described): boolean {
  if (
    isDefinition(words) ||
    NOUN.test(words) ||
    words.length >= LONG ||
    genusOf(words) !== undefined ||
    point.runIn === 'verb'
  )
    return true
  return point.inGlossary === true && !/^[A-Z][a-z]+$/.test(name.trim())
}

/** Opens as a rule, a circumstance or a remark does, not as what a thing is. */
const REMARK =
  /^(?:once|due|by|when|while|if|in|on|only|not|no|for|most|some|many|after|before|because|since|designed|can|must|will|may|should|it|you|your|up to|each|all|every|any|never|always|do|does|don't|instead|rather|important|good|best|great|ideal|perfect|available|supports?|requires?|enables?|improves?|removes?|reduces?|increases?|prevents?|ensures?|detailed|often|usually|commonly|sometimes|typically|generally|frequently)\b/iu
/** A sentence with a subject of its own. */
const CLAIM =
  /^(?!an? )(?:\S+ ){1,12}?(?:is|are|was|were|can|cannot|must|may|might|will|should|has|have|do|does|argue|provide|allow|require|exist|need|demand|handle|specify|depend)s?\b(?<!(?:that|which|who|whose|to|and|or) \S+)/iu

/** `A working group creates the draft`: who does what, not what the name is. */
const DOES =
  /^an? (?:[\w-]+ ){1,6}?(?:is|are|was|were|can|must|may|will|has|have|does|creates?|produces?|assigns?|makes?|takes?|gives?|provides?|contains?|requires?|needs?|sends?|consists?)\b(?<!(?:that|which|who) \S+)/iu

/** `변경 이력 추적`, `플랫폼 제한`: what is done, of which the words say how. */
const DEED =
  /\s(?:추적|제한|요구|불가|지정|관리|제어|처리|분리|격리|공유|전달|생성|변경|설정|선택|확인|검증|보장|확보|유지|지원|대응|도입|강화|준수|방지|공개|통합|조정|운영)$/u

/** Who does what, or of what something is so: not what stands above it. */
export function speaksOfAnother(words: string): boolean {
  return CLAIM.test(words) || DOES.test(words)
}

/** A whole English sentence about something else, under a headline: `Low cost: Snapshots are billed by …`. The headline says nothing that could be asked for. */
export function isHeadline({ name, words, point }: Described): boolean {
  if (point.runIn === 'verb') return false
  const several = /[a-z)]\. [A-Z]/.test(words) && !/^(?:an?|the) /i.test(words)
  if (point.language === 'ko')
    return (/(?:때문에|므로|기에)[, ]/u.test(words) || DEED.test(name)) && !isDefinition(words)
  return REMARK.test(words) || CLAIM.test(words) || DOES.test(words) || several
}
