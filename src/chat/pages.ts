export interface PageLine {
  readonly text: string
  /** How many options of the page's menu it needs; one if not said. */
  readonly options?: number
}

/** Fills pages with whole lines: at most `room` characters and `most` options each; a longer line has a page of its own. */
export function paginate<Line extends PageLine>(
  lines: readonly Line[],
  { room, most }: { readonly room: number; readonly most: number },
): Line[][] {
  const pages: Line[][] = []
  let page: Line[] = []
  let used = 0
  let options = 0
  for (const line of lines) {
    const length = line.text.length + 1
    const needed = line.options ?? 1
    if (page.length > 0 && (used + length > room || options + needed > most)) {
      pages.push(page)
      page = []
      used = 0
      options = 0
    }
    page.push(line)
    used += length
    options += needed
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages
}
