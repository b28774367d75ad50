/** `??? success "Answer"`, `:::details 정답`, `::: {.answer}`: what other programs fold, by its title as a summary. */
const FOLDED =
  /^(?<indent>\s*)(?:(?:\?{3}\+?|!{3})\s+[\w -]*"(?<said>[^"]+)"|:{3,}\s*\{?\s*[.]?(?:details|spoiler|tip|info|note|success|collapse|toggle)?\s*[|:]?\s*(?<title>[^\s{}][^{}]*?)?\s*\}?)\s*$/iu

/** The line as a summary where it titles what is folded, and nothing where it only shuts that. */
export function withTitle(line: string): string {
  if (!/^\s*(?:\?{3}|!{3}|:{3})/.test(line)) return line
  const { indent = '', said, title } = FOLDED.exec(line)?.groups ?? {}
  if (said === undefined && title === undefined) return /^\s*:{3,}\s*$/.test(line) ? '' : line
  return `${indent}<summary>${said ?? title}</summary>`
}
