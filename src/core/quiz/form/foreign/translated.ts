import { type ChoiceGroup, choicesIn, groupsIn } from './choice-groups.ts'
import type { SheetLine } from './sheet.ts'

/** `[번역]`, alone in its line: what follows says the same in another language. */
const AGAIN =
  /^[^\p{L}\p{N}]*(?:번역|해석|한글(?:판)?|한국어|국문|영문|원문|영어|translation|translated|korean|english|original)[^\p{L}\p{N}]*$/iu

export interface Translated {
  /** The second list, each choice with its first text before it. */
  readonly group: ChoiceGroup
  /** Lines of the file that the first one takes. */
  readonly first: ReadonlySet<number>
}

/** A question that stands there twice, in two languages, with one key behind it; undefined for any other. */
export function translated(group: ChoiceGroup, before: readonly SheetLine[]): Translated | undefined {
  const alike = groupsIn(choicesIn(before), before).filter(
    ({ choices: [one] }) => one?.shape === group.choices[0]?.shape,
  )
  const [first, second, more] = alike
  if (!first || second?.from !== group.from || more || first.choices.length !== group.choices.length) return undefined
  const titled = before.findIndex((line, at) => at >= first.to && at < group.from && AGAIN.test(line.plain))
  const again =
    titled >= 0 || !areOfTwo(before.slice(0, first.from), before.slice(first.to, group.from)) ? titled : first.to
  if (again < 0 || first.choices.some(({ place }, at) => place !== group.choices[at]?.place)) return undefined
  const textOf = (at: number) => {
    const [from = first.to, to = again] = [first.choices[at]?.at, first.choices[at + 1]?.at]
    const rest = before.slice(from + 1, to).map(({ text }) => text)
    return [first.choices[at]?.text ?? '', ...rest].filter((text) => text !== '').join(' ')
  }
  const choices = group.choices.map((choice, at) => {
    const text = textOf(at)
    return text === choice.text ? choice : { ...choice, text: `${text} / ${choice.text}` }
  })
  return {
    group: { ...group, choices },
    first: new Set(before.slice(first.from, again).map(({ line }) => line)),
  }
}

/** Stems of which one is in Hangul, and the other is not. */
function areOfTwo(one: readonly SheetLine[], other: readonly SheetLine[]): boolean {
  const [first, second] = [one, other].map((lines) => lines.map(({ plain }) => plain).join(' '))
  return [first, second].every((text) => /\p{L}{2}/u.test(text ?? '')) && isHangul(first) !== isHangul(second)
}

function isHangul(text = ''): boolean {
  return /[가-힣]/u.test(text)
}
