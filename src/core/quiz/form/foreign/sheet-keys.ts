import { compact } from '../../../notes/normalize.ts'
import type { Steps } from '../../../steps.ts'
import { readItem } from '../item.ts'
import { textLine } from '../lines.ts'
import type { FormProblem } from '../problem.ts'
import type { ForeignItem } from './item.ts'
import type { SheetLine } from './sheet.ts'
import type { AnswerSheet, SheetEntry } from './sheet-entry.ts'

interface Served {
  readonly keyed: readonly ForeignItem[]
  /** Answers to questions that stand elsewhere. */
  readonly unserved: readonly AnswerSheet[]
}

/** Gives the questions before each sheet their keys, or those behind it where all sheets stand above; all of them, one to one, or none. */
export function* withSheets(
  items: readonly ForeignItem[],
  sheets: readonly AnswerSheet[],
  lines: readonly SheetLine[],
  problems: Map<ForeignItem, FormProblem>,
): Steps<Served> {
  const blocks = blocksOf(items, sheets, lines)
  const above = areAbove(items, blocks)
  const unserved: AnswerSheet[] = []
  let keyed = items
  for (const [at, block] of blocks.entries()) {
    yield
    const from = above ? block.to : (blocks[at - 1]?.to ?? 0)
    const to = above ? (blocks[at + 1]?.from ?? lines.length) : block.from
    const within = (one: ForeignItem) => one.segment.from >= from && one.segment.from < to
    if (items.some(within)) keyed = served(keyed, block, within, lines, problems)
    else unserved.push(block)
  }
  const [first, second] = blocks
  if (first && second && !above && unserved.includes(first)) againstFirst(keyed, first, second.from, problems)
  return { keyed, unserved }
}

/** Of a first sheet above questions that another one behind them serves: both say the same keys, or those are not clear. */
function againstFirst(
  keyed: readonly ForeignItem[],
  first: AnswerSheet,
  until: number,
  problems: Map<ForeignItem, FormProblem>,
): void {
  const said = Map.groupBy(first.entries, ({ number }) => number)
  for (const item of keyed) {
    const [entry, other] = (item.segment.from < until && said.get(item.number ?? 0)) || []
    const denied = entry && !other && contradicts(item, entry)
    if (denied) problems.set(item, { code: 'key-not-clear', key: denied })
  }
}

/** Sheets between which no question stands are one: a title and a table for each part. */
function blocksOf(
  items: readonly ForeignItem[],
  sheets: readonly AnswerSheet[],
  lines: readonly SheetLine[],
): AnswerSheet[] {
  const blocks: AnswerSheet[] = []
  for (const sheet of sheets) {
    const last = blocks.at(-1)
    const isNext = last && !items.some(({ segment }) => segment.from >= last.to && segment.from < sheet.from)
    if (!last || !isNext) blocks.push(sheet)
    else {
      const part = lines[sheet.from]?.plain
      const entries = sheet.entries.map((one) => (one.part === undefined && part ? { ...one, part } : one))
      const named = blocks.length > 0 && last.entries.every((one) => one.part === undefined)
      const before = lines[last.from]?.plain
      const own = named && before ? last.entries.map((one) => ({ ...one, part: before })) : last.entries
      blocks[blocks.length - 1] = { from: last.from, to: sheet.to, entries: [...own, ...entries] }
    }
  }
  return blocks
}

/** Above everything, with questions behind each. */
function areAbove(items: readonly ForeignItem[], blocks: readonly AnswerSheet[]): boolean {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last || items.some(({ segment }) => segment.from < first.from)) return false
  return items.some(({ segment }) => segment.from >= last.to)
}

function served(
  items: readonly ForeignItem[],
  sheet: AnswerSheet,
  within: (one: ForeignItem) => boolean,
  lines: readonly SheetLine[],
  problems: Map<ForeignItem, FormProblem>,
): ForeignItem[] {
  const own = items.filter((one) => within(one) && !one.answered)
  const answered = items.filter((one) => within(one) && one.answered)
  const byNumber = Map.groupBy(sheet.entries, ({ number }) => number)
  const keys = oneToOne(own, byNumber, sheet, answered.length > 0) ?? inParts(own, sheet, lines, answered.length > 0)
  const isOwn = new Set(own)
  return items.map((item) => {
    if (!isOwn.has(item)) {
      const entries = (within(item) && item.number !== undefined && byNumber.get(item.number)) || []
      const denied = entries.length === 1 && entries[0] && contradicts(item, entries[0])
      if (denied) problems.set(item, { code: 'key-not-clear', key: denied })
      return item
    }
    const entry = keys?.get(item)
    if (entry) return { ...item, ...keyFrom(item, entry) }
    problems.set(item, { code: 'sheet-mismatch', questions: own.length, keys: sheet.entries.length })
    return item
  })
}

type Keys = ReadonlyMap<ForeignItem, SheetEntry>

/** By number, or by place where not every question has one; a key that is left over is a question's that says its own. */
function oneToOne(
  own: readonly ForeignItem[],
  byNumber: ReadonlyMap<number, readonly SheetEntry[]>,
  { entries }: AnswerSheet,
  spare: boolean,
): Keys | undefined {
  const numbered = own.every(({ number }) => number !== undefined)
  const keys = new Map<ForeignItem, SheetEntry>()
  for (const [at, item] of own.entries()) {
    const found = byNumber.get(numbered ? (item.number ?? 0) : at + 1) ?? []
    if (found.length === 1 && found[0]) keys.set(item, found[0])
  }
  const fits = keys.size === own.length && new Set(keys.values()).size === own.length
  return fits && (spare || entries.length === own.length) ? keys : undefined
}

