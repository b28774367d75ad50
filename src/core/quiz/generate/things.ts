import { labelled } from '../../facts/extraction/labels.ts'
import { addTo, bareName, termName } from '../../facts/subjects/subject-names.ts'
import { nameOfTitle } from '../../facts/subjects/title-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { around, placeOf } from './around.ts'
import { bareTitle } from './point.ts'
import { isTerm } from './terms.ts'
import type { Point, Thing, ThingIndex } from './types.ts'
import { isAside } from './worth-asking.ts'

/** What looking at a statement is as much work as, in characters read. */
const WORK = 400
const LONGEST_NAME = 40
const LONGEST_LINE = 60
/** Where a name stands in as many places, it is a side of what stands above. */
const MOST_PLACES = 4
/** On either side; farther off in its family nobody mistakes one for it. */
const WINDOW = 8

/** Under such a heading, or such a line, stands what is so of the thing above it; of a list of its kinds, its steps or its rivals that is not sure. */
const SIDE_OF_IT =
  /^(?:(?:주요|핵심|기본) ?)?(?:정의|개념|의미|개요|소개|특징|특성|성질|장점|단점|장단점|이점|목적|용도|역할|기능|원리|동작 ?원리|작동 ?원리|동작 ?방식|작동 ?방식|한계|한계점|필요성|설명|요약|정리|효과)$|^(?:(?:key|main|core) )?(?:definitions?|overview|introduction|summary|purpose|(?:key )?features?|characteristics?|properties|(?:dis)?advantages?|benefits?|drawbacks?|limitations?|pros|cons|pros and cons|strengths?|weaknesses|functions?|roles?|how it works|description|concept)$/iu

