/** The name of the block above, on a line of its own: `^table-1`. */
export function blockId(line: string): string {
  return /^[ \t]*\^[A-Za-z0-9-]+[ \t]*$/.test(line) ? '' : line
}
