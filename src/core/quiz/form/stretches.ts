/** Which of so many places lie in one of the stretches. */
export function within(
  stretches: readonly { readonly from: number; readonly to: number }[],
  length: number,
): Uint8Array {
  const inside = new Uint8Array(length)
  for (const { from, to } of stretches) inside.fill(1, from, to)
  return inside
}
