import { type Child, h } from './dom.ts'

const EMOJI = /\p{RGI_Emoji}+/gv

/** Text whose emoji are drawn by the page's own emoji font, alike on every machine. */
export function withEmoji(text: string): readonly Child[] {
  const parts: Child[] = []
  let at = 0
  for (const match of text.matchAll(EMOJI)) {
    parts.push(text.slice(at, match.index), h('span', { class: 'emoji' }, match[0]))
    at = match.index + match[0].length
  }
  parts.push(text.slice(at))
  return parts.filter((part) => part !== '')
}