/** Numbers that begin anew in each part, in the questions, in the sheet or in both: part by part, in their order or by their names. */
function inParts(
  own: readonly ForeignItem[],
  { entries }: AnswerSheet,
  lines: readonly SheetLine[],
  spare: boolean,
): Keys | undefined {
  if (spare || own.length !== entries.length || own.some(({ number }) => number === undefined)) return undefined
  const asked = runsOf(own, () => undefined)
  const said = runsOf(entries, ({ part }) => part)
  if (asked.length === 1 || said.length === 1) {
    // The one counts on where the other begins anew.
    const [through, anew] = asked.length === 1 ? [asked, said] : [said, asked]
    const counts = (run: readonly { readonly number?: number }[]) => run.every(({ number }, at) => number === at + 1)
    // One number said again and again is a slip, no part.
    const areParts = anew.length > 1 && anew.some(({ length }) => length > 1)
    return areParts && through.every(counts) && anew.every(counts) ? paired(own, entries) : undefined
  }
  const ordered = byName(asked, said, lines)
  if (ordered?.length !== asked.length) return undefined
  const keys = asked.map((run, at) => {
    const part = ordered[at] ?? []
    return run.length === part.length && run.every(({ number }, nth) => part[nth]?.number === number)
      ? paired(run, part)
      : undefined
  })
  return keys.every((one) => one !== undefined) ? new Map(keys.flatMap((one) => [...one])) : undefined
}

function paired(items: readonly ForeignItem[], entries: readonly SheetEntry[]): Keys {
  return new Map(items.flatMap((item, at) => (entries[at] ? [[item, entries[at]] as const] : [])))
}

/** Cut where the numbers do not rise, or another part begins. */
function runsOf<T extends { readonly number?: number }>(
  all: readonly T[],
  partOf: (one: T) => string | undefined,
): T[][] {
  const runs: T[][] = []
  for (const one of all) {
    const last = runs.at(-1)?.at(-1)
    if (last && (one.number ?? 0) > (last.number ?? 0) && partOf(one) === partOf(last)) runs.at(-1)?.push(one)
    else runs.push([one])
  }
  return runs
}

/** The sheet's parts in the order of the questions': by their names where some are the same, which then all have to be. */
function byName(
  asked: readonly (readonly ForeignItem[])[],
  said: readonly (readonly SheetEntry[])[],
  lines: readonly SheetLine[],
): readonly (readonly SheetEntry[])[] | undefined {
  const titles = asked.map(([first]) => titleAbove(first, lines))
  const places = said.map(([first]) => {
    const name = bareName(first?.part ?? '')
    const same = titles.flatMap((title, at) => (name !== '' && isSame(name, title) ? [at] : []))
    return same.length === 1 ? same[0] : undefined
  })
  if (places.every((one) => one === undefined)) return said
  if (places.some((one) => one === undefined) || new Set(places).size < places.length) return undefined
  return titles.map((_, at) => said[places.indexOf(at)] ?? [])
}

function isSame(name: string, title: string): boolean {
  return title !== '' && (title === name || (/\D/.test(name) && title.startsWith(name)) || name.startsWith(title))
}

function bareName(title: string): string {
  return compact(title.replace(/정답|답안|해답|해설|answers?|keys?|[\][(){}【】<>:：]/giu, '')).toLowerCase()
}

/** The heading that a part of the questions stands under; of `객관식 1` the name itself. */
function titleAbove(item: ForeignItem | undefined, lines: readonly SheetLine[]): string {
  const { opener } = item?.segment ?? {}
  if (opener?.style.startsWith('kind|')) return bareName((lines[opener.at]?.plain ?? '').replace(/\s*\d.*$/, ''))
  // What opens the question may itself stand below the heading that its stretch begins with.
  for (let at = (item?.segment.opener?.at ?? item?.segment.from ?? 0) - 1; at >= 0; at--) {
    const line = lines[at]
    if (line && (line.heading > 0 || (line.strong && !line.bullet))) return bareName(line.plain)
  }
  return ''
}

/** A question that says its key, and a sheet that says another one. */
function contradicts(item: ForeignItem, entry: SheetEntry): string | undefined {
  const own = readItem(item, '').source?.key.join(', ')
  const other = readItem({ ...item, ...keyFrom(item, entry) }, '').source?.key.join(', ')
  return own !== undefined && other !== undefined && own !== other ? `${own} / ${entry.key}` : undefined
}

function keyFrom(item: ForeignItem, { key, said, explanation, line }: SheetEntry): Partial<ForeignItem> {
  const pieces = new Map(item.pieces)
  // Without choices no label is a key: `Q3. ① slow ② dear`.
  const whole = item.group ? undefined : said
  pieces.set('answer', [textLine(`정답: ${whole ?? key}`, line)])
  if (explanation !== '' && whole === undefined)
    pieces.set(
      'explanation',
      explanation.split('\n').map((text) => textLine(text, line)),
    )
  return { pieces, answered: true }
}