/** Leads to what is done, counted or measured: no thing of its own beside others. `Learning rate` and `Tracking ID` are things. */
const NO_THING =
  /^(?:크기|속도|시간|개수|위치|모양|이름|장소|대상|실행|접근|처리|사용|관리|추가|제거|작성|구현|설정|생성|변경|확인|전송|호출|선언|초기화|failed|failures?|success|speed|size|time|number|name|color|shape)$|^(?:usages?|uses?|prevention|protection|detection|tools?|signs?|symptoms?|history|role) (?:of|by|against|for|in)\b|^\w+s (?:against|by) \S|^\w{4,}s for \S|\bmeasures$|\b(?:troubleshooting|pricing|billing)$|^(?:includes?|gather|get|used?|using|requires?|allows?|supports?|provides?|enables?|makes?|send|create|find|has|have|can|cannot|lacks?) \S|(?:작은|큰|높은|낮은|빠른|느린|많은|적은|작게|크게|짧은|긴) |[가-힣] ?시$|\d번 |^\w+ing (?:with|in|on|to|by|for|from|a|an|the)\b|^(?:manag|choos|delegat|understand|tolerat|do|prevent|improv|reduc|avoid|remov|protect|secur|tak|giv|be|prioriti[sz])ing\b|^(?:track|say|hir|plann|build|find|deal|handl|writ|grow|learn|think|ask|tell|keep|know|measur)ing(?:$| \S+ \S| no$| \S*[a-z](?<![sui])s$)|\b(?:with|without|about|when|how|why|is|are|was|were|should)\b|의 |별 |(?:과정|단계|절차|흐름|속성|요소|조건|복잡도|구분|형태|값|수행|선택|적용|최적화|방법|방안|문제들?|상태|원칙|규칙|전략|패턴|주제|항목|목록|이슈|사항|문법|기초|기본|시작)$|^(?:기타|기본|기초|[(（]|general|core|specific|\d|[A-Z] ?-)|\b(?:steps?|process|procedures?|methods?|approach(?:es)?|states?|rules?|guidelines?|principles|strategies|issues|problems?|questions?|conducting|performing|using|creating|getting|setting|making|working|testing|more|data to|syntax|commands?|exams?|revise|types of|way forward|achievements?|challenges|causes?|consequences|effects?|impacts?|significance|importance|background|features?|provisions?|amendments?|cases?|criticisms?|analysis|objectives?|scope|need for|examples?)\b|^(?:key|common|main|important|other|additional|different|various|basic|advanced|best)\b|\b(?:benefits?|advantages?|disadvantages?|types?|kinds|standards?|requirements?|considerations?|techniques?|concepts?|basics|options|components|characteristics|elements|goals|concerns|factors|categories|ways|notes|tips|intro|introduction|overview|summary|comparison|basics|fundamentals|essentials|highlights)(?: (?:of|to)\b.*)?$/iu

/** Two things in one name: what is said is of the one or the other. */
const SEVERAL = /[와과] |[가-힣](?:와|과)\(|및|,|·|&|\/|\+|\b(?:and|or|vs\.?|versus)\b/iu

/** Every thing that the notes give a heading or a line of its own, with what they say of it there. */
export function* indexThings(
  claims: Iterable<readonly [Section, readonly Point[]]>,
  points: ReadonlySet<Point>,
  { chapters, byId }: Notebook,
): Steps<ThingIndex> {
  const tops = new Map(chapters.map(({ file, sections }) => [file, sections.filter((one) => one.depth === 1).length]))
  const place: Place = {
    sectionOf: (id) => byId.get(id),
    isAlone: ({ file, depth }) => depth === 0 || tops.get(file) === 1,
  }
  const things = new Map<string, { thing: Thing; claims: Point[] }>()
  yield* eachInSteps(claims, WORK, ([section, points]) => {
    const titled = ofSection(section, place)
    if (titled && !things.has(titled.key))
      things.set(titled.key, { thing: { ...titled.thing, claims: [] }, claims: [] })
    for (const point of points) {
      const own = thingOf(point.statement, section, place)
      if (!own || isOfPart(point, section) || (own.key === section.id && isBelowHead(point.statement, section)))
        continue
      const known = things.get(own.key) ?? { thing: { ...own.thing, claims: [] }, claims: [] }
      things.set(own.key, known)
      known.claims.push(point)
    }
  })
  const first = new Map<Point, Thing>()
  const families = new Map<string, Thing[]>()
  const placeIn = new Map<string, number>()
  const chapterOf = new Map<string, Thing[]>()
  const inChapter = new Map<string, number>()
  const places = new Map<string, Set<string>>()
  for (const { thing } of things.values()) {
    const name = foldName(thing.name)
    places.set(name, (places.get(name) ?? new Set()).add(thing.family))
  }
  for (const { thing, claims: all } of things.values()) {
    // `Treatment`, `Symptoms`: what stands under many things names none of them.
    if ((places.get(foldName(thing.name))?.size ?? 0) >= MOST_PLACES) continue
    const opening = all.find((one) => points.has(one))
    const whole = { ...thing, claims: all }
    if (opening) first.set(opening, whole)
    addTo(chapterOf, thing.section.file, whole)
    inChapter.set(thing.id, (chapterOf.get(thing.section.file)?.length ?? 0) - 1)
    addTo(families, thing.family, whole)
    placeIn.set(thing.id, (families.get(thing.family)?.length ?? 0) - 1)
  }
  const placeOfThing = ({ id }: Thing) => placeIn.get(id) ?? 0
  return {
    of: (point) => first.get(point),
    further: (own) => {
      const at = inChapter.get(own.id) ?? 0
      const far = (one: Thing) => Math.abs((inChapter.get(one.id) ?? 0) - at)
      return around(chapterOf.get(own.section.file) ?? [], at, WINDOW)
        .filter((one) => one.family !== own.family && isApart(one, own))
        .toSorted((one, other) => far(one) - far(other))
    },
    near: (own) => {
      const at = placeOfThing(own)
      const far = (one: Thing) => Math.abs(placeOfThing(one) - at)
      return around(families.get(own.family) ?? [], at, WINDOW)
        .filter((one) => one.id !== own.id)
        .toSorted((one, other) => far(one) - far(other))
    },
  }
}

/** Neither stands under the other. */
function isApart(one: Thing, other: Thing): boolean {
  const isIn = (inner: Section, outer: Section) => outer.path.every((title, at) => inner.path[at] === title)
  return !isIn(one.section, other.section) && !isIn(other.section, one.section)
}

/** `Interruption: data does not flow on` beneath `Attacks`: said of one of them; beneath `Advantages` the label is a headline. */
function isOfPart({ statement }: Point, section: Section): boolean {
  const label = labelled(statement)?.label
  if (label === undefined || SIDE_OF_IT.test(label)) return false
  const lead = lineAbove(statement, section)
  return !PRAISED.test(bareTitle(lead ? lead.text : section.title))
}

/** A line in bold above it in its section begins something of its own: what follows is not said of the heading. */
function isBelowHead({ index }: Statement, { statements }: Section): boolean {
  return around(statements, index, MOST_ABOVE).some(
    (one) => one.index < index && one.parent === undefined && !one.table && (isAlone(one) || isTicked(one)),
  )
}

/** The sides of a thing under which a label is a headline of what is said of it. */
const PRAISED =
  /특징|특성|성질|장점|단점|이점|목적|용도|역할|기능|한계|효과|\b(?:features?|characteristics?|properties|(?:dis)?advantages?|benefits?|drawbacks?|limitations?|pros|cons|strengths?|weaknesses|functions?|roles?|purpose)\b/iu

const MOST_ABOVE = 60

/** `✔️ Least Response Time`: a mark of its own before a name. */
function isTicked({ text, kind }: Statement): boolean {
  return kind === 'paragraph' && /^(?:[✔✓■□▶►●◆◇※]|\p{Extended_Pictographic})/u.test(text) && nameOf(text) !== undefined
}

function isAlone({ text, term }: Statement): boolean {
  const bare = (one: string) => one.replace(/^\s*(?:\d+|[A-Za-z가-힣])[.)]\s*|[*:：\s]+$/gu, '').trim()
  return term !== undefined && bare(text) === bare(term)
}

interface Place {
  readonly sectionOf: (id: string) => Section | undefined
  /** The only one right under its chapter. */
  readonly isAlone: (section: Section) => boolean
}

interface Holder {
  readonly key: string
  readonly thing: Omit<Thing, 'claims'>
}

/** What a statement is said of: the line that it stands under, or its heading; the thing above where those name a side of it. */
function thingOf(statement: Statement, section: Section, place: Place): Holder | undefined {
  const above = lineAbove(statement, section)
  if (above) {
    const name = nameOf(above.text)
    // A sentence that others go on under is said of what stands above it.
    if (name === undefined)
      return above.kind === 'paragraph' ? ofSection(section, place) : thingOf(above, section, place)
    if (SIDE_OF_IT.test(name)) return thingOf(above, section, place)
    const key = `${section.id}\n${above.index}`
    const family = `${section.id}\n${above.parent ?? above.kind}`
    return isThing(name) ? { key, thing: { id: key, name, written: above.text, family, section } } : undefined
  }
  return ofSection(section, place)
}

/** What it is nested under; of an item at the left margin, the name that stands alone above its list. */
export function lineAbove(statement: Statement, { statements }: Section): Statement | undefined {
  if (statement.parent !== undefined) return statements[statement.parent]
  if (statement.kind === 'paragraph') {
    const before = statements[statement.index - 1]
    return before && isBoldName(before) && !isBoldName(statement) ? before : undefined
  }
  if (statement.kind !== 'item') return undefined
  let at = statement.index - 1
  while (at >= 0 && statements[at]?.kind === 'item') at--
  const lead = statements[at]
  if (lead?.kind !== 'paragraph' || lead.table) return undefined
  return /[:：]\s*$/.test(lead.text) || nameOf(lead.text) !== undefined ? lead : undefined
}

/** The sentence that a statement goes on from: `Keeps a journal`, over `Old entries are overwritten`. */
export function sentenceOver(statement: Statement, section: Section): Statement | undefined {
  const above = statement.parent === undefined ? undefined : section.statements[statement.parent]
  return above && nameOf(above.text) === undefined ? above : undefined
}

export function isBoldName({ kind, term, text, table }: Statement): boolean {
  return kind === 'paragraph' && !table && term !== undefined && nameOf(text) === nameOf(term)
}

function ofSection(section: Section, place: Place): Holder | undefined {
  const title = bareName(bareTitle(nameOfTitle(section.title)))
  const above = section.parent === undefined ? undefined : place.sectionOf(section.parent)
  if (above) {
    const own = bareName(bareTitle(above.title))
    const rest = title
      .replace(own, '')
      .replace(/^\s*(?:의|of|for)\s+|^['’]s\s+|\s+of$/iu, '')
      .trim()
    if (SIDE_OF_IT.test(rest)) return ofSection(above, place)
  }
  if (!isThing(title) || isSideOfAbove(title, section)) return undefined
  const { file, depth, parent, id } = section
  // A file that is one thing stands beside the other files of its folder.
  const isFile = parent === undefined && place.isAlone(section)
  const family = isFile ? `folder ${file.replace(/[^/]*$/, '')}\n${depth}` : placeOf(section)
  return { key: id, thing: { id, name: title, written: nameOfTitle(section.title), family, section } }
}

/** `Worth of Maps` under `Maps`: what is told of that. */
function isSideOfAbove(title: string, { path }: Section): boolean {
  const whole = /^(?:\S+ ){1,2}?(?:of|for|in) (?:the )?(.+)$/iu.exec(title)?.[1]
  return whole !== undefined && path.slice(0, -1).some((one) => foldName(one).includes(foldName(whole)))
}

/** A line that is nothing but a name. */
function nameOf(text: string): string | undefined {
  const name = termName(text.replace(/\s*[:：]\s*$/, '').trim())
  return name === undefined || name.length > LONGEST_LINE || /[.。]$|[가-힣]다$/.test(name)
    ? undefined
    : bareName(bareTitle(name))
}

function isThing(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    isTerm(name) &&
    !NO_THING.test(name) &&
    !isAside(name) &&
    !SEVERAL.test(name) &&
    foldName(name) !== ''
  )
}
