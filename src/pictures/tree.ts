import type { Node } from './render.ts'

export type Style = NonNullable<Node['style']>

export function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', boxSizing: 'border-box', ...style }, children }
}

/** Korean wraps between words; a word longer than the line wraps anywhere. Empty text would collapse, so it becomes a space. */
export function words(text: string, style: Style): Node {
  return {
    type: 'text',
    text: text === '' ? '\u00A0' : text,
    style: { wordBreak: 'keep-all', overflowWrap: 'anywhere', ...style },
  }
}
