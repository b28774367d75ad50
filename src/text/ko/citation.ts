/** Where in the notes something stands. */
export const citation = {
  lines: (first: number, last: number) => (first === last ? `${first}행` : `${first}~${last}행`),
}
