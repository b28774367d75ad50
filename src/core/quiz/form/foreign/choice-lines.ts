import type { Steps } from '../../../steps.ts'
import { letterAt, readLabelled } from '../labels.ts'
import { type FormLine, textLine } from '../lines.ts'
import type { NamedText } from './answer-lines.ts'
import type { ChoiceGroup, FoundChoice } from './choice-groups.ts'
import { TICKED } from './keys-in-lines.ts'
import { formLine, formLinesInSteps } from './lines.ts'
import { readMark } from './marks.ts'
import type { SheetLine } from './sheet.ts'

/** Choices as lines `A: text`, in the order of their labels, with what continues them. */
export function* choiceLines(group: ChoiceGroup, body: readonly SheetLine[], end: number): Steps<FormLine[]> {
  const { choices } = group
  // Items without labels go by their places, in whatever way a key counts them.
  const anyLabelled = choices.some(({ text }) => readLabelled(text.replace(/^[`*_]+/, '')) !== undefined)
  const isJudged = choices.every(({ text }) => JUDGED.test(text))
  const lines: FormLine[] = []
  for (const [at, choice] of choices.entries()) {
    const line = body[choice.at]
    if (!line) continue
    const next = choices[at + 1]
    const label = labelOf(group, choice)
    const { code: _, ...plain } = line
    const first = formLine(
      { ...plain, bullet: true, indent: 0 },
      unstruck(isJudged ? choice.text.replace(JUDGED, '') : choice.text),
    )
    const prefix = group.alphabet === 'boxes' && !anyLabelled ? '' : `${label} `
    const opening: FormLine = {
      ...first,
      text: `${prefix}${first.text}`,
      runs: prefix === '' ? first.runs : [{ text: prefix }, ...first.runs],
      kind: 'item',
      depth: 0,
    }
    const stop = next ? next.at : lastOf(body, choice.at, end)
    lines.push(opening)
    if (next?.at !== choice.at)
      lines.push(...(yield* continuation(body.slice(choice.at + 1, stop), next === undefined)))
  }
  return lines
}

/** Who strikes a whole choice calls it wrong: it is a choice still. */
function unstruck(text: string): string {
  return /^~~(?:(?!~~).)+~~$/.test(text.trim()) ? text.trim().slice(2, -2) : text
}

export function textsOf(group: ChoiceGroup): NamedText[] {
  return group.choices.map((choice) => ({ label: labelOf(group, choice).replace(')', ''), text: choice.text }))
}

function labelOf(group: ChoiceGroup, choice: FoundChoice): string {
  const written = {
    circled: '①②③④⑤⑥⑦⑧⑨',
    syllables: '가나다라마바사아자',
    jamo: 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈ',
    digits: '123456789',
  }
  if (group.alphabet === 'latin' || group.alphabet === 'boxes') return `${letterAt(choice.place)})`
  return `${written[group.alphabet][choice.place] ?? '?'})`
}

/** Behind the last choice only what follows at once, or is set in, continues it. */
function lastOf(body: readonly SheetLine[], at: number, end: number): number {
  let stop = at + 1
  while (stop < end && body[stop] && continues(body[stop] as SheetLine, body[at] as SheetLine)) stop++
  return stop
}

function continues(line: SheetLine, choice: SheetLine): boolean {
  if (line.rule || line.heading > 0 || line.summary || line.cells || readMark(line)) return false
  if (line.code !== undefined) return choice.text.replace(/^\S{1,3}\s*/, '') === '' || line.indent > 1
  return line.folded === choice.folded && (line.indent > choice.indent + 1 || (!line.afterBlank && !line.bullet))
}

function* continuation(lines: readonly SheetLine[], last: boolean): Steps<FormLine[]> {
  const own = last ? lines : lines.filter((line) => !line.rule && line.heading === 0)
  return (yield* formLinesInSteps(own)).map((line) => ({ ...line, continued: line.kind !== 'code', depth: 1 }))
}

/** `A. ❌ 달`: whether it is right, before each. */
const JUDGED = /^(?:✅|✔️?|⭕|❌|❎|✗|✘)\uFE0F?\s*(?=\S)/u
const RIGHT = /^(?:✅|✔|⭕)/u

const OWN = /(?:내|나의|내가)\s?(?:답|선택|고른|찍은|쓴)|\b(?:my|your)\s(?:answer|choice|pick)\b/iu

/** Ticks, and bold or stars on some of the choices: who marks one says the key. */
export function markedKey(group: ChoiceGroup): FormLine | undefined {
  const { choices } = group
  const ticked = choices.filter((choice) => choice.checked)
  // What a learner picked is no key.
  if (ticked.some(({ text }) => OWN.test(text))) return undefined
  const bold = choices.filter((choice) => choice.emphasised)
  const judged = choices.filter((choice) => JUDGED.test(choice.text))
  const isJudged = judged.length === choices.length
  const signed = choices.filter(({ text }) => TICKED.test(text) || (isJudged && RIGHT.test(text)))
  const marked = ticked.length > 0 ? ticked : signed.length > 0 ? signed : bold
  if (marked.length === 0 || marked.length === choices.length) return undefined
  const labels = marked.map((choice) => labelOf(group, choice)).join(' ')
  return textLine(`정답: ${labels}`, 0)
}

/** The line behind a list of choices, with what continues the last of them. */
export function afterLast(group: ChoiceGroup, body: readonly SheetLine[]): number {
  const last = group.choices.at(-1)
  return last ? lastOf(body, last.at, body.length) : group.to
}
