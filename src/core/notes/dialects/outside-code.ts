/** Rewrites what of a line stands outside of inline code. */
export function outsideCode(
  line: string,
  rewrite: (text: string) => string,
  code: readonly Span[] = codeSpans(line),
): string {
  let out = ''
  let from = 0
  for (const [start, end] of code) {
    out += rewrite(line.slice(from, start)) + line.slice(start, end)
    from = end
  }
  return out + rewrite(line.slice(from))
}

export type Span = readonly [number, number]

/** Where a line has inline code: a run of backticks up to the next run of that length. */
export function codeSpans(text: string): Span[] {
  if (!text.includes('`')) return []
  const runs = [...text.matchAll(/`+/g)].map((found) => ({ at: found.index, length: found[0].length }))
  const spans: Span[] = []
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]
    const close = runs.findIndex((one, other) => other > i && one.length === open?.length)
    const last = runs[close]
    if (!open || !last) continue
    spans.push([open.at, last.at + last.length])
    i = close
  }
  return spans
}
