import { compact } from '../../../notes/normalize.ts'
import type { Steps } from '../../../steps.ts'
import { takeLabels } from '../key-labels.ts'
import { type FormLine, textLine } from '../lines.ts'
import { formLinesInSteps } from './lines.ts'
import type { SheetLine } from './sheet.ts'

/** `정답: B` as it stands in a line. */
export interface SaidKey {
  readonly line: number
  readonly key: string
}

/** The lines under 정답 as the form has them: the key first, then what is said of it. Where no line is clearly the key, none is made one. */
export function* answerLines(
  keys: readonly SaidKey[],
  under: readonly SheetLine[],
  choices: readonly NamedText[] | undefined,
): Steps<FormLine[]> {
  const said = once(keys)
  if (said.length > 0) return [...said.map(keyLine), ...(yield* apart(under))]
  const [first, ...rest] = under
  if (!first || first.code !== undefined) return yield* formLinesInSteps(under)
  const whole = choices ? (textKey(under, choices) ?? choiceKey(under)) : writtenKey(under)
  if (whole === undefined) return choices ? yield* formLinesInSteps(under) : []
  return [
    keyLine({ line: first.line, key: whole.key }),
    ...(yield* apart(whole.all ? [] : rest.slice(whole.more ?? 0))),
  ]
}

/** What stands under a key continues nothing. */
function* apart(under: readonly SheetLine[]): Steps<FormLine[]> {
  const lines = yield* formLinesInSteps(under)
  const least = Math.min(...lines.map((line) => line.depth))
  return lines.map((line, at) => ({ ...line, depth: at === 0 ? 0 : line.depth - least }))
}

/** Keys that name the same labels say one thing. */
function once(keys: readonly SaidKey[]): SaidKey[] {
  const places = ({ key }: SaidKey) => {
    const { labels } = takeLabels(key)
    return labels.length === 0 ? key.replace(/\s/g, '') : labels.map(({ place }) => place).join()
  }
  return keys.filter((one, at) => keys.findIndex((other) => places(other) === places(one)) === at)
}

function keyLine({ line, key }: SaidKey): FormLine {
  return textLine(`정답: ${key}`, line)
}

/** A choice by its label and its text. */
export interface NamedText {
  readonly label: string
  readonly text: string
}

interface Whole {
  readonly key: string
  /** Lines behind the first that are of it, too. */
  readonly more?: number
  /** Every line is of the key. */
  readonly all: boolean
}

/** The texts of choices, one a line, or their labels in a list, or both. */
function textKey(under: readonly SheetLine[], choices: readonly NamedText[]): Whole | undefined {
  const labels = under.map((line) => {
    const { labels: own, rest } = line.code === undefined ? takeLabels(line.plain) : { labels: [], rest: '' }
    const [label, more] = own
    const called = label && !more ? choices.find((one) => placeOf(one.label) === label.place) : undefined
    const isAlone = rest.trim() === '' && line.bullet && under.length > 1
    if (called && (isAlone || (rest !== '' && bareText(rest) === bareText(called.text)))) return called.label
    const same = choices.filter(({ text }) => line.code === undefined && bareText(text) === bareText(line.plain))
    return same.length === 1 ? same[0]?.label : undefined
  })
  const end = labels.indexOf(undefined)
  const said = labels.slice(0, end < 0 ? labels.length : end)
  return said.length === 0 ? undefined : { key: said.join(', '), all: false, more: said.length - 1 }
}

function placeOf(label: string): number | undefined {
  return takeLabels(label).labels[0]?.place
}

function bareText(text: string): string {
  return compact(text.replace(/\*\*|__|`/g, '')).replace(/[.]$/, '')
}

/** `B. its text` as the first line, with no other label behind it; or one label a line. */
function choiceKey(under: readonly SheetLine[]): Whole | undefined {
  const labels = under.map((line) => (line.code === undefined ? takeLabels(line.plain).labels : []))
  const labelled = labels.filter((one) => one.length > 0)
  const [first] = labels
  if (!first || first.length === 0) return undefined
  if (labelled.length === 1 || takeLabels(under[0]?.plain ?? '').rest.trim() === '')
    return { key: under[0]?.plain ?? '', all: false }
  return undefined
}

/** A written answer: one line, or items that are all of it. */
function writtenKey(under: readonly SheetLine[]): Whole | undefined {
  const [first, second] = under
  if (!first) return undefined
  if (under.length === 1) return { key: first.plain, all: true }
  if (under.every((line) => line.bullet && line.plain.length <= 60)) {
    return { key: under.map((line) => line.plain).join(', '), all: true }
  }
  const alone = first.bullet && under.filter((line) => line.bullet).length === 1
  return (second?.afterBlank || alone) && first.plain.length <= 60 ? { key: first.plain, all: false } : undefined
}
