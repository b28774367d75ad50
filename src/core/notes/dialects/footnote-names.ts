import { outsideCode } from './outside-code.ts'

const DEFINED = /^ {0,3}\[\^([^[\]\n]{0,98}\S[ \t][^[\]\n]*)\]:/
const NAME = /\[\^([^[\]\n]{1,100})\]/g

/**
 * Names of footnotes with spaces in them (Python-Markdown, MultiMarkdown) as Markdown has them, `[^my note]` as `[^my-note]`, where
 * the note defines them: elsewhere the words are words.
 */
export function footnoteNames(source: readonly string[]): (line: string) => string {
  const defined = new Set(source.flatMap((line) => folded(DEFINED.exec(line)?.[1])))
  if (defined.size === 0) return (line) => line
  const joined = (whole: string, name: string) =>
    defined.has(folded(name)[0] ?? '') ? `[^${name.trim().replace(/\s+/g, '-')}]` : whole
  return (line) => (line.includes('[^') ? outsideCode(line, (text) => text.replace(NAME, joined)) : line)
}

function folded(name: string | undefined): string[] {
  return name === undefined ? [] : [name.trim().replace(/\s+/g, ' ').toLowerCase()]
}
