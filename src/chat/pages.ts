export interface PageLine {
  readonly text: string
}

/** Fills pages with whole lines: at most `room` characters and `most` lines each; a longer line has a page of its own. */
export function paginate<Line extends PageLine>(
  lines: readonly Line[],
  { room, most }: { readonly room: number; readonly most: number },
): Line[][] {
  const pages: Line[][] = []
  let page: Line[] = []
  let used = 0
  for (const line of lines) {
    if (page.length > 0 && (used + line.text.length + 1 > room || page.length >= most)) {
      pages.push(page)
      page = []
      used = 0
    }
    page.push(line)
    used += line.text.length + 1
  }
  return page.length > 0 || pages.length === 0 ? [...pages, page] : pages
}
