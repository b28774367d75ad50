import type { Node } from '@takumi-rs/core'
import { FAMILY, fontData, WEIGHTS } from './fonts.ts'

/** CSS pixels that every picture is wide; drawn at twice that. */
export const WIDTH = 550
const SCALE = 2

export type { Node }

/**
 * The renderer, behind two functions: whoever replaces it replaces this file. Neither fetches anything, and both draw in
 * one font family that is loaded from its package.
 */
export interface PictureRenderer {
  /** A tree of boxes and text, as high as it needs. */
  renderTree(node: Node, width?: number): Promise<Uint8Array>
  /** An SVG of `width` by `height` CSS pixels, drawn `WIDTH` wide. */
  renderSvg(svg: string, width: number, height: number): Promise<Uint8Array>
}

export async function openRenderer(engine = firstEngine): Promise<PictureRenderer> {
  const { Renderer } = await engine()
  // No cache of its own: every picture is drawn once and then kept by content hash.
  const renderer = new Renderer({ cacheMaxBytes: 0 })
  for (const weight of WEIGHTS) await renderer.registerFont({ name: FAMILY, data: fontData(weight), weight })
  return {
    renderTree: (node, width = WIDTH) =>
      renderer.render(node, { width: width * SCALE, devicePixelRatio: SCALE, lang: 'ko' }),
    renderSvg(svg, width, height) {
      const drawn = Math.round((WIDTH * height) / width)
      const node: Node = {
        type: 'image',
        src: svg,
        width: WIDTH,
        height: drawn,
        style: { width: WIDTH, height: drawn },
      }
      return renderer.render(node, { width: WIDTH * SCALE, height: drawn * SCALE, devicePixelRatio: SCALE, lang: 'ko' })
    },
  }
}

type Engine = () => Promise<typeof import('@takumi-rs/core') | typeof import('@takumi-rs/wasm/node')>

/** Machine code, and the same as WebAssembly: half as fast, on any machine. */
export const ENGINES = {
  native: () => import('@takumi-rs/core'),
  portable: () => import('@takumi-rs/wasm/node'),
} satisfies Readonly<Record<string, Engine>>

/** An install without optional packages, or a rare machine, has no native one. */
const firstEngine: Engine = () => ENGINES.native().catch(ENGINES.portable)
