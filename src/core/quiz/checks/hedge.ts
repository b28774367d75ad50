import type { AuthoredQuestion } from '../form/resolve.ts'
import { setsRightApart } from './choices.ts'
import type { ItemCheck } from './finding.ts'

/** Only who must be right says "usually". */
const HEDGE =
  /보통|대개|일반적으로|주로|흔히|대체로|가끔|때때로|때로|경우에 따라|상황에 따라|수 있다|수 있음|수도 있|편이다|\b(?:usually|typically|generally|often|sometimes|mostly|may|might|can|could)\b/iu

export const rightAloneHedges: ItemCheck = (item) =>
  hedgesAlone(item)
    ? [{ code: 'right-alone-hedges', line: item.source.keyLine, label: item.question.key.join(', ') }]
    : []

export function hedgesAlone(item: AuthoredQuestion): boolean {
  return setsRightApart(item, (text) => HEDGE.test(text))
}
