import { h } from './dom.ts'

/** A round picture; decoration, as the name stands beside it. */
export function avatar(of: { readonly avatarUrl: string }, size: number): HTMLElement {
  return h('img', { class: 'avatar', src: of.avatarUrl, alt: '', width: size, height: size, draggable: 'false' })
}
