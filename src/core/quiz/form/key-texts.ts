import { compact } from '../../notes/normalize.ts'
import type { SourceChoice } from './choices.ts'
import { takeLabels } from './key-labels.ts'
import { readLabelled } from './labels.ts'

/** A full stop at the end of one of them makes no difference, nor do marks of code or emphasis. */
export function sameText(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function bare(text: string): string {
  return compact(text.replace(/[`*]/g, '')).replace(/[.]$/, '')
}

/** `Star, Tree`, `B. star and C. tree`: the whole texts of several choices, all with their labels or all without, and nothing else. */
export function textsIn(whole: string, choices: readonly SourceChoice[]): string[] | undefined {
  const found: SourceChoice[] = []
  let rest = whole.replace(/[`*]/g, '').trim()
  const areLabelled = textAt(rest, choices) === undefined
  while (rest !== '') {
    const labelled = areLabelled ? readLabelled(rest) : undefined
    const next = labelled ? textAt(labelled.text, calledSo(labelled.label, choices)) : textAt(rest, choices)
    if (
      !next ||
      areLabelled !== (labelled !== undefined) ||
      found.includes(next.choice) ||
      found.length === choices.length
    )
      return undefined
    found.push(next.choice)
    rest = next.rest
  }
  // What may as well be labels is read as those.
  if (found.length < 2 || takeLabels(whole).labels.length > 1) return undefined
  return choices.flatMap((one) => (found.includes(one) ? [one.label] : []))
}

const BETWEEN = /^\.?\s*(?:$|[,，、;&+]\s*(?:(?:and|및|그리고)\s)?|(?:및|그리고|and|[와과])\s)\s*/iu

/** The longest text of a choice that stands there whole. */
function textAt(text: string, choices: readonly SourceChoice[]): { choice: SourceChoice; rest: string } | undefined {
  const fits = choices.flatMap((choice) => {
    const own = choice.text.replace(/[`*]/g, '').replace(/[.]$/, '').trim()
    const isThere = own !== '' && text.slice(0, own.length).toLowerCase() === own.toLowerCase()
    const gap = isThere ? BETWEEN.exec(text.slice(own.length)) : null
    return gap ? [{ choice, rest: text.slice(own.length + gap[0].length), length: own.length }] : []
  })
  return fits.sort((a, b) => b.length - a.length)[0]
}

function calledSo(
  { alphabet, place }: { readonly alphabet: string; readonly place: number },
  choices: readonly SourceChoice[],
): readonly SourceChoice[] {
  return choices.filter(({ names }) => names.includes(`${alphabet}:${place}`))
}
