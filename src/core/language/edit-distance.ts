/**
 * How many slips of the keys lie between two words, compared by keystrokes (see hangul.ts): `스트라이브` for 스트라이프, `Idnex` for
 * Index. Insert, drop, change, swap of neighbours are one edit each (Damerau, optimal string alignment).
 */
export function allowedSlips(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** Edits between two texts; `limit + 1` when there are more than `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  const rows = table(one, other, limit)
  return rows.length > one.length ? Math.min(rows[one.length]?.[other.length] ?? 0, limit + 1) : limit + 1
}

/**
 * Edits of an optimal alignment, counted at the place of `target` where they happen (insertions at the place before
 * them). A transposition of neighbours is one edit (Damerau, optimal string alignment).
 */
export function editsAt(target: string, typed: string): number[] {
  const rows = table(target, typed)
  const cost = (i: number, j: number) => rows[i]?.[j] ?? 0
  const edits = new Array<number>(target.length).fill(0)
  const mark = (at: number, count: number) => {
    const place = Math.min(Math.max(at, 0), target.length - 1)
    edits[place] = (edits[place] ?? 0) + count
  }
  let i = target.length
  let j = typed.length
  while (i > 0 || j > 0) {
    const same = target[i - 1] === typed[j - 1]
    if (i > 0 && j > 0 && same && cost(i, j) === cost(i - 1, j - 1)) {
      i--
      j--
    } else if (isSwap(target, typed, i, j) && cost(i, j) === cost(i - 2, j - 2) + 1) {
      mark(i - 1, 1)
      i -= 2
      j -= 2
    } else if (i > 0 && j > 0 && cost(i, j) === cost(i - 1, j - 1) + 1) {
      mark(i - 1, 1)
      i--
      j--
    } else if (i > 0 && cost(i, j) === cost(i - 1, j) + 1) {
      mark(i - 1, 1)
      i--
    } else {
      mark(i - 1, 1)
      j--
    }
  }
  return edits
}

/** The rows of the alignment; those that come after one that is beyond `limit` everywhere are left out. */
function table(target: string, typed: string, limit: number = Number.POSITIVE_INFINITY): Uint16Array[] {
  const rows = [Uint16Array.from({ length: typed.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= target.length; i++) {
    const row = new Uint16Array(typed.length + 1)
    const above = rows[i - 1] as Uint16Array
    row[0] = i
    let least = i
    for (let j = 1; j <= typed.length; j++) {
      const change = target.charCodeAt(i - 1) === typed.charCodeAt(j - 1) ? 0 : 1
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + change)
      if (isSwap(target, typed, i, j)) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row[j] = best
      least = Math.min(least, best)
    }
    if (least > limit) break
    rows.push(row)
  }
  return rows
}

function isSwap(target: string, typed: string, i: number, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    target.charCodeAt(i - 1) === typed.charCodeAt(j - 2) &&
    target.charCodeAt(i - 2) === typed.charCodeAt(j - 1) &&
    target.charCodeAt(i - 1) !== target.charCodeAt(i - 2)
  )
}
