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
