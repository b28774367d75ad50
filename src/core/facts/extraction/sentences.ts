/** Sentences, each with what stands in brackets behind it, and lines. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(/(?<=[.!?？。])\s+(?![(（\s])|\n/)
}

/** Where the last sentence begins. */
export function lastSentence(text: string): number {
  const breaks = [...text.trimEnd().matchAll(/(?<=[^\s.]{2}[.!?？。])\s+(?=[^\s(（])/g)]
  const last = breaks.at(-1)
  return last ? last.index + last[0].length : 0
}
