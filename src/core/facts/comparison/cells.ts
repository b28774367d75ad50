import type { Statement } from '../../notes/types.ts'
import { eachInSteps, type Steps } from '../../steps.ts'
import { OTHER } from '../attributes.ts'
import { UNDER } from '../extraction/reading.ts'
import type { Fact } from '../types.ts'
import { foldText } from '../values/value.ts'
import { isPartName } from './sought.ts'

/** Under its own label, a line over it that is no name, `Made up of three parts`, says nothing of the value. */
function withoutPhrases(fact: Fact): Fact {
  const { attribute, value } = fact
  if (value.kind !== 'statement' || value.under === undefined || attribute.words.length > 0) return fact
  const names = value.under.split(UNDER)
  const kept = names.filter(isPartName)
  if (attribute.id === OTHER || kept.length === names.length) return fact
  const { under: _, ...said } = value
  return { ...fact, value: kept.length === 0 ? said : { ...said, under: kept.join(UNDER) } }
}

/** More than that nobody reads beside another's; the card has the rest. */
const MOST_IN_CELL = 5

/** A column's facts, as many under each attribute as anybody reads beside another's. */
export function* fewInCells(told: readonly Fact[]): Steps<readonly Fact[]> {
  const cells = new Map<string, { readonly facts: Fact[]; readonly said: Set<unknown> }>()
  yield* eachInSteps(told, workOfValue, (fact) => {
    const { facts, said } = cells.get(fact.attribute.id) ?? { facts: [], said: new Set() }
    cells.set(fact.attribute.id, { facts, said })
    // The same words in another table say nothing more.
    const value = fact.value.kind === 'text' ? foldText(fact.value.text) : fact.value
    if (!said.has(value)) facts.push(fact)
    said.add(value)
  })
  return [...cells.values()].flatMap(({ facts }) => {
    const cell = withoutPointers(withoutHalves(facts)).map(withoutPhrases)
    const left = cell.length - MOST_IN_CELL
    if (left <= SPARED) return cell
    return cell.slice(0, MOST_IN_CELL).map((one, at) => (at === MOST_IN_CELL - 1 ? { ...one, left } : one))
  })
}

/** In characters read. */
function workOfValue({ value }: Fact): number {
  return WORK_OF_FACT + (value.kind === 'text' ? value.text.length : 0)
}

/** Of an empty cell what is a sentence of its own says more than nothing: `However, it costs 10 an hour`. */
function withoutHalves(facts: readonly Fact[]): readonly Fact[] {
  const whole = facts.filter((one) => !isHalf(one, facts))
  const isSentence = ({ value }: Fact) => value.kind !== 'statement' || !/^(?:but|yet)\b/i.test(value.statement.text)
  return whole.length > 0 ? whole : facts.filter(isSentence)
}

/** `But it sinks`, where what it is set against is not told in the cell: a half may say the contrary of the whole. */
function isHalf({ value, statements: [one] }: Fact, cell: readonly Fact[]): boolean {
  if (value.kind !== 'statement' || !one || !CONTRASTS.test(value.statement.text)) return false
  const isBefore = (other: Statement) => other.section === one.section && other.index === one.index - 1
  return !cell.some(({ statements }) => statements.some(isBefore))
}

const CONTRASTS = /^(?:but|however|yet|하지만|그러나|그런데|그렇지만|반면에?)[\s,]/i

/** `아래의 두 가지 중 고른다`: what only points at lines that stand below it, where the row says more. */
function withoutPointers(cell: readonly Fact[]): readonly Fact[] {
  const kept = cell.filter(({ value }) => value.kind !== 'statement' || !POINTS_BELOW.test(value.statement.text))
  return kept.length > 0 ? kept : cell
}

/** And nothing else: `다음 노드 1개를 가리킨다` points at no lines. */
const POINTS_BELOW =
  /^(?:\S+\s){0,2}(?:아래|다음)(?:의|과 같은?|과 같이)?\s(?:\S+\s)?(?:두|세|네|다섯|\d+)\s?(?:가지|개|단계)\S{0,3}(?:\s\S+){0,2}?(?:\s(?:중|고를|선택할|나눌|구분할)\S*|\s\S+[을를]){0,3}\s(?:수\s)?(?:있다|있습니다|나뉜다|나눈다|고른다|선택한다|구분된다|분류된다|구분한다|이루어진다)[.:]?$|^(?:[\w'’]+,? ){0,6}(?:these|the following) (?:two|three|four|five|\d+) (?:types|kinds|ways|options|steps|parts|forms|methods|modes|categories|approaches|things|points|reasons)[.:]?$/i

/** So few are shown as well: no list stops right before its last line. */
const SPARED = 1

const WORK_OF_FACT = 50
