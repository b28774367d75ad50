import { h } from './dom.ts'

const COLORS = ['#e0892f', '#5865f2', '#3ba55d', '#c2467f', '#2f86c9', '#8a5ad6', '#b8552f'] as const

/** A round face: the first letter of the name on a colour of one's own. Decoration, as the name stands beside it. */
export function avatar(of: { readonly id: string; readonly name: string }, size: number): HTMLElement {
  const face = h('span', { class: 'avatar', 'aria-hidden': 'true' }, [...of.name][0] ?? '')
  const color = COLORS[Number(BigInt(of.id) % BigInt(COLORS.length))] ?? COLORS[0]
  Object.assign(face.style, {
    width: `${size}px`,
    height: `${size}px`,
    fontSize: `${size * 0.46}px`,
    background: color,
  })
  return face
}
