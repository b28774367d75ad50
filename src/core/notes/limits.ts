/** What a notebook may be. Everything is checked before the work that it would make; what is over is left out and named. */
export const NOTE_LIMITS = {
  fileBytes: 8_000_000,
  /** All notes together: what is past it is left out, file by file. */
  lines: 300_000,
  headings: 40_000,
  lineCharacters: 20_000,
  /** A block of code, or a formula, with its marks. */
  blockCharacters: 40_000,
  /** Marks (`*`, `[`, `<` …) in one line: a text that is made of them says nothing and costs the square of them. */
  lineMarks: 1_000,
  /** Lists in lists, quotes in quotes; deeper items are read as if they stood this deep. */
  nesting: 24,
  tagsOfHtml: 2_000,
} as const

/** How much is parsed at a time: from `slice` on at the next place where Markdown may be cut, at `most` wherever a line ends. */
export const SLICE_COST = { slice: 3_000, most: 9_000, mark: 6, line: 20, blank: 5 } as const
