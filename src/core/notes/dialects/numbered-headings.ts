/** What a part is called in books and lectures, the whole before its parts. */
const LEVELS: readonly RegExp[] = [
  /^(?:제\s?(?:\d+|[일이삼사오육칠팔구십]+)\s?편|part\s(?:\d+|[IVX]+))(?=[\s.:]|$)/i,
  /^(?:제\s?(?:\d+|[일이삼사오육칠팔구십]+)\s?장|(?:chapter|unit|lesson)\s(?:\d+|[IVX]+))(?=[\s.:]|$)/i,
  /^(?:제\s?(?:\d+|[일이삼사오육칠팔구십]+)\s?절|section\s(?:\d+(?:\.\d+)*|[IVX]+))(?=[\s.:]|$)/i,
  /^제\s?(?:\d+|[일이삼사오육칠팔구십]+)\s?관(?=[\s.:]|$)/,
]
const LONGEST = 60
/** A sentence that begins so tells of it. */
const SENTENCE = /[.!?。,:]$|(?:다|요|음|함)$|\s(?:is|are|was|were|covers?|has|have|will|says)\s/i

/** `제2장 소멸시효` on a line of its own, in a note that has no heading: one, as Markdown writes it. */
export function numberedHeading(line: string): string {
  if (line.length > LONGEST || SENTENCE.test(line.trimEnd())) return line
  const level = LEVELS.findIndex((one) => one.test(line)) + 1
  return level === 0 ? line : `${'#'.repeat(level)} ${line}`
}
