/** A 근거 as written: a section, and words that stand there. */
export interface SourceQuote {
  readonly value: string
  readonly section: string
  /** Undefined when it names a section only. */
  readonly words?: string
  readonly nth?: number
  readonly line: number
}

/** `Databases > Aurora > Endpoint "words" #2`; the words run from the first ` "` to the last `"`. */
export function readSource(value: string, line: number): SourceQuote {
  const straight = value.includes(' "') ? value : value.replace(/[“”]/g, '"')
  const start = straight.indexOf(' "')
  const end = straight.lastIndexOf('"')
  const section = sectionOf(start < 0 ? straight : straight.slice(0, start))
  if (start < 0 || end <= start + 1) return { value, section, line }
  const nth = /^\s*#(\d+)/.exec(straight.slice(end + 1))?.[1]
  const words = straight.slice(start + 2, end).trim()
  return { value, section, words, line, ...(nth ? { nth: Number(nth) } : {}) }
}

function sectionOf(text: string): string {
  return text
    .split('>')
    .map((part) => part.trim())
    .join(' > ')
}
