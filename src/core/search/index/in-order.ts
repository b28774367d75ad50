/** By code units, as indexes are sorted: the same on every machine. */
export function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
