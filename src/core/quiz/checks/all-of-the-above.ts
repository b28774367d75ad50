import { lineOf } from './choices.ts'
import type { ItemCheck } from './finding.ts'

const ALL_OR_NONE =
  /(?:위|앞|아래|다음|보기)(?:의|에서|\s*중)?\s*(?:것|보기|내용|항목)?\s*(?:이|가|은|는)?\s*(?:모두|전부|없|해당)|^모두\s*(?:맞|옳|정답|해당|틀)|^(?:전부|전체)\s*(?:맞|옳|정답|해당)|해당\s*(?:사항\s*)?없음|정답\s*없음|^(?:답|정답)이?\s*없|[A-F]\s*(?:와|과|,|&|및)\s*[A-F]\s*(?:모두|둘 다)?$|\b(?:all|none|both|neither) of (?:the above|these|them)\b|^none$|\bboth [A-F] and [A-F]\b/iu

/** One known choice gives it away, and it cannot be shuffled. */
export const allOfTheAbove: ItemCheck = (item) =>
  item.question.choices
    .filter((choice) => ALL_OR_NONE.test(choice.text.trim()))
    .map(({ label }) => ({ code: 'all-of-the-above', line: lineOf(item, label), label }))
