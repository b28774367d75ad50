import { looksLikeLabels } from '../key.ts'
import { takeLabels } from '../key-labels.ts'
import type { ChoiceGroup, FoundChoice } from './choice-groups.ts'
import { WANTS_WORDS } from './keys-in-lines.ts'
import type { Marked } from './marks.ts'
import type { SheetLine } from './sheet.ts'

/** Items without labels, right before the key or under 보기, are choices where the key says a label or such items. */
export function listed(
  before: readonly SheetLine[],
  openerAt: number,
  marks: readonly (Marked | undefined)[],
  said: string,
  keyAt: number,
): ChoiceGroup | undefined {
  const titled = marks.findIndex((mark, at) => at < keyAt && mark?.mark === 'choices')
  const bullets = before.flatMap((line, at) => {
    const item = titled >= 0 ? at > titled && !line.rule : line.bullet && line.indent < 2 && line.code === undefined
    return item && at > openerAt && !line.rule ? [{ line, at }] : []
  })
  const runs = runsOfNeighbours(bullets, before)
  const run = titled >= 0 ? bullets : runs.find((one) => one.length > 1)
  if (!run || run.length < 2) return undefined
  const { labels } = takeLabels(said)
  const bare = (text: string) => text.replace(/\s/g, '').replace(/[.]$/, '')
  const texts = run.map(({ line }) => bare(line.plain))
  const parts = said.split(/[,，、;]/u).map(bare)
  // Of a list that is to be chosen from, a part that is no item is a slip; words to be written may well name one.
  const wantsWords = before.some(({ plain }) => WANTS_WORDS.test(plain))
  const isItem = (part: string) => texts.includes(part)
  const isOfList = isItem(bare(said)) || (wantsWords ? parts.every(isItem) : parts.some(isItem))
  if (titled < 0 && !isOfList && !looksLikeLabels(said) && labels.length === 0) return undefined
  const choices = run.map(({ line, at }, place): FoundChoice => {
    return { at, alphabet: 'boxes', place, shape: '', text: line.text, emphasised: line.strong }
  })
  return { alphabet: 'boxes', choices, from: run[0]?.at ?? 0, to: (run.at(-1)?.at ?? 0) + 1 }
}

function runsOfNeighbours<T extends { at: number }>(items: readonly T[], lines: readonly SheetLine[]): T[][] {
  const runs: T[][] = []
  for (const item of items) {
    const last = runs.at(-1)?.at(-1)
    const apart = !last || lines.slice(last.at + 1, item.at).some((line) => line.indent < 2)
    if (apart) runs.push([item])
    else runs.at(-1)?.push(item)
  }
  return runs
}
