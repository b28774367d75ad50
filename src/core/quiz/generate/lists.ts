import { labelled } from '../../facts/extraction/labels.ts'
import { termName } from '../../facts/subjects/subject-names.ts'
import { foldName } from '../../language/fold.ts'
import type { Section, Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { placeOf } from './around.ts'
import { bareTitle, languageOf, pointOf } from './point.ts'
import { isTerm } from './terms.ts'
import type { ListIndex, NotedList, Point } from './types.ts'
import { isAside, isRefused } from './worth-asking.ts'

const ITEM = { shortest: 2, longest: 28, words: 4 }
const ITEMS = { fewest: 2, most: 15 }
/** So many of its items are names, or it is a list of something else. */
const MOSTLY = 0.6
/** In characters read, looking through a section for its lists. */
const WORK = 800

/** A short name among others, no sentence and no remark. */
export function isListItem(one: string, lead: string): boolean {
  return (
    one.length >= ITEM.shortest &&
    one.length <= ITEM.longest &&
    one.split(' ').length <= ITEM.words &&
    !/[.:：()+→;·]| - |다$|[음함됨임]$|(?:을|를|으로|는지|하게|하고|하며|해서|[가-힣] ?[xXoO])$|^(?:또는|및|등)|등$/.test(
      one,
    ) &&
    foldName(one) !== foldName(lead)
  )
}

/** Lists of names: the items under a heading of their own, and those nested under a name. */
export function* indexLists(sections: readonly Section[], isWrong: (point: Point) => boolean): Steps<ListIndex> {
  const all = new Map<Point, NotedList>()
  const families = new Map<string, NotedList[]>()
  yield* eachInSteps(sections, WORK, (section) => {
    const children = Map.groupBy(section.statements, (one) => one.parent)
    for (const [parent, statements] of children) {
      const lead = parent === undefined ? undefined : section.statements[parent]
      const list = listOf(section, lead, statements)
      if (!list || [list.point, ...list.items.map((one) => one.point)].some(isWrong)) continue
      all.set(list.point, list)
      const beside = families.get(list.family) ?? []
      beside.push(list)
      families.set(list.family, beside)
    }
  })
  return { points: [...all.keys()], of: (point) => all.get(point), beside: ({ family }) => families.get(family) ?? [] }
}

function listOf(
  section: Section,
  lead: Statement | undefined,
  statements: readonly Statement[],
): NotedList | undefined {
  const name = lead ? leadOf(lead) : section.depth === 0 ? undefined : bareTitle(section.title)
  if (name === undefined || !isTerm(name) || isAside(name)) return undefined
  if (statements.length < ITEMS.fewest || statements.length > ITEMS.most) return undefined
  const items = statements.flatMap((one) => {
    const text = itemOf(one)
    const isName = text !== undefined && isTerm(text) && isListItem(text, name) && !isRefused(text)
    return isName ? [{ text, point: pointOf(one, section) }] : []
  })
  if (items.length < ITEMS.fewest || items.length < statements.length * MOSTLY) return undefined
  const [first] = items
  if (!first) return undefined
  const language = languageOf(`${name} ${items.map((one) => one.text).join(' ')}`)
  const spoken = (point: Point): Point => ({ ...point, language })
  return lead
    ? {
        lead: name,
        items,
        point: spoken(pointOf(lead, section)),
        family: `${section.id}\n${lead.parent ?? ''}`,
        isNested: true,
      }
    : { lead: name, items, point: spoken(first.point), family: placeOf(section), isNested: false }
}

/** `연산자:` or `연산자` over what is nested under it. */
function leadOf(statement: Statement): string | undefined {
  return statement.kind === 'item' && !statement.text.includes('\n')
    ? termName(statement.text.replace(/\s*[:：]\s*$/, ''))
    : undefined
}

/** The whole of the item; a Korean label is a name as well, an English one as often a headline. */
function itemOf(statement: Statement): string | undefined {
  if (statement.kind !== 'item' || statement.table) return undefined
  const label = labelled(statement)?.label
  if (label !== undefined && !/[가-힣]/.test(label)) return undefined
  const name = label ?? statement.text
  return name.includes('\n') ? undefined : termName(name.replace(/\s*[(（][^()（）]*[)）]\s*$/, '').trim())
}
