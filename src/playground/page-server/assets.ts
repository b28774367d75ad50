import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PAGE = fileURLToPath(new URL('../page/', import.meta.url))
const FONTS: Readonly<Record<string, string>> = {
  '/fonts/regular.otf': '@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf',
  '/fonts/bold.otf': '@embedpdf/fonts-kr/fonts/NotoSansKR-Bold.otf',
}

export interface Asset {
  readonly contentType: string
  readonly content: string | Uint8Array | NodeJS.ReadableStream
}

/** The page's files: bundled in memory when first asked for; fonts straight from their package. */
export class Assets {
  #bundle: Promise<ReadonlyMap<string, Asset>> | undefined

  async find(path: string): Promise<Asset | undefined> {
    const font = FONTS[path]
    if (font !== undefined) {
      const file = createRequire(import.meta.url).resolve(font)
      return { contentType: 'font/otf', content: createReadStream(file) }
    }
    if (path === '/') {
      return { contentType: 'text/html; charset=utf-8', content: readFileSync(`${PAGE}index.html`, 'utf8') }
    }
    return (await this.#bundled()).get(path)
  }

  #bundled(): Promise<ReadonlyMap<string, Asset>> {
    this.#bundle ??= bundle()
    return this.#bundle
  }
}

async function bundle(): Promise<ReadonlyMap<string, Asset>> {
  const result = await build({
    entryPoints: { main: `${PAGE}main.ts` },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    minify: true,
    external: ['/fonts/*'],
    logLevel: 'silent',
    // The page has a tsconfig of its own for the checker; the bundler needs none of it.
    tsconfigRaw: '{}',
  })
  return new Map(
    result.outputFiles.map((file) => {
      const name = file.path.slice(file.path.lastIndexOf('/'))
      const contentType = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
      return [name, { contentType, content: file.contents }]
    }),
  )
}
