/** Character trigrams of a normalised text, the whole text where it is shorter. */
export function gramsOf(text: string): ReadonlySet<string> {
  if (text.length < 4) return new Set([text])
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= text.length; at++) grams.add(text.slice(at, at + 3))
  return grams
}

/** Jaccard: 0 for nothing in common, 1 for the same. */
export function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared++
  const all = one.size + other.size - shared
  return all === 0 ? 0 : shared / all
}
