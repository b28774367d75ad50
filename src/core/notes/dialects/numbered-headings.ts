const NUMBER = String.raw`제\s?(?:\d+|[일이삼사오육칠팔구십]+)\s?`
/** Behind its number a title in capitals, or what a mark parts from it: `Part 2 deals with joins` tells of one. */
const TITLE = String.raw`\s(?:\d+(?:\.\d+)*|[IVX]+)(?:$|\s?[.:–—-]\s?\S.*$|(?:\s(?:\p{Lu}\S*|\d+|[a-z]{1,3}))+$)`
/** What a part is called in books and lectures, the whole before its parts. */
const LEVELS: readonly RegExp[] = [
  new RegExp(`^${NUMBER}편(?=[\\s.:]|$)|^(?:Part|PART)${TITLE}`, 'u'),
  new RegExp(`^${NUMBER}장(?=[\\s.:]|$)|^(?:Chapter|CHAPTER|Unit|UNIT|Lesson|LESSON)${TITLE}`, 'u'),
  new RegExp(`^${NUMBER}절(?=[\\s.:]|$)|^(?:Section|SECTION)${TITLE}`, 'u'),
  new RegExp(`^${NUMBER}관(?=[\\s.:]|$)`, 'u'),
]
const LONGEST = 60
/** A sentence that begins so tells of it. */
const SENTENCE = /[.!?。,:]$|(?:다|요|음|함)$/

/** `제2장 소멸시효` on a line of its own, in a note that has no heading: one, as Markdown writes it. */
export function numberedHeading(line: string): string {
  if (line.length > LONGEST || SENTENCE.test(line.trimEnd())) return line
  const level = LEVELS.findIndex((one) => one.test(line.trimEnd())) + 1
  return level === 0 ? line : `${'#'.repeat(level)} ${line}`
}

/** Whether a note has headings as Markdown writes them, outside of code. */
export function hasHeadings(source: readonly string[]): boolean {
  let isCode = false
  return source.some((line, at) => {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode
    return !isCode && (/^#{1,6}[ \t]/.test(line) || (/^=+\s*$/.test(line) && (source[at - 1] ?? '').trim() !== ''))
  })
}
