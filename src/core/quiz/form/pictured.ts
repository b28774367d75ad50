import type { ParsedQuestion } from './parsed.ts'

interface Line {
  readonly text: string
  readonly line: number
}

/** What is asked stands in a picture, maybe: the picture is not shown. */
export function withPicture<One extends Line>(
  parsed: ParsedQuestion,
  own: readonly One[],
  isAnswer: (line: One) => boolean,
): ParsedQuestion {
  const at = own.findIndex(isAnswer)
  const pictured = own.slice(0, at < 0 ? own.length : at).find((line) => /!\[[^\]]*\]\(|<img\b/i.test(line.text))
  if (!pictured) return parsed
  return { ...parsed, problems: [...parsed.problems, { problem: { code: 'picture-left-out' }, line: pictured.line }] }
}

/** What stands in code is shown as it is typed, `<img>` as well. */
export function withoutCode(lines: readonly Line[]): readonly Line[] {
  return replaceCode(lines, () => '')
}

/** The same lines, with what stands in code as `how` has it, and without the marks around it. */
export function replaceCode(lines: readonly Line[], how: (code: string) => string): readonly Line[] {
  let fence: string | undefined
  return lines.map(({ text, line }) => {
    const mark = /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})/.exec(text)?.[1]
    const isFence = mark !== undefined && (fence === undefined || mark.startsWith(fence))
    if (isFence) fence = fence === undefined ? mark : undefined
    if (isFence) return { text: '', line }
    return { text: fence === undefined ? text.replace(/(`+)[^`]*\1/g, how) : how(text), line }
  })
}
