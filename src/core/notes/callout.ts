import type { Paragraph, PhrasingContent } from 'mdast'
import { flatten, runsOf } from './inline.ts'
import { linesIn } from './markdown.ts'

/** `> [!note]- Title`: the title without its mark, and the text below it. */
export function calloutOf(node: Paragraph): { readonly title?: Paragraph; readonly body?: Paragraph } | undefined {
  const [first, ...rest] = node.children
  const mark = first?.type === 'text' ? /^\[!([\w-]+)(?:[| \t][^\]\n]*)?\][-+]?[ \t]*/.exec(first.value) : undefined
  if (isOldMark(first) && rest.length > 0) return { body: paragraphOn(rest, ...belowMark(node, rest)) }
  if (first?.type !== 'text' || !mark) return undefined
  const { line, lastLine } = linesIn(node)
  const opening: PhrasingContent = { ...first, value: first.value.slice(mark[0].length) }
  const [above, below] = splitAtLineFeed([opening, ...rest])
  return {
    ...(runsOf(flatten(above)).length > 0 ? { title: paragraphOn(above, line, line) } : {}),
    ...(below.length > 0 ? { body: paragraphOn(below, line + 1, lastLine) } : {}),
  }
}

/** `> **Note**`, as GitHub had it before: the word is its mark. */
function isOldMark(first: PhrasingContent | undefined): boolean {
  const [word] = first?.type === 'strong' ? first.children : []
  return word?.type === 'text' && /^(?:note|warning|important|tip|caution)$/i.test(word.value)
}

function belowMark(node: Paragraph, rest: readonly PhrasingContent[]): [number, number] {
  const { line, lastLine } = linesIn(node)
  const [next] = rest
  return [next?.type === 'break' || (next?.type === 'text' && /^[ \t]*\n/.test(next.value)) ? line + 1 : line, lastLine]
}

function paragraphOn(children: PhrasingContent[], line: number, lastLine: number): Paragraph {
  return { type: 'paragraph', children, position: { start: { line, column: 1 }, end: { line: lastLine, column: 1 } } }
}

function splitAtLineFeed(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')))
  const node = nodes[at]
  if (!node) return [[...nodes], []]
  if (node.type !== 'text') return [nodes.slice(0, at), nodes.slice(at + 1)]
  const cut = node.value.indexOf('\n')
  const line = (node.position?.start.line ?? 0) + 1
  const position = node.position && { ...node.position, start: { line, column: 1 } }
  const [above, below] = [node.value.slice(0, cut), node.value.slice(cut + 1)]
  return [
    [...nodes.slice(0, at), { ...node, value: above }],
    [{ ...node, value: below, ...(position ? { position } : {}) }, ...nodes.slice(at + 1)],
  ]
}
