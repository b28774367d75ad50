import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PAGE = fileURLToPath(new URL('../page/', import.meta.url))

interface Font {
  readonly contentType: string
  readonly package: string
  readonly file: string
}

const FONTS: Readonly<Record<string, Font>> = {
  '/fonts/regular.otf': korean('NotoSansKR-Regular.otf'),
  '/fonts/medium.otf': korean('NotoSansKR-Medium.otf'),
  '/fonts/bold.otf': korean('NotoSansKR-Bold.otf'),
  '/fonts/emoji.woff2': { contentType: 'font/woff2', package: 'twemoji-colr-font', file: 'twemoji.woff2' },
}

function korean(name: string): Font {
  return { contentType: 'font/otf', package: '@embedpdf/fonts-kr', file: `fonts/${name}` }
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
      return { contentType: font.contentType, content: createReadStream(fontPath(font)) }
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

/** Found beside the package's entry: not every font package exports its files. */
function fontPath(font: Font): string {
  const folders = createRequire(import.meta.url).resolve.paths(font.package) ?? []
  const found = folders.map((folder) => join(folder, font.package, font.file)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`no ${font.file} in the package ${font.package}: run npm ci`)
  return found
}

async function bundle(): Promise<ReadonlyMap<string, Asset>> {
  const result = await build({
    entryPoints: [`${PAGE}main.ts`, `${PAGE}main.css`],
    bundle: true,
    write: false,
    outdir: PAGE,
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
      const name = `/${basename(file.path)}`
      const contentType = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
      return [name, { contentType, content: file.contents }]
    }),
  )
}
