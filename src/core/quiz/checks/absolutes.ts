import { lineOf, sidesOf } from './choices.ts'
import type { ItemCheck } from './finding.ts'

/** "Always" is hardly ever true, and everybody knows. */
const ABSOLUTE =
  /항상|절대로?|반드시|모든|모두|오직|전혀|언제나|무조건|결코|유일하게|어떤 \S+도|예외 없이|\b(?:always|never|only|all|every|none|must|entirely|completely)\b/giu

export const absolutesInDistractors: ItemCheck = (item) => {
  const sides = sidesOf(item)
  if (!sides || sides.right.some((one) => one.text.search(ABSOLUTE) >= 0)) return []
  const guilty = sides.wrong.filter((one) => one.text.search(ABSOLUTE) >= 0)
  const words = [...new Set(guilty.flatMap((one) => one.text.match(ABSOLUTE) ?? []))]
  return guilty[0] ? [{ code: 'absolutes-in-distractors', line: lineOf(item, guilty[0].label), words }] : []
}
