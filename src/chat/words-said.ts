import { LAUGHS } from '../core/language/asides.ts'
import { cleanText } from '../core/safe-markdown.ts'

/** What Discord shows as something else: mentions, channels, commands, times, emoji of a server, links. */
const NO_WORDS: readonly RegExp[] = [
  /<(?:@[!&]?|#)\d+>/g,
  /<\/[^:<>]+:\d+>/g,
  /<a?:\w+:\d+>/g,
  /<t:-?\d+(?::\w)?>/g,
  /<id:\w+>/g,
  /@(?:everyone|here)\b/g,
  LAUGHS,
  /<?https?:\/\/[^\s<>]+>?/g,
]

/** A message's words without its Markdown and without what are no words, a line a line; code keeps its words. */
export function wordsSaid(markdown: string): string {
  let text = markdown.replace(/```(?:[\w+#.-]*\n)?/g, '\n').replace(/\[([^[\]\n]+)\]\(<?https?:[^)\s]*>?\)/g, '$1')
  for (const pattern of NO_WORDS) text = text.replace(pattern, ' ')
  return cleanText(text)
    .split('\n')
    .map(withoutMarks)
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .join('\n')
}

function withoutMarks(line: string): string {
  return line
    .replace(/^\s*(?:(?:>{1,3}|#{1,3}|-#|[-*+]|\d+\.)\s+)*/, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])|[*`]|~~|\|\||(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
