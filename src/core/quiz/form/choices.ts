import { lengthOver } from '../../language/characters.ts'
import { compact } from '../../notes/normalize.ts'
import { besideEachOther } from './beside.ts'
import { letterAt, readLabel, readLabelled, readTruth } from './labels.ts'
import { cutStart, type FormLine } from './lines.ts'
import { clean } from './markdown.ts'
import type { PlacedProblem } from './problem.ts'
import { isVisible } from './visible.ts'

export const MAX_CHOICES = 6
/** Characters: what is longer is no choice that anybody weighs against others. */
const MAX_CHOICE = 1000

export interface SourceChoice {
  readonly label: string
  readonly text: string
  readonly line: number
  /** What a key may call it: `latin:1`, `digits:1`. */
  readonly names: readonly string[]
  /** The author marked it as right behind its text: `35일 ✅`, which is not asked. */
  readonly marked?: true
}

interface Draft {
  /** Undefined for a choice that bears no label. */
  readonly name: string | undefined
  readonly place: number
  readonly line: number
  readonly texts: string[]
}

/** Behind a choice it gives the key away. */
const MARKED = /\s{0,9}(?:✅|✔️?|☑️?|[([](?:정답|답|correct|answer)[)\]]|(?:←|<-)\s*(?:정답|답|answer)|(?<=\S)\s\*)\s*$/iu

const ALL_WAYS = ['latin', 'digits', 'circled', 'syllables', 'jamo']

/** It is called by its place, in whatever way a key counts. */
export function bearsNoLabel({ names }: SourceChoice): boolean {
  return names.length >= ALL_WAYS.length
}

/** Labelled choices, with what follows each; without any label every item of the outermost list is one. */
export function readChoices(written: readonly FormLine[]): SourceChoice[] {
  const lines = brokenApart(written)
  const labelled = lines.filter((line) => readLabelled(line.text))
  const [first] = labelled
  const drafts = first && (first === lines[0] || labelled.length > 1) ? byLabel(lines, first) : byItem(lines)
  const counted = !drafts.some(({ texts }) => /[1-9①-⑨]/.test(texts.join(' ')))
  const choices = drafts.map((draft, at): SourceChoice => {
    const told = clean(draft.texts.join(' ')).replace(/\s+/g, ' ').trim()
    const text = told.replace(MARKED, '')
    const names = draft.name === undefined ? ALL_WAYS.map((way) => `${way}:${at}`) : namesOf(draft.name, counted)
    const label = letterAt(draft.name === undefined ? at : draft.place)
    return { label, text, line: draft.line, names, ...(text === told ? {} : { marked: true }) }
  })
  return asOx(choices) ?? choices
}

/** `1) A<br>2) B`, `- A. one<br>- B. two`: Markdown takes the label of the first for an item's mark, or that of the others for text. */
function brokenApart(lines: readonly FormLine[]): readonly FormLine[] {
  return lines.map((line, at) => {
    if (line.continued)
      return LISTED.test(line.text) ? cutStart(line, (LISTED.exec(line.text)?.[0] ?? '').length) : line
    const next = lines[at + 1]
    const label = next?.continued ? readLabelled(next.text)?.label : undefined
    if (line.ordinal === undefined || label?.alphabet !== 'digits' || label.place !== line.ordinal) return line
    const mark = `${line.ordinal}) `
    return { ...line, text: `${mark}${line.text}`, runs: [{ text: mark }, ...line.runs] }
  })
}

const LISTED = /^[-*•]\s+(?=[(（]?[A-Fa-f1-6①-⑥가-마ㄱ-ㅁ][.):）\s])/u

/** `정답: ②` means the choice `2)`, too. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  digits: ['circled'],
  circled: ['digits'],
}

/** `counted`: no choice has a number in its text, so that a number in the key can only be a place. */
function namesOf(name: string, counted: boolean): string[] {
  const [way = '', place = ''] = name.split(':')
  const others = way === 'latin' && counted ? ['digits', 'circled'] : (ALSO[way] ?? [])
  return [name, ...others.map((other) => `${other}:${place}`)]
}

function byLabel(lines: readonly FormLine[], first: FormLine): Draft[] {
  const alphabet = readLabelled(first.text)?.label.alphabet
  const drafts: Draft[] = []
  for (const line of lines) {
    const found = line.kind === 'code' ? undefined : readLabelled(line.text)
    if (found && found.label.alphabet === alphabet) {
      for (const { place, text } of besideEachOther(found.text, found.label))
        drafts.push({ name: `${alphabet}:${place}`, place, line: line.line, texts: [text.trim()] })
    } else {
      drafts.at(-1)?.texts.push(line.text)
    }
  }
  return drafts
}

function byItem(lines: readonly FormLine[]): Draft[] {
  const top = Math.min(...lines.map((line) => line.depth))
  const drafts: Draft[] = []
  lines.forEach((line, at) => {
    const opens = line.depth === top && (!line.continued || line.kind === 'paragraph') && line.kind !== 'code'
    if (opens || at === 0) drafts.push({ name: undefined, place: drafts.length, line: line.line, texts: [line.text] })
    else drafts.at(-1)?.texts.push(line.text)
  })
  return drafts
}

/** Two choices called, or reading, O and X. */
function asOx(choices: readonly SourceChoice[]): SourceChoice[] | undefined {
  if (choices.length !== 2) return undefined
  const ox = choices.map((choice): SourceChoice | undefined => {
    const called = choice.label === 'O' || choice.label === 'X' ? choice.label : readTruth(choice.text)
    const name = called && readLabel(called)
    return (
      name && { ...choice, label: called, text: choice.text || called, names: [...choice.names, `latin:${name.place}`] }
    )
  })
  const [one, other] = ox
  return one && other && one.label !== other.label ? [one, other] : undefined
}

export const PLAIN_OX: readonly SourceChoice[] = [
  { label: 'O', text: 'O', line: 0, names: ['latin:14'] },
  { label: 'X', text: 'X', line: 0, names: ['latin:23'] },
]

export function choiceProblems(choices: readonly SourceChoice[], line: number): PlacedProblem[] {
  const problems: PlacedProblem[] = []
  if (choices.length < 2 || choices.length > MAX_CHOICES) {
    problems.push({ problem: { code: 'choices-count', count: choices.length }, line })
  }
  problems.push(...gapProblems(choices))
  const labels = new Set<string>()
  const texts = new Map<string, string>()
  for (const { label, text, line } of choices) {
    const same = texts.get(compact(text))
    if (labels.has(label)) problems.push({ problem: { code: 'choice-label-repeated', label }, line })
    else if (!isVisible(text)) problems.push({ problem: { code: 'choice-empty', label }, line })
    else if (same) problems.push({ problem: { code: 'choices-equal', labels: [same, label] }, line })
    const length = lengthOver(text, MAX_CHOICE)
    if (length !== undefined)
      problems.push({ problem: { code: 'choice-too-long', label, length, max: MAX_CHOICE }, line })
    labels.add(label)
    texts.set(compact(text), label)
  }
  return problems
}

/** A and C without B: one of them was lost on the way. */
function gapProblems(choices: readonly SourceChoice[]): PlacedProblem[] {
  if (asOx(choices)) return []
  return choices.flatMap(({ label, line }, at) => {
    const before = choices[at - 1]?.label
    const next = before === undefined ? label : letterAt((readLabel(before)?.place ?? -2) + 1)
    return label > next ? [{ problem: { code: 'choice-label-gap' as const, label: next, next: label }, line }] : []
  })
}
