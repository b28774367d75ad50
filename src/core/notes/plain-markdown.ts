import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast'

/** What any of these may be more than itself, or ends a line by; `~` alone is how Korean writes ranges. */
const MARKED = /[*_`[\]<&\\|\p{Cc}]|~~|\s$/u
const HEADING = /^(#{1,6}) ([^\s#][^#]*)$/
const ITEM = /^([-*+]) (?=\p{L}|\d(?!\d*[.)])|\*\*[\p{L}\p{N}]|`[^\s`])(.*)$/u
const PARAGRAPH = /^(?:\p{L}|\*\*[\p{L}\p{N}]|`[^\s`])/u
/** Code, or bold words that begin and end with a letter behind a blank: what is one wherever it stands. */
const BOLD_OR_CODE =
  /`([^\s`](?:[^`]*[^\s`])?)`(?!`)|(?<=^|\s)\*\*([\p{L}\p{N}](?:[^*_`[\]<>&\\|~\p{Cc}]*[\p{L}\p{N}])?)\*\*/gu

/**
 * Reads headings, paragraphs of one line and bullets of one level that say nothing but words, bold words and code: what notes are mostly made
 * of, in a tenth of the parser's time. Undefined for any text with a line that may be something else. The same nodes as the parser's,
 * but for columns.
 */
export function plainMarkdown(text: string): RootContent[] | undefined {
  const nodes: RootContent[] = []
  let list: { readonly marker: string; readonly node: List } | undefined
  /** Words right above: a line of words would go on with them. */
  let isOpen = false
  for (const [at, line] of text.split('\n').entries()) {
    const heading = HEADING.exec(line)
    const item = heading ? undefined : ITEM.exec(line)
    if (line !== '' && !heading && !item && (isOpen || !PARAGRAPH.test(line))) return undefined
    isOpen = line !== '' && !heading
    if (line === '') continue
    const place = placeOf(at + 1)
    const children = inlineOf(heading?.[2] ?? item?.[2] ?? line, place)
    if (!children) return undefined
    if (item) {
      const [, marker = ''] = item
      if (list?.marker !== marker) {
        list = { marker, node: { type: 'list', ordered: false, start: null, spread: false, children: [], ...place } }
        nodes.push(list.node)
      }
      const paragraph: Paragraph = { type: 'paragraph', children, ...place }
      list.node.children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], ...place })
      list.node.position = { start: list.node.position?.start ?? place.position.start, end: place.position.end }
      continue
    }
    list = undefined
    if (heading) nodes.push({ type: 'heading', depth: heading[1]?.length as 1, children, ...place })
    else nodes.push({ type: 'paragraph', children, ...place })
  }
  return nodes
}

interface Place {
  readonly position: NonNullable<Paragraph['position']>
}

function placeOf(line: number): Place {
  const point = { line, column: 1 }
  return { position: { start: point, end: point } }
}

function inlineOf(text: string, place: Place): PhrasingContent[] | undefined {
  if (!MARKED.test(text)) return [{ type: 'text', value: text, ...place }]
  const nodes: PhrasingContent[] = []
  let from = 0
  const words = (to: number): boolean => {
    const value = text.slice(from, to)
    if (value !== '') nodes.push({ type: 'text', value, ...place })
    // A blank before bold words ends no line.
    return !MARKED.test(to < text.length ? `${value}.` : value)
  }
  for (const { 0: found, 1: code, 2: bold = '', index } of text.matchAll(BOLD_OR_CODE)) {
    if (!words(index)) return undefined
    if (code !== undefined) nodes.push({ type: 'inlineCode', value: code, ...place })
    else nodes.push({ type: 'strong', children: [{ type: 'text', value: bold, ...place }], ...place })
    from = index + found.length
  }
  return words(text.length) ? nodes : undefined
}
