import { labelled } from '../../facts/extraction/labels.ts'
import { addTo, bareName } from '../../facts/subjects/subject-names.ts'
import { nameOfTitle } from '../../facts/subjects/title-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Notebook, Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { around, placeOf } from './around.ts'
import { WORK_OF_POINT } from './described.ts'
import { lineAbove, nameOf } from './line-above.ts'
import { bareTitle } from './point.ts'
import { isTerm } from './terms.ts'
import type { Point, Thing, ThingIndex } from './types.ts'
import { isAside } from './worth-asking.ts'

const LONGEST_NAME = 40
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

/** `Services`: what stands under it are such, or what is so of them; one of several versions; what is done. */
const MANY = /[a-z](?<![suia])s$|^[A-Za-z]+ (?:an?|the|to) |-$|\d\.\d|(?:명령어|분류|표준화)$/u

/** Every thing that the notes give a heading or a line of its own, with what they say of it there. */
export function* indexThings(
  claims: readonly Point[],
  points: ReadonlySet<Point>,
  { byId }: Notebook,
): Steps<ThingIndex> {
  const sectionOf = (id: string) => byId.get(id)
  const things = new Map<string, { thing: Omit<Thing, 'claims'>; claims: Point[] }>()
  yield* eachInSteps(claims, WORK_OF_POINT, (point) => {
    const { statement, section } = point
    const own = thingOf(statement, section, sectionOf)
    if (!own || isOfPart(point, section) || (own.id === section.id && isBelowHead(statement, section))) return
    const known = things.get(own.id) ?? { thing: own, claims: [] }
    things.set(own.id, known)
    known.claims.push(point)
  })
  const places = new Map<string, Set<string>>()
  for (const { thing } of things.values()) {
    const name = foldName(thing.name)
    places.set(name, (places.get(name) ?? new Set()).add(thing.family))
  }
  const first = new Map<Point, Thing>()
  const families = new Map<string, Thing[]>()
  const placeIn = new Map<Thing, number>()
  for (const { thing, claims: all } of things.values()) {
    // `Treatment`, `Symptoms`: what stands under many things names none of them.
    if ((places.get(foldName(thing.name))?.size ?? 0) >= MOST_PLACES) continue
    const whole = { ...thing, claims: all }
    const opening = all.find((one) => points.has(one))
    if (opening) first.set(opening, whole)
    addTo(families, thing.family, whole)
    placeIn.set(whole, (families.get(thing.family)?.length ?? 0) - 1)
  }
  return {
    of: (point) => first.get(point),
    near: (own) => {
      const at = placeIn.get(own) ?? 0
      const far = (one: Thing) => Math.abs((placeIn.get(one) ?? 0) - at)
      return around(families.get(own.family) ?? [], at, WINDOW)
        .filter((one) => one !== own)
        .toSorted((one, other) => far(one) - far(other))
    },
  }
}

/** `Interruption: data does not flow on` beneath `Attacks`: said of one of them; beneath `Advantages` the label is a headline. */
function isOfPart({ statement }: Point, section: Section): boolean {
  const label = labelled(statement)?.label
  if (label === undefined || isSide(label)) return false
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

type SectionOf = (id: string) => Section | undefined
type Holder = Omit<Thing, 'claims'>

/** What a statement is said of: the line that it stands under, or its heading; the thing above where those name a side of it. */
function thingOf(statement: Statement, section: Section, sectionOf: SectionOf): Holder | undefined {
  const above = lineAbove(statement, section)
  if (!above) return ofSection(section, sectionOf)
  const name = nameOf(above.text)
  // A sentence that others go on under is said of what stands above it.
  if (name === undefined)
    return above.kind === 'paragraph' ? ofSection(section, sectionOf) : thingOf(above, section, sectionOf)
  if (isSide(name)) return thingOf(above, section, sectionOf)
  const family = `${section.id}\n${above.parent ?? above.kind}`
  return isThing(name) ? { id: `${section.id}\n${above.index}`, name, written: above.text, family, section } : undefined
}

/** The sentence that a statement goes on from: `Keeps a journal`, over `Old entries are overwritten`. */
export function sentenceOver(statement: Statement, section: Section): Statement | undefined {
  const above = statement.parent === undefined ? undefined : section.statements[statement.parent]
  return above && nameOf(above.text) === undefined ? above : undefined
}

function ofSection(section: Section, sectionOf: SectionOf): Holder | undefined {
  const title = bareName(bareTitle(nameOfTitle(section.title)))
  const above = section.parent === undefined ? undefined : sectionOf(section.parent)
  if (above) {
    const own = bareName(bareTitle(above.title))
    const rest = title
      .replace(own, '')
      .replace(/^\s*(?:의|of|for)\s+|^['’]s\s+|\s+of$/iu, '')
      .trim()
    if (isSide(rest)) return ofSection(above, sectionOf)
  }
  if (section.parent === undefined || !isThing(title) || isSideOfAbove(title, section)) return undefined
  return { id: section.id, name: title, written: nameOfTitle(section.title), family: placeOf(section), section }
}

/** `장점`, `Features`: what stands under it is so of the thing above. */
function isSide(name: string): boolean {
  return SIDE_OF_IT.test(name)
}

/** `Worth of Maps` under `Maps`: what is told of that. */
function isSideOfAbove(title: string, { path }: Section): boolean {
  const whole = /^(?:\S+ ){1,2}?(?:of|for|in) (?:the )?(.+)$/iu.exec(title)?.[1]
  return whole !== undefined && path.slice(0, -1).some((one) => foldName(one).includes(foldName(whole)))
}

function isThing(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    isTerm(name) &&
    !NO_THING.test(name) &&
    !isAside(name) &&
    !SEVERAL.test(name) &&
    !MANY.test(name) &&
    foldName(name) !== ''
  )
}
