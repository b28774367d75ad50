/** Where in the notes something stands. */
export const citation = {
  lines: (first: number, last: number) => (first === last ? `${first}행` : `${first}~${last}행`),
  /** Behind the lines of a page: where on it the marked statement stands. */
  marked: (lines: string) => `표시한 문장은 ${lines}`,
}
