/** Sentences, each with what stands in brackets behind it, and lines; `A vs. B` ends none. */
export function sentencesOf(text: string): string[] {
  return text.trim().split(/(?<=[.!?？。])(?<!\b(?:vs|cf)\.)\s+(?![(（\s])|\n/i)
}

/** Where each sentence but the first begins. */
export function laterSentences(text: string): number[] {
  const breaks = text.trimEnd().matchAll(/(?<=[^\s.]{2}[.!?？。])(?<!\b(?:vs|cf)\.)\s+(?=[^\s(（])/gi)
  return Array.from(breaks, (one) => one.index + one[0].length)
}

/** Where the last sentence begins. */
export function lastSentence(text: string): number {
  return laterSentences(text).at(-1) ?? 0
}
