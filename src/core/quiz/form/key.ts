import { compact } from '../../notes/normalize.ts'
import type { SourceChoice } from './choices.ts'
import { readLabel, readLabelled } from './labels.ts'
import type { FormProblem } from './problem.ts'

const HEDGE = /또는|혹은|아니면|이거나|\bor\b|\?|？|\//iu
const AND = /\s*(?:[,，、·&+]|그리고|및|\band\b|(?<=[A-Za-z1-9①-⑨])[와과])\s*/iu

export type KeyResult = { readonly key: readonly string[] } | { readonly problem: FormProblem }

/** The labels that a key names: `B`, `A, C`, `B) its text`, `B (its text)`, or the whole text of a choice. */
export function readChoiceKey(value: string, choices: readonly SourceChoice[]): KeyResult {
  const said = value
    .replace(/\|\|/g, '')
    .replace(/[.\s]+$/, '')
    .trim()
  const byText = choices.filter((choice) => compact(choice.text) === compact(said))
  if (byText.length === 1 && byText[0]) return { key: [byText[0].label] }
  const tokens = withoutRemark(said).split(AND).map(bareLabel)
  if (tokens.every((token) => readLabel(token))) return named(tokens, said, choices)
  const single = labelWithText(said)
  if (single && fitsChoice(single.label, single.text, choices)) {
    return named([single.label], said, choices)
  }
  return { problem: single || HEDGE.test(said) ? { code: 'key-not-clear', key: value } : noChoice(value, choices) }
}

/** Accepted forms of a typed answer, parted by commas; a comma between digits belongs to the number. */
export function readTypedKey(value: string): KeyResult {
  if (/(?:^|\s)(?:또는|혹은|아니면|or)\s/iu.test(value)) return { problem: { code: 'key-not-clear', key: value } }
  const forms = splitForms(value)
  return forms.length === 0 ? { problem: { code: 'key-missing' } } : { key: forms }
}

export function splitForms(value: string): string[] {
  const forms = value.split(/,(?!\d)|(?<!\d),|[，、|]/).map((form) => form.trim())
  return [...new Set(forms.filter((form) => form !== ''))]
}

/** Whether a key speaks of choices: `B`, `A, C`, `②`, `2)`, `2번`. A lone digit may be an answer. */
export function looksLikeLabels(value: string): boolean {
  const tokens = value.split(AND)
  return tokens.every((token) => /^[A-F①-⑥]$/i.test(bareLabel(token)) || /^[(（]?[1-9][)）번]$/.test(token.trim()))
}

/** `A, C (두 개)`: a remark that names no choice. */
function withoutRemark(said: string): string {
  const found = /^(.*[,·&].*?)\s*[(（]([^()（）]*)[)）]$/u.exec(said)
  return found?.[1] && !HEDGE.test(found[2] ?? '') && !/[A-Fa-f①-⑨]/.test(found[2] ?? '') ? found[1] : said
}

function named(tokens: readonly string[], said: string, choices: readonly SourceChoice[]): KeyResult {
  const labels = tokens.map((token) => choices.find((choice) => choice.names.includes(nameOf(token)))?.label)
  if (labels.some((label) => label === undefined)) return { problem: noChoice(said, choices) }
  return { key: choices.map((choice) => choice.label).filter((label) => labels.includes(label)) }
}

function nameOf(token: string): string {
  const label = readLabel(token)
  return label ? `${label.alphabet}:${label.place}` : ''
}

function bareLabel(token: string): string {
  return token
    .replace(/^[([（]|[)\]）]$/g, '')
    .replace(/번$/, '')
    .trim()
}

function labelWithText(said: string): { label: string; text: string } | undefined {
  const marked = readLabelled(said)
  if (marked) return { label: marked.label.written, text: marked.text }
  const [, token = '', text = ''] =
    /^(\S)(?:번)?\s*[(（]([^()（）]*)[)）]$/u.exec(said) ?? /^(\S)\s+(.+)$/u.exec(said) ?? []
  return readLabel(token) && { label: token, text }
}

/** Text behind a label must not be that of another choice, nor name one. */
function fitsChoice(label: string, text: string, choices: readonly SourceChoice[]): boolean {
  const meant = choices.find((choice) => compact(choice.text) === compact(text))
  if (meant) return meant.names.includes(nameOf(label))
  if (HEDGE.test(text)) return false
  return choices.every((choice) => choice.names.includes(nameOf(label)) || !mentions(text, choice.label))
}

function mentions(text: string, letter: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9])${letter}(?![A-Za-z0-9])`).test(text)
}

function noChoice(key: string, choices: readonly SourceChoice[]): FormProblem {
  return { code: 'key-not-a-choice', key, labels: choices.map((choice) => choice.label) }
}
