import { mapInSteps, Pace, type Steps } from '../../../steps.ts'
import { readTitle } from '../pieces.ts'
import { choicesIn, groupsIn } from './choice-groups.ts'
import type { SheetLine } from './sheet.ts'

/** Stretches, as places in the lines, that are written in our own form: 문제 and 정답 as headings. */
export function* ownRegions(lines: readonly SheetLine[]): Steps<{ from: number; to: number }[]> {
  const pace = new Pace()
  const titles = yield* mapInSteps(lines, WORK_OF_LINE, (line) =>
    line.heading > 0 ? readTitle(line.plain)?.piece : undefined,
  )
  const regions: { from: number; to: number }[] = []
  for (let at = 0; at < lines.length; at++) {
    if (titles[at] !== 'question') continue
    const level = lines[at]?.heading ?? 1
    const to = endOf(lines, titles, at, level)
    if (pace.isDue((to - at) * WORK_OF_LINE)) yield
    const own = titles.slice(at + 1, to)
    const [answer, choices] = [own.indexOf('answer'), own.indexOf('choices')]
    const stem = lines.slice(at + 1, answer < 0 ? to : at + 1 + answer)
    // Choices in the stem are somebody else's way.
    if (answer < 0 || (choices < 0 && groupsIn(choicesIn(stem), stem).length > 0)) continue
    const last = regions.at(-1)
    if (last && last.to === at) regions[regions.length - 1] = { from: last.from, to }
    else regions.push({ from: at, to })
    at = to - 1
  }
  return regions
}

/** In characters read. */
const WORK_OF_LINE = 20

/** Up to the next 문제, a heading that is none of the form's, or a rule behind its answer. */
function endOf(
  lines: readonly SheetLine[],
  titles: readonly (string | undefined)[],
  from: number,
  level: number,
): number {
  let answered = false
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (titles[at] === 'question') return at
    if (titles[at] === 'answer') answered = true
    if (titles[at] === undefined && line.heading > 0 && line.heading <= level) return at
    if (line.rule && answered) return at
  }
  return lines.length
}
