import { plainText } from '../../notes/inline.ts'
import { sidesOf } from './choices.ts'
import { names, shared, wordsOf } from './content-words.ts'
import type { ItemCheck } from './finding.ts'

/** Where a blank is: what stands there is asked for, not said. */
const BLANK = /\{\{[^}]*\}\}/g

/** Words that ask, point or count: they stand in any stem and any choice. */
const COMMON = new Set(
  '무엇 어느 어떤 어떻게 언제 어디 다른 경우 것 때 둘 the a an of to is are was what which how when where it this that other'.split(
    ' ',
  ),
)

/** The stem says its answer: the right choice stands there and no wrong one does, or what is to be typed does. */
export const answerInStem: ItemCheck = ({ question, source }) => {
  const stem = plainText(question.stem.replace(BLANK, ' '))
  const sides = sidesOf({ question, source })
  if (sides) {
    const told = sides.right.every((one) => names(stem, one.text)) && !sides.wrong.some((one) => names(stem, one.text))
    return told ? [{ code: 'answer-in-stem', line: source.keyLine, words: sides.right.map((one) => one.text) }] : []
  }
  if (question.choices.length > 0) return []
  // A bare number says nothing: `15` stands in many a stem.
  const told = question.key.filter((form) => /\p{L}/u.test(form) && names(stem, form))
  return told.length > 0 ? [{ code: 'answer-in-stem', line: source.keyLine, words: told }] : []
}

/** Only the right choice takes up a word of the stem: who knows nothing picks what sounds alike. */
export const rightAloneEchoes: ItemCheck = ({ question, source }) => {
  const sides = sidesOf({ question, source })
  if (!sides) return []
  const stem = new Set([...wordsOf(question.stem)].filter((word) => !COMMON.has(word)))
  const echoed = sides.right.map((one) => shared(wordsOf(one.text), stem))
  const alone = echoed.every((words) => words.length > 0)
  if (!alone || sides.wrong.some((one) => shared(wordsOf(one.text), stem).length > 0)) return []
  return [{ code: 'right-alone-echoes', line: source.keyLine, words: [...new Set(echoed.flat())] }]
}
