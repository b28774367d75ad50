/**
 * Ranks rows that stand in order of points, most first: equal points share a rank and the next one counts on behind them
 * (1, 2, 2, 4). `above`: how many members with more points stand before the first row.
 */
export function withRanks<Row extends { readonly points: number }>(
  rows: readonly Row[],
  above = 0,
): (Row & { readonly rank: number })[] {
  let rank = above + 1
  return rows.map((row, at) => {
    if (at > 0 && rows[at - 1]?.points !== row.points) rank = above + at + 1
    return { ...row, rank }
  })
}
