import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Run } from './types.ts'

type Look = Omit<Run, 'text'>

export interface InlinePicture {
  readonly alt: string
  readonly url: string
  readonly line: number
}

export interface Inline {
  readonly runs: readonly Run[]
  readonly pictures: readonly InlinePicture[]
}

/** Flattens inline Markdown to runs; pictures are set aside, raw HTML loses its tags. */
export function flatten(nodes: readonly PhrasingContent[]): Inline {
  const runs: Run[] = []
  const pictures: InlinePicture[] = []
  const visit = (node: PhrasingContent, look: Look): void => {
    switch (node.type) {
      case 'text':
        runs.push({ text: node.value, ...look })
        return
      case 'inlineCode':
        runs.push({ text: node.value, ...look, code: true })
        return
      case 'break':
        runs.push({ text: '\n', ...look })
        return
      case 'html':
        return
      case 'image':
      case 'imageReference':
        pictures.push({
          alt: node.alt ?? '',
          url: node.type === 'image' ? node.url : '',
          line: node.position?.start.line ?? 1,
        })
        return
      case 'strong':
        for (const child of node.children) visit(child, { ...look, strong: true })
        return
      case 'emphasis':
        for (const child of node.children) visit(child, { ...look, emphasis: true })
        return
      case 'link':
        for (const child of node.children) visit(child, { ...look, url: node.url })
        return
      default:
        if ('children' in node) for (const child of node.children) visit(child, look)
    }
  }
  for (const node of nodes) visit(node, {})
  return { runs: trimRuns(runs), pictures }
}

/** Inline Markdown without its marks: what a reader sees. */
export function plainText(markdown: string): string {
  const text: string[] = []
  const visit = (node: RootContent): void => {
    if ('value' in node) text.push(node.value)
    else if (node.type === 'break') text.push('\n')
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of fromMarkdown(markdown).children) visit(node)
  return text.join('').trim()
}

export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** Cuts white space at both ends; drops runs that are empty then. */
function trimRuns(runs: readonly Run[]): Run[] {
  const out = runs.filter((run) => run.text !== '')
  while (out[0] && out[0].text.trimStart() === '') out.shift()
  while (out.at(-1)?.text.trimEnd() === '') out.pop()
  const first = out[0]
  if (first) out[0] = { ...first, text: first.text.trimStart() }
  const last = out.at(-1)
  if (last) out[out.length - 1] = { ...last, text: last.text.trimEnd() }
  return out
}
